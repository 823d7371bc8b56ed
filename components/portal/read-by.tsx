import { Still } from "#components/ui/still"
import { formatInstant } from "#lib/kernel/clock"
import type { ReportVersion } from "#lib/report/report"
import type { Reading } from "#lib/report/review"

type Props = { readings: readonly Reading[]; versions: readonly ReportVersion[]; newest: number | undefined; timeZone: string }

/** Who of the foundation opened it first when, so that nobody wonders whether it was read; an earlier version is called so. */
export const ReadBy = ({ readings, versions, newest, timeZone }: Props) =>
  readings.length === 0 ? null : (
    <Still as="ul" className="mt-6">
      {readings.map(({ reportVersionId, by, readAt }) => (
        <li key={`${reportVersionId} ${by}`}>
          Read by {by}, <time dateTime={readAt}>{formatInstant(readAt, timeZone)}</time>
          {reportVersionId === newest ? null : ` (version ${versions.find(({ id }) => id === reportVersionId)?.number})`}
        </li>
      ))}
    </Still>
  )
