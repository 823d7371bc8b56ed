import { type SQL, sql } from "drizzle-orm"
import { matchOf } from "#db/match"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { readableAudiences } from "#lib/kernel/audience"
import type { FoundText } from "#lib/search/search"
import { listed, visibleTo, withinReach } from "#lib/search/visible"

export type TextRow = {
  id: number
  excerpt: string
  /** Of a name its name; of a note or a report its kind and its day. */
  name: string | null
  kindOf: string | null
  day: string | null
  organizationId: number | null
  organizationName: string | null
  organizationSlug: string | null
  caseId: number | null
  caseTitle: string | null
  caseSlug: string | null
  publishedHref: string | null
  deletedAt: string | null
}

type Source = { from: SQL; columns: SQL; deletedAt: SQL }
const sources: Record<FoundText, Source> = {
  participant: {
    from: sql`case_participants x ON x.id = e.ref_id JOIN cases c ON c.id = x.case_id JOIN organizations o ON o.id = c.organization_id`,
    columns: sql`x.name AS name, x.role AS kindOf, NULL AS day, NULL AS publishedHref`,
    deletedAt: sql`coalesce(c.deleted_at, o.deleted_at)`,
  },
  note: {
    from: sql`notes x ON x.id = e.ref_id JOIN organizations o ON o.id = x.organization_id LEFT JOIN cases c ON c.id = x.case_id`,
    columns: sql`NULL AS name, x.kind AS kindOf, x.happened_on AS day, NULL AS publishedHref`,
    deletedAt: sql`coalesce(x.deleted_at, o.deleted_at)`,
  },
  report: {
    from: sql`reports x ON x.id = abs(e.ref_id) JOIN grants g ON g.id = x.grant_id JOIN organizations o ON o.id = g.organization_id LEFT JOIN cases c ON c.id = NULL`,
    columns: sql`NULL AS name, x.kind AS kindOf, x.covers_to_on AS day,
      iif(x.published_at IS NULL, NULL, coalesce(x.published_url, '/files/reports/' || e.read_from)) AS publishedHref`,
    deletedAt: sql`coalesce(x.deleted_at, g.deleted_at, o.deleted_at)`,
  },
}

const kept = sql`x.deleted_at IS NULL AND g.deleted_at IS NULL AND o.deleted_at IS NULL`

/** As lib/search/read-reports.ts keeps them. */
const withoutAttorneys = sql`e.ref_id > 0`

/** The same rules as those of the rooms. */
const scopeOf = (actor: Actor, kind: FoundText): SQL => {
  if (isStaff(actor)) return sql`1`
  const mine = sql`o.id = ${actor.organizationId}`
  switch (kind) {
    case "participant":
      return sql`(x.audience = 'public' OR (x.audience IN ${listed(readableAudiences[actor.role])}${actor.role === "grantee" ? sql` AND ${mine}` : sql``}))
        AND ${visibleTo(actor).case}`
    case "note":
      return actor.role === "grantee" ? sql`${mine} AND x.audience = 'shared' AND x.deleted_at IS NULL AND ${visibleTo(actor).case}` : sql`0`
    case "report":
      if (actor.role === "grantee") return sql`${mine} AND ${kept}`
      if (actor.role === "board") return sql`${withoutAttorneys} AND x.status = 'accepted' AND ${kept}`
      return sql`${withoutAttorneys} AND x.status = 'accepted' AND x.published_at IS NOT NULL AND g.published_at IS NOT NULL AND g.status <> 'cancelled' AND o.published_at IS NOT NULL AND ${kept}`
  }
}

/** Names, notes and reports that hold the words typed, the newest first. */
export const textHits = (actor: Actor, kind: FoundText, typed: string, most: number, [open, close]: readonly [string, string]): TextRow[] => {
  const isWhole = actor.role !== "visitor"
  const from = (column: number) => sql`snippet(search_words_of_texts, ${column}, ${open}, ${close}, '…', 24)`
  const excerpt = isWhole ? sql`iif(instr(${from(1)}, ${open}), ${from(1)}, ${from(2)})` : from(1)
  const found = (match: string) => {
    if (match === "") return []
    const { from: source, columns, deletedAt } = sources[kind]
    return db.all<TextRow>(sql`SELECT x.id AS id, ${columns}, ${excerpt} AS excerpt,
      o.id AS organizationId, o.name AS organizationName, o.slug AS organizationSlug, c.id AS caseId, c.title AS caseTitle, c.slug AS caseSlug, ${deletedAt} AS deletedAt
      FROM search_words_of_texts CROSS JOIN search_texts e ON e.id = search_words_of_texts.rowid JOIN ${source}
      WHERE search_words_of_texts MATCH ${`kind : "${kind}" AND {body${isWhole ? " private" : ""}} : (${match})`}
        AND ${withinReach(actor, kind, sql`search_words_of_texts`, sql`search_texts`)} AND ${scopeOf(actor, kind)} ORDER BY search_words_of_texts.rowid DESC LIMIT ${most}`)
  }
  const whole = found(matchOf(typed, "words"))
  return whole.length >= most ? whole : found(matchOf(typed))
}
