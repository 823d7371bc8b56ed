import { eq, sql } from "drizzle-orm"
import { type About, type Deed, perform } from "#db/perform"
import { cases, courtDates, proposalActs } from "#db/schema"
import type { Write } from "#db/store"
import type { FullCase } from "#lib/case/case"
import { courtDateKindLabels } from "#lib/case/court-date"
import { caseForm } from "#lib/case/form"
import { prevailedOf } from "#lib/case/outcome"
import { may as mayCase } from "#lib/case/policy"
import { insertUpdate } from "#lib/case/update-commands"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import { verdict } from "#lib/kernel/permission"
import { Conflict, Refusal } from "#lib/kernel/refusal"
import { may } from "#lib/report/policy"
import { outcomeSaid, type ProposalDecision, type ProposalKind, stageSaid, versionOf } from "#lib/report/proposal"
import type { ConfirmEvent, ConfirmOutcome, ConfirmStage, ConfirmUpdate, DismissProposal } from "#lib/report/proposal-input"
import { casesNow } from "#lib/report/proposal-queries"
import { getReport } from "#lib/report/queries"
import { calledWithin, type Report } from "#lib/report/report"

type Which = { id: number; mark: string; caseId: number; version?: number }
type Done = { id: number }

/** One of the report's cases, and the version of all. @throws Refusal */
const caseOf = (actor: Actor, report: Report, caseId: number): { courtCase: FullCase; version: number } => {
  const all = casesNow(actor, report.id)
  const courtCase = all.find(({ id }) => id === caseId)
  if (!courtCase) throw new Refusal("Choose among the cases that the report is about.", "caseId")
  const judged = verdict(actor, mayCase.edit, courtCase)
  if (!judged.granted) throw new Refusal(judged.because)
  return { courtCase, version: versionOf(all) }
}

type Decided = { kind: ProposalKind; decision: ProposalDecision; said: string | null }

/** Who decided what of it. Once: the second of two reviewers is told. */
const decide = (tx: Write, actor: Actor, { id, mark, caseId }: Which, decided: Decided): void => {
  const kept = tx
    .insert(proposalActs)
    .values({ reportId: id, caseId, mark, ...decided, personId: actor.personId, createdAt: now() })
    .onConflictDoNothing()
    .run()
  if (kept.changes !== 1) throw new Refusal("A colleague has confirmed or dismissed this already. Load the page again.")
}

const aboutReport = (report: Report, courtCase: FullCase, what: string): About => ({
  noun: "report",
  id: report.id,
  organizationId: report.organizationId,
  grantId: report.grantId,
  caseId: courtCase.id,
  summary: `${what}, from the ${calledWithin(report)}`,
})

type Landed = { what: string; said: string | null; about: About }

/** Both the report and the case remember it: where it was said, and where it landed. */
const confirm = (actor: Actor, which: Which, kind: ProposalKind, land: (tx: Write, courtCase: FullCase, report: Report) => Landed) =>
  perform(
    actor,
    may.confirm,
    () => getReport(actor, which.id),
    (tx, report): Deed<Done> => {
      const { courtCase, version } = caseOf(actor, report, which.caseId)
      const { what, said, about } = land(tx, courtCase, report)
      decide(tx, actor, which, { kind, decision: "confirmed", said })
      if (which.version !== undefined && which.version !== version) throw new Conflict(caseForm(courtCase), version)
      return { value: { id: report.id }, about: [aboutReport(report, courtCase, what), about] }
    },
  )

const changeCase = (tx: Write, courtCase: FullCase, report: Report, values: Partial<typeof cases.$inferInsert>, what: string): About => {
  tx.update(cases)
    .set({ ...values, version: sql`${cases.version} + 1` })
    .where(eq(cases.id, courtCase.id))
    .run()
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, courtCase[name as keyof FullCase]]))
  const { id, organizationId, title } = courtCase
  return { noun: "case", id, organizationId, caseId: id, summary: `${title}: ${what}, from the ${calledWithin(report)}`, before, after: values }
}

export const confirmStage = (actor: Actor, { stage, stageOn, ...which }: ConfirmStage) =>
  confirm(actor, which, "stage", (tx, courtCase, report) => {
    const what = stageSaid({ stage, stageOn })
    return { what, said: what, about: changeCase(tx, courtCase, report, { stage, stageOn }, what) }
  })

export const confirmOutcome = (actor: Actor, { disposition, prevailed, settlementForm, ...which }: ConfirmOutcome) =>
  confirm(actor, which, "outcome", (tx, courtCase, report) => {
    const values = { disposition, prevailed: prevailedOf({ ...courtCase, prevailed }, courtCase.dockets), settlementForm }
    const what = outcomeSaid(values)
    return { what, said: what, about: changeCase(tx, courtCase, report, values, what) }
  })

export const confirmEvent = (actor: Actor, { kind, happensOn, words, ...which }: ConfirmEvent) =>
  confirm(actor, which, "next_event", (tx, courtCase, report) => {
    tx.insert(courtDates).values({ caseId: courtCase.id, kind, happensOn, words, audience: "staff" }).run()
    const what = `${courtDateKindLabels[kind]}, ${formatDay(happensOn)}`
    return { what, said: what, about: changeCase(tx, courtCase, report, {}, what) }
  })

/** Private until it is published, like all news of a case. */
export const confirmUpdate = (actor: Actor, { happenedOn, body, ...which }: ConfirmUpdate) =>
  confirm(actor, which, "update", (tx, courtCase, report) => {
    const { organizationId, id: caseId } = courtCase
    const from = { reportId: report.id, noteId: null }
    const { about } = insertUpdate(actor, tx, { organizationId, caseId, happenedOn, body, source: null, sourceUrl: null, from }, null)
    return { what: "Case update", said: null, about }
  })

/** Says that the case stays as it is; the same words are not proposed again. */
export const dismissProposal = (actor: Actor, { kind, ...which }: DismissProposal) =>
  perform(
    actor,
    may.dismiss,
    () => getReport(actor, which.id),
    (tx, report): Deed<Done> => {
      const { courtCase } = caseOf(actor, report, which.caseId)
      decide(tx, actor, which, { kind, decision: "dismissed", said: null })
      return { value: { id: report.id }, about: aboutReport(report, courtCase, courtCase.title) }
    },
  )
