import { captionLine } from "#components/case/record-facts"
import { relationLabels } from "#lib/case/station"
import { nameOfCited } from "#lib/court/court"
import { numberWords } from "#lib/court/number-words"
import { formatDay } from "#lib/kernel/day"
import type { PublicGrantCase } from "#lib/public/public"

type Known = Pick<PublicGrantCase, "captions" | "dockets">

/** "U.S. District Court, Northern District of Illinois, No. 11-cv-5452", and how it stands to the case where it is beside it. */
const fileWords = (docket: Known["dockets"][number]): string => {
  const { court, number, relation } = docket
  const name = nameOfCited(docket)
  return (
    [name ? `${court} (${name})` : court, ...(number ? [numberWords(number)] : [])].join(", ") +
    (relation ? ` (${relationLabels[relation].toLowerCase()})` : "")
  )
}

/** Each court's file once, though the case may have come back to it; then what the case was called before. */
export const inCourtWords = ({ dockets, captions }: Known): string => {
  const earlier = captions.map((caption) => captionLine(caption, caption.untilOn && formatDay(caption.untilOn)))
  return [...new Set(dockets.map(fileWords)), ...(earlier.length > 0 ? [`formerly ${earlier.join("; ")}`] : [])].join(" · ")
}

/** By what a case is found in court, in a quiet line under its name. */
export const InCourt = ({ courtCase }: { courtCase: Known }) => {
  const words = inCourtWords(courtCase)
  return words ? (
    <div className="mt-1 max-w-measure break-after-avoid">
      <p className="text-sm text-muted wrap-anywhere">{words}</p>
    </div>
  ) : null
}
