import type { CaseResult, Disposition, Prevailing, SettlementForm, Stage } from "#lib/case/case"
import type { MootReason } from "#lib/case/record"

/** What a status in a list says of a case, and no more than that. `isWhole`: its words need not be kept besides. */
export type StatusReading = {
  stage: Stage | null
  /** The word that the status amounts to, where it says one. */
  outcome: CaseResult | null
  disposition: Disposition | null
  prevailed: Prevailing | null
  settlementForm: SettlementForm | null
  mootBecause: MootReason | null
  isWhole: boolean
  problem: string | null
}

const nothing: StatusReading = {
  stage: null,
  outcome: null,
  disposition: null,
  prevailed: null,
  settlementForm: null,
  mootBecause: null,
  isWhole: true,
  problem: null,
}

const sideUnknown = "Which side the grantee was on is not in the list, so the case has no outcome until someone says so."
const howUnknown = "The list does not say how it was dismissed: voluntarily, settled, on the merits or for want of jurisdiction."

const word = "(?: (?:ruling|decision|outcome|result|judgment|verdict|disposition))?"
const decided = "\\b(?:judgment|verdict|ruling|decision|in favor|won|lost|prevailed|victory|win|loss|dismiss(?:ed|al))\\b"

/** The first that fits counts. */
const meanings: [RegExp, Partial<StatusReading>][] = [
  [
    /^(?:case )?(?:pending|active|open|ongoing|in progress|in litigation|litigation pending)$|^awaiting\b|^pending (?:in|before) (?:the )?(?:u\.?s\.? )?(?:district|trial) court\b/,
    { outcome: "pending", isWhole: false },
  ],
  [
    /^(?!.*\b(?:reversed|overturned|vacated)\b).*\b(?:(?:won|prevailed|victory|succe\w+) in part\b|partial (?:victory|win|success)\b)|^mixed\b/,
    { outcome: "won_in_part", prevailed: "mixed" },
  ],
  [
    // "Affirmed on appeal" is decided.
    /(?<!\b(?:affirmed|reversed|vacated|remanded|upheld|overturned|won|lost|prevailed|decided|dismissed|settled|victory|win|loss) )\bon appeal\b|\bpending appeal\b|\bappeal (?:is )?pending\b|^appeal(?:ed)?$|\bcert(?:iorari|\.)? granted$|\bcert(?:iorari|\.)? (?:petition )?pending\b/,
    { stage: "appeal", outcome: "on_appeal" },
  ],
  [/\bsettlement (?:is )?(?:pending|negotiat\w+|talks|conference)\b|\bsettling\b|\bin (?:settlement|mediation)\b/, { stage: "settlement_pending" }],
  [/\bsettled (?:in part|as to|with (?:one|some))\b|\bpart(?:ly|ially)? settle(?:d|ment)\b/, { isWhole: false }],
  [/\bconsent (?:decree|judgment)\b|\bcourt[- ]approved settlement\b|\bclass settlement approved\b/, { outcome: "settled", settlementForm: "consent_decree" }],
  [/(?<!\bnot )\bsettled\b|^settlement(?: reached| approved)?$/, { outcome: "settled", disposition: "dismissed_settled" }],
  [
    /(?=.*(?<!\bnot )\bmoot\b).*\b(?:rules?|regulations?|policy|policies|guidance)\b.*\b(?:withdrawn|rescinded|repealed|revoked)\b/,
    { stage: "closed", mootBecause: "rule_withdrawn" },
  ],
  [/(?<!\bnot )\bmoot\b/, { stage: "closed", mootBecause: "other" }],
  [/\b(?:affirmed|reversed|vacated|upheld)\b.*\bin part\b.*\bin part\b/, { disposition: "mixed_on_appeal", isWhole: false }],
  // What a court above has undone decides nothing any more.
  [new RegExp(`${decided}.*\\b(?:reversed|overturned)\\b`), { disposition: "reversed", isWhole: false }],
  [new RegExp(`${decided}.*\\bvacated\\b`), { disposition: "vacated", isWhole: false }],
  [
    /\b(?:judgment|verdict|ruling|decision) for (?:the )?(?:plaintiffs?|petitioners?)\b|\bin favor of (?:the )?(?:plaintiffs?|petitioners?)\b|\b(?:plaintiffs?|petitioners?) (?:won|prevailed)\b/,
    { prevailed: "plaintiff" },
  ],
  [
    /\b(?:judgment|verdict|ruling|decision) for (?:the )?(?:defendants?|respondents?)\b|\bin favor of (?:the )?(?:defendants?|respondents?)\b|\b(?:defendants?|respondents?) (?:won|prevailed)\b/,
    { prevailed: "defendant" },
  ],
  [
    /\bvoluntar(?:y|il?y) (?:dismiss\w*|withdrawn)\b|\bdismissed voluntarily\b|^(?:(?:case|complaint|lawsuit|suit|action) (?:was |is )?)?withdrawn\b/,
    { outcome: "closed_without_result", disposition: "dismissed_voluntarily" },
  ],
  [/\bdismissed for (?:want|lack) of (?:subject[- ]matter )?jurisdiction\b/, { disposition: "dismissed_for_want_of_jurisdiction" }],
  [/\bdismissed on the merits\b/, { disposition: "dismissed_on_the_merits" }],
  [/(?<!\bnot )\bdismiss(?:ed|al)\b/, { stage: "closed", isWhole: false, problem: howUnknown }],
  [new RegExp(`^(?:won|win|victory|successful|prevailed|favorable${word})(?: on appeal)?$`), { outcome: "won", isWhole: false, problem: sideUnknown }],
  [new RegExp(`^(?:lost|loss|defeat|unsuccessful|unfavorable${word})(?: on appeal)?$`), { outcome: "lost", isWhole: false, problem: sideUnknown }],
  [/\breversed and remanded\b|\breversed\b/, { disposition: "reversed" }],
  [/\baffirmed\b/, { disposition: "affirmed" }],
  [/\bvacated\b/, { disposition: "vacated" }],
  [/\b(?:on|after) remand\b|^remand(?:ed)?(?: to\b.*)?$/, { stage: "remand" }],
  [/^transferred\b/, { disposition: "transferred" }],
  [/\bmonitor\w*\b/, { stage: "monitoring" }],
  [/\bpre-?filing\b|\bnot (?:yet )?filed\b|\binvestigat\w+\b/, { stage: "pre_filing" }],
  [/\bsummary judgment\b|\bmotions? to dismiss\b|\bdispositive\b/, { stage: "dispositive_motions" }],
  [/\bdiscovery\b/, { stage: "discovery" }],
  [/\bpleadings?\b|\bcomplaint filed\b|^filed$/, { stage: "pleadings" }],
  [/\btrial\b/, { stage: "trial" }],
  [/\badministrative\b|\bagency\b/, { stage: "agency" }],
  [/\bjudgment\b/, { stage: "judgment" }],
  [/^(?:case )?(?:closed|concluded|resolved|completed?|terminated|inactive|final)$/, { stage: "closed" }],
]

/** Reads "On appeal", "Settled", "Dismissed", "Discovery" …; what it can't read is kept in words. */
export const readStatus = (text: string): StatusReading => {
  const words = text
    .replace(/\s+/g, " ")
    .replace(/[.!]+$/, "")
    .trim()
    .toLowerCase()
  if (words === "") return nothing
  const [, meaning] = meanings.find(([pattern]) => pattern.test(words)) ?? []
  if (!meaning)
    return { ...nothing, isWhole: false, problem: `The status "${text.trim()}" says no stage and no outcome of ours; its words are kept in the description.` }
  // "Closed; settled": beside how it ended.
  const stage = /^(?:case )?closed\b/.test(words) ? "closed" : null
  return { ...nothing, stage, isWhole: words.split(" ").length <= 4, ...meaning }
}
