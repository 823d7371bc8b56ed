import { Checkbox, Checkboxes, Radios } from "#components/ui/choice-field"
import { Disclosure } from "#components/ui/disclosure"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { FieldSet } from "#components/ui/field-set"
import { Form } from "#components/ui/form"
import { requirementKindLabels, requirementKinds } from "#lib/requirement/requirement"
import { addRuleAction, editRuleAction } from "#lib/schedule/actions"
import { monthWords } from "#lib/schedule/dates"
import { isOwnQuestion, questionNames } from "#lib/schedule/input"
import { attachmentKinds, attachmentLabels, dueFromLabels, dueFroms, type ScheduleRule } from "#lib/schedule/schedule"

/** Months of the year and of the one after it. */
const monthOptions = (startMonth: number | null, most = 24) =>
  Array.from({ length: most }, (_, months) => ({ value: String(months), label: monthWords(months, startMonth) }))

const placeLabel = (name: string): string => (isOwnQuestion(name) ? `The foundation’s own question ${name.slice(4)}` : (fixedLabels[name] ?? name))
const fixedLabels: Record<string, string> = {
  progress: "Progress of the case, or the text itself",
  decisions: "Decisions",
  next: "What is expected",
  media: "Media coverage",
  attorneys: "Attorneys to call (never published)",
  achieved: "What was achieved",
  moneyUsed: "How the money was used",
}

const QuestionPlace = ({ name, isAsked }: { name: (typeof questionNames)[number]; isAsked: boolean }) => (
  <FieldSet legend={placeLabel(name)}>
    <TextField
      name={`${name}_order`}
      label="Place in the order"
      hint={`1 is asked first. Left empty, ${isAsked ? "a question is asked after the others" : "it is not asked"}.`}
      inputMode="numeric"
      width="short"
    />
    <TextField name={`${name}_label`} label="Question" maxLength={200} />
    <TextField name={`${name}_hint`} label="What stands below it" maxLength={500} />
    <Checkbox name={`${name}_required`} label="Must be answered, unless the report is a file" />
  </FieldSet>
)

const When = ({ startMonth }: { startMonth: number | null }) => (
  <>
    <SelectField name="kind" label="What is owed" options={requirementKinds.map((value) => ({ value, label: requirementKindLabels[value] }))} required />
    <Radios name="dueFrom" label="Due on" options={dueFroms.map((value) => ({ value, label: dueFromLabels[value] }))} required />
    <FieldSet legend="A fixed day of the year" hint="Leave this empty when days are counted.">
      <SelectField name="dueMonths" label="Month" options={monthOptions(startMonth)} blank="None" />
      <TextField name="dueDate" label="Date" hint="Where the month is shorter, its last day." inputMode="numeric" width="short" />
      <SelectField name="againMonths" label="Month, of who applies again" options={monthOptions(startMonth)} blank="The same" />
      <TextField name="againDate" label="Date, of who applies again" inputMode="numeric" width="short" />
    </FieldSet>
    <TextField name="dueDays" label="Days after the award or the period" hint="0 is the day itself." inputMode="numeric" width="short" />
    <FieldSet legend="The period that it covers">
      <SelectField name="coversMonth" label="First month" options={monthOptions(startMonth)} blank="None" />
      <TextField name="coversMonths" label="How many months" inputMode="numeric" width="short" />
      <Checkbox name="followsEnd" label="Moves with the last day of a grant that runs longer or shorter than its year" />
    </FieldSet>
  </>
)

const What = () => (
  <>
    <Checkboxes name="mustAttach" label="Must be attached" options={attachmentKinds.map((value) => ({ value, label: attachmentLabels[value] }))} />
    <TextField name="pageLimit" label="Pages at most" inputMode="numeric" width="short" />
    <Checkbox name="isPublished" label="Meant for the grantee’s public page once accepted" />
  </>
)

type Props = { scheduleId: number; rule: ScheduleRule | undefined; values: Record<string, string>; startMonth: number | null; formKey: string }

/** Days hold for grants to come; questions, attachments and the limit hold at once. */
export const RuleForm = ({ scheduleId, rule, values, startMonth, formKey }: Props) => (
  <Form
    action={rule ? editRuleAction : addRuleAction}
    formKey={formKey}
    {...(rule ? { version: rule.version } : {})}
    submit={rule ? "Save rule" : "Add rule"}
    values={{ ...values, mustAttach: rule?.mustAttach ?? [] }}
    cancelHref={`/office/settings/schedules/${scheduleId}`}
  >
    {rule ? <HiddenField name="id" value={rule.id} /> : <HiddenField name="scheduleId" value={scheduleId} />}
    <When startMonth={startMonth} />
    <What />
    <Disclosure summary="Questions" open={rule !== undefined}>
      {questionNames.map((name) => (
        <QuestionPlace key={name} name={name} isAsked={!rule || isOwnQuestion(name)} />
      ))}
    </Disclosure>
  </Form>
)
