import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import type { KnownDocket } from "#lib/court/known-docket"
import { numberWords } from "#lib/court/number-words"

const written = ({ court, number }: KnownDocket) => (number ? `${court}, ${numberWords(number)}` : court)

/** Dockets that another case has too: a person decides what that means. */
export const KnownDockets = ({ known }: { known: readonly KnownDocket[] }) => {
  if (known.length === 0) return null
  return (
    <Notice tone="attention" title="Another case has this docket">
      <ul>
        {known.map((each) => (
          <li key={`${each.caseId} ${written(each)}`}>
            {each.verdict === "same" ? "The same docket as " : "Perhaps the same docket as "}
            {written(each)} of <Link href={`/office/cases/${each.caseId}#courts`}>{each.caseTitle}</Link> ({each.organizationName}).
            {each.verdict === "offered" ? " The office that begins the number, or its kind, is missing on one side or differs: please look at both." : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
