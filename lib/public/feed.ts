import { and, desc, eq, type SQL, sql } from "drizzle-orm"
import { Feed } from "feed"
import { cases, caseUpdates, organizations } from "#db/schema"
import { db } from "#db/store"
import { updateKindLabels } from "#lib/case/record"
import { formatDay } from "#lib/kernel/day"
import { caseIsPublic, updateIsPublic } from "#lib/public/visible"

/** So many of the newest; who wants more reads the pages. */
const most = 50

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** Draws Markdown, in which news is written, as safe HTML. */
type Draw = (text: string) => string

type Row = Pick<typeof caseUpdates.$inferSelect, "id" | "kind" | "happenedOn" | "body" | "source" | "sourceUrl" | "publishedAt" | "caseId"> & {
  caseTitle: string | null
  caseSlug: string | null
  granteeSlug: string
  granteeName: string
  /** When it was last corrected, and when it became public for the first time, as far as the events tell. */
  editedAt: string | null
  firstPublishedAt: string | null
}

const eventOf = (verb: string, which: SQL) =>
  sql<string | null>`(SELECT ${which} FROM events WHERE noun = 'case_update' AND noun_id = ${caseUpdates.id} AND verb = ${verb} AND outcome = 'done')`

const newest = (caseId?: number): Row[] =>
  db
    .select({
      id: caseUpdates.id,
      kind: caseUpdates.kind,
      happenedOn: caseUpdates.happenedOn,
      body: caseUpdates.body,
      source: caseUpdates.source,
      sourceUrl: caseUpdates.sourceUrl,
      publishedAt: caseUpdates.publishedAt,
      caseId: caseUpdates.caseId,
      caseTitle: cases.title,
      caseSlug: cases.slug,
      granteeSlug: organizations.slug,
      granteeName: organizations.name,
      editedAt: eventOf("case_update.edit", sql`max(happened_at)`),
      firstPublishedAt: eventOf("case_update.publish", sql`min(happened_at)`),
    })
    .from(caseUpdates)
    .innerJoin(organizations, eq(organizations.id, caseUpdates.organizationId))
    .leftJoin(cases, eq(cases.id, caseUpdates.caseId))
    .where(and(caseId === undefined ? undefined : eq(caseUpdates.caseId, caseId), updateIsPublic()))
    .orderBy(desc(caseUpdates.publishedAt), desc(caseUpdates.id))
    .limit(most)
    .all()

/** Never before it became public: what was mended in a draft is no correction. */
const changedAt = ({ publishedAt, editedAt }: Row): string => [publishedAt ?? "", editedAt ?? ""].sort().at(-1) || new Date(0).toISOString()

const source = ({ source: words, sourceUrl }: Row) => {
  if (!words && !sourceUrl) return "<p>Source not recorded.</p>"
  const named = escaped(words ?? sourceUrl ?? "")
  return `<p>Source: ${sourceUrl ? `<a href="${escaped(sourceUrl)}">${named}</a>` : named}</p>`
}

/** Without news a feed changed last when what it is about was published: `since`. */
type Frame = { title: string; path: string; page: string; origin: string; rows: readonly Row[]; draw: Draw; since?: string | null }

const atom = ({ title, path, page, origin, rows, draw, since }: Frame): string => {
  const self = new URL(path, origin).href
  const updated = new Date(rows.map(changedAt).sort().at(-1) ?? since ?? 0)
  const feed = new Feed({ id: self, title, link: new URL(page, origin).href, updated, copyright: "", generator: "Lodestar", feedLinks: { atom: self } })
  for (const row of rows) {
    const link = new URL(row.caseSlug ? `/cases/${row.caseSlug}#update-${row.id}` : `/grantees/${row.granteeSlug}#update-${row.id}`, origin).href
    const when = row.happenedOn ? formatDay(row.happenedOn) : "Date not recorded"
    const about = row.caseTitle ?? row.granteeName
    feed.addItem({
      id: link,
      link,
      // The title of an entry is HTML, like its content.
      title: escaped(row.kind ? `${about}: ${updateKindLabels[row.kind].toLowerCase()}` : about),
      date: new Date(changedAt(row)),
      published: new Date(row.firstPublishedAt ?? row.publishedAt ?? 0),
      author: [{ name: row.granteeName }],
      content: `<p>${when}</p>${draw(row.body)}${source(row)}`,
    })
  }
  return feed.atom1()
}

/** The foundation's public news of all cases, the last published first. `origin` is that of the site. */
export const foundationFeed = (name: string, origin: string, draw: Draw): string =>
  atom({ title: `${name}: case updates`, path: "/feed.atom", page: "/cases", origin, rows: newest(), draw })

/** The public news of one case; undefined where there is no such public case. */
export const caseFeed = (slug: string, origin: string, draw: Draw): string | undefined => {
  const found = db
    .select({ id: cases.id, title: cases.title, publishedAt: cases.publishedAt })
    .from(cases)
    .where(and(sql`${cases.slug} = ${slug}`, caseIsPublic()))
    .get()
  return (
    found &&
    atom({ title: found.title, path: `/cases/${slug}/feed.atom`, page: `/cases/${slug}`, origin, rows: newest(found.id), draw, since: found.publishedAt })
  )
}
