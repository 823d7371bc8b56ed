import { and, desc, eq, isNull, sql } from "drizzle-orm"
import { reportCases, reports, reportVersions, uploads } from "#db/schema"
import type { Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { verdict } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { may } from "#lib/report/policy"
import { type Answers, answerNames, noAnswers } from "#lib/report/report"
import { getRequirement } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"

export type Draft = typeof reportVersions.$inferSelect

export const answersOf = (row: Answers): Answers => Object.fromEntries(answerNames.map((name) => [name, row[name]])) as Answers

/** The requirement, if this person may write its report now. @throws Missing, Refusal */
export const draftable = (tx: Write, actor: Actor, requirementId: number): Requirement => {
  const requirement = getRequirement(actor, requirementId, tx)
  const judged = verdict(actor, may.draft, requirement)
  if (!judged.granted) throw new Refusal(judged.because)
  return requirement
}

const findOpen = (tx: Write, requirementId: number) =>
  tx
    .select()
    .from(reports)
    .where(and(eq(reports.requirementId, requirementId), sql`${reports.status} <> 'withdrawn'`))
    .get()

export const findDraft = (tx: Write, requirementId: number): Draft | undefined => {
  const report = findOpen(tx, requirementId)
  if (!report) return undefined
  return tx
    .select()
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, report.id), isNull(reportVersions.submittedAt)))
    .get()
}

/** What was sent last for the requirement, withdrawn or answered with "changes requested": the next draft starts from it. */
const lastSent = (tx: Write, requirementId: number): Draft | undefined =>
  tx
    .select({ version: reportVersions })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(and(eq(reports.requirementId, requirementId), sql`${reportVersions.submittedAt} IS NOT NULL`))
    .orderBy(desc(reportVersions.submittedAt), desc(reportVersions.number))
    .get()?.version

const openReport = (tx: Write, requirement: Requirement, previous: Draft | undefined): number => {
  const known = findOpen(tx, requirement.id)
  if (known) return known.id
  const { grantId, kind, coversFrom, coversTo } = requirement
  const report = tx
    .insert(reports)
    .values({ grantId, requirementId: requirement.id, kind, coversFrom, coversTo, status: "draft", createdAt: now() })
    .returning({ id: reports.id })
    .get()
  const about = previous ? tx.select().from(reportCases).where(eq(reportCases.reportId, previous.reportId)).all() : []
  for (const { caseId } of about) tx.insert(reportCases).values({ reportId: report.id, caseId }).run()
  return report.id
}

/** The draft of a requirement's report; started from what was sent before, where there is none yet. */
export const startDraft = (tx: Write, requirement: Requirement): Draft => {
  const known = findDraft(tx, requirement.id)
  if (known) return known
  const previous = lastSent(tx, requirement.id)
  const reportId = openReport(tx, requirement, previous)
  const values = { ...answersOf(previous ?? noAnswers), documentId: previous?.documentId ?? null }
  return tx
    .insert(reportVersions)
    .values({ ...values, reportId, number: 0, savedAt: now() })
    .returning()
    .get()
}

export const setCases = (tx: Write, reportId: number, caseIds: readonly number[]): void => {
  tx.delete(reportCases).where(eq(reportCases.reportId, reportId)).run()
  for (const caseId of new Set(caseIds)) tx.insert(reportCases).values({ reportId, caseId }).run()
}

/** Uploads of the same people for the same requirement: of the organization's colleagues, or staff's own. */
export const forgetUploads = (tx: Write, actor: Actor, requirementId: number): void => {
  const people =
    actor.role === "grantee"
      ? sql`${uploads.personId} IN (SELECT id FROM persons WHERE organization_id = ${actor.organizationId})`
      : sql`${uploads.personId} = ${actor.personId}`
  tx.delete(uploads)
    .where(and(eq(uploads.requirementId, requirementId), people))
    .run()
}
