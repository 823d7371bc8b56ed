import { ActionButton } from "#components/ui/action-button"
import { Radios } from "#components/ui/choice-field"
import { Disclosure } from "#components/ui/disclosure"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Section } from "#components/ui/section"
import { TaskList } from "#components/ui/task-list"
import { addRungAction, removeRungAction } from "#lib/reminder/actions"
import type { StepRow } from "#lib/reminder/queries"
import { reminderRecipientLabels, reminderRecipients, stepDay } from "#lib/reminder/reminder"
import { type RequirementKind, requirementKindLabels } from "#lib/requirement/requirement"

const sides = [
  { value: "before", label: "before the due date" },
  { value: "after", label: "after the due date" },
]
const recipients = reminderRecipients.map((value) => ({ value, label: reminderRecipientLabels[value] }))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The steps of one kind, from the first to the last. */
export const Ladder = ({ kind, steps, formKey }: { kind: RequirementKind; steps: readonly StepRow[]; formKey: string }) => (
  <Section title={requirementKindLabels[kind]} level={3} id={kind}>
    {steps.length === 0 ? (
      <p className="text-muted">Nobody is reminded of this.</p>
    ) : (
      <TaskList
        items={steps.map(({ id, days, recipient }) => ({
          key: id,
          label: capital(stepDay(days)),
          state: reminderRecipientLabels[recipient],
          action: (
            <ActionButton action={removeRungAction} formKey={`${formKey}-${id}`} fields={{ id }} small kind="quiet">
              Remove
            </ActionButton>
          ),
        }))}
      />
    )}
    <Disclosure summary="Add a step" quiet>
      <Form
        action={addRungAction}
        formKey={formKey}
        submit="Add step"
        kind="plain"
        label={`Add a step: ${requirementKindLabels[kind]}`}
        values={{ side: "before", recipient: "contact" }}
      >
        <HiddenField name="kind" value={kind} />
        <TextField name="days" label="Days" hint="0 is the due date itself." inputMode="numeric" width="short" required />
        <Radios name="side" label="Before or after" options={sides} required />
        <SelectField name="recipient" label="To" options={recipients} required />
      </Form>
    </Disclosure>
  </Section>
)
