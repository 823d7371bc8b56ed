import { eq, sql } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { messages, remarks, reopenings, reports, requirements } from "#db/schema"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { reportFor } from "#lib/report/gone-on"
import { theReport, writeToGrantee, writeToStaff } from "#lib/report/letter"
import { may } from "#lib/report/policy"
import { getReport } from "#lib/report/queries"
import { called, type Report } from "#lib/report/report"
import type { ReopenReport, SaidOfReport } from "#lib/report/review-input"

const aboutReport = (report: Report, rest: Pick<About, "before" | "after"> & { summary?: string } = {}): About => ({
  noun: "report",
  id: report.id,
  organizationId: report.organizationId,
  grantId: report.grantId,
  summary: called(report),
  ...rest,
})

/** A remark among staff. Each stands for itself, so two reviewers never write over each other. Its words go into no event, mail or index. */
export const addRemark = (actor: Actor, { id, body }: SaidOfReport) =>
  perform(
    actor,
    may.remark,
    () => getReport(actor, id),
    (tx, report) => {
      tx.insert(remarks).values({ reportId: id, personId: actor.personId, body, createdAt: now() }).run()
      return { value: { id }, about: aboutReport(report) }
    },
  )

/** A word to the other side of the conversation, which is told of it by mail. */
export const sendMessage = (actor: Actor, { id, body }: SaidOfReport) =>
  perform(
    actor,
    may.write,
    () => getReport(actor, id),
    (tx, report) => {
      const isFromStaff = isStaff(actor)
      tx.insert(messages).values({ reportId: id, personId: actor.personId, isFromStaff, body, createdAt: now() }).run()
      const letter = { kind: "conversation" as const, subject: `A message about ${theReport(actor, report)}`, paragraphs: [`${actor.name} writes:`, body] }
      if (isFromStaff) writeToGrantee(tx, report, { ...letter, label: "Read and answer" })
      else writeToStaff(tx, report, { ...letter, label: "Read and answer" })
      return { value: { id, isFromStaff }, about: aboutReport(report) }
    },
  )

/** Takes an accepted report up again, for a reason that is kept: it is private at once, its requirement is open, and it lies in review. The grantee is told, without the reason. */
export const reopenReport = (actor: Actor, { id, version, reason }: ReopenReport) =>
  perform(
    actor,
    may.reopen,
    () => reportFor(actor, may.reopen, { id, version }),
    (tx, report) => {
      const row = tx.select().from(reports).where(eq(reports.id, id)).get()
      const { before, after } = change(tx, reports, row, version, { status: "in_review", publishedAt: null }, () => ({ status: report.status }))
      tx.insert(reopenings).values({ reportId: id, personId: actor.personId, reason, createdAt: now() }).run()
      if (report.requirementId !== null)
        tx.update(requirements)
          .set({ state: "open", metOn: null, version: sql`${requirements.version} + 1` })
          .where(eq(requirements.id, report.requirementId))
          .run()
      writeToGrantee(tx, report, {
        kind: "review",
        subject: `Taken up again: ${theReport(actor, report)}`,
        paragraphs: [
          "The foundation had accepted your report, and reads it once more. You need to do nothing now; it writes to you when it has decided.",
          ...(report.publishedAt ? ["Until then it does not stand on your public page."] : []),
        ],
        label: "See the report",
      })
      return { value: { id }, about: aboutReport(report, { summary: `${called(report)}. ${reason}`, before, after }) }
    },
  )
