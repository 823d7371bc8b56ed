import { and, count, eq, isNotNull, sql } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { perform } from "#db/perform"
import { reportFiles, reports, reportVersions, uploads } from "#db/schema"
import type { Write } from "#db/store"
import { insertDocument } from "#lib/document/commands"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { Conflict, Refusal } from "#lib/kernel/refusal"
import { describeFiles, draftFiles, fileAttachments } from "#lib/report/attach"
import { casesOf, type Draft, draftable, findDraft, forgetUploads, saidOf, setCases, startDraft } from "#lib/report/draft"
import type { FileReport, SaveDraft } from "#lib/report/input"
import { readLastTime } from "#lib/report/last-time"
import { isWrittenAlike, mergeWritten, partsOf } from "#lib/report/parts"
import { may } from "#lib/report/policy"
import { casesToReportOn, findUpload } from "#lib/report/queries"
import { lacking } from "#lib/report/question"
import { sendReceipt } from "#lib/report/receipt"
import { type Answers, called, type PageCount, receiptOf } from "#lib/report/report"
import { answersIn, moreIn, type Said, saidIn } from "#lib/report/said"
import { withoutWordsOfLastTime } from "#lib/report/words-of-last-time"
import { getRequirement } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"
import { ruleFor } from "#lib/schedule/queries"

/** A draft that an upload began and in which nobody typed yet: to whoever saw no draft, it is none. */
const begunByUpload = 1

/** Only cases of the grant can be named. @throws Refusal */
const checkCases = (actor: Actor, grantId: number, caseIds: readonly number[]) => {
  const allowed = new Set(casesToReportOn(actor, grantId).map(({ id }) => id))
  if (!caseIds.every((id) => allowed.has(id))) throw new Refusal("Choose among the cases of this grant.", "caseIds")
}

const isSeen = (known: Draft | undefined, version: number): boolean =>
  known === undefined || known.version === version || (version === 0 && known.version === begunByUpload)

const writtenIn = (tx: Write, actor: Actor, requirementId: number, draft: Draft) => ({
  answers: saidOf(draft),
  files: draftFiles(actor, requirementId, draft.id),
  caseIds: casesOf(tx, draft.reportId),
})

/**
 * Keeps what was typed so far; no act, and nothing is sent. When a colleague saved the draft meanwhile: with `meanwhile: "tell"` throws Conflict
 * with what they saved; with "merge" keeps both texts and says so.
 */
export const saveDraft = (
  actor: Actor,
  { requirementId, version, answers: said, files = [], caseIds }: SaveDraft,
  meanwhile: "tell" | "merge" = "tell",
): { version: number; savedAt: string; merged: boolean } =>
  housekeep("draft", (tx) => {
    const requirement = draftable(actor, requirementId)
    checkCases(actor, requirement.grantId, caseIds)
    const known = findDraft(tx, requirementId)
    const mine = { answers: said, files, caseIds }
    const theirs = known && !isSeen(known, version) ? writtenIn(tx, actor, requirementId, known) : undefined
    const isStale = theirs !== undefined && !isWrittenAlike(mine, theirs)
    if (known && isStale && meanwhile === "tell") throw new Conflict({ ...partsOf(theirs) }, known.version)
    const draft = known ?? startDraft(tx, actor, requirement)
    const kept = isStale ? mergeWritten(mine, theirs) : mine
    const saved = tx
      .update(reportVersions)
      .set({ ...answersIn(kept.answers), more: moreIn(kept.answers), savedAt: now(), version: sql`${reportVersions.version} + 1` })
      .where(eq(reportVersions.id, draft.id))
      .returning({ version: reportVersions.version, savedAt: reportVersions.savedAt })
      .get()
    setCases(tx, draft.reportId, kept.caseIds)
    describeFiles(tx, actor, requirementId, draft.id, kept.files)
    return { ...saved, merged: isStale }
  })

type SentFile = PageCount & { documentId: number | null }

const insertUpload = (tx: Write, actor: Actor, requirement: Requirement, uploadId: string | null): SentFile | undefined => {
  const upload = uploadId === null ? undefined : tx.select().from(uploads).where(eq(uploads.id, uploadId)).get()
  if (!upload) return undefined
  forgetUploads(tx, actor, requirement.id)
  const { grantId, organizationId } = requirement
  const documentId = insertDocument(tx, actor, { organizationId, grantId, title: `${called(requirement)}: ${upload.name}`, audience: "shared", file: upload })
  return { documentId, pages: upload.pages, pagesFrom: upload.pagesFrom }
}

type Sent = Answers & SentFile & { more: Record<string, string> }

