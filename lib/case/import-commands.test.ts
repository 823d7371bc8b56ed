import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { cases, events } from "#db/schema"
import { closeStore, db } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase } from "#lib/case/commands"
import { importCases } from "#lib/case/import-commands"
import { type ListedCase, readCaseRow } from "#lib/case/import-row"
import { casesOfOrganization } from "#lib/case/queries"
import { officer, system } from "#lib/demo/cast-actors"
import { setClock } from "#lib/kernel/clock"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"

beforeEach(openTwoOrganizations)
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const listed = (...rows: Parameters<typeof readCaseRow>[1][]): ListedCase[] => rows.flatMap((cells, index) => readCaseRow(index + 2, cells) ?? [])
const kept = () => casesOfOrganization(officer, 1)
const moreno = {
  caption: "Moreno v. Napolitano",
  court: "N.D. Ill.",
  docketNumber: "1:11-cv-05452",
  filed: "August 11, 2011",
  status: "On appeal",
  summary: "Detainers.",
}
const strategy = { caption: "A strategy for detainers", status: "Won" }
const list = () => listed(moreno, { caption: "Doe v. Roe", court: "E.D. La.", docketNumber: "11-1234, 11-1235", status: "Settled" }, strategy)

test("a list becomes cases with their dockets, stage and outcome; a status that says more than we keep stays in words", () => {
  importCases(system, { organizationId: 1, rows: list() })
  expect(kept()).toMatchObject([
    {
      caption: "Moreno v. Napolitano",
      filedOn: "2011-08-11",
      stage: "appeal",
      result: "on_appeal",
      description: "Detainers.",
      publishedAt: null,
      dockets: [{ courtId: "ilnd", core: "11-cv-5452", office: "1" }],
    },
    { caption: "Doe v. Roe", result: "settled", dockets: [{ core: "11-1234" }, { core: "11-1235" }] },
    { caption: "A strategy for detainers", result: "not_recorded", description: "Status in the list: Won", dockets: [] },
  ])
})

test("the same list twice adds nothing", () => {
  importCases(system, { organizationId: 1, rows: list() })
  expect(importCases(system, { organizationId: 1, rows: list() }).map(({ isNew }) => isNew)).toEqual([false, false, false])
  expect(kept()).toHaveLength(3)
})

test("a case without a number is known by its caption and its court, never by the word in the place of the number", () => {
  const pending = { caption: "Pend v. X", court: "7th Cir.", docketNumber: "pending" }
  const sealed = { caption: "Seal v. X", court: "N.D. Ill.", docketNumber: "under seal" }
  const agency = { caption: "Agency v. X", court: "EEOC" }
  const rows = () => listed(pending, sealed, agency, { ...pending, caption: "Other One v. X" }, { ...pending, court: "6th Cir." })
  expect(importCases(system, { organizationId: 1, rows: rows() }).map(({ isNew }) => isNew)).toEqual([true, true, true, true, true])
  expect(importCases(system, { organizationId: 1, rows: rows() }).map(({ isNew }) => isNew)).toEqual([false, false, false, false, false])
  expect(kept()).toHaveLength(5)
})

test("a docket that is there in another spelling is known, one whose office is left out is offered", () => {
  importCases(system, { organizationId: 1, rows: listed(moreno) })
  const [same, perhaps] = importCases(system, {
    organizationId: 1,
    rows: listed(
      { ...moreno, court: "US District Court for the Northern District of Illinois", docketNumber: "Case No. 1:11-CV-5452" },
      { ...moreno, docketNumber: "11 C 5452" },
    ),
  })
  expect(same?.isNew).toBe(false)
  expect(perhaps).toMatchObject({ isNew: true, perhaps: [{ verdict: "offered", caseTitle: "Moreno v. Napolitano" }] })
})

describe("nothing is half-imported", () => {
  test("where a row is refused", () => {
    const rows = listed(moreno, { caption: "Bad v. Row", court: "6th Cir.", docketNumber: "11-3456/3457" })
    expect(() => importCases(system, { organizationId: 1, rows })).toThrow("Line 3")
    expect(kept()).toEqual([])
  })

  test("where a row fails", () => {
    const [good, bad] = listed(moreno, strategy)
    if (!good || !bad) throw new Error("two rows")
    const rows = () => [db.select().from(cases).all().length, db.select().from(events).where(eq(events.outcome, "done")).all().length]
    const before = rows()
    expect(() => importCases(system, { organizationId: 1, rows: [good, { ...bad, caption: null }] })).toThrow()
    expect(rows()).toEqual(before)
  })
})

test("only the system imports; a case that a person entered is known to the import", () => {
  expect(() => importCases(officer, { organizationId: 1, rows: list() })).toThrow()
  addCase(officer, caseOf(2, { caption: "Moreno", dockets: [{ court: "N.D. Ill.", number: "1:11-cv-05452" }] }))
  expect(importCases(system, { organizationId: 1, rows: listed(moreno) })).toMatchObject([{ isNew: false }])
})
