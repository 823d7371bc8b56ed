import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"
import { courtById } from "#lib/court/court"
import { coresLike, readDocketNumbers } from "#lib/court/docket-number"
import { readCourt } from "#lib/court/read-court"
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

const listed = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
const docketWords = sql`d.court || coalesce(', No. ' || d.number, '')`

/** "11 C 5452" finds "1:11-cv-05452". */
const byDocket = (actor: Actor, typed: string, most: number): CaseRow[] => {
  const cores = readDocketNumbers(typed).numbers.flatMap(({ core }) => (core !== null && /^(?:\d{2}-|mdl-|\d{2}a\d)/.test(core) ? coresLike(core) : []))
  if (cores.length === 0) return []
  return caseRows(actor, docketWords, sql`dockets d JOIN cases c ON c.id = d.case_id`, sql`d.core IN (${listed(cores)})`, most)
}

/** "Seventh Circuit" finds the cases there; of "Northern District" those of each. */
const byCourt = (actor: Actor, typed: string, most: number): CaseRow[] => {
  const { court, offered } = readCourt(typed)
  const ids = court ? [court.id] : offered.map(({ id }) => id)
  if (ids.length === 0 || ids.length > 20) return []
  const rows = caseRows(
    actor,
    sql`d.court_id`,
    sql`dockets d INDEXED BY dockets_core JOIN cases c ON c.id = d.case_id`,
    sql`d.court_id IN (${listed(ids)})`,
    most,
  )
  return rows.map((row) => ({ ...row, excerpt: courtById(row.excerpt)?.name ?? "" }))
}

const byArea = (actor: Actor, typed: string, most: number): CaseRow[] => {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []
  const areas = db.all<{ id: number; name: string }>(sql`SELECT id, name FROM issue_areas WHERE deleted_at IS NULL`).filter(
    ({ name }) =>
      words.length > 0 &&
      words.every((word) =>
        name
          .toLowerCase()
          .split(/[^\p{L}\p{N}']+/u)
          .some((part) => part.startsWith(word)),
      ),
  )
  const [area, ...others] = areas
  if (!area || others.length > 0) return []
  return caseRows(actor, sql`${`Issue area: ${area.name}`}`, sql`case_issue_areas a JOIN cases c ON c.id = a.case_id`, sql`a.issue_area_id = ${area.id}`, most)
}

/** Docket first, then court, then issue area. */
export const caseHits = (actor: Actor, typed: string, most: number): CaseRow[] => [byDocket, byCourt, byArea].flatMap((by) => by(actor, typed, most))
