import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"
import { coresLike, readDocketNumbers } from "#lib/court/docket-number"
import { readCourt } from "#lib/court/read-court"

/** What typed words say of a case though none of its own words do. */
export type Meant = { cores: string[]; courtIds: string[]; area: { id: number; name: string } | undefined }

/** "11 C 5452" is the core of "1:11-cv-05452". */
const coresIn = (typed: string): string[] =>
  readDocketNumbers(typed).numbers.flatMap(({ core }) => (core !== null && /^(?:\d{2}-|mdl-|\d{2}a\d)/.test(core) ? coresLike(core) : []))

/** Of "Seventh Circuit" that one; of "Northern District" each that it may be, of fewer words none. */
const courtsIn = (typed: string): string[] => {
  const { court, offered } = readCourt(typed)
  const ids = court ? [court.id] : offered.map(({ id }) => id)
  return ids.length > 20 ? [] : ids
}

const partsOf = (name: string) => name.toLowerCase().split(/[^\p{L}\p{N}']+/u)

/** The one issue area whose words begin so. */
const areaIn = (typed: string): Meant["area"] => {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []
  if (words.length === 0) return undefined
  const areas = db
    .all<{ id: number; name: string }>(sql`SELECT id, name FROM issue_areas WHERE deleted_at IS NULL`)
    .filter(({ name }) => words.every((word) => partsOf(name).some((part) => part.startsWith(word))))
  return areas.length === 1 ? areas[0] : undefined
}

export const meantBy = (typed: string): Meant => ({ cores: coresIn(typed), courtIds: courtsIn(typed), area: areaIn(typed) })

export const listed = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

/** The cases that are meant, as conditions on their id. */
export const isMeant = (id: SQL, typed: string): SQL[] => {
  const { cores, courtIds, area } = meantBy(typed)
  return [
    ...(cores.length > 0 ? [sql`${id} IN (SELECT case_id FROM dockets WHERE core IN (${listed(cores)}))`] : []),
    ...(courtIds.length > 0 ? [sql`${id} IN (SELECT case_id FROM dockets WHERE court_id IN (${listed(courtIds)}))`] : []),
    ...(area ? [sql`${id} IN (SELECT case_id FROM case_issue_areas WHERE issue_area_id = ${area.id})`] : []),
  ]
}
