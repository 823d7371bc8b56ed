/** What a report may say of its case, for staff to confirm one by one. */
export const proposalKinds = ["stage", "outcome", "next_event", "update"] as const
export type ProposalKind = (typeof proposalKinds)[number]
export const proposalDecisions = ["confirmed", "dismissed"] as const
export type ProposalDecision = (typeof proposalDecisions)[number]
