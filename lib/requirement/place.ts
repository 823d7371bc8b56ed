import { type SQL, sql } from "drizzle-orm"
import type { Day } from "#lib/kernel/day"
import { addDays } from "#lib/kernel/day"
import { pileDays, type RequirementPile } from "#lib/requirement/requirement"

/** Conditions upon requirement_places p, each a range of one of its indexes. The same piles as `pileOf`. */
export const inPile = (pile: RequirementPile, day: Day): SQL => {
  const last = addDays(day, pileDays)
  switch (pile) {
    case "met":
    case "waived":
      return sql`p.lane = ${sql.raw(`'${pile}'`)}`
    case "review":
      return sql`p.lane = 'ours'`
    case "overdue":
      return sql`p.lane = 'theirs' AND p.due_on < ${day}`
    case "waiting":
      return sql`p.lane = 'theirs' AND p.is_started = 1 AND p.due_on >= ${day}`
    case "due":
      return sql`p.lane = 'theirs' AND p.is_started = 0 AND p.due_on BETWEEN ${day} AND ${last}`
    case "later":
      return sql`p.lane = 'theirs' AND p.is_started = 0 AND p.due_on > ${last}`
  }
}
