import { MailReason, MailStanding } from "#components/mail/mail-status"
import { Link } from "#components/ui/link"
import { Status } from "#components/ui/status"
import { formatDay } from "#lib/kernel/day"
import type { Mail } from "#lib/mail/mail"
import type { PlannedReminder } from "#lib/reminder/plan"

type Props = { step: PlannedReminder; waits: boolean; mail?: Mail | undefined }

/** "Planned for April 8, 2027", "Skipped: they called"; of a letter that was written, what became of it. */
export const StepState = ({ step: { state, on, reason, mailId }, waits, mail }: Props) => {
  switch (state) {
    case "planned":
      return <Status tone="info">{`Planned for ${formatDay(on)}`}</Status>
    case "due":
      return <Status tone="attention">{waits ? "Goes out tomorrow: they had today’s letter" : "Goes out next"}</Status>
    case "passed":
      return <Status>{`Not sent: ${formatDay(on)} went by`}</Status>
    case "paused":
      return <Status tone="attention">{`Paused, planned for ${formatDay(on)}`}</Status>
    case "skipped":
      return <Status>{`Skipped: ${reason ?? ""}`}</Status>
    case "sent":
      if (!mailId) return <Status>Written</Status>
      return (
        <div className="max-w-measure">
          <Link href={`/office/settings/outbox/${mailId}`}>{mail ? <MailStanding mail={mail} /> : "Written"}</Link>
          {mail ? <MailReason mail={mail} /> : null}
        </div>
      )
  }
}
