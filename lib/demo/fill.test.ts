import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { count, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { brokenEvents } from "#db/perform"
import { events, extensions, grants, organizations, payments, persons, requirements } from "#db/schema"
import { closeStore, db, openStore } from "#db/store"
import { cast } from "#lib/demo/fact/cast"
import { inventedOrganizations } from "#lib/demo/fact/invented"
import { fillDemo } from "#lib/demo/fill"
import { type Actor, mintActor, system, visitor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { can } from "#lib/kernel/permission"
import { findOrganizationBySlug, neighbours } from "#lib/organization/queries"
import { openGrants } from "#lib/public/open-data"
import { may } from "#lib/report/policy"
import { homeLists } from "#lib/requirement/list-queries"
import { requirementsOfOrganization } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"
import { currentFiscalYear } from "#lib/setting/queries"

/** The person of the cast, as they would sign in. */
const actorOf = ({ email }: { email: string }): Actor => {
  const row = db.select().from(persons).where(sql`${persons.email} = ${email}`).get()
  if (!row) throw new Error(`Nobody has the address ${email}.`)
  return mintActor({ role: row.role, personId: row.id, organizationId: row.organizationId, name: row.name })
}
const owedBy = (actor: Actor): Requirement[] => requirementsOfOrganization(actor, actor.organizationId ?? 0)

const folder = mkdtempSync(join(tmpdir(), "lodestar-fill-"))
/** Fills as if it were noon of this day in New York; the clock stays there. */
const fillOn = async (day: string) => {
  const moment = `${day}T17:00:00Z`
  openStore(":memory:")
  process.env.LODESTAR_CLOCK = moment
  setClock(undefined)
  await fillDemo()
  setClock(moment)
}
beforeAll(() => {
  process.env.DATA_DIR = folder
})
afterAll(() => {
  delete process.env.LODESTAR_CLOCK
  setClock(undefined)
  closeStore()
  rmSync(folder, { recursive: true })
})

/** The first days of a fiscal year and the last, a leap day, and days between; four more are stood on by the end-to-end tests. */
describe.each(["2026-10-01", "2026-10-09", "2027-01-16", "2027-07-20", "2027-09-30", "2028-02-29"])("the demo filled on %s", (day) => {
  beforeAll(() => fillOn(day), 120_000)

  test("has something in each of the office's four lists", () => {
    for (const [name, { rows }] of Object.entries(homeLists(actorOf(cast.officer)))) expect(rows.length, name).toBeGreaterThan(0)
  })

  test("has every state of what is owed, and payments made and to come", () => {
    const states = db.selectDistinct({ state: requirements.state }).from(requirements).all()
    expect(states.map(({ state }) => state).sort()).toEqual(["met", "open", "waived"])
    const paid = db.selectDistinct({ status: payments.status }).from(payments).all()
    expect(paid.map(({ status }) => status).sort()).toEqual(["paid", "scheduled"])
    if (day > "2026-10-15") expect(db.select({ count: count() }).from(extensions).get()?.count).toBeGreaterThan(0)
  })

  test("has five invented grantees in this year and five in the last", () => {
    const invented = Object.values(inventedOrganizations).map(({ ein }) => ein)
    for (const year of [currentFiscalYear(), currentFiscalYear() - 1]) {
      const rows = db
        .selectDistinct({ ein: organizations.ein })
        .from(grants)
        .innerJoin(organizations, eq(organizations.id, grants.organizationId))
        .where(eq(grants.fiscalYear, year))
        .all()
      expect(rows.filter(({ ein }) => (invented as (string | null)[]).includes(ein))).toHaveLength(5)
    }
  })

  test("finds the invented grantee late, and the real one on time with a report that can be filed", () => {
    expect(owedBy(actorOf(cast.secondGrantee)).filter(({ standing }) => standing.isOverdue).length).toBeGreaterThan(0)
    const grantee = actorOf(cast.grantee)
    const owed = owedBy(grantee)
    expect(owed.filter(({ standing }) => standing.isOverdue)).toEqual([])
    const fileable = owed.filter((requirement) => requirement.state === "open" && can(grantee, may.submit, requirement))
    expect(fileable.map(({ kind }) => kind)).toContain("year_end_report")
  })

  test("has an unbroken history in which nothing lies ahead of its day", () => {
    expect(brokenEvents(db)).toBe(0)
    const last = db
      .select({ at: sql<string>`max(${events.at})` })
      .from(events)
      .get()
    expect(last?.at.slice(0, 10).localeCompare(day)).toBe(-1)
    const refused = db.select({ count: count() }).from(events).where(eq(events.outcome, "refused")).get()
    expect(refused?.count).toBe(0)
  })
})

describe("the public record", () => {
  beforeAll(() => fillOn("2027-04-20"), 120_000)

  test("adds up to what the foundation gave in each year", () => {
    const rows = db
      .select({ year: grants.fiscalYear, count: count(), dollars: sql<number>`sum(${grants.amountCents}) / 100` })
      .from(grants)
      .where(sql`${grants.fiscalYear} < 2020`)
      .groupBy(grants.fiscalYear)
      .orderBy(grants.fiscalYear)
      .all()
    expect(rows.map(({ year, dollars }) => [year, dollars])).toEqual([
      [2011, 25_000],
      [2012, 50_000],
      [2013, 52_500],
      [2014, 60_000],
      [2015, 65_000],
      [2016, 100_002],
      [2017, 125_000],
      [2018, 150_000],
      [2019, 150_000],
    ])
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(51)
  })

  test("has 36 organizations to 2019, and a 37th whose amount is not recorded", () => {
    const holders = db.selectDistinct({ id: grants.organizationId }).from(grants).where(sql`${grants.fiscalYear} < 2020`).all()
    expect(holders).toHaveLength(36)
    const later = db
      .select({ year: grants.fiscalYear, amountCents: grants.amountCents, name: organizations.name })
      .from(grants)
      .innerJoin(organizations, eq(organizations.id, grants.organizationId))
      .where(sql`${grants.fiscalYear} BETWEEN 2020 AND 2025`)
      .all()
    expect(later).toEqual([{ year: 2023, amountCents: null, name: "Immigrant Defense Project" }])
  })

  test("entered as one import for each grant, by the system, not as awards of today", () => {
    const of = (verb: string) =>
      db
        .select({ role: events.role })
        .from(events)
        .where(eq(events.verb, verb))
        .all()
        .map(({ role }) => role)
    expect(of("grant.import")).toEqual(Array.from({ length: 52 }, () => "system"))
    expect(new Set(of("grant.award"))).toEqual(new Set(["officer"]))
  })

  test("keeps unknown what is unknown: no EIN, no day and no case that no source gives", () => {
    const real = db.select().from(organizations).where(sql`${organizations.ein} IS NULL`).all()
    expect(real).toHaveLength(37)
    expect(real.filter(({ standing, address, state }) => standing ?? address ?? state)).toEqual([])
    const past = db.select().from(grants).where(eq(grants.isImported, true)).all()
    expect(past.filter(({ awardedOn, startsOn, endsOn }) => awardedOn ?? startsOn ?? endsOn)).toEqual([])
    const withoutCase = db.get<{ count: number }>(
      sql`SELECT count(*) AS count FROM grants WHERE is_imported AND fiscal_year < 2020 AND NOT EXISTS (SELECT 1 FROM grant_cases WHERE grant_id = grants.id)`,
    )
    expect(withoutCase.count).toBe(46)
  })

  test("has the seed's grantee between its neighbours, with its five amounts", () => {
    const grantee = findOrganizationBySlug(visitor, "heartland-alliance-national-immigrant-justice-center")
    if (!grantee) throw new Error("The seed's grantee is not public.")
    const { previous, next } = neighbours(visitor, grantee)
    expect(previous?.name).toBe("George Washington University School of Law Domestic Violence Legal Empowerment and Appeals Project")
    expect(next?.name).toBe("Immigrant Defense Project")
    const amounts = openGrants("https://grants.example.org").filter(({ organization }) => organization === grantee.name)
    expect(amounts.map(({ fiscal_year, amount }) => [fiscal_year, amount])).toEqual([
      [2017, 25_000],
      [2014, 10_000],
      [2013, 10_500],
      [2012, 10_000],
      [2011, 5_000],
    ])
  })

  test("tells the public nothing of the grant that was never made", () => {
    expect(
      openGrants("https://grants.example.org").filter(({ organization, fiscal_year }) => organization.startsWith("Heartland") && fiscal_year > 2019),
    ).toEqual([])
    expect(requirementsOfOrganization(system, actorOf(cast.grantee).organizationId ?? 0).length).toBeGreaterThan(0)
  })
})
