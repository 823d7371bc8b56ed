import { type SQL, sql } from "drizzle-orm"
import type { Found, Reach } from "#db/match"
import type { Actor } from "#lib/kernel/actor"
import { readableAudiences } from "#lib/kernel/audience"
import type { FoundText } from "#lib/search/search"

type Scope = Record<Found, SQL>

export const listed = (values: readonly string[]): SQL =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`

const everything: Scope = { organization: sql`1`, case: sql`1`, case_update: sql`1`, person: sql`1`, contact: sql`1` }

const everyones: Scope = {
  organization: sql`o.published_at IS NOT NULL AND o.deleted_at IS NULL`,
  case: sql`c.published_at IS NOT NULL AND c.deleted_at IS NULL AND o.published_at IS NOT NULL AND o.deleted_at IS NULL`,
  case_update: sql`u.published_at IS NOT NULL AND u.deleted_at IS NULL AND o.published_at IS NOT NULL AND o.deleted_at IS NULL
    AND (u.case_id IS NULL OR (c.published_at IS NOT NULL AND c.deleted_at IS NULL))`,
  person: sql`0`,
  contact: sql`0`,
}

/** What the portal shows: of another organization's case that its grants pay for, what is public; of contacts, those whom a code lets in. */
const ofOrganization = (id: number | null): Scope => {
  const there = sql`o.id = ${id} AND o.deleted_at IS NULL`
  const cases = sql`c.deleted_at IS NULL AND o.deleted_at IS NULL AND (c.organization_id = ${id}
    OR c.id IN (SELECT gc.case_id FROM grant_cases gc JOIN grants g ON g.id = gc.grant_id WHERE g.organization_id = ${id} AND g.deleted_at IS NULL))`
  return {
    organization: there,
    case: cases,
    case_update: sql`((${there} AND c.organization_id = ${id} AND c.deleted_at IS NULL AND u.deleted_at IS NULL
        AND (u.published_at IS NOT NULL OR u.audience IN ${listed(readableAudiences.grantee)}))
      OR (${everyones.case_update} AND iif(u.case_id IS NULL, ${there}, ${cases})))`,
    person: sql`${there} AND x.disabled_at IS NULL`,
    contact: sql`${there} AND x.deleted_at IS NULL AND x.email IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM persons p WHERE p.email = x.email COLLATE NOCASE)`,
  }
}

/** The few records that an organization can have to do with, by the ids that the index keeps; the scope decides among them. */
const near = (id: number | null): Record<Found | FoundText, SQL> => {
  const grants = sql`SELECT id FROM grants WHERE organization_id = ${id}`
  const cases = sql`SELECT id FROM cases WHERE organization_id = ${id} UNION SELECT case_id FROM grant_cases WHERE grant_id IN (${grants})`
  return {
    organization: sql`SELECT ${id}`,
    case: cases,
    case_update: sql`SELECT id FROM case_updates WHERE organization_id = ${id} UNION SELECT id FROM case_updates WHERE case_id IN (${cases})`,
    person: sql`SELECT id FROM persons WHERE organization_id = ${id}`,
    contact: sql`SELECT id FROM contacts WHERE organization_id = ${id}`,
    participant: sql`SELECT id FROM case_participants WHERE case_id IN (${cases})`,
    note: sql`SELECT id FROM notes WHERE organization_id = ${id}`,
    report: sql`SELECT id FROM reports WHERE grant_id IN (${grants}) UNION ALL SELECT -id FROM reports WHERE grant_id IN (${grants})`,
  }
}

/** For grantee staff, whose own among all matches are few: where to look, so that a common word of a large foundation costs them nothing. */
export const withinReach = (actor: Actor, kind: Found | FoundText, index: SQL, entries: SQL): SQL =>
  actor.role === "grantee"
    ? sql`${index}.rowid IN (SELECT id FROM ${entries} WHERE kind = ${kind} AND ref_id IN (${near(actor.organizationId)[kind]}))`
    : sql`1`

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
      return everyones
  }
}

/** Whether a record is found by words of it that no public page shows. */
export const reachOf = (actor: Actor): Reach => (actor.role === "grantee" || actor.role === "visitor" ? "public" : "all")
