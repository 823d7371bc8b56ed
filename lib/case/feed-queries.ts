import { type SQL, sql } from "drizzle-orm"
import { foundIds } from "#db/match"
import { caseUpdates } from "#db/schema"
import { db } from "#db/store"
import type { FullCaseUpdate } from "#lib/case/case"
import { updatesById } from "#lib/case/queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { ListState } from "#lib/kernel/list"

const whereOf = ({ q, filters }: ListState): SQL => {
  const { kind = [], public: shown = [] } = filters
  const parts = [sql`u.deleted_at IS NULL AND (u.audience <> 'privileged' OR u.published_at IS NOT NULL)`]
  if (q) parts.push(sql`u.id IN ${foundIds("case_update", q)}`)
  if (kind.length > 0) parts.push(sql`u.kind IN (SELECT value FROM json_each(${JSON.stringify(kind)}))`)
  if (shown[0]) parts.push(shown[0] === "yes" ? sql`u.published_at IS NOT NULL` : sql`u.published_at IS NULL`)
  return sql.join(parts, sql` AND `)
}

/** The office's feed: news of all cases, the newest day first, then what has no date. What is privileged is read at its case only. For anybody but staff it is empty. `hasMore`: there is a next page. */
export const listNews = (actor: Actor, state: ListState): { rows: FullCaseUpdate[]; hasMore: boolean } => {
  if (!isStaff(actor)) return { rows: [], hasMore: false }
  const ids = db
    .all<{ id: number }>(
      sql`SELECT u.id FROM ${caseUpdates} u WHERE ${whereOf(state)} ORDER BY u.happened_on DESC, u.id DESC LIMIT ${state.pageSize + 1} OFFSET ${(state.page - 1) * state.pageSize}`,
    )
    .map(({ id }) => id)
  return { rows: updatesById(actor, ids.slice(0, state.pageSize)), hasMore: ids.length > state.pageSize }
}
