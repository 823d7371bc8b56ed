import type { ReactNode } from "react"
import { ActionButton } from "#components/ui/action-button"
import { DayField, HiddenField, SelectField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Section } from "#components/ui/section"
import { dispositionLabels, prevailingLabels, settlementFormLabels, stageLabels } from "#lib/case/case"
import { courtDateKindLabels } from "#lib/case/court-date"
import { formatInstant } from "#lib/kernel/clock"
import { confirmEventAction, confirmOutcomeAction, confirmStageAction, confirmUpdateAction, dismissProposalAction } from "#lib/report/actions"
import { type Proposal, type ProposalAct, proposalKindLabels } from "#lib/report/proposal"
import type { ReportCase } from "#lib/report/report"

type Props = {
  reportId: number
  proposals: readonly Proposal[]
  acts: readonly ProposalAct[]
  cases: readonly ReportCase[]
  timeZone: string
  keyFor: () => string
}
type One = { reportId: number; proposal: Proposal; cases: readonly ReportCase[]; formKey: string }

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const submits = { stage: "Set the stage", outcome: "Set the outcome", next_event: "Add to the case", update: "Add case update" }

const Fields = ({ kind }: Pick<Proposal, "kind">): ReactNode => {
  switch (kind) {
    case "stage":
      return (
        <>
          <SelectField name="stage" label="Stage" options={optionsOf(stageLabels)} required />
          <DayField name="stageOn" label="Since" />
        </>
      )
    case "outcome":
      return (
        <>
          <SelectField name="disposition" label="Disposition" options={optionsOf(dispositionLabels)} blank="Not recorded" />
          <SelectField name="prevailed" label="Who prevailed" options={optionsOf(prevailingLabels)} blank="Not recorded" />
          <SelectField name="settlementForm" label="Form of settlement" options={optionsOf(settlementFormLabels)} blank="None" />
        </>
      )
    case "next_event":
      return (
        <>
          <SelectField name="kind" label="What" options={optionsOf(courtDateKindLabels)} required />
          <DayField name="happensOn" label="On" required />
          <TextArea name="words" label="In words" rows={2} />
        </>
      )
    case "update":
      return (
        <>
          <DayField name="happenedOn" label="On" />
          <TextArea name="body" label="What happened" rows={4} required hint="Private until you publish it on the case’s page." />
        </>
      )
  }
}

const Which = ({ reportId, proposal, cases }: Omit<One, "formKey">) => (
  <>
    <HiddenField name="id" value={reportId} />
    <HiddenField name="mark" value={proposal.mark} />
    {cases.length > 1 ? (
      <SelectField name="caseId" label="Case" options={cases.map(({ id, title }) => ({ value: String(id), label: title }))} required />
    ) : (
      <HiddenField name="caseId" value={proposal.caseId} />
    )}
  </>
)

const ProposalForm = (props: One) => {
  const { proposal, formKey } = props
  const { kind } = proposal
  const shared = {
    formKey,
    values: { ...proposal.values, caseId: String(proposal.caseId) },
    submit: submits[kind],
    kind: "plain" as const,
    label: `${proposalKindLabels[kind]} from this report`,
  }
  const inside = (
    <>
      <Which {...props} />
      <Fields kind={kind} />
    </>
  )
  switch (kind) {
    case "stage":
      return (
        <Form action={confirmStageAction} {...shared}>
          {inside}
        </Form>
      )
    case "outcome":
      return (
        <Form action={confirmOutcomeAction} {...shared}>
          {inside}
        </Form>
      )
    case "next_event":
      return (
        <Form action={confirmEventAction} {...shared}>
          {inside}
        </Form>
      )
    case "update":
      return (
        <Form action={confirmUpdateAction} {...shared}>
          {inside}
        </Form>
      )
  }
}

const Decided = ({ acts, timeZone }: Pick<Props, "acts" | "timeZone">) =>
  acts.length === 0 ? null : (
    <ul className="mt-6 grid gap-1 text-sm text-muted">
      {acts.map(({ mark, kind, decision, caseTitle, by, createdAt }) => (
        <li key={`${mark} ${caseTitle}`}>
          {proposalKindLabels[kind]} of {caseTitle}: {decision}
          {by ? ` by ${by}` : ""}, {formatInstant(createdAt, timeZone)}
        </li>
      ))}
    </ul>
  )

/** What the report says of its cases, as forms that are filled in: each is confirmed by itself and lands on the case, or is dismissed. */
export const Proposals = ({ reportId, proposals, acts, cases, timeZone, keyFor }: Props) => (
  <Section title="What the report says of the case" id="proposals" intro="Found by plain rules in its words. Nothing changes before you confirm it.">
    {proposals.length === 0 ? (
      <p className="text-muted">{cases.length === 0 ? "The report names no case." : "Nothing is left to confirm."}</p>
    ) : (
      <ul className="grid gap-8">
        {proposals.map((proposal) => (
          <li key={proposal.mark} className="border-t border-hairline pt-4">
            <h3 className="text-h3 font-semibold">{proposalKindLabels[proposal.kind]}</h3>
            <blockquote className="my-3 max-w-measure border-l-4 border-hairline pl-3 font-serif">{proposal.quote}</blockquote>
            <ProposalForm reportId={reportId} proposal={proposal} cases={cases} formKey={keyFor()} />
            <div className="mt-3">
              <ActionButton
                action={dismissProposalAction}
                formKey={keyFor()}
                fields={{ id: reportId, mark: proposal.mark, caseId: proposal.caseId, kind: proposal.kind }}
                kind="quiet"
                small
              >
                Dismiss: the case stays as it is
              </ActionButton>
            </div>
          </li>
        ))}
      </ul>
    )}
    <Decided acts={acts} timeZone={timeZone} />
  </Section>
)