/** What else is kept with a version, in the act that sends it. */
type Keep = (tx: Write, requirement: Requirement, version: { id: number; documentId: number | null }) => void
const nothingMore: Keep = () => undefined

/** The draft becomes the next version: numbered, with its receipt, and the report lies with the foundation. */
const send = (tx: Write, actor: Actor, requirement: Requirement, draft: Draft, values: Sent, isFiledByStaff: boolean, keep: Keep) => {
  const { questions } = ruleFor(actor, requirement.id)
  const lack = lacking(requirement.kind, saidIn({ answers: answersIn(values), more: values.more }), values.documentId !== null, isFiledByStaff ? [] : questions)
  if (lack) throw new Refusal(lack.message, lack.field)
  const { sent } = tx
    .select({ sent: count() })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, draft.reportId), isNotNull(reportVersions.submittedAt)))
    .get() ?? { sent: 0 }
  const receipt = receiptOf(requirement.fiscalYear, draft.id)
  const submittedAt = now()
  tx.update(reportVersions)
    .set({ ...values, isFiledByStaff, number: sent + 1, receipt, submittedAt, submittedBy: actor.personId, savedAt: submittedAt })
    .where(eq(reportVersions.id, draft.id))
    .run()
  fileAttachments(tx, actor, requirement, draft.id)
  keep(tx, requirement, { id: draft.id, documentId: values.documentId })
  tx.update(reports)
    .set({ status: "submitted", version: sql`${reports.version} + 1` })
    .where(eq(reports.id, draft.reportId))
    .run()
  sendReceipt(tx, actor, requirement, { reportId: draft.reportId, receipt, submittedAt, number: sent + 1, isFiledByStaff })
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
export type SubmitReport = { requirementId: number; version?: number; answers?: Said; caseIds?: readonly number[]; uploadId?: string | null }

/** Files the report: uploads become documents, the draft a version that is kept for good. Answers the receipt. */
export const submitReport = (actor: Actor, input: SubmitReport, keep: Keep = nothingMore) =>
  perform(
    actor,
    may.submit,
    () => getRequirement(actor, input.requirementId),
    (tx, requirement) => {
      const known = findDraft(tx, requirement.id)
      if (known && input.version !== undefined && input.version !== known.version)
        throw new Refusal("The draft changed meanwhile: a colleague saved it, or a file came or went. Reload this page, look at it again, then submit.")
      const draft = known ?? startDraft(tx, actor, requirement)
      if (input.caseIds) {
        checkCases(actor, requirement.grantId, input.caseIds)
        setCases(tx, draft.reportId, input.caseIds)
      }
      const upload = findUpload(actor, requirement.id)
      if (input.uploadId && upload?.id !== input.uploadId) throw new Refusal("This file is not there any more. Choose it again.", "file")
      const { documentId, pages, pagesFrom } = insertUpload(tx, actor, requirement, upload?.id ?? null) ?? draft
      const written = input.answers ?? saidOf(draft)
      const said = documentId === null ? written : withoutWordsOfLastTime(written, readLastTime(requirement))
      return send(tx, actor, requirement, draft, { ...answersIn(said), more: moreIn(said), documentId, pages, pagesFrom }, false, keep)
    },
  )

const discard = (tx: Write, { id }: Draft): void => {
  tx.delete(reportFiles).where(eq(reportFiles.reportVersionId, id)).run()
  tx.delete(reportVersions).where(eq(reportVersions.id, id)).run()
}

/** For a grantee who sent it by e-mail or post. A draft that the grantee has begun stays what it was, until the foundation asks for changes. */
export const fileReportForGrantee = (actor: Actor, { requirementId, answers: said, caseIds, uploadId, files = [] }: FileReport, keep: Keep = nothingMore) =>
  perform(
    actor,
    may.file,
    () => getRequirement(actor, requirementId),
    (tx, requirement) => {
      checkCases(actor, requirement.grantId, caseIds)
      const begun = startDraft(tx, actor, requirement)
      setCases(tx, begun.reportId, caseIds)
      const upload = findUpload(actor, requirementId)
      if (uploadId && upload?.id !== uploadId) throw new Refusal("This file is not there any more. Choose it again.", "file")
      const file = insertUpload(tx, actor, requirement, upload?.id ?? null) ?? { documentId: null, pages: null, pagesFrom: null }
      // The number is given when it is sent; until then it must differ from the draft's.
      const filed = tx.insert(reportVersions).values({ reportId: begun.reportId, number: -1, savedAt: now() }).returning().get()
      if (requirement.reportId === null) discard(tx, begun)
      describeFiles(tx, actor, requirementId, filed.id, files)
      return send(tx, actor, requirement, filed, { ...answersIn(said), more: moreIn(said), ...file }, true, keep)
    },
  )
