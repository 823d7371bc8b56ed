import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"
import { listed, type Meant, meantBy } from "#lib/case/meant"
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
  caseId: number | null
  caseTitle: string | null
  deletedAt: string | null
}

const caseRows = (actor: Actor, excerpt: SQL, from: SQL, where: SQL, most: number): CaseRow[] =>
  db.all<CaseRow>(sql`SELECT c.id AS id, c.title AS title, ${excerpt} AS excerpt, o.id AS organizationId, o.name AS organizationName, c.id AS caseId, c.title AS caseTitle,
    coalesce(c.deleted_at, o.deleted_at) AS deletedAt FROM ${from} JOIN organizations o ON o.id = c.organization_id WHERE ${where} AND ${visibleTo(actor).case} LIMIT ${most}`)

const docketWords = sql`d.court || coalesce(iif(d.number LIKE '%no.%' OR d.number LIKE '%nos.%', ', ', ', No. ') || d.number, '')`

const byDocket = (actor: Actor, { cores }: Meant, most: number): CaseRow[] =>
  cores.length === 0 ? [] : caseRows(actor, docketWords, sql`dockets d JOIN cases c ON c.id = d.case_id`, sql`d.core IN (${listed(cores)})`, most)

const byCourt = (actor: Actor, { courtIds }: Meant, most: number): CaseRow[] => {
  if (courtIds.length === 0) return []
  const from = sql`dockets d INDEXED BY dockets_core JOIN cases c ON c.id = d.case_id`
  const rows = caseRows(actor, sql`d.court_id`, from, sql`d.court_id IN (${listed(courtIds)})`, most)
  return rows.map((row) => ({ ...row, excerpt: courtById(row.excerpt)?.name ?? "" }))
}

const byArea = (actor: Actor, { area }: Meant, most: number): CaseRow[] =>
  area
    ? caseRows(actor, sql`${`Issue area: ${area.name}`}`, sql`case_issue_areas a JOIN cases c ON c.id = a.case_id`, sql`a.issue_area_id = ${area.id}`, most)
    : []

/** Docket first, then court, then issue area. */
export const caseHits = (actor: Actor, typed: string, most: number): CaseRow[] => {
  const meant = meantBy(typed)
  return [byDocket, byCourt, byArea].flatMap((by) => by(actor, meant, most))
}
