import { Checkboxes } from "#components/ui/choice-field"
import { DayField, HiddenField, SelectField, TextArea, TextField } from "#components/ui/field"
import { FieldSet } from "#components/ui/field-set"
import { Form } from "#components/ui/form"
import { addCaseAction, editCaseAction } from "#lib/case/actions"
import {
  dispositionLabels,
  dispositions,
  type FullCase,
  prevailingLabels,
  prevailings,
  reliefLabels,
  reliefs,
  settlementFormLabels,
  settlementForms,
  sideLabels,
  sides,
  stageLabels,
  stages,
} from "#lib/case/case"
import { choices } from "#lib/case/choices"
import { caseForm } from "#lib/case/form"
import { captionReasonLabels, captionReasons, mootReasonLabels, mootReasons } from "#lib/case/record"

type Area = { id: number; name: string }

/** A new case names its courts here; later each is a station of its own. */
const Fields = ({ issueAreas, isNew = false }: { issueAreas: readonly Area[]; isNew?: boolean }) => (
  <>
    <FieldSet legend="The case">
      <TextField name="caption" label="Caption" hint="Left empty where the work has none. A caption that you write over is kept as an earlier one." />
      {isNew ? null : (
        <>
          <SelectField
            name="captionReason"
            label="Why the caption changes"
            blank="It does not, or is not recorded"
            options={choices(captionReasons, captionReasonLabels)}
          />
          <DayField name="captionOn" label="The caption changed on" />
        </>
      )}
      <TextField name="shortName" label="Short name" width="medium" />
      <TextField name="name" label="Working name" hint="What the work is called where it has no caption." />
      <TextArea name="earlierCaptions" label="Earlier captions" rows={2} hint="One on each line." />
      {isNew ? (
        <TextArea
          name="dockets"
          label="Courts and docket numbers"
          rows={3}
          hint="One court on each line, then a semicolon and its docket number: N.D. Ill.; 1:11-cv-5452"
        />
      ) : null}
      <TextArea name="description" label="Description" rows={8} hint="Plain language, for the public page." />
      <Checkboxes name="issueAreaIds" label="Issue areas" options={issueAreas.map(({ id, name }) => ({ value: String(id), label: name }))} />
    </FieldSet>
    <FieldSet legend="Where it stands" hint="What is not known stays empty. The result is computed from these.">
      <SelectField name="stage" label="Stage" blank="Not recorded" options={choices(stages, stageLabels)} />
      <DayField name="stageOn" label="Stage since" hint="A new stage needs its own day; that of the stage before is not kept." />
      <SelectField name="granteeSide" label="The grantee's side" blank="Not recorded" options={choices(sides, sideLabels)} />
      <SelectField name="disposition" label="Disposition" blank="Not recorded" options={choices(dispositions, dispositionLabels)} />
      <SelectField name="prevailed" label="Who prevailed" blank="Not recorded" options={choices(prevailings, prevailingLabels)} />
      <SelectField name="settlementForm" label="Form of settlement" blank="None recorded" options={choices(settlementForms, settlementFormLabels)} />
      <SelectField name="mootBecause" label="Became moot" blank="Not recorded" options={choices(mootReasons, mootReasonLabels)} />
      <Checkboxes name="reliefs" label="Relief" options={choices(reliefs, reliefLabels)} />
    </FieldSet>
  </>
)

type NewProps = {
  organizationId: number
  issueAreas: readonly Area[]
  formKey: string
  cancelHref: string
  values?: { caption: string; dockets: string } | undefined
}

export const NewCaseForm = ({ organizationId, issueAreas, formKey, cancelHref, values }: NewProps) => (
  <Form action={addCaseAction} formKey={formKey} submit="Add case" cancelHref={cancelHref} {...(values && { values })}>
    <HiddenField name="organizationId" value={organizationId} />
    <Fields issueAreas={issueAreas} isNew />
  </Form>
)

/** Areas out of use stay on a case that has them. */
export const CaseForm = ({ courtCase, issueAreas, formKey }: { courtCase: FullCase; issueAreas: readonly Area[]; formKey: string }) => {
  const unused = courtCase.issueAreas.filter(({ id }) => !issueAreas.some((area) => area.id === id))
  return (
    <Form
      action={editCaseAction}
      formKey={formKey}
      version={courtCase.version}
      submit="Save case"
      values={{ ...caseForm(courtCase), reliefs: courtCase.reliefs, issueAreaIds: courtCase.issueAreas.map(({ id }) => String(id)) }}
      cancelHref={`/office/cases/${courtCase.id}`}
    >
      <HiddenField name="id" value={courtCase.id} />
      <Fields issueAreas={[...issueAreas, ...unused]} />
    </Form>
  )
}
