import { asc } from "drizzle-orm"
import { cases, organizations } from "#db/schema"
import { db } from "#db/store"
import { listPublicAreas, listPublicYears } from "#lib/public/lists"
import { caseIsPublic, organizationIsPublic } from "#lib/public/visible"

/** Every public page, for search engines. */
export const publicPaths = (): string[] => [
  "/",
  "/about",
  "/grantees",
  "/cases",
  "/results",
  ...listPublicYears().map(({ fiscalYear }) => `/grantees/year/${fiscalYear}`),
  ...listPublicAreas().flatMap(({ slug }) => [`/grantees/area/${slug}`, `/results/${slug}`]),
  ...db
    .select({ slug: organizations.slug })
    .from(organizations)
    .where(organizationIsPublic())
    .orderBy(asc(organizations.sortName), asc(organizations.id))
    .all()
    .map(({ slug }) => `/grantees/${slug}`),
  ...db
    .select({ slug: cases.slug })
    .from(cases)
    .where(caseIsPublic())
    .orderBy(asc(cases.id))
    .all()
    .map(({ slug }) => `/cases/${slug}`),
]
