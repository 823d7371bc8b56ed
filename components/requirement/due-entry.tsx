import { Link } from "#components/ui/link"
import type { DueEntry } from "#lib/calendar/due"

/** Whose it is, where what is due stands above; with what still holds when it is read on paper. */
export const DueOf = ({ entry: { href, what, whose, remark } }: { entry: DueEntry }) => (
  <>
    <Link href={href} aria-label={`${what}, ${whose}`}>
      {whose}
    </Link>
    {remark ? <span className="text-muted"> ({remark})</span> : null}
  </>
)
