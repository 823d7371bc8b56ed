import { and, desc, eq, isNull, type Placeholder, type SQL, sql } from "drizzle-orm"
import { reportCases, reportFiles, reports, reportVersions, uploads } from "#db/schema"
import type { Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { verdict } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { readLastTime } from "#lib/report/last-time"
import { may } from "#lib/report/policy"
import { casesToReportOn } from "#lib/report/queries"
import { answersIn, moreIn, type Said, saidIn } from "#lib/report/said"
import { filledIn } from "#lib/report/words-of-last-time"
import { getRequirement } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"
import { ruleFor } from "#lib/schedule/queries"

export type Draft = typeof reportVersions.$inferSelect

export const saidOf = (row: Draft): Said => saidIn({ answers: answersIn(row), more: row.more })

/** The requirement, if this person may write its report now. @throws Missing, Refusal */
export const draftable = (actor: Actor, requirementId: number): Requirement => {
  const requirement = getRequirement(actor, requirementId)
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

/** What was taken back goes on as the same report, so that its versions stand beside each other. */
const takeUpAgain = (tx: Write, requirementId: number) => {
  const takenBack = tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.requirementId, requirementId), eq(reports.status, "withdrawn"), isNull(reports.deletedAt)))
    .orderBy(desc(reports.id))
    .get()
  if (!takenBack) return undefined
  return tx
    .update(reports)
    .set({ status: "draft", version: sql`${reports.version} + 1` })
    .where(eq(reports.id, takenBack.id))
    .returning({ id: reports.id })
    .get()
}

const openReport = (tx: Write, requirement: Requirement, caseIds: readonly number[]): number => {
  const known = findOpen(tx, requirement.id) ?? takeUpAgain(tx, requirement.id)
  if (known) return known.id
  const { grantId, kind, coversFrom, coversTo } = requirement
  const report = tx
    .insert(reports)
    .values({ grantId, requirementId: requirement.id, kind, coversFrom, coversTo, status: "draft", createdAt: now() })
    .returning({ id: reports.id })
    .get()
  for (const caseId of caseIds) tx.insert(reportCases).values({ reportId: report.id, caseId }).run()
  return report.id
}

/** The files that went along go along again; those of the version that was sent stay with it. */
const takeFilesAlong = (tx: Write, from: number, to: number): void => {
  const files = tx.select().from(reportFiles).where(eq(reportFiles.reportVersionId, from)).all()
  for (const { id: _, ...file } of files)
    tx.insert(reportFiles)
      .values({ ...file, reportVersionId: to })
      .run()
}

export const casesOf = (tx: Write, reportId: number): number[] =>
  tx
    .select({ caseId: reportCases.caseId })
    .from(reportCases)
    .where(eq(reportCases.reportId, reportId))
    .all()
    .map(({ caseId }) => caseId)

/** The draft of a requirement's report. Where there is none yet it starts from what was sent before; the first one is what its form shows. */
export const startDraft = (tx: Write, actor: Actor, requirement: Requirement): Draft => {
  const known = findDraft(tx, requirement.id)
  if (known) return known
  const previous = lastSent(tx, requirement.id)
  const { answers, caseIds } = previous
    ? { answers: saidOf(previous), caseIds: casesOf(tx, previous.reportId) }
    : filledIn(readLastTime(requirement), ruleFor(actor, requirement.id).questions, casesToReportOn(actor, requirement.grantId))
  const reportId = openReport(tx, requirement, caseIds)
  const { documentId = null, pages = null, pagesFrom = null } = previous ?? {}
  const draft = tx
    .insert(reportVersions)
    .values({ ...answersIn(answers), more: moreIn(answers), documentId, pages, pagesFrom, reportId, number: 0, savedAt: now() })
    .returning()
    .get()
  if (previous) takeFilesAlong(tx, previous.id, draft.id)
  return draft
}

export const setCases = (tx: Write, reportId: number, caseIds: readonly number[]): void => {
  tx.delete(reportCases).where(eq(reportCases.reportId, reportId)).run()
  for (const caseId of new Set(caseIds)) tx.insert(reportCases).values({ reportId, caseId }).run()
}

/** Uploads of the same people for the same requirement: of the organization's colleagues, or staff's own. */
export const uploadsOf = (actor: Actor, requirementId: number | Placeholder): SQL => {
  const people =
    actor.role === "grantee"
      ? sql`${uploads.personId} IN (SELECT id FROM persons WHERE organization_id = ${actor.organizationId})`
      : sql`${uploads.personId} = ${actor.personId}`
  return sql`${uploads.requirementId} = ${requirementId} AND ${people}`
}

/** Lets go of the upload that would be the report itself; what goes along with it stays. */
export const forgetUploads = (tx: Write, actor: Actor, requirementId: number): void => {
  tx.delete(uploads)
    .where(and(uploadsOf(actor, requirementId), eq(uploads.kind, "report")))
    .run()
}
