/** Words of the case's record beyond stage and outcome. */
export const captionReasons = ["successor", "turned_round", "parties", "correction", "other"] as const
export type CaptionReason = (typeof captionReasons)[number]
export const captionReasonLabels: Record<CaptionReason, string> = {
  successor: "An office-holder changed",
  turned_round: "The appeal turned the parties round",
  parties: "Parties came or went",
  correction: "A correction",
  other: "Another reason",
}

export const classActions = ["sought", "certified", "denied"] as const
export type ClassAction = (typeof classActions)[number]
export const classActionLabels: Record<ClassAction, string> = { sought: "Class sought", certified: "Class certified", denied: "Class denied" }

/** Why there was nothing left to decide. Such a case has no loser. */
export const mootReasons = ["rule_withdrawn", "law_changed", "relief_given", "other"] as const
export type MootReason = (typeof mootReasons)[number]
export const mootReasonLabels: Record<MootReason, string> = {
  rule_withdrawn: "Moot: the rule was withdrawn",
  law_changed: "Moot: the law changed",
  relief_given: "Moot: what was asked for was given",
  other: "Moot",
}

export const updateKinds = ["filed", "motion", "hearing", "ruling", "appeal", "settlement", "order", "news"] as const
export type UpdateKind = (typeof updateKinds)[number]
export const updateKindLabels: Record<UpdateKind, string> = {
  filed: "Filed",
  motion: "Motion",
  hearing: "Hearing",
  ruling: "Ruling",
  appeal: "Appeal",
  settlement: "Settlement",
  order: "Order",
  news: "News",
}
