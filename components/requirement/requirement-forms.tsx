import { Disclosure } from "#components/ui/disclosure"
import { DayField, HiddenField, SelectField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { addRequirementAction, editRequirementAction, extendRequirementAction, logCallAction, waiveRequirementAction } from "#lib/requirement/actions"
import { type Requirement, requirementKindLabels, requirementKinds } from "#lib/requirement/requirement"

const kinds = requirementKinds.map((value) => ({ value, label: requirementKindLabels[value] }))

const Period = () => (
  <>
    <DayField name="coversFrom" label="Covers from" />
    <DayField name="coversTo" label="Covers to" />
  </>
)

/** For the page of a grant. */
export const AddRequirementForm = ({ grantId, formKey, cancelHref }: { grantId: number; formKey: string; cancelHref: string }) => (
  <Form action={addRequirementAction} formKey={formKey} submit="Add requirement" cancelHref={cancelHref}>
    <HiddenField name="grantId" value={grantId} />
    <SelectField name="kind" label="What is owed" options={kinds} blank="Choose" required />
    <DayField name="dueOn" label="Due" required />
    <Period />
    <TextArea name="reason" label="Reason" hint="Kept with your name: why this grant owes it beside what the schedule asks." rows={3} required />
  </Form>
)

type Props = { requirement: Requirement; formKey: string; cancelHref: string }
const Which = ({ requirement: { id } }: Pick<Props, "requirement">) => <HiddenField name="id" value={id} />

export const EditRequirementForm = ({ requirement, formKey, cancelHref }: Props) => {
  const { kind, coversFrom, coversTo, version } = requirement
  return (
    <Form
      action={editRequirementAction}
      formKey={formKey}
      version={version}
      values={{ kind, coversFrom, coversTo }}
      submit="Save requirement"
      cancelHref={cancelHref}
    >
      <Which requirement={requirement} />
      <SelectField name="kind" label="What is owed" options={kinds} required />
      <Period />
    </Form>
  )
}

export const ExtendForm = ({ requirement, formKey, cancelHref }: Props) => (
  <Form
    action={extendRequirementAction}
    formKey={formKey}
    version={requirement.version}
    values={{ dueOn: requirement.dueOn }}
    submit="Move the due date"
    cancelHref={cancelHref}
  >
    <Which requirement={requirement} />
    <DayField name="dueOn" label="New due date" required />
    <TextArea name="reason" label="Reason" hint="Kept with your name." rows={3} required />
  </Form>
)

export const WaiveForm = ({ requirement, formKey, cancelHref, isOver }: Props & { isOver: boolean }) => (
  <Form
    action={waiveRequirementAction}
    isOver={isOver}
    formKey={formKey}
    version={requirement.version}
    submit="Waive requirement"
    kind="danger"
    cancelHref={cancelHref}
  >
    <Which requirement={requirement} />
    <TextArea name="reason" label="Reason" hint="Kept with your name. Nothing needs to be sent any more; it can be opened again." rows={3} required />
  </Form>
)

/** Two fields: who, filled in, and what was said. The day is today, unless somebody says another. */
export const LogCallForm = ({ requirement, today, who, formKey, cancelHref }: Props & { today: string; who: string }) => (
  <Form action={logCallAction} formKey={formKey} values={{ happenedOn: today, who }} submit="Log the call" cancelHref={cancelHref} label="Log a call">
    <HiddenField name="requirementId" value={requirement.id} />
    <TextField name="who" label="Who took part" maxLength={300} />
    <TextArea name="body" label="What was said" rows={5} required />
    <Disclosure summary="Held today; on another day?" quiet>
      <DayField name="happenedOn" label="Day of the call" max={today} required />
    </Disclosure>
  </Form>
)
