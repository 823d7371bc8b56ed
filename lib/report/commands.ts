import { and, desc, eq, isNotNull, sql } from "drizzle-orm"
import { change } from "#db/change"
import { type Deed, perform } from "#db/perform"
import { reports, reportVersions, requirements, reviewParts, reviews } from "#db/schema"
import type { Write } from "#db/store"
import { getGrant } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { setCases } from "#lib/report/draft"
import { reportFor } from "#lib/report/gone-on"
import type { AcceptReport, ActOnReport, ImportReport } from "#lib/report/input"
import { partsInWords, theReport, writeToGrantee } from "#lib/report/letter"
import { may } from "#lib/report/policy"
import { called, type Report, type ReviewDecision } from "#lib/report/report"
import type { RequestChanges } from "#lib/report/review-input"
import { requirementKindLabels } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

/** Where staff wrote to single parts only. */
const seeParts = "Please see what is asked at the parts below."

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
) => perform(actor, permission, () => reportFor(actor, permission, input), work)

const answer = (tx: Write, actor: Actor, report: Report, decision: ReviewDecision, words = ""): number => {
  const sent = tx
    .select({ id: reportVersions.id })
    .from(reportVersions)
    .where(and(eq(reportVersions.reportId, report.id), isNotNull(reportVersions.submittedAt)))
    .orderBy(desc(reportVersions.number))
    .get()
  if (!sent) throw new Refusal("Nothing was submitted yet.")
  const review = { reportId: report.id, reportVersionId: sent.id, personId: actor.personId, decision, words, createdAt: now() }
  return tx.insert(reviews).values(review).returning({ id: reviews.id }).get().id
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
    writeToGrantee(tx, report, {
      kind: "review",
      subject: `Accepted: ${theReport(actor, report)}`,
      paragraphs: [
        "Thank you. The foundation has read your report and accepted it; you need to do nothing more.",
        ...(input.publish ? [report.isGrantPublic ? "It stands on your public page now." : "It stands on your public page once its grant is published."] : []),
      ],
      label: "See the report",
    })
    const summary = `${called(report)}${input.publish ? ", and published" : ""}`
    return save(tx, report, input.version, { status: "accepted", publishedAt: input.publish ? now() : null }, summary)
  })

/** Sends it back with words on the whole, on single parts, or both; the grantee reads them at the parts of its form, and in a letter. */
export const requestChanges = (actor: Actor, { words, parts = [], ...input }: Omit<RequestChanges, "parts"> & Partial<Pick<RequestChanges, "parts">>) =>
  act(actor, may.requestChanges, input, (tx, report) => {
    const whole = words || seeParts
    const reviewId = answer(tx, actor, report, "changes_requested", whole)
    for (const { part, words: asked } of parts) tx.insert(reviewParts).values({ reviewId, part, words: asked }).run()
    writeToGrantee(tx, report, {
      kind: "review",
      subject: `Please change ${theReport(actor, report)}`,
      paragraphs: [
        `${actor.name} has read it and asks for changes:`,
        whole,
        ...partsInWords(actor, report, parts),
        "What you sent is kept; your new version starts from it.",
      ],
      label: "Send a new version",
    })
    return save(tx, report, input.version, { status: "changes_requested" }, `${called(report)}. ${whole}`)
  })

/** Tells the grantee what stands on its public page; of a grant that is not public nothing does. */
const tellVisibility = (tx: Write, actor: Actor, report: Report, subject: string, sentence: string): void => {
  if (!report.isGrantPublic) return
  const letter = { kind: "review" as const, subject: `${subject}: ${theReport(actor, report)}`, paragraphs: [sentence], label: "See the report" }
  writeToGrantee(tx, report, letter)
}

export const publishReport = (actor: Actor, input: ActOnReport) =>
  act(actor, may.publish, input, (tx, report) => {
    tellVisibility(tx, actor, report, "Published", "Your report stands on your public page now. You need to do nothing.")
    return save(tx, report, input.version, { publishedAt: now() })
  })

export const unpublishReport = (actor: Actor, input: ActOnReport) =>
  act(actor, may.unpublish, input, (tx, report) => {
    tellVisibility(
      tx,
      actor,
      report,
      "Not public any more",
      "The foundation took your report off the public pages. It stays accepted, and you need to do nothing.",
    )
    return save(tx, report, input.version, { publishedAt: null })
  })

/** A report of an older year, which the foundation published elsewhere: a link, accepted and public. */
export const importReport = (actor: Actor, { grantId, kind, publishedUrl, caseIds }: ImportReport) =>
  perform(
    actor,
    may.import,
    () => getGrant(actor, grantId),
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
