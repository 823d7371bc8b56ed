import { and, asc, count, eq, getTableColumns, isNull, type SQL } from "drizzle-orm"
import { cases, docketAlerts, organizations } from "#db/schema"
import { db, type Read } from "#db/store"
import type { FullDocketAlert } from "#lib/case/docket-alert"
import { visibleTo } from "#lib/case/queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"

const alertRows = (actor: Actor, where: SQL | undefined, from: Read): FullDocketAlert[] => {
  // Nobody but staff reads what no person has looked at.
  if (!isStaff(actor)) return []
  return from
    .select({ ...getTableColumns(docketAlerts), caseTitle: cases.title, organizationId: cases.organizationId, organizationName: organizations.name })
    .from(docketAlerts)
    .innerJoin(cases, eq(cases.id, docketAlerts.caseId))
    .innerJoin(organizations, eq(organizations.id, cases.organizationId))
    .where(and(visibleTo(actor), where))
    .orderBy(asc(docketAlerts.filedOn), asc(docketAlerts.id))
    .limit(200)
    .all()
}

/** Alerts that nobody has decided, oldest first: of one case, or of all that are not archived. */
export const listDocketAlerts = (actor: Actor, of: { caseId?: number } = {}, from: Read = db): FullDocketAlert[] =>
  alertRows(actor, and(isNull(docketAlerts.decidedAt), isNull(cases.deletedAt), of.caseId === undefined ? undefined : eq(docketAlerts.caseId, of.caseId)), from)

/** How many wait for a decision. */
export const countDocketAlerts = (actor: Actor): number =>
  isStaff(actor)
    ? (db
        .select({ count: count() })
        .from(docketAlerts)
        .innerJoin(cases, eq(cases.id, docketAlerts.caseId))
        .where(and(isNull(docketAlerts.decidedAt), isNull(cases.deletedAt)))
        .get()?.count ?? 0)
    : 0

/** @throws Missing */
export const getDocketAlert = (actor: Actor, id: number, from: Read = db): FullDocketAlert => {
  const [found] = alertRows(actor, eq(docketAlerts.id, id), from)
  if (!found) throw new Missing("docket alert")
  return found
}
