import { and, asc, count, eq, getTableColumns, isNull } from "drizzle-orm"
import { given, keptFor, keptQuery } from "#db/kept-query"
import { cases, docketAlerts, organizations } from "#db/schema"
import { db } from "#db/store"
import type { FullDocketAlert } from "#lib/case/docket-alert"
import { visibleTo } from "#lib/case/queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"

const isOpen = and(isNull(docketAlerts.decidedAt), isNull(cases.deletedAt))
const ways = {
  open: isOpen,
  case: and(isOpen, eq(docketAlerts.caseId, given("id"))),
  one: eq(docketAlerts.id, given("id")),
}

const rowsFor = keptFor((actor, way: keyof typeof ways) =>
  db
    .select({ ...getTableColumns(docketAlerts), caseTitle: cases.title, organizationId: cases.organizationId, organizationName: organizations.name })
    .from(docketAlerts)
    .innerJoin(cases, eq(cases.id, docketAlerts.caseId))
    .innerJoin(organizations, eq(organizations.id, cases.organizationId))
    .where(and(visibleTo(actor), ways[way]))
    .orderBy(asc(docketAlerts.filedOn), asc(docketAlerts.id))
    .limit(200),
)

/** Nobody but staff reads what no person has looked at. */
const alertRows = (actor: Actor, way: keyof typeof ways, id: number | null): FullDocketAlert[] => (isStaff(actor) ? rowsFor(actor, way, { id }) : [])

const openRows = keptQuery(() => db.select({ count: count() }).from(docketAlerts).innerJoin(cases, eq(cases.id, docketAlerts.caseId)).where(isOpen))

/** Alerts that nobody has decided, oldest first: of one case, or of all that are not archived. */
export const listDocketAlerts = (actor: Actor, of: { caseId?: number } = {}): FullDocketAlert[] =>
  alertRows(actor, of.caseId === undefined ? "open" : "case", of.caseId ?? null)

/** How many wait for a decision. */
export const countDocketAlerts = (actor: Actor): number => (isStaff(actor) ? (openRows({})[0]?.count ?? 0) : 0)

/** @throws Missing */
export const getDocketAlert = (actor: Actor, id: number): FullDocketAlert => {
  const [found] = alertRows(actor, "one", id)
  if (!found) throw new Missing("docket alert")
  return found
}
