import { and, count, desc, eq, isNotNull, sql } from "drizzle-orm"
import { change } from "#db/change"
import { housekeep } from "#db/housekeep"
import { type Deed, perform } from "#db/perform"
import { reports, reportVersions, requirements, reviews, uploads } from "#db/schema"
import type { Write } from "#db/store"
import { insertDocument } from "#lib/document/commands"
import { getGrant } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { Conflict, Refusal } from "#lib/kernel/refusal"
import { answersOf, type Draft, draftable, findDraft, forgetUploads, setCases, startDraft } from "#lib/report/draft"
import type { AcceptReport, ActOnReport, FileReport, ImportReport, RequestChanges, SaveDraft } from "#lib/report/input"
import { mergeAnswers } from "#lib/report/meanwhile"
import { may } from "#lib/report/policy"
import { casesToReportOn, findUpload, getReport } from "#lib/report/queries"
import { lacking } from "#lib/report/question"
import { type Answers, answerNames, type Report, type ReviewDecision, receiptOf } from "#lib/report/report"
import { getRequirement } from "#lib/requirement/queries"
import { coverage, type Requirement, requirementKindLabels } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

const called = ({ kind, coversFrom, coversTo }: Pick<Report, "kind" | "coversFrom" | "coversTo">) => {
  const period = coverage(coversFrom, coversTo)
  return period ? `${requirementKindLabels[kind]}, ${period}` : requirementKindLabels[kind]
}

/** A draft that an upload began and in which nobody typed yet: to whoever saw no draft, it is none. */
const begunByUpload = 1

const sameAnswers = (one: Answers, other: Answers) => answerNames.every((name) => one[name] === other[name])

/** Only cases of the grant can be named. @throws Refusal */
const checkCases = (actor: Actor, grantId: number, caseIds: readonly number[], tx: Write) => {
  const allowed = new Set(casesToReportOn(actor, grantId, tx).map(({ id }) => id))
  if (!caseIds.every((id) => allowed.has(id))) throw new Refusal("Choose among the cases of this grant.", "caseIds")
}

/**
 * Keeps what was typed so far; no act, and nothing is sent. When a colleague saved the draft meanwhile: with `meanwhile: "tell"` throws Conflict
 * with what they saved; with "merge" keeps both texts and says so.
 */
export const saveDraft = (
  actor: Actor,
  { requirementId, version, answers, caseIds }: SaveDraft,
  meanwhile: "tell" | "merge" = "tell",
): { version: number; savedAt: string; merged: boolean } =>
  housekeep("draft", (tx) => {
    const requirement = draftable(tx, actor, requirementId)
    checkCases(actor, requirement.grantId, caseIds, tx)
    const known = findDraft(tx, requirementId)
    const isSeen = known === undefined || known.version === version || (version === 0 && known.version === begunByUpload)
    const isStale = !isSeen && !sameAnswers(known, answers)
    if (isStale && meanwhile === "tell") throw new Conflict(answersOf(known), known.version)
    const draft = known ?? startDraft(tx, requirement)
    const values = { ...(isStale ? mergeAnswers(answers, known) : answers), savedAt: now() }
    const saved = tx
      .update(reportVersions)
      .set({ ...values, version: sql`${reportVersions.version} + 1` })
      .where(eq(reportVersions.id, draft.id))
      .returning({ version: reportVersions.version, savedAt: reportVersions.savedAt })
      .get()
    setCases(tx, draft.reportId, caseIds)
    return { ...saved, merged: isStale }
  })

const insertUpload = (tx: Write, actor: Actor, requirement: Requirement, uploadId: string | null): number | null => {
  const upload = uploadId === null ? undefined : tx.select().from(uploads).where(eq(uploads.id, uploadId)).get()
  if (!upload) return null
  forgetUploads(tx, actor, requirement.id)
  const { grantId, organizationId } = requirement
  return insertDocument(tx, actor, { organizationId, grantId, title: `${called(requirement)}: ${upload.name}`, audience: "shared", file: upload })
}

