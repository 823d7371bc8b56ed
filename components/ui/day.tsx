import { Absent } from "#components/ui/absent"
import { type Day, formatDay, relativeDays } from "#lib/kernel/day"

/** "July 15, 2026" */
export const DayText = ({ day, absent }: { day: Day | string | null | undefined; absent?: string }) =>
  day ? <time dateTime={day}>{formatDay(day)}</time> : <Absent>{absent}</Absent>

/** "July 15, 2026 (in 21 days)": the distance only ever stands beside the date. */
export const DueText = ({ day, today }: { day: Day; today: Day }) => (
  <>
    <DayText day={day} /> <span className="text-muted">({relativeDays(today, day)})</span>
  </>
)
