import { inArray, type SQL, sql } from "drizzle-orm"
import { type CourtLevel, courtIdsOf, courtLevels } from "#lib/court/court"
import { notRecorded } from "#lib/kernel/list"

/** Of a case c: the court at the end of its way. */
export const lastCourt = sql`(SELECT d.court_id FROM dockets d WHERE d.case_id = c.id AND d.relation IS NOT 'related' ORDER BY d.position DESC, d.id DESC LIMIT 1)`

/** Of a case c: its last court has one of the levels, or none that we know. */
export const lastCourtIs = (chosen: readonly string[]): SQL => {
  const ids = chosen.flatMap((level) => (level === notRecorded ? [] : courtIdsOf({ level: level as CourtLevel })))
  const known = courtLevels.flatMap((level) => courtIdsOf({ level }))
  const isNamed = inArray(lastCourt, ids.length > 0 ? ids : [""])
  return chosen.includes(notRecorded) ? sql`(${isNamed} OR coalesce(${lastCourt}, '') NOT IN ${known})` : isNamed
}
