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
  caseId: number
  caseTitle: string
  by: string | null
  createdAt: string
}