/** The draft becomes the next version: numbered, with its receipt, and the report lies with the foundation. */
const send = (tx: Write, actor: Actor, requirement: Requirement, draft: Draft, values: Answers & { documentId: number | null }, isFiledByStaff: boolean) => {
  const lack = lacking(requirement.kind, values, values.documentId !== null)
  if (lack) throw new Refusal(lack.message, lack.field)
  const { sent } = tx
    .select({ sent: count() })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, draft.reportId), isNotNull(reportVersions.submittedAt)))
    .get() ?? { sent: 0 }
  const receipt = receiptOf(requirement.fiscalYear, draft.id)
  tx.update(reportVersions)
    .set({ ...values, isFiledByStaff, number: sent + 1, receipt, submittedAt: now(), submittedBy: actor.personId, savedAt: now() })
    .where(eq(reportVersions.id, draft.id))
    .run()
  tx.update(reports)
    .set({ status: "submitted", version: sql`${reports.version} + 1` })
    .where(eq(reports.id, draft.reportId))
    .run()
  const { organizationId, grantId, id: requirementId } = requirement
  return {
    value: { id: draft.reportId, versionId: draft.id, requirementId, receipt },
    about: {
      noun: "report",
      id: draft.reportId,
      organizationId,
      grantId,
      summary: `${called(requirement)}, receipt ${receipt}`,
      before: { status: requirement.reportStatus },
      after: { status: "submitted", receipt },
    },
  }
}

/** What is not given is taken from the draft. `version` is that of the draft that the person saw. */
export type SubmitReport = { requirementId: number; version?: number; answers?: Answers; caseIds?: readonly number[]; uploadId?: string | null }

/** Files the report: the upload becomes a document, the draft a version that is kept for good. Answers the receipt. */
export const submitReport = (actor: Actor, input: SubmitReport) =>
  perform(
    actor,
    may.submit,
    (tx) => getRequirement(actor, input.requirementId, tx),
    (tx, requirement) => {
      const known = findDraft(tx, requirement.id)
      if (known && input.version !== undefined && input.version !== known.version)
        throw new Refusal("A colleague changed the draft meanwhile. Reload this page, look at it again, then submit.")
      const draft = known ?? startDraft(tx, requirement)
      if (input.caseIds) {
        checkCases(actor, requirement.grantId, input.caseIds, tx)
        setCases(tx, draft.reportId, input.caseIds)
      }
      const upload = findUpload(actor, requirement.id, tx)
      if (input.uploadId && upload?.id !== input.uploadId) throw new Refusal("This file is not there any more. Choose it again.", "file")
      const documentId = insertUpload(tx, actor, requirement, upload?.id ?? null) ?? draft.documentId
      return send(tx, actor, requirement, draft, { ...answersOf(input.answers ?? draft), documentId }, false)
    },
  )

/** For a grantee who sent it by e-mail or post. A draft that the grantee has begun stays what it was, until the foundation asks for changes. */
export const fileReportForGrantee = (actor: Actor, { requirementId, answers, caseIds, uploadId }: FileReport) =>
  perform(
    actor,
    may.file,
    (tx) => getRequirement(actor, requirementId, tx),
    (tx, requirement) => {
      checkCases(actor, requirement.grantId, caseIds, tx)
      const begun = startDraft(tx, requirement)
      setCases(tx, begun.reportId, caseIds)
      const upload = findUpload(actor, requirementId, tx)
      if (uploadId && upload?.id !== uploadId) throw new Refusal("This file is not there any more. Choose it again.", "file")
      const documentId = insertUpload(tx, actor, requirement, upload?.id ?? null)
      // The number is given when it is sent; until then it must differ from the draft's.
      const filed = tx.insert(reportVersions).values({ reportId: begun.reportId, number: -1, savedAt: now() }).returning().get()
      if (requirement.reportStatus === null) tx.delete(reportVersions).where(eq(reportVersions.id, begun.id)).run()
      return send(tx, actor, requirement, filed, { ...answers, documentId }, true)
    },
  )

