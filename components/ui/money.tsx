import { Absent } from "#components/ui/absent"
import { type Cents, formatMoney } from "#lib/kernel/money"

/** An amount; one that no source gives is said to be not recorded, never zero. */
export const Money = ({ cents }: { cents: Cents | number | null | undefined }) => (cents === null || cents === undefined ? <Absent /> : formatMoney(cents))
