import { type SQL, sql } from "drizzle-orm"
import { type Found, indexOf, matchBeginning, matchWithin } from "#db/match"
import { unwrittenMemory } from "#db/remember"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { formatDay } from "#lib/kernel/day"
import { type NoteKind, noteKindLabels } from "#lib/note/note"
import { type RequirementKind, requirementKindLabels } from "#lib/requirement/requirement"
import { caseHits } from "#lib/search/case-hits"
import { type FoundText, foundTexts, type Piece, type SearchGroup, type SearchHit, searchKinds } from "#lib/search/search"
import { type TextRow, textHits } from "#lib/search/text-hits"
import { reachOf, visibleTo, withinReach } from "#lib/search/visible"

const most = 8

/** Marks that no text of ours holds: they are cut out again here, never shown. */
const open = "\u0002"
const close = "\u0003"

const piecesOf = (marked: string): Piece[] =>
  marked.split(open).flatMap((part, index) => {
    const [match = "", rest = ""] = index === 0 ? ["", part] : part.split(close)
    return [
      { text: match, isMatch: true },
      { text: rest, isMatch: false },
    ].filter(({ text }) => text !== "")
  })

/** Tidies what the index keeps side by side: other spellings, numbers, addresses. */
const tidy = (body: string) => body.replace(/(\s*;\s*)+/g, "; ").replace(/^; |; $/g, "")

/** Where a record of each kind lies, and whom it belongs to: `o` its organization, `c` its case. */
const sources: Record<Found, { from: SQL; deletedAt: SQL }> = {
  organization: { from: sql`organizations o ON o.id = e.ref_id LEFT JOIN cases c ON c.id = NULL`, deletedAt: sql`o.deleted_at` },
  case: { from: sql`cases c ON c.id = e.ref_id JOIN organizations o ON o.id = c.organization_id`, deletedAt: sql`coalesce(c.deleted_at, o.deleted_at)` },
  case_update: {
    from: sql`case_updates u ON u.id = e.ref_id JOIN organizations o ON o.id = u.organization_id LEFT JOIN cases c ON c.id = u.case_id`,
    deletedAt: sql`coalesce(u.deleted_at, c.deleted_at, o.deleted_at)`,
  },
  person: {
    from: sql`persons x ON x.id = e.ref_id LEFT JOIN organizations o ON o.id = x.organization_id LEFT JOIN cases c ON c.id = NULL`,
    deletedAt: sql`x.disabled_at`,
  },
  contact: {
    from: sql`contacts x ON x.id = e.ref_id JOIN organizations o ON o.id = x.organization_id LEFT JOIN cases c ON c.id = NULL`,
    deletedAt: sql`coalesce(x.deleted_at, o.deleted_at)`,
  },
}

type Row = Omit<SearchHit, "kind" | "title" | "excerpt" | "isArchived" | "publishedHref"> & { title: string; excerpt: string; deletedAt: string | null }

/** Of a name its other words, or else those that are not public; an organization's other spellings lead a visitor to it, and are not shown. */
const excerptOf = (actor: Actor, kind: Found, index: SQL): SQL => {
  const from = (column: number) => sql`snippet(${index}, ${column}, ${open}, ${close}, '…', 24)`
  if (kind === "case_update") return from(0)
  if (kind === "organization" && actor.role === "visitor") return sql`''`
  return reachOf(actor) === "public" ? from(2) : sql`iif(instr(${from(2)}, ${open}), ${from(2)}, ${from(3)})`
}

const rowsOf = (actor: Actor, kind: Found, match: string): Row[] => {
  if (match === "") return []
  const { from, deletedAt } = sources[kind]
  const index = indexOf(kind)
  const title = kind === "case_update" ? sql`''` : sql`highlight(${index}, 1, ${open}, ${close})`
  return db.all<Row>(sql`SELECT e.ref_id AS id, ${title} AS title, ${excerptOf(actor, kind, index)} AS excerpt,
    o.id AS organizationId, o.name AS organizationName, o.slug AS organizationSlug, c.id AS caseId, c.title AS caseTitle, c.slug AS caseSlug, ${deletedAt} AS deletedAt
    FROM ${index} CROSS JOIN search_entries e ON e.id = ${index}.rowid JOIN ${from}
    WHERE ${index} MATCH ${match} AND ${withinReach(actor, kind, index, sql`search_entries`)} AND ${visibleTo(actor)[kind]} ORDER BY ${index}.rowid DESC LIMIT ${most + 1}`)
}

