import { Checkbox } from "#components/ui/choice-field"
import { DayField, HiddenField, MoneyField, SelectField, TextArea, TextField } from "#components/ui/field"
import { FieldSet } from "#components/ui/field-set"
import { Form } from "#components/ui/form"
import { editRecordAction, saveCaptionAction, setCaseAudiencesAction } from "#lib/case/actions"
import type { EarlierCaption, FullCase } from "#lib/case/case"
import { choices } from "#lib/case/choices"
import { recordForm } from "#lib/case/form"
import { casePartLabels, caseParts } from "#lib/case/part"
import { captionReasonLabels, captionReasons, classActionLabels, classActions } from "#lib/case/record"
import { audienceLabels, audiences } from "#lib/kernel/audience"

type Props = { courtCase: FullCase; formKey: string }

/** What is known of a case beyond its name and where it stands. */
export const RecordForm = ({ courtCase, formKey }: Props) => (
  <Form
    action={editRecordAction}
    formKey={formKey}
    version={courtCase.version}
    values={recordForm(courtCase)}
    submit="Save record"
    cancelHref={`/office/cases/${courtCase.id}#record`}
  >
    <HiddenField name="id" value={courtCase.id} />
    <FieldSet legend="In court" hint="What is not known stays empty.">
      <TextField name="judge" label="Judge" width="medium" />
      <TextField name="state" label="State" width="short" hint="Its name, or its two letters." />
      <DayField name="filedOn" label="Filed" />
      <DayField name="closedOn" label="Closed" />
      <SelectField name="classAction" label="Class action" blank="None recorded" options={choices(classActions, classActionLabels)} />
      <Checkbox name="isStayed" label="The case is stayed" />
      <Checkbox name="hasInjunction" label="An injunction is in force" />
    </FieldSet>
    <FieldSet legend="What it is about">
      <TextArea name="cause" label="Cause" rows={2} hint="The law that it is brought under." />
      <TextArea name="stake" label="What is at stake" rows={4} hint="In words that a lay reader understands." />
    </FieldSet>
    <FieldSet legend="What came of it">
      <TextArea name="orderWords" label="The order, and how long it lasts" rows={2} />
      <DayField name="orderUntilOn" label="The order ends" />
      <DayField name="monitoredSinceOn" label="Only being monitored since" />
      <TextArea name="changedLaw" label="Law that changed" rows={2} />
      <TextArea name="changedPolicy" label="Policy that changed" rows={2} />
      <TextArea name="changedPractice" label="Practice that changed" rows={2} />
      <MoneyField name="feeAward" label="Fee award" />
      <DayField name="feeAwardOn" label="Fee award of" />
    </FieldSet>
    <FieldSet legend="Not for everybody">
      <TextArea name="assessment" label="The foundation's assessment" rows={4} />
      <TextArea name="strategy" label="Strategy and work product" rows={4} />
    </FieldSet>
  </Form>
)

/** Who reads which part. */
export const AudiencesForm = ({ courtCase, formKey }: Props) => (
  <Form
    action={setCaseAudiencesAction}
    formKey={formKey}
    version={courtCase.version}
    values={courtCase.audiences}
    submit="Save who reads what"
    cancelHref={`/office/cases/${courtCase.id}#record`}
  >
    <HiddenField name="id" value={courtCase.id} />
    {caseParts.map((part) => (
      <SelectField key={part} name={part} label={casePartLabels[part]} required options={choices(audiences, audienceLabels)} />
    ))}
  </Form>
)

export const CaptionForm = ({ courtCase, caption, formKey }: Props & { caption: EarlierCaption }) => (
  <Form
    action={saveCaptionAction}
    formKey={formKey}
    version={courtCase.version}
    values={{ untilOn: caption.untilOn ?? "", reason: caption.reason ?? "" }}
    submit="Save"
    cancelHref={`/office/cases/${courtCase.id}#captions`}
    label={`Edit ${caption.caption}`}
  >
    <HiddenField name="id" value={courtCase.id} />
    <HiddenField name="captionId" value={caption.id} />
    <DayField name="untilOn" label="Until" />
    <SelectField name="reason" label="Why it changed" blank="Not recorded" options={choices(captionReasons, captionReasonLabels)} />
  </Form>
)
