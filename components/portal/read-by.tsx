import { formatInstant } from "#lib/kernel/clock"
import type { Reading } from "#lib/report/review"

/** Who of the foundation opened it first when, so that nobody wonders whether it was read. */
export const ReadBy = ({ readings, timeZone }: { readings: readonly Reading[]; timeZone: string }) =>
  readings.length === 0 ? null : (
    <ul className="mt-6">
      {readings.map(({ reportVersionId, by, readAt }) => (
        <li key={`${reportVersionId} ${by}`}>
          Read by {by}, <time dateTime={readAt}>{formatInstant(readAt, timeZone)}</time>
        </li>
      ))}
    </ul>
  )
