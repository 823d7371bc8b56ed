import { and, desc, eq, sql } from "drizzle-orm"
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
}

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
    })
    .from(caseUpdates)
    .innerJoin(organizations, eq(organizations.id, caseUpdates.organizationId))
    .leftJoin(cases, eq(cases.id, caseUpdates.caseId))
    .where(and(caseId === undefined ? undefined : eq(caseUpdates.caseId, caseId), updateIsPublic()))
    .orderBy(desc(caseUpdates.publishedAt), desc(caseUpdates.id))
    .limit(most)
    .all()

const source = ({ source: words, sourceUrl }: Row) => {
  if (!words && !sourceUrl) return "<p>Source not recorded.</p>"
  const named = escaped(words ?? sourceUrl ?? "")
  return `<p>Source: ${sourceUrl ? `<a href="${escaped(sourceUrl)}">${named}</a>` : named}</p>`
}

/** Without news a feed changed last when what it is about was published: `since`. */
type Frame = { title: string; path: string; page: string; origin: string; rows: readonly Row[]; draw: Draw; since?: string | null }

const atom = ({ title, path, page, origin, rows, draw, since }: Frame): string => {
  const self = new URL(path, origin).href
  const moments = rows.flatMap(({ publishedAt }) => (publishedAt ? [new Date(publishedAt)] : []))
  const updated = moments[0] ?? new Date(since ?? 0)
  const feed = new Feed({ id: self, title, link: new URL(page, origin).href, updated, copyright: "", generator: "Lodestar", feedLinks: { atom: self } })
  for (const row of rows) {
    const link = new URL(row.caseSlug ? `/cases/${row.caseSlug}#update-${row.id}` : `/grantees/${row.granteeSlug}#update-${row.id}`, origin).href
    const when = row.happenedOn ? formatDay(row.happenedOn) : "Date not recorded"
    const about = row.caseTitle ?? row.granteeName
    const published = new Date(row.publishedAt ?? 0)
    feed.addItem({
      id: link,
      link,
      // The title of an entry is HTML, like its content.
      title: escaped(row.kind ? `${about}: ${updateKindLabels[row.kind].toLowerCase()}` : about),
      date: published,
      published,
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