/** Titles that begin with what was typed. */
const beginning = (actor: Actor, kind: Found, typed: string): Row[] =>
  kind === "case_update" ? [] : rowsOf(actor, kind, matchBeginning(kind, typed, reachOf(actor)))

/** One more than is shown, if there are. Whole words are asked for first: of a common one the index reads no more than is needed; beginnings of words only when they are rare. */
const found = (actor: Actor, kind: Found, typed: string): Row[] => {
  const whole = kind === "case_update" ? rowsOf(actor, kind, matchWithin(kind, typed, "words", reachOf(actor))) : []
  return whole.length > most ? whole : rowsOf(actor, kind, matchWithin(kind, typed, "beginnings", reachOf(actor)))
}

const hitOf = (kind: Found, { title, excerpt, deletedAt, ...row }: Row): SearchHit => ({
  ...row,
  kind,
  publishedHref: null,
  title: piecesOf(title),
  excerpt: excerpt.includes(open) ? piecesOf(tidy(excerpt)) : [],
  isArchived: deletedAt !== null,
})

/** What a case's words do not say, after what they do; a docket in another spelling before all. */
const otherwise = (actor: Actor, kind: Found, typed: string): Row[] =>
  kind === "case" ? caseHits(actor, typed, most + 1).map((row) => ({ ...row, excerpt: `${open}${row.excerpt}${close}` })) : []

const groupOf = (actor: Actor, kind: Found, typed: string): SearchGroup => {
  const rows = [...found(actor, kind, typed), ...otherwise(actor, kind, typed)]
  const hasMore = rows.length > most
  // What is not all on screen must not miss the title that begins so.
  const first = hasMore ? beginning(actor, kind, typed) : rows.filter(({ title }) => title.startsWith(open))
  // The first row of a record is the one whose words are marked.
  const ordered = [...first, ...rows].filter(({ id }, index, all) => all.findIndex((row) => row.id === id) === index)
  return { kind, hits: ordered.slice(0, most).map((row) => hitOf(kind, row)), hasMore: ordered.length > most }
}

const nameOf = (kind: FoundText, { name, kindOf, day }: TextRow): string => {
  if (kind === "participant") return name ?? ""
  const what = kind === "note" ? noteKindLabels[kindOf as NoteKind] : requirementKindLabels[kindOf as RequirementKind]
  return day ? `${what}, ${kind === "report" ? "to " : ""}${formatDay(day)}` : what
}

const textGroupOf = (actor: Actor, kind: FoundText, typed: string): SearchGroup => {
  const rows = textHits(actor, kind, typed, most + 1, [open, close]).filter(({ id }, index, all) => all.findIndex((row) => row.id === id) === index)
  const hits = rows.slice(0, most).map(({ name, kindOf, day, excerpt, deletedAt, ...row }) => ({
    ...row,
    kind,
    title: [{ text: nameOf(kind, { name, kindOf, day, excerpt, deletedAt, ...row }), isMatch: false }],
    excerpt: piecesOf(tidy(excerpt)),
    isArchived: deletedAt !== null,
  }))
  return { kind, hits, hasMore: rows.length > most }
}

/** Who comes back from what they found searches it again. */
const recall = unwrittenMemory(50)

/**
 * Everything that exists for the actor and that holds the beginnings of all words typed, by kind, titles that begin so first, else the newest first.
 * At most eight of a kind. Kinds without a hit are left out.
 */
export const search = (actor: Actor, typed: string): SearchGroup[] => {
  const asked = typed.slice(0, 200).replace(/^\s*EIN\b[\s:#]*(?=\d)/i, "")
  return recall(JSON.stringify([actor.role, actor.personId, actor.organizationId, asked]), () =>
    [...searchKinds.map((kind) => groupOf(actor, kind, asked)), ...foundTexts.map((kind) => textGroupOf(actor, kind, asked))].filter(
      ({ hits }) => hits.length > 0,
    ),
  )
}