type Values = Partial<typeof reports.$inferInsert>

const save = (tx: Write, report: Report, seen: number, values: Values, summary = called(report)): Deed<{ id: number; requirementId: number | null }> => {
  const row = tx.select().from(reports).where(eq(reports.id, report.id)).get()
  const { before, after } = change(tx, reports, row, seen, values, () => ({ status: report.status }))
  const { id, organizationId, grantId, requirementId } = report
  return { value: { id, requirementId }, about: { noun: "report", id, organizationId, grantId, summary, before, after } }
}

const act = <Input extends ActOnReport>(
  actor: Actor,
  permission: Permission<Report>,
  input: Input,
  work: (tx: Write, report: Report) => Deed<{ id: number; requirementId: number | null }>,
) => perform(actor, permission, (tx) => getReport(actor, input.id, tx), work)

const answer = (tx: Write, actor: Actor, report: Report, decision: ReviewDecision, words = "") => {
  const sent = tx
    .select({ id: reportVersions.id })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, report.id), isNotNull(reportVersions.submittedAt)))
    .orderBy(desc(reportVersions.number))
    .get()
  if (!sent) throw new Refusal("Nothing was submitted yet.")
  tx.insert(reviews).values({ reportId: report.id, reportVersionId: sent.id, personId: actor.personId, decision, words, createdAt: now() }).run()
}

/** Takes it back, until review begins. What was sent is kept; the next draft starts from it. */
export const withdrawReport = (actor: Actor, input: ActOnReport) =>
  act(actor, may.withdraw, input, (tx, report) => save(tx, report, input.version, { status: "withdrawn" }))

/** From here the grantee can't withdraw it any more. */
export const startReview = (actor: Actor, input: ActOnReport) =>
  act(actor, may.review, input, (tx, report) => {
    answer(tx, actor, report, "started")
    return save(tx, report, input.version, { status: "in_review" })
  })

/** Accepting meets the requirement; with `publish` the report stands on the grantee's public page at once. */
export const acceptReport = (actor: Actor, input: AcceptReport) =>
  act(actor, may.accept, input, (tx, report) => {
    answer(tx, actor, report, "accepted")
    if (report.requirementId !== null)
      tx.update(requirements)
        .set({ state: "met", metOn: today(), version: sql`${requirements.version} + 1` })
        .where(eq(requirements.id, report.requirementId))
        .run()
    const summary = `${called(report)}${input.publish ? ", and published" : ""}`
    return save(tx, report, input.version, { status: "accepted", publishedAt: input.publish ? now() : null }, summary)
  })

export const requestChanges = (actor: Actor, input: RequestChanges) =>
  act(actor, may.requestChanges, input, (tx, report) => {
    answer(tx, actor, report, "changes_requested", input.words)
    return save(tx, report, input.version, { status: "changes_requested" }, `${called(report)}. ${input.words}`)
  })

export const publishReport = (actor: Actor, input: ActOnReport) =>
  act(actor, may.publish, input, (tx, report) => save(tx, report, input.version, { publishedAt: now() }))

export const unpublishReport = (actor: Actor, input: ActOnReport) =>
  act(actor, may.unpublish, input, (tx, report) => save(tx, report, input.version, { publishedAt: null }))

/** A report of an older year, which the foundation published elsewhere: a link, accepted and public. */
export const importReport = (actor: Actor, { grantId, kind, publishedUrl, caseIds }: ImportReport) =>
  perform(
    actor,
    may.import,
    (tx) => getGrant(actor, grantId, tx),
    (tx, grant) => {
      const { id } = tx
        .insert(reports)
        .values({ grantId, kind, publishedUrl, status: "accepted", publishedAt: now(), createdAt: now() })
        .returning({ id: reports.id })
        .get()
      setCases(tx, id, caseIds)
      const summary = `${requirementKindLabels[kind]} of ${grant.fiscalYear}`
      return { value: { id }, about: { noun: "report", id, organizationId: grant.organizationId, grantId, summary, after: { kind, publishedUrl } } }
    },
  )
