import { ActionButton } from "#components/ui/action-button"
import { pauseReminderAction, resumeReminderAction, sendReminderAction, skipReminderAction } from "#lib/reminder/actions"
import type { PlannedReminder } from "#lib/reminder/plan"

type Props = { requirementId: number; step: PlannedReminder; formKey: string }

/** What can be done with a reminder that was not sent. One key serves all: each act is another form by what it says. */
export const StepActs = ({ requirementId, step: { days, recipient, state }, formKey }: Props) => {
  if (state === "sent" || state === "skipped") return null
  const fields = { requirementId, days, recipient }
  return (
    <span className="inline-flex flex-wrap gap-2">
      <ActionButton action={sendReminderAction} formKey={`${formKey}-send`} fields={fields} small done="Written.">
        Send now
      </ActionButton>
      {state === "paused" ? (
        <ActionButton action={resumeReminderAction} formKey={`${formKey}-resume`} fields={fields} small kind="quiet">
          Go on
        </ActionButton>
      ) : null}
      {state === "planned" || state === "due" ? (
        <ActionButton action={pauseReminderAction} formKey={`${formKey}-pause`} fields={fields} small kind="quiet">
          Pause
        </ActionButton>
      ) : null}
      {state === "passed" ? null : (
        <ActionButton
          action={skipReminderAction}
          formKey={`${formKey}-skip`}
          fields={fields}
          small
          kind="quiet"
          ask={{ name: "reason", label: "Why it is not sent", required: true, rows: 2 }}
        >
          Skip
        </ActionButton>
      )}
    </span>
  )
}
