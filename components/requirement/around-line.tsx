import { Link } from "#components/ui/link"
import type { Day } from "#lib/kernel/day"
import { countOf } from "#lib/kernel/list"
import type { Around } from "#lib/requirement/list-queries"

type Props = {
  around: Around
  /** "these weeks" */
  shown: string
  /** "the week of April 11, 2027" */
  named: (on: Day) => string
  earlierHref: (last: Day) => string
  laterHref: (first: Day) => string
}

/** How much of all that the filters leave is shown, and where the rest is: an empty view must not look as if nothing were owed. */
export const AroundLine = ({ around: { count, within, earlier, later, lastEarlier, firstLater }, shown, named, earlierHref, laterHref }: Props) => (
  <p className="my-4 print:hidden">
    {within.toLocaleString("en-US")} of {countOf(count, ["requirement", "requirements"])} in {shown}
    {lastEarlier ? (
      <>
        ; {earlier.toLocaleString("en-US")} earlier, <Link href={earlierHref(lastEarlier)}>the last in {named(lastEarlier)}</Link>
      </>
    ) : null}
    {firstLater ? (
      <>
        ; {later.toLocaleString("en-US")} later, <Link href={laterHref(firstLater)}>the first in {named(firstLater)}</Link>
      </>
    ) : null}
    .
  </p>
)
