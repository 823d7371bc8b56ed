import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"
import { isMeantDocket, type Meant, meantBy } from "#lib/case/meant"
import { courtById } from "#lib/court/court"
import type { Actor } from "#lib/kernel/actor"
import { visibleTo } from "#lib/search/visible"

/** A case that is found by what its words do not say: its docket in another spelling, its court, its issue area. */
export type CaseRow = {
  id: number
  title: string
  excerpt: string
  organizationId: number | null
  organizationName: string | null
  organizationSlug: string | null
  caseId: number | null
  caseTitle: string | null
  caseSlug: string | null
  deletedAt: string | null
}

const caseRows = (actor: Actor, excerpt: SQL, from: SQL, where: SQL, most: number): CaseRow[] =>
  db.all<CaseRow>(sql`SELECT c.id AS id, c.title AS title, ${excerpt} AS excerpt, o.id AS organizationId, o.name AS organizationName, o.slug AS organizationSlug,
    c.id AS caseId, c.title AS caseTitle, c.slug AS caseSlug, coalesce(c.deleted_at, o.deleted_at) AS deletedAt FROM ${from} JOIN organizations o ON o.id = c.organization_id WHERE ${where} AND ${visibleTo(actor).case} LIMIT ${most}`)

const docketWords = sql`d.court || coalesce(iif(d.number LIKE '%no.%' OR d.number LIKE '%nos.%', ', ', ', No. ') || d.number, '')`

const byDocket = (actor: Actor, meant: Meant, most: number): CaseRow[] => {
  const isDocket = isMeantDocket(meant)
  if (!isDocket) return []
  if (meant.cores.length > 0) return caseRows(actor, docketWords, sql`dockets d JOIN cases c ON c.id = d.case_id`, isDocket, most)
  const rows = caseRows(actor, sql`d.court_id`, sql`dockets d INDEXED BY dockets_core JOIN cases c ON c.id = d.case_id`, isDocket, most)
  return rows.map((row) => ({ ...row, excerpt: courtById(row.excerpt)?.name ?? "" }))
}

const byArea = (actor: Actor, { area }: Meant, most: number): CaseRow[] =>
  area
    ? caseRows(actor, sql`${`Issue area: ${area.name}`}`, sql`case_issue_areas a JOIN cases c ON c.id = a.case_id`, sql`a.issue_area_id = ${area.id}`, most)
    : []

/** Docket or court first, then issue area. */
export const caseHits = (actor: Actor, typed: string, most: number): CaseRow[] => {
  const meant = meantBy(typed)
  return [byDocket, byArea].flatMap((by) => by(actor, meant, most))
}
