import type { ReactNode } from "react"
import { ActionButton } from "#components/ui/action-button"
import { DayField, HiddenField, SelectField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Said } from "#components/ui/said"
import { Section } from "#components/ui/section"
import { dispositionLabels, prevailingLabels, settlementFormLabels, stageLabels } from "#lib/case/case"
import { courtDateKindLabels } from "#lib/case/court-date"
import { formatInstant } from "#lib/kernel/clock"
import { confirmEventAction, confirmOutcomeAction, confirmStageAction, confirmUpdateAction, dismissProposalAction } from "#lib/report/actions"
import { type CaseNow, outcomeSaid, type Proposal, type ProposalAct, proposalKindLabels, stageSaid, versionOf } from "#lib/report/proposal"

type Props = {
  reportId: number
  proposals: readonly Proposal[]
  acts: readonly ProposalAct[]
  cases: readonly CaseNow[]
  timeZone: string
  keyFor: () => string
}
type One = { reportId: number; proposal: Proposal; cases: readonly CaseNow[]; formKey: string }

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const submits = { stage: "Set the stage", outcome: "Set the outcome", next_event: "Add to the case", update: "Add case update" }

/** What a form overwrites, and who sees what it sets. */
const Now = ({ kind, cases }: { kind: "stage" | "outcome"; cases: readonly CaseNow[] }) => (
  <ul className="grid gap-1">
    {cases.map((courtCase) => (
      <li key={courtCase.id}>
        {cases.length > 1 ? courtCase.title : "The case"} says now: {(kind === "stage" ? stageSaid(courtCase) : outcomeSaid(courtCase)) || "not recorded"}.
        {courtCase.isPublic ? <strong className="block">Shown on the public page at once</strong> : null}
      </li>
    ))}
  </ul>
)

const Fields = ({ kind, cases }: Pick<Proposal, "kind"> & Pick<One, "cases">): ReactNode => {
  switch (kind) {
    case "stage":
      return (
        <>
          <Now kind={kind} cases={cases} />
          <SelectField name="stage" label="Stage" options={optionsOf(stageLabels)} required />
          <DayField name="stageOn" label="Since" />
        </>
      )
    case "outcome":
      return (
        <>
          <Now kind={kind} cases={cases} />
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
  const { proposal, cases, formKey } = props
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
      <Fields kind={kind} cases={cases} />
    </>
  )
  switch (kind) {
    case "stage":
      return (
        <Form action={confirmStageAction} version={versionOf(cases)} {...shared}>
          {inside}
        </Form>
      )
    case "outcome":
      return (
        <Form action={confirmOutcomeAction} version={versionOf(cases)} {...shared}>
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

/** "Stage set to Judgment" */
const told = ({ kind, decision, said }: ProposalAct): string =>
  `${proposalKindLabels[kind]} ${said ? `${kind === "next_event" ? "added:" : "set to"} ${said}` : decision}`

const nothingLeft = "Nothing is left to confirm."
const lastOf = (acts: readonly ProposalAct[], left: number): string | null => {
  const last = acts.at(-1)
  return last ? `${told(last)}. ${left > 0 ? `${left} left.` : nothingLeft}` : null
}

const Decided = ({ acts, timeZone }: Pick<Props, "acts" | "timeZone">) =>
  acts.length === 0 ? null : (
    <ul className="mt-6 grid gap-1 text-sm text-muted">
      {acts.map(({ mark, kind, decision, said, caseTitle, by, createdAt }) => (
        <li key={`${mark} ${caseTitle}`}>
          {proposalKindLabels[kind]} of {caseTitle}: {said ? `${said}, ` : ""}
          {decision}
          {by ? ` by ${by}` : ""}, {formatInstant(createdAt, timeZone)}
        </li>
      ))}
    </ul>
  )

/** What the report says of its cases, as forms that are filled in: each is confirmed by itself and lands on the case, or is dismissed. */
export const Proposals = ({ reportId, proposals, acts, cases, timeZone, keyFor }: Props) => (
  <Section title="What the report says of the case" id="proposals" intro="Found by plain rules in its words. Nothing changes before you confirm it.">
    <Said words={lastOf(acts, proposals.length)} />
    {proposals.length === 0 ? (
      acts.length === 0 && <p className="text-muted">{cases.length === 0 ? "The report names no case." : nothingLeft}</p>
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
