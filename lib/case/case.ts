import type { caseCaptions, cases, caseUpdates, dockets } from "#db/schema/case"
import type { notes } from "#db/schema/document"
import type { CourtDate } from "#lib/case/court-date"
import type { PartAudiences } from "#lib/case/part"
import type { Participant } from "#lib/case/participant"
import type { Audience } from "#lib/kernel/audience"
import type { Day } from "#lib/kernel/day"

export const longestCaption = 300

export const stages = [
  "pre_filing",
  "agency",
  "pleadings",
  "discovery",
  "dispositive_motions",
  "trial",
  "judgment",
  "appeal",
  "remand",
  "settlement_pending",
  "monitoring",
  "closed",
] as const
export type Stage = (typeof stages)[number]
export const isStage = (text: string): text is Stage => (stages as readonly string[]).includes(text)
export const stageLabels: Record<Stage, string> = {
  pre_filing: "Pre-filing",
  agency: "Agency",
  pleadings: "Pleadings",
  discovery: "Discovery",
  dispositive_motions: "Dispositive motions",
  trial: "Trial",
  judgment: "Judgment",
  appeal: "Appeal",
  remand: "Remand",
  settlement_pending: "Settlement pending",
  monitoring: "Monitoring",
  closed: "Closed",
}

/** The side of the grantee, or the side that it supported as a friend of the court. Petitioners count as plaintiffs. */
export const sides = ["plaintiff", "defendant"] as const
export type Side = (typeof sides)[number]
export const sideLabels: Record<Side, string> = { plaintiff: "Plaintiff or petitioner", defendant: "Defendant or respondent" }

export const prevailings = ["plaintiff", "defendant", "mixed", "none", "unknown"] as const
export type Prevailing = (typeof prevailings)[number]
export const prevailingLabels: Record<Prevailing, string> = {
  plaintiff: "Plaintiff or petitioner",
  defendant: "Defendant or respondent",
  mixed: "Mixed",
  none: "None",
  unknown: "Unknown",
}

export const dispositions = [
  "dismissed_voluntarily",
  "dismissed_settled",
  "dismissed_on_the_merits",
  "dismissed_for_want_of_jurisdiction",
  "judgment_by_default",
  "judgment_by_consent",
  "judgment_on_motion",
  "judgment_after_trial",
  "transferred",
  "remanded",
  "affirmed",
  "reversed",
  "vacated",
  "appeal_dismissed",
  "mixed_on_appeal",
] as const
export type Disposition = (typeof dispositions)[number]
export const dispositionLabels: Record<Disposition, string> = {
  dismissed_voluntarily: "Dismissed voluntarily",
  dismissed_settled: "Dismissed, settled",
  dismissed_on_the_merits: "Dismissed on the merits",
  dismissed_for_want_of_jurisdiction: "Dismissed for want of jurisdiction",
  judgment_by_default: "Judgment by default",
  judgment_by_consent: "Judgment by consent",
  judgment_on_motion: "Judgment on motion",
  judgment_after_trial: "Judgment after trial",
  transferred: "Transferred",
  remanded: "Remanded",
  affirmed: "Affirmed on appeal",
  reversed: "Reversed on appeal",
  vacated: "Vacated on appeal",
  appeal_dismissed: "Appeal dismissed",
  mixed_on_appeal: "Mixed on appeal",
}

export const settlementForms = ["consent_decree", "private_agreement", "voluntary_dismissal", "conditional_dismissal"] as const
export type SettlementForm = (typeof settlementForms)[number]
export const settlementFormLabels: Record<SettlementForm, string> = {
  consent_decree: "Court-approved settlement or consent decree",
  private_agreement: "Private agreement",
  voluntary_dismissal: "Voluntary dismissal",
  conditional_dismissal: "Conditional dismissal",
}

export const reliefs = [
  "injunction",
  "preliminary_injunction",
  "declaratory_judgment",
  "damages",
  "attorneys_fees",
  "documents_produced",
  "habeas_relief",
] as const
export type Relief = (typeof reliefs)[number]
export const reliefLabels: Record<Relief, string> = {
  injunction: "Injunction",
  preliminary_injunction: "Preliminary injunction or TRO",
  declaratory_judgment: "Declaratory judgment",
  damages: "Damages",
  attorneys_fees: "Attorneys' fees",
  documents_produced: "Documents produced",
  habeas_relief: "Habeas relief",
}

/** The one word for where a case stands, computed by the store from the axes above (db/schema/case.ts). */
export const caseResults = ["pending", "on_appeal", "won", "won_in_part", "settled", "lost", "closed_without_result", "not_recorded"] as const
export type CaseResult = (typeof caseResults)[number]
export const caseResultLabels: Record<CaseResult, string> = {
  pending: "Pending",
  on_appeal: "On appeal",
  won: "Won",
  won_in_part: "Won in part",
  settled: "Settled",
  lost: "Lost",
  closed_without_result: "Closed without result",
  not_recorded: "Not recorded",
}
export type Case = typeof cases.$inferSelect
/** A court's file on the case, a station on its way. The number is null where it is not recorded. */
export type Docket = typeof dockets.$inferSelect
/** As a form of a new case says it, and an import. */
export type NewDocket = Pick<Docket, "court" | "number">
/** A caption that the case had, until when and why, as far as it is recorded. */
export type EarlierCaption = Pick<typeof caseCaptions.$inferSelect, "id" | "caption" | "untilOn" | "reason">

/** A case with everything that stands on its page, as far as it is for the reader. */
export type FullCase = Case & {
  organizationName: string
  organizationSlug: string
  /** In the order in which the case had them. */
  earlierCaptions: string[]
  captions: EarlierCaption[]
  dockets: Docket[]
  participants: Participant[]
  dates: CourtDate[]
  audiences: PartAudiences
  issueAreas: { id: number; name: string; slug: string }[]
  reliefs: Relief[]
}

export type CaseUpdate = typeof caseUpdates.$inferSelect
/** An update with the case under whose caption it stands, and the decision attached to it. */
export type FullCaseUpdate = CaseUpdate & {
  caseTitle: string | null
  caseSlug: string | null
  organizationName: string
  documentTitle: string | null
  documentAudience: Audience | null
  /** The note or call where it was told first; for staff. */
  note: Pick<typeof notes.$inferSelect, "id" | "kind" | "happenedOn" | "grantId" | "caseId"> | null
}

/**
 * A case as a list shows it. `grants`: those that pay for it, newest first. `lastUpdateOn`: the day of its newest dated update.
 * `next`: what is to come first; a privileged day stands on the case's own page only.
 */
export type CaseRow = FullCase & { grants: { id: number; fiscalYear: number }[]; lastUpdateOn: Day | null; next: FullCase["dates"][number] | null }
