import { createHash } from "node:crypto"
import type { Case, Disposition, Prevailing, SettlementForm, Side, Stage } from "#lib/case/case"
import type { CourtDateKind } from "#lib/case/court-date"
import type { Day } from "#lib/kernel/day"
import type { Proposal, ProposalKind } from "#lib/report/proposal"
import type { Answers } from "#lib/report/report"
import { dayIn, sentencesOf } from "#lib/report/sentence"

export type ProposableCase = Pick<Case, "id" | "title" | "stage" | "granteeSide" | "disposition" | "prevailed" | "settlementForm">
type Told = {
  answers: Answers /** What its document says. */
  text: string /** The day on which it was sent. */
  near: Day
}

/** What is still to come, or only wished for, says nothing of where the case stands. */
const isAhead =
  /\b(will|would|may|might|could|expect(s|ed)?|hope(s|d)?|plan(s|ned)?|intend(s|ed)?|is set for|are set for|scheduled|upcoming|pending before|if|unless|whether|either|asked? (the court )?(to|for)|seeks?)\b/i

const stages: readonly [RegExp, Stage][] = [
  [/\b(notice of appeal|(has|have|had)? ?appealed|took an appeal|appeal (was|has been) (filed|docketed|taken)|now on appeal)\b/i, "appeal"],
  [/\b(remanded|sent (it|the case) back)\b/i, "remand"],
  [/\bconsent decree\b.*\b(entered|approved|signed|in force|came in)|\b(entered|approved|signed)\b.*\bconsent decree\b|\bmonitoring\b/i, "monitoring"],
  [/\b(agreed|agreement) in principle\b|\bmediat(or|ion)\b|\bsettlement (talks|conference|negotiations)\b/i, "settlement_pending"],
  [/\b(final )?judgment (was )?(entered|for)\b|\bwe won\b/i, "judgment"],
  [/\b(was|were) tried\b|\btrial (began|was held|took place|ended)\b|\bverdict\b/i, "trial"],
  [/\b(moved|motions?) for (partial )?(summary )?judgment\b|\bcross-motions\b/i, "dispositive_motions"],
  [
    /\bmotion to dismiss (was|has been) denied\b|\bdenied .{0,40}\bmotion to dismiss\b|\bdiscovery (is|has|began|opened|closed)\b|\bdepositions? (of|began|were|have)\b/i,
    "discovery",
  ],
  [/\bcomplaint (was|has been) filed\b|\bfiled (the|our|a|an amended) (complaint|suit|lawsuit|petition)\b/i, "pleadings"],
]

type Outcome = { disposition?: Disposition; prevailed?: "grantee" | "other" | "mixed"; settlementForm?: SettlementForm }
const outcomes: readonly [RegExp, Outcome][] = [
  [/\bconsent decree\b/i, { settlementForm: "consent_decree" }],
  [
    /\b(case|parties|suit|matter|claims?) (was |were |has been |have )?settled\b|\bsettlement (agreement )?(was |has been )?(signed|reached|approved)\b|\breached (a|an) (settlement|agreement)\b/i,
    { settlementForm: "private_agreement" },
  ],
  [/\bvoluntar(y|ily) dismiss/i, { disposition: "dismissed_voluntarily" }],
  [/\baffirmed\b/i, { disposition: "affirmed" }],
  [/\bvacated\b/i, { disposition: "vacated" }],
  [/\breversed\b/i, { disposition: "reversed" }],
  [/\bmotion to dismiss (was|has been) granted\b|\bgranted .{0,40}\bmotion to dismiss\b/i, { disposition: "dismissed_on_the_merits", prevailed: "other" }],
  [
    /\bverdict for (us|our|the plaintiffs?)\b|\bafter (a |the )?trial\b.*\b(for us|in our favou?r)\b/i,
    { disposition: "judgment_after_trial", prevailed: "grantee" },
  ],
  [/\bsummary judgment\b.*\b(granted|for us|in our favou?r)\b|\bgranted\b.*\bsummary judgment\b/i, { disposition: "judgment_on_motion", prevailed: "grantee" }],
  [/\bwe won\b|\bin our favou?r\b|\bjudgment for (us|our clients?|the (plaintiffs?|petitioners?|riders|tenants|families))\b/i, { prevailed: "grantee" }],
  [/\bwe lost\b|\bagainst us\b|\bjudgment for the (defendants?|government|respondents?)\b/i, { prevailed: "other" }],
]

const events: readonly [RegExp, CourtDateKind][] = [
  [/\b(oral )?argument\b/i, "argument"],
  [/\bhearing\b/i, "hearing"],
  [/\b(status|settlement|scheduling|pretrial) conference\b/i, "conference"],
  [/\btrial\b/i, "trial"],
  [/\b(deadline|due by|is due|are due|until)\b/i, "deadline"],
  [/\b(decision|ruling|opinion|judgment) (is |are )?(expected|due)\b/i, "decision_expected"],
]

const isNothing = (text: string) => /^\s*(none|no|nothing|n\/?a)\b[^.]{0,40}\.?\s*$/i.test(text) || text.trim() === ""

const sideOf = (who: Outcome["prevailed"], side: Side | null): Prevailing | "" => {
  if (who === "mixed") return "mixed"
  if (who === undefined || side === null) return ""
  if (who === "grantee") return side
  return side === "plaintiff" ? "defendant" : "plaintiff"
}

