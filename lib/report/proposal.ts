import { type Case, dispositionLabels, prevailingLabels, settlementFormLabels, stageLabels } from "#lib/case/case"
import { formatDay } from "#lib/kernel/day"

/** What a report may say of its case, for staff to confirm one by one. */
export const proposalKinds = ["stage", "outcome", "next_event", "update"] as const
export type ProposalKind = (typeof proposalKinds)[number]
export const proposalKindLabels: Record<ProposalKind, string> = { stage: "Stage", outcome: "Outcome", next_event: "Next event", update: "Case update" }

export const proposalDecisions = ["confirmed", "dismissed"] as const
export type ProposalDecision = (typeof proposalDecisions)[number]

/** Something found in the words of a report: a form with its answers filled in, and the words that it was found in. */
export type Proposal = {
  kind: ProposalKind
  /** The case that the words are most likely about; another one can be chosen. */
  caseId: number
  /** The same words are not proposed twice. */
  mark: string
  quote: string
  /** By the names of the form's fields; empty where the report does not say. */
  values: Record<string, string>
}

/** A proposal of which somebody has decided. */
export type ProposalAct = {
  kind: ProposalKind
  mark: string
  decision: ProposalDecision
  /** What it set or added, in words; null for a case update, which stands on the case. */
  said: string | null
  caseId: number
  caseTitle: string
  by: string | null
  createdAt: string
}

/** A case as its proposals change it; `isPublic`: everybody reads its stage and outcome. */
export type CaseNow = Pick<Case, "id" | "title" | "version" | "stage" | "stageOn" | "disposition" | "prevailed" | "settlementForm"> & { isPublic: boolean }

/** Of all cases of a report: a form that shows how each stands is out of date when one of them changes. */
export const versionOf = (cases: readonly Pick<CaseNow, "version">[]): number => cases.reduce((sum, { version }) => sum + version, 0)

/** "Appeal, since September 20, 2026" */
export const stageSaid = ({ stage, stageOn }: Pick<CaseNow, "stage" | "stageOn">): string =>
  [stage && stageLabels[stage], stage && stageOn && `since ${formatDay(stageOn)}`].filter(Boolean).join(", ")

/** "Dismissed, settled, prevailed: Plaintiff" */
export const outcomeSaid = ({ disposition, prevailed, settlementForm }: Pick<CaseNow, "disposition" | "prevailed" | "settlementForm">): string =>
  [
    disposition && dispositionLabels[disposition],
    prevailed && `prevailed: ${prevailingLabels[prevailed]}`,
    settlementForm && settlementFormLabels[settlementForm],
  ]
    .filter(Boolean)
    .join(", ")
