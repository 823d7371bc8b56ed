import { Money } from "#components/ui/money"
import { formatMoney } from "#lib/kernel/money"
import type { Sum } from "#lib/public/public"

type Granted = { id: number; fiscalYear: number; amountCents: number | null }

/** "$25,000 (2017), $10,000 (2014)" */
export const Amounts = ({ grants }: { grants: readonly Granted[] }) =>
  grants.map(({ id, fiscalYear, amountCents }, index) => (
    <span key={id} className="tabular">
      {index > 0 ? ", " : null}
      <Money cents={amountCents} /> ({fiscalYear})
    </span>
  ))

export const unrecordedWords = (unrecorded: number): string | null =>
  unrecorded === 0 ? null : `${unrecorded.toLocaleString("en-US")} ${unrecorded === 1 ? "amount" : "amounts"} not recorded`

const grantCount = (grants: number) => `${grants.toLocaleString("en-US")} ${grants === 1 ? "grant" : "grants"}`

/** "$60,500 in 5 grants, 1 amount not recorded"; "1 grant, amount not recorded" */
export const sumWords = ({ grants, unrecorded, amountCents }: Sum): string => {
  if (grants > 0 && unrecorded === grants) return `${grantCount(grants)}, ${grants === 1 ? "amount" : "amounts"} not recorded`
  return [`${formatMoney(amountCents)} in ${grantCount(grants)}`, unrecordedWords(unrecorded)].filter(Boolean).join(", ")
}
