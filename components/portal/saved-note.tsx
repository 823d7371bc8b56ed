"use client"

import { Notice } from "#components/ui/notice"
import { useScript } from "#components/ui/script"

/** With its day, where that is not today's. */
const timeOf = (instant: string, timeZone: string) => {
  const at = new Date(instant)
  const day = (of: Date) => of.toLocaleDateString("en-US", { timeZone, month: "long", day: "numeric" })
  const time = at.toLocaleTimeString("en-US", { timeZone, hour: "numeric", minute: "2-digit" })
  return day(at) === day(new Date()) ? time : `${day(at)}, ${time}`
}

/** `timeZone`: the foundation's, in which every other page says when something came. */
type Props = { savedAt: string | null; isUnsaved: boolean; isAway: boolean; timeZone: string }

export const SavedNote = ({ savedAt, isUnsaved, isAway, timeZone }: Props) => {
  const time = savedAt ? timeOf(savedAt, timeZone) : null
  const isScripted = useScript()
  const first = isScripted ? "Nothing is saved yet; the draft saves itself while you type." : "Not saved yet. Press Save draft before you leave."
  const waits = isAway ? "Not saved yet; a copy is kept on this computer." : "Not saved yet; it is saved when you pause."
  return (
    <p role="status" className="tabular text-sm text-muted">
      {isUnsaved ? waits : time ? `Draft saved ${time}.` : first}
    </p>
  )
}

/** Something typed here never reached the server. */
export const CopyNotice = ({ at, timeZone, restore, forget }: { at: string; timeZone: string; restore: () => void; forget: () => void }) => (
  <Notice tone="attention" title={`What you typed until ${timeOf(at, timeZone)} was not saved`} live="status">
    <p>A copy of it is kept on this computer.</p>
    <div className="mt-3 flex flex-wrap gap-3">
      <button type="button" className="button plain small" onClick={restore}>
        Put it back
      </button>
      <button type="button" className="button quiet small" onClick={forget}>
        Throw it away
      </button>
    </div>
  </Notice>
)

/** A colleague wrote in other parts: their words stand in the form already. */
export const TakenNotice = ({ labels }: { labels: readonly string[] }) =>
  labels.length === 0 ? null : (
    <Notice tone="info" live="status">
      A colleague changed {new Intl.ListFormat("en-US").format(labels.map((label) => `“${label}”`))} meanwhile. What they wrote stands there now; what you wrote
      elsewhere is kept.
    </Notice>
  )
