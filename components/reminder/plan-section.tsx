import { MailReason, MailStanding } from "#components/mail/mail-status"
import { StepActs } from "#components/reminder/step-acts"
import { StepState } from "#components/reminder/step-state"
import { LinkButton } from "#components/ui/button"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { TaskList } from "#components/ui/task-list"
import { formatInstant } from "#lib/kernel/clock"
import type { Mail } from "#lib/mail/mail"
import type { Reach } from "#lib/reminder/letters"
import type { PlannedReminder } from "#lib/reminder/plan"
import { reminderRecipientLabels, stepDay } from "#lib/reminder/reminder"

export type StepWithReach = { step: PlannedReminder } & Reach
type Props = {
  requirementId: number
  steps: readonly StepWithReach[]
  mails: readonly Mail[]
  isAwaited: boolean
  hasBegun: boolean
  formKey: string
  timeZone: string
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const silent = (isAwaited: boolean, hasBegun: boolean) => {
  if (!isAwaited) return "Nothing is asked for here just now, so nobody is reminded."
  return hasBegun ? "The ladder of this kind has no steps." : "Reminders have not begun."
}

/** Whom it reached, or would reach today. */
const reached = ({ mailId }: PlannedReminder, names: string, mails: readonly Mail[]) => {
  const mail = mails.find(({ id }) => id === mailId)
  const who = mail ? mail.toName || mail.toEmail : names
  return who ? `: ${who}` : ""
}

/** Who is reminded of a requirement and when, what was sent and what was not, each with what can be done about it. */
export const PlanSection = ({ requirementId, steps, mails, isAwaited, hasBegun, formKey, timeZone }: Props) => (
  <Section
    title="Reminders"
    id="reminders"
    action={
      isAwaited ? (
        <LinkButton href={`/office/requirements/remind?id=${requirementId}`} small kind="quiet">
          Remind now
        </LinkButton>
      ) : null
    }
  >
    {steps.length === 0 ? (
      <p className="text-muted">
        {silent(isAwaited, hasBegun)} {isAwaited ? <Link href="/office/settings/reminders">Reminders and their steps</Link> : null}
      </p>
    ) : (
      <TaskList
        items={steps.map(({ step, names, waits }) => ({
          key: `${step.days} ${step.recipient}`,
          label: capital(stepDay(step.days)),
          hint: `${reminderRecipientLabels[step.recipient]}${reached(step, names, mails)}`,
          state: <StepState step={step} waits={waits} mail={mails.find(({ id }) => id === step.mailId)} />,
          action: <StepActs requirementId={requirementId} step={step} names={names} formKey={`${formKey}-${step.days}-${step.recipient}`} />,
        }))}
      />
    )}
    {mails.length > 0 ? (
      <Section title="Letters" level={3}>
        <TaskList
          items={mails.map((mail) => ({
            key: mail.id,
            href: `/office/settings/outbox/${mail.id}`,
            label: mail.subject,
            hint: (
              <>
                {`To ${mail.toName || mail.toEmail}, ${formatInstant(mail.sentAt ?? mail.createdAt, timeZone)}`}
                <MailReason mail={mail} />
              </>
            ),
            state: <MailStanding mail={mail} />,
          }))}
        />
      </Section>
    ) : null}
  </Section>
)
