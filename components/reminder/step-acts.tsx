import { ActionButton } from "#components/ui/action-button"
import { Said } from "#components/ui/said"
import { pauseReminderAction, resumeReminderAction, sendReminderAction, skipReminderAction } from "#lib/reminder/actions"
import type { PlannedReminder } from "#lib/reminder/plan"

type Props = { requirementId: number; step: PlannedReminder; names: string; formKey: string }

/** What can be done with a reminder that was not sent. One key serves all: each act is another form by what it says. */
const Acts = ({ requirementId, step: { days, recipient, state }, names, formKey }: Props) => {
  const fields = { requirementId, days, recipient }
  if (state === "skipped")
    return (
      <ActionButton action={resumeReminderAction} formKey={`${formKey}-resume`} fields={fields} small kind="quiet" done="Taken back.">
        Take back
      </ActionButton>
    )
  return (
    <span className="inline-flex flex-wrap gap-2">
      <ActionButton
        action={sendReminderAction}
        formKey={`${formKey}-send`}
        fields={fields}
        small
        confirm={`The letter goes to ${names || "nobody"} at once, and can’t be called back.`}
        done="The letter is written, and goes out next."
      >
        Send now
      </ActionButton>
      {state === "paused" ? (
        <ActionButton action={resumeReminderAction} formKey={`${formKey}-resume`} fields={fields} small kind="quiet" done="It goes on.">
          Go on
        </ActionButton>
      ) : null}
      {state === "planned" || state === "due" ? (
        <ActionButton action={pauseReminderAction} formKey={`${formKey}-pause`} fields={fields} small kind="quiet" done="Paused.">
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
          done="Skipped."
        >
          Skip
        </ActionButton>
      )}
    </span>
  )
}

/** Stays when the letter is sent and nothing more can be done: it still says so. */
export const StepActs = (props: Props) => <Said>{props.step.state === "sent" ? null : <Acts {...props} />}</Said>
