import type { ReactNode } from "react"
import { StageWord } from "#components/public/case-state"
import { buttonClass } from "#components/ui/button"
import { Checkboxes } from "#components/ui/choice-field"
import { DayText } from "#components/ui/day"
import { DayField, HiddenField, SelectField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { QueryForm } from "#components/ui/query-form"
import { SimpleTable } from "#components/ui/simple-table"
import { setStagesAction } from "#lib/case/actions"
import { type CaseRow, type Stage, stageLabels, stages } from "#lib/case/case"
import { choices } from "#lib/case/choices"

/** First step: which cases, and which stage. Nothing is changed by it. */
export const ChooseStages = ({
  rows,
  chosen,
  stage,
  stageOn,
  hidden,
  rest,
}: {
  rows: readonly CaseRow[]
  chosen: readonly string[]
  stage: string
  stageOn: string
  hidden: readonly (readonly [string, string])[]
  /** What is not among the rows, and the way there. */
  rest?: ReactNode
}) => (
  <QueryForm action="/office/cases/stages" label="Choose cases and their new stage" className="form">
    {hidden.map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))}
    <SelectField name="to" label="New stage" required blank="Choose" value={stage} options={choices(stages, stageLabels)} />
    <DayField name="since" label="Since" value={stageOn} />
    <Checkboxes
      name="case"
      label="Cases"
      required
      hint={rest}
      value={[...chosen]}
      options={rows.map(({ id, version, title, stage: now }) => ({
        value: `${id}:${version}`,
        label: title,
        hint: now ? stageLabels[now] : "Stage not recorded",
      }))}
    />
    <button type="submit" className={buttonClass("primary")}>
      Review
    </button>
  </QueryForm>
)

type ReviewProps = { rows: readonly CaseRow[]; stage: Stage; stageOn: string; versions: readonly string[]; list: string; backHref: string; formKey: string }

/** Second step: what would change, before anything does. */
export const ReviewStages = ({ rows, stage, stageOn, versions, list, backHref, formKey }: ReviewProps) => (
  <>
    <SimpleTable
      caption="What will change"
      rows={[...rows]}
      rowKey={({ id }) => id}
      columns={[
        { id: "case", header: "Case", wrap: true, cell: ({ title }) => title },
        { id: "organization", header: "Organization", wrap: true, cell: ({ organizationName }) => organizationName },
        {
          id: "now",
          header: "Stage now",
          cell: (row) => (
            <>
              <StageWord stage={row.stage} /> {row.stageOn ? <DayText day={row.stageOn} /> : null}
            </>
          ),
        },
        {
          id: "then",
          header: "New stage",
          wrap: true,
          cell: () => (
            <>
              {stageLabels[stage]}
              {stageOn ? (
                <>
                  , since <DayText day={stageOn} />
                </>
              ) : (
                ", day not recorded"
              )}
            </>
          ),
        },
      ]}
    />
    <Form
      action={setStagesAction}
      formKey={formKey}
      submit={`Change ${rows.length} ${rows.length === 1 ? "case" : "cases"}`}
      cancelHref={backHref}
      label="Change the stages"
    >
      {versions.map((pair) => (
        <HiddenField key={pair} name="versions" value={pair} />
      ))}
      <HiddenField name="stage" value={stage} />
      <HiddenField name="stageOn" value={stageOn} />
      <HiddenField name="list" value={list} />
    </Form>
  </>
)
