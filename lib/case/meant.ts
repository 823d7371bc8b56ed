import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"
import { withPlainDashes } from "#lib/court/docket-text"
import { readCourt } from "#lib/court/read-court"
import { readLine } from "#lib/court/read-line"
import { coresLike } from "#lib/court/same-docket"

/** What typed words say of a case though none of its own words do. With `cores`, `courtIds` are the courts of those dockets, if any are named. */
export type Meant = { cores: string[]; courtIds: string[]; area: { id: number; name: string } | undefined }

/** "11 C 5452" is the core of "1:11-cv-05452", and "11-cv-5452 (N.D. Ill.)" that of one court alone. */
const docketsIn = (typed: string): Pick<Meant, "cores" | "courtIds"> => {
  const { court, offered, numbers } = readLine(withPlainDashes(typed))
  const cores = numbers.flatMap(({ core }) => (core !== null && (court || /^(?:\d{2}-|mdl-|\d{2}a\d)/.test(core)) ? coresLike(core) : []))
  return { cores, courtIds: court ? [court.id] : offered.map(({ id }) => id) }
}

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

/** A docket with its court is that docket, never every case of the court. */
export const meantBy = (typed: string): Meant => {
  const dockets = docketsIn(typed)
  return { ...(dockets.cores.length > 0 ? dockets : { cores: [], courtIds: courtsIn(typed) }), area: areaIn(typed) }
}

const listed = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

/** Of the table `dockets`; a court that could not be read may be the one that is named. */
export const isMeantDocket = ({ cores, courtIds }: Meant): SQL | undefined => {
  const inCourts = sql`court_id IN (${listed(courtIds)})`
  if (cores.length === 0) return courtIds.length > 0 ? inCourts : undefined
  const isNumbered = sql`core IN (${listed(cores)})`
  return courtIds.length > 0 ? sql`${isNumbered} AND (${inCourts} OR court_id IS NULL)` : isNumbered
}

/** The cases that are meant, as conditions on their id. */
export const isMeant = (id: SQL, typed: string): SQL[] => {
  const meant = meantBy(typed)
  const isDocket = isMeantDocket(meant)
  return [
    ...(isDocket ? [sql`${id} IN (SELECT case_id FROM dockets WHERE ${isDocket})`] : []),
    ...(meant.area ? [sql`${id} IN (SELECT case_id FROM case_issue_areas WHERE issue_area_id = ${meant.area.id})`] : []),
  ]
}
