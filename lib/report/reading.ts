import { and, eq } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { given, keptQuery } from "#db/kept-query"
import { reportReadings } from "#db/schema"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { isStaff } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { isReportVisible } from "#lib/report/queries"
import type { ReportVersion } from "#lib/report/report"

const readingRows = keptQuery(() =>
  db
    .select({ readAt: reportReadings.readAt })
    .from(reportReadings)
    .where(and(eq(reportReadings.reportVersionId, given("version")), eq(reportReadings.personId, given("person")))),
)

/** Notes that staff opened a version, the first time that each of them does: the grantee sees that it was read. It begins no review. */
export const noteReading = (actor: Actor, version: Pick<ReportVersion, "id" | "reportId">): void => {
  const { personId } = actor
  if (personId === null || !isStaff(actor) || !isReportVisible(actor, version.reportId)) return
  if (readingRows({ version: version.id, person: personId }).length > 0) return
  housekeep("reading", (tx) => tx.insert(reportReadings).values({ reportVersionId: version.id, personId, readAt: now() }).onConflictDoNothing().run())
}
