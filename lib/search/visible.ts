import { type SQL, sql } from "drizzle-orm"
import type { Found } from "#db/match"
import type { Actor } from "#lib/kernel/actor"

type Scope = Record<Found, SQL>

const everything: Scope = { organization: sql`1`, case: sql`1`, case_update: sql`1`, person: sql`1`, contact: sql`1` }

const ofOrganization = (id: number | null): Scope => {
  const there = sql`o.id = ${id} AND o.deleted_at IS NULL`
  return {
    organization: there,
    case: sql`c.deleted_at IS NULL AND ((c.organization_id = ${id} AND o.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM grant_cases gc JOIN grants g ON g.id = gc.grant_id JOIN organizations own ON own.id = g.organization_id
        WHERE gc.case_id = c.id AND g.organization_id = ${id} AND g.deleted_at IS NULL AND own.deleted_at IS NULL))`,
    case_update: sql`${there} AND u.published_at IS NOT NULL AND u.deleted_at IS NULL AND c.deleted_at IS NULL`,
    person: there,
    contact: sql`${there} AND x.deleted_at IS NULL`,
  }
}

/** The same rules as those of the rooms: what a person may not see is no hit. */
export const visibleTo = (actor: Actor): Scope => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return everything
    case "board":
      return {
        organization: sql`o.deleted_at IS NULL`,
        case: sql`c.deleted_at IS NULL AND o.deleted_at IS NULL`,
        case_update: sql`(u.published_at IS NOT NULL OR u.audience = 'board') AND u.deleted_at IS NULL AND c.deleted_at IS NULL AND o.deleted_at IS NULL`,
        person: sql`0`,
        contact: sql`0`,
      }
    case "grantee":
      return ofOrganization(actor.organizationId)
    case "visitor":
      return {
        organization: sql`o.published_at IS NOT NULL AND o.deleted_at IS NULL`,
        case: sql`c.published_at IS NOT NULL AND c.deleted_at IS NULL AND o.published_at IS NOT NULL AND o.deleted_at IS NULL`,
        case_update: sql`u.published_at IS NOT NULL AND u.deleted_at IS NULL AND o.published_at IS NOT NULL AND o.deleted_at IS NULL
          AND (u.case_id IS NULL OR (c.published_at IS NOT NULL AND c.deleted_at IS NULL))`,
        person: sql`0`,
        contact: sql`0`,
      }
  }
}
