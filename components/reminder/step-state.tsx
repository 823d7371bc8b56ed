import { Link } from "#components/ui/link"
import { Status } from "#components/ui/status"
import { formatDay } from "#lib/kernel/day"
import type { PlannedReminder } from "#lib/reminder/plan"

/** "Planned for April 8, 2027", "Sent", "Skipped: they called". */
export const StepState = ({ step: { state, on, reason, mailId } }: { step: PlannedReminder }) => {
  switch (state) {
    case "planned":
      return <Status tone="info">{`Planned for ${formatDay(on)}`}</Status>
    case "due":
      return <Status tone="attention">Goes out next</Status>
    case "passed":
      return <Status>{`Not sent: ${formatDay(on)} went by`}</Status>
    case "paused":
      return <Status tone="attention">{`Paused, planned for ${formatDay(on)}`}</Status>
    case "skipped":
      return <Status>{`Skipped: ${reason ?? ""}`}</Status>
    case "sent":
      return mailId ? <Link href={`/office/settings/outbox/${mailId}`}>Written</Link> : <Status>Written</Status>
  }
}
