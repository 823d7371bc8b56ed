import { expect, test } from "vitest"
import { cases } from "#lib/demo/fact/cases"
import { cast } from "#lib/demo/fact/cast"
import { grants } from "#lib/demo/fact/grants"
import { inventedOrganizations } from "#lib/demo/fact/invented"
import { organizations } from "#lib/demo/fact/organizations"
import { updates } from "#lib/demo/fact/updates"
import { sortName } from "#lib/organization/sort-name"

const known = grants.filter((grant) => grant.amountCents !== null)
const dollarsBy = <Key extends string | number>(key: (grant: (typeof grants)[number]) => Key) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(known, key)).map(([name, rows]) => [
      name,
      (rows as typeof known).reduce((sum, grant) => sum + (grant.amountCents ?? 0), 0) / 100,
    ]),
  )

const named = (list: Record<string, { name: string }>) => Object.values(list).map(({ name }) => name)
const byName = (names: string[]) => names.toSorted((one, other) => (sortName(one) < sortName(other) ? -1 : 1))
const neighbours = (names: string[]) => {
  const place = names.indexOf("Heartland Alliance National Immigrant Justice Center")
  return [names[place - 1], names[place + 1]]
}

test("the grants of each year add up to what the foundation gave", () => {
  expect(dollarsBy((grant) => grant.fiscalYear)).toEqual({
    2011: 25_000,
    2012: 50_000,
    2013: 52_500,
    2014: 60_000,
    2015: 65_000,
    2016: 100_002,
    2017: 125_000,
    2018: 150_000,
    2019: 150_000,
  })
})

test("51 grants of known amount are held by 36 organizations, and one more of unknown amount by a 37th", () => {
  expect(known).toHaveLength(51)
  expect(new Set(known.map((grant) => grant.organization)).size).toBe(36)
  expect(grants.filter((grant) => grant.amountCents === null).map((grant) => [grant.organization, grant.fiscalYear, grant.cases])).toEqual([
    ["immigrantDefenseProject", 2023, ["aj"]],
  ])
  expect(Object.keys(organizations).sort()).toEqual([...new Set(grants.map((grant) => grant.organization))].sort())
})

test("no organization has two grants in one year", () => {
  expect(new Set(grants.map((grant) => `${grant.organization} ${grant.fiscalYear}`)).size).toBe(52)
})

test("the spellings of the National Immigrant Justice Center are one grantee with five grants, a case and its two reports for each", () => {
  const own = grants.filter((grant) => grant.organization === "nationalImmigrantJusticeCenter")
  expect(own.map((grant) => [grant.fiscalYear, (grant.amountCents ?? 0) / 100, grant.cases[0]])).toEqual([
    [2017, 25_000, "carlos"],
    [2014, 10_000, "moreno"],
    [2013, 10_500, "cece"],
    [2012, 10_000, "gender"],
    [2011, 5_000, "dale"],
  ])
  expect(new Set(own.flatMap((grant) => [grant.sixMonthReport, grant.yearEndReport])).size).toBe(10)
  for (const grant of own) expect(grant.sixMonthReport).toMatch(/NIJC|National-Immigrant-Justice-Center/)
})

test("organizations that only sound alike stay apart", () => {
  const names = Object.values(organizations).flatMap(({ name, aliases }) => [name, ...aliases].map(sortName))
  expect(new Set(names).size).toBe(names.length - 2)
  for (const name of [
    "National Immigration Project of the National Lawyers Guild",
    "The National Law Center",
    "National Housing Project",
    "The Public Justice Center",
    "Public Interest Law Center",
  ]) {
    expect(Object.values(organizations).filter((organization) => organization.name === name && organization.aliases.length === 0)).toHaveLength(1)
  }
})

test("the seed's grantee stands between its two neighbours by name, with and without the invented organizations", () => {
  const expected = ["George Washington University School of Law Domestic Violence Legal Empowerment and Appeals Project", "Immigrant Defense Project"]
  expect(neighbours(byName(named(organizations)))).toEqual(expected)
  expect(neighbours(byName([...named(organizations), ...named(inventedOrganizations)]))).toEqual(expected)
})

test("of real organizations nothing is told that the sources do not tell", () => {
  expect(grants.filter((grant) => grant.cases.length === 0)).toHaveLength(46)
  expect(updates.every((update) => update.happenedOn === null)).toBe(true)
  expect(
    Object.values(cases)
      .filter((courtCase) => courtCase.prevailed !== null)
      .map((courtCase) => courtCase.name),
  ).toHaveLength(3)
  expect(Object.values(cases).every((courtCase) => courtCase.stage === null && courtCase.settlementForm === null && courtCase.relief.length === 0)).toBe(true)
})

test("a case that won is one of which an update tells", () => {
  for (const [key, courtCase] of Object.entries(cases))
    if (courtCase.prevailed) expect(updates.some((update) => update.courtCase === key && update.source)).toBe(true)
})

test("the updates keep the order of the seed's page; one has no case", () => {
  expect(updates.map((update) => update.courtCase)).toEqual(["detainers", "ruano", "moreno", null, "cece"])
})

test("every account of the cast has a reserved address, and grantee staff belong to one organization", () => {
  for (const person of Object.values(cast)) {
    expect(person.email).toMatch(/^[a-z0-9]+@lodestar\.test$/)
    expect(person.organization !== null).toBe(person.role === "grantee")
  }
})
