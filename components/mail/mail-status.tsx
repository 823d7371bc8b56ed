import { Status } from "#components/ui/status"
import { type Mail, type MailStatus, mailStatusLabels } from "#lib/mail/mail"

const tones: Partial<Record<MailStatus, "info" | "attention" | "problem">> = {
  queued: "info",
  sending: "info",
  paused: "attention",
  unsure: "problem",
  failed: "problem",
}

export const MailStanding = ({ mail: { status, kind } }: { mail: Pick<Mail, "status" | "kind"> }) => (
  <Status tone={tones[status] ?? "plain"}>{status === "queued" && kind === "notice" ? "Waits for the day’s letter" : mailStatusLabels[status]}</Status>
)
