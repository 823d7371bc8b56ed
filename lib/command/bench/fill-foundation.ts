import { insert } from "#lib/command/bench/insert"
import { issueAreaNames } from "#lib/command/bench/words"
import type { Actor } from "#lib/kernel/actor"
import { mintActor, type PersonRole } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { slugOf } from "#lib/kernel/slug"

/** The organization that both sizes hold alike: what is measured on its pages differs by the rows around it only. */
export const sampleOrganizationId = 1
/** Its first case, the first of all. */
export const sampleCaseId = 1
/** The one that the bench writes to, so that the sample's pages keep their rows. */
export const writtenOrganizationId = 2
/** The fiscal years that have grants, up to the current one. */
export const yearsKept = 16

export const fillFoundation = (currentYear: number): void => {
  insert("settings", {
    ...{ id: 1, name: "The Bench Foundation", about: "Funds cases.", fiscal_year_start_month: 10, time_zone: "America/New_York" },
    ...{ contact_name: "The office", contact_email: "office@lodestar.test", contact_phone: "" },
  })
  for (const name of issueAreaNames) insert("issue_areas", { name, slug: slugOf(name) })
  for (let year = currentYear - yearsKept + 1; year <= currentYear; year++) insert("fiscal_years", { year, budget_cents: 30_000_000_00 })
}

const person = (role: PersonRole, organizationId: number | null): Actor => {
  const name = `The ${role}`
  const personId = insert("persons", { name, email: `${role}@bench.test`, role, organization_id: organizationId, created_at: now() })
  return mintActor({ role, personId, organizationId, name })
}

export type Cast = Record<PersonRole, Actor>

/** One person of each role; the grantee is staff of the sample organization, which must be there. */
export const fillCast = (): Cast => ({
  administrator: person("administrator", null),
  officer: person("officer", null),
  board: person("board", null),
  grantee: person("grantee", sampleOrganizationId),
})
