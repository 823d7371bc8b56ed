import { and, desc, eq, inArray, or } from "drizzle-orm"
import { given, keptQuery } from "#db/kept-query"
import { events } from "#db/schema"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { formatInstant } from "#lib/kernel/clock"
import { can, type Permission } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { getReport } from "#lib/report/queries"
import type { Report } from "#lib/report/report"
import { getSetting } from "#lib/setting/queries"

const did: Record<string, string> = {
  "report.submit": "sent a new version",
  "report.file": "filed a new version",
  "report.withdraw": "took it back",
  "report.review": "began its review",
  "report.accept": "accepted it",
  "report.request_changes": "asked for changes",
  "report.reopen": "took it up again",
  "report.publish": "published it",
  "report.unpublish": "unpublished it",
  "requirement.waive": "waived it",
  "requirement.reopen": "opened it again",
}

const isAbout = (noun: string) => and(eq(events.noun, noun), eq(events.nounId, given(noun)))

const lastRows = keptQuery(() =>
  db
    .select({ by: events.actorName, verb: events.verb, at: events.at })
    .from(events)
    .where(and(or(isAbout("report"), isAbout("requirement")), eq(events.outcome, "done"), inArray(events.verb, Object.keys(did))))
    .orderBy(desc(events.id))
    .limit(1),
)

/** "Owen Marlowe accepted it, November 27, 2026, 2:05 p.m.": what was done last with a report and what it answers. For staff; else nothing. */
export const lastActOn = (actor: Actor, { reportId, requirementId }: { reportId: number | null; requirementId: number | null }): string | undefined => {
  if (!isStaff(actor)) return undefined
  const [last] = lastRows({ report: reportId, requirement: requirementId })
  return last && `${last.by} ${did[last.verb]}, ${formatInstant(last.at, getSetting().timeZone)}`
}

/** The report, for an act of staff who saw it as `version`. Where it went on and the act is no longer possible, says who did what. @throws Refusal */
export const reportFor = (actor: Actor, permission: Permission<Report>, { id, version }: { id: number; version: number }): Report => {
  const report = getReport(actor, id)
  const isAsSeen = report.version === version && report.requirementState !== "waived"
  if (isAsSeen || can(actor, permission, report)) return report
  const last = lastActOn(actor, { reportId: id, requirementId: report.requirementId })
  if (!last) return report
  throw new Refusal(`${last}, so nothing was changed. What you typed is still here; load the page again to see how the report stands.`)
}
