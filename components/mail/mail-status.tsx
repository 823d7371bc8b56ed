import { Status } from "#components/ui/status"
import { type Mail, type MailStatus, mailStatusLabels } from "#lib/mail/mail"

const tones: Partial<Record<MailStatus, "info" | "attention" | "problem">> = {
  queued: "info",
  sending: "info",
  paused: "attention",
  unsure: "problem",
  failed: "problem",
}

export const MailStanding = ({ mail: { status, kind, plannedAt, createdAt } }: { mail: Pick<Mail, "status" | "kind" | "plannedAt" | "createdAt"> }) => (
  <Status tone={tones[status] ?? "plain"}>
    {status === "queued" && kind === "notice" && plannedAt > createdAt ? "Waits for the day’s letter" : mailStatusLabels[status]}
  </Status>
)

/** Why it was not sent, or not yet; nothing where all is well. */
export const MailReason = ({ mail: { reason } }: { mail: Pick<Mail, "reason"> }) => (reason ? <div className="text-sm text-muted">{reason}</div> : null)
