import type { ReactNode } from "react"
import { DueText } from "#components/ui/day"
import { type CourtDate, courtDateKindLabels, nextOf } from "#lib/case/court-date"
import type { Day } from "#lib/kernel/day"

type Props = { dates: readonly CourtDate[]; today: Day; children?: (date: CourtDate) => ReactNode }

/** What is to come, the next of it named so; what is past stays. `children` are the acts of those who may change a date. */
export const CourtDates = ({ dates, today, children }: Props) => {
  const next = nextOf(dates, today)
  return dates.length === 0 ? (
    <p className="text-muted">No date is recorded.</p>
  ) : (
    <ul className="grid gap-2">
      {dates.map((date) => (
        <li key={date.id}>
          <strong>{courtDateKindLabels[date.kind]}</strong>, <DueText day={date.happensOn} today={today} />
          {date === next ? " (next)" : null}
          {date.words ? `: ${date.words}` : null}
          {children?.(date)}
        </li>
      ))}
    </ul>
  )
}
