import { asc, eq, sql } from "drizzle-orm"
import { given, keptQuery } from "#db/kept-query"
import { messages, persons, remarks, reopenings, reportReadings, reportVersions } from "#db/schema"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { isReportVisible } from "#lib/report/queries"
import type { Message, Reading, Remark, Reopening, TakenUp } from "#lib/report/review"

/** The conversation is between the foundation and the grantee: not the board's, and never the public's. */
const takesPart = (actor: Actor, reportId: number): boolean => (isStaff(actor) || actor.role === "grantee") && isReportVisible(actor, reportId)

const remarkRows = keptQuery(() =>
  db
    .select({ id: remarks.id, body: remarks.body, by: persons.name, createdAt: remarks.createdAt })
    .from(remarks)
    .leftJoin(persons, eq(persons.id, remarks.personId))
    .where(eq(remarks.reportId, given("report")))
    .orderBy(asc(remarks.id)),
)
const messageRows = keptQuery(() =>
  db
    .select({ id: messages.id, body: messages.body, by: persons.name, createdAt: messages.createdAt, isFromStaff: messages.isFromStaff })
    .from(messages)
    .leftJoin(persons, eq(persons.id, messages.personId))
    .where(eq(messages.reportId, given("report")))
    .orderBy(asc(messages.id)),
)
const readingRows = keptQuery(() =>
  db
    .select({ reportVersionId: reportReadings.reportVersionId, by: persons.name, readAt: reportReadings.readAt })
    .from(reportReadings)
    .innerJoin(reportVersions, eq(reportVersions.id, reportReadings.reportVersionId))
    .innerJoin(persons, eq(persons.id, reportReadings.personId))
    .where(eq(reportVersions.reportId, given("report")))
    .orderBy(asc(reportReadings.readAt)),
)
const reopeningRows = keptQuery(() =>
  db
    .select({ id: reopenings.id, reason: reopenings.reason, by: persons.name, createdAt: reopenings.createdAt })
    .from(reopenings)
    .leftJoin(persons, eq(persons.id, reopenings.personId))
    .where(eq(reopenings.reportId, given("report")))
    .orderBy(asc(reopenings.id)),
)

/** Remarks among staff, oldest first; for anybody else there are none. */
export const remarksOf = (actor: Actor, reportId: number): Remark[] => (isStaff(actor) ? remarkRows({ report: reportId }) : [])

/** The conversation with the grantee, oldest first; for staff and the grantee itself. */
export const messagesOf = (actor: Actor, reportId: number): Message[] => (takesPart(actor, reportId) ? messageRows({ report: reportId }) : [])

/** Who of the staff opened which version first when, oldest first; for staff and the grantee itself. */
export const readingsOf = (actor: Actor, reportId: number): Reading[] => (takesPart(actor, reportId) ? readingRows({ report: reportId }) : [])

/** Of each, the version that had been accepted. */
const takenUpRows = keptQuery(() =>
  db
    .select({
      reportVersionId: sql<number | null>`(SELECT r.report_version_id FROM reviews r
        WHERE r.report_id = ${reopenings.reportId} AND r.decision = 'accepted' AND r.created_at <= ${reopenings.createdAt} ORDER BY r.id DESC LIMIT 1)`,
      createdAt: reopenings.createdAt,
    })
    .from(reopenings)
    .where(eq(reopenings.reportId, given("report")))
    .orderBy(asc(reopenings.id)),
)

/** When which version was taken up again, oldest first; for staff and the grantee itself. */
export const takenUpOf = (actor: Actor, reportId: number): TakenUp[] => (takesPart(actor, reportId) ? takenUpRows({ report: reportId }) : [])

/** When and why it was taken up again after it was accepted; the staff's. */
export const reopeningsOf = (actor: Actor, reportId: number): Reopening[] => (isStaff(actor) ? reopeningRows({ report: reportId }) : [])