/** The case whose caption shares the most words with the sentence; the first where none does. */
const caseFor = (sentence: string, cases: readonly ProposableCase[]): ProposableCase | undefined => {
  const words = new Set(sentence.toLowerCase().match(/\p{L}{4,}/gu))
  const shared = ({ title }: ProposableCase) => (title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word)).length
  return cases.reduce<ProposableCase | undefined>((best, one) => (best === undefined || shared(one) > shared(best) ? one : best), undefined)
}

const proposal = (kind: ProposalKind, caseId: number, quote: string, values: Record<string, string>): Proposal => {
  const mark = createHash("sha256")
    .update(`${kind} ${quote.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")}`)
    .digest("hex")
    .slice(0, 20)
  return { kind, caseId, mark, quote, values }
}

const stageIn = (sentence: string, courtCase: ProposableCase, near: Day): Proposal | undefined => {
  const stage = stages.find(([rule]) => rule.test(sentence))?.[1]
  if (!stage || stage === courtCase.stage) return undefined
  return proposal("stage", courtCase.id, sentence, { stage, stageOn: dayIn(sentence, near) ?? "" })
}

const outcomeIn = (sentence: string, courtCase: ProposableCase): Proposal | undefined => {
  const found = outcomes.find(([rule]) => rule.test(sentence))?.[1]
  if (!found) return undefined
  const prevailed = sideOf(found.prevailed, courtCase.granteeSide)
  const values = {
    disposition: found.disposition ?? courtCase.disposition ?? "",
    prevailed: prevailed || (courtCase.prevailed ?? ""),
    settlementForm: found.settlementForm ?? courtCase.settlementForm ?? "",
  }
  const isKnown =
    values.disposition === (courtCase.disposition ?? "") &&
    values.prevailed === (courtCase.prevailed ?? "") &&
    values.settlementForm === (courtCase.settlementForm ?? "")
  return isKnown ? undefined : proposal("outcome", courtCase.id, sentence, values)
}

const eventIn = (sentence: string, courtCase: ProposableCase, near: Day): Proposal | undefined => {
  const kind = events.find(([rule]) => rule.test(sentence))?.[1]
  const happensOn = dayIn(sentence, near, "ahead")
  if (!kind || (happensOn !== null && happensOn <= near)) return undefined
  return proposal("next_event", courtCase.id, sentence, { kind, happensOn: happensOn ?? "", words: sentence })
}

/** What makes two proposals the same: not the day of a stage, and not the words of an event whose day is named. */
const keyOf = ({ kind, caseId, values }: Proposal): string => {
  if (kind === "stage" || kind === "outcome") return `${kind} ${caseId} ${Object.values({ ...values, stageOn: "" }).join()}`
  if (kind === "next_event" && values.happensOn) return `${kind} ${caseId} ${values.kind} ${values.happensOn}`
  return `${kind} ${caseId} ${Object.values(values).join()}`
}

const once = (proposals: readonly Proposal[]): Proposal[] => [...new Map(proposals.toReversed().map((each) => [keyOf(each), each])).values()].toReversed()

/** At most so many of a kind: who is offered twenty reads none. */
const most = 3

/**
 * What a report says of its cases, by plain rules over its sentences: stage and outcome from what happened, the next event from what is to come,
 * a case update from the decisions. Proposals only, each to be confirmed by a person; what the case says already is not proposed.
 */
export const findProposals = ({ answers, text, near }: Told, cases: readonly ProposableCase[]): Proposal[] => {
  if (cases.length === 0) return []
  const isAnswered = [answers.progress, answers.decisions, answers.next, answers.achieved].some((answer) => answer.trim() !== "")
  const told = sentencesOf(isAnswered ? [answers.progress, answers.decisions, answers.achieved].join("\n") : text)
  const past = told.filter((sentence) => !isAhead.test(sentence))
  // Beside the answer that is all of what is to come, only a sentence that names its day is an event.
  const dated = told.filter((sentence) => isAhead.test(sentence) && (!isAnswered || dayIn(sentence, near, "ahead") !== null))
  const ahead = [...sentencesOf(answers.next), ...dated]
  const each = (sentences: readonly string[], find: (sentence: string, courtCase: ProposableCase) => Proposal | undefined): Proposal[] =>
    once(
      sentences.flatMap((sentence) => {
        const courtCase = caseFor(sentence, cases)
        return (courtCase && find(sentence.slice(0, 600), courtCase)) ?? []
      }),
    ).slice(0, most)
  // Whoever begins with "none" tells only why there is none.
  const decided = isNothing(sentencesOf(answers.decisions)[0] ?? "") ? undefined : answers.decisions.trim()
  const about = decided === undefined ? undefined : caseFor(decided, cases)
  const update = decided && about ? [proposal("update", about.id, decided, { happenedOn: dayIn(decided, near) ?? "", body: decided })] : []
  return [
    ...each(past, outcomeIn),
    ...each(past, (sentence, courtCase) => stageIn(sentence, courtCase, near)),
    ...each(ahead, (sentence, courtCase) => eventIn(sentence, courtCase, near)),
    ...update,
  ]
}
