import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase, archiveCase } from "#lib/case/commands"
import { caseList } from "#lib/case/list"
import { allCases, listCases } from "#lib/case/list-queries"
import { addCaseUpdate } from "#lib/case/update-commands"
import { board, grantee, officer, system, visitor } from "#lib/demo/cast-actors"
import { readList } from "#lib/door/list-state"
import { awardGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { day } from "#lib/kernel/day"
import { archiveOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { addIssueArea } from "#lib/setting/commands"

/** Three cases: on appeal with a grant, a docket and news; won; archived. */
beforeEach(() => {
  openTwoOrganizations()
  addIssueArea(system, { name: "Housing" })
  const dockets = [
    { court: "N.D. Ill.", number: "1:11-cv-05452" },
    { court: "Seventh Circuit", number: "17-2190" },
  ]
  const appeal = addCase(
    officer,
    caseOf(1, { caption: "Moreno v. Barr", earlierCaptions: ["Moreno v. Napolitano"], dockets, stage: "appeal", issueAreaIds: [1] }),
  ).id
  addCase(officer, caseOf(2, { caption: "Abbott v. Doe", stage: "closed", granteeSide: "defendant", prevailed: "defendant" }))
  archiveCase(officer, { id: addCase(officer, caseOf(2)).id, version: 1 })
  awardGrant(officer, grantOf(1, { caseIds: [appeal] }))
  addCaseUpdate(officer, { organizationId: 1, caseId: appeal, happenedOn: day("2027-02-01"), body: "Argued.", source: null, sourceUrl: null })
})
afterEach(closeStore)

const state = (query: string) => readList(caseList({ years: [2027], issueAreas: [{ name: "Housing", slug: "housing" }] }), new URLSearchParams(query))
const shown = (query: string) => listCases(officer, state(query)).rows.map(({ title }) => title)

test("an archived organization takes its cases out of the list and its count", () => {
  archiveOrganization(officer, { id: 2, version: getOrganization(officer, 2).version })
  expect(shown("")).toEqual(["Moreno v. Barr"])
  expect(listCases(officer, state(""))).toMatchObject({ count: 1, total: 1 })
  expect(listCases(officer, state("archived=yes")).count).toBe(2)
})

test("a row shows its courts, its grants and its last update", () => {
  expect(listCases(officer, state("q=moreno"))).toMatchObject({
    count: 1,
    total: 2,
    rows: [
      { result: "on_appeal", dockets: [{ court: "N.D. Ill." }, { court: "Seventh Circuit" }], grants: [{ fiscalYear: 2027 }], lastUpdateOn: "2027-02-01" },
    ],
  })
})

describe("filters and search", () => {
  test.each([
    ["", ["Abbott v. Doe", "Moreno v. Barr"]],
    ["result=won", ["Abbott v. Doe"]],
    ["result=won&result=on_appeal", ["Abbott v. Doe", "Moreno v. Barr"]],
    ["stage=appeal", ["Moreno v. Barr"]],
    ["area=housing", ["Moreno v. Barr"]],
    ["year=2027", ["Moreno v. Barr"]],
    ["public=yes", []],
    ["archived=yes", ["Doe v. Harbor Police"]],
    ["organization=2", ["Abbott v. Doe"]],
    ["q=napolitano", ["Moreno v. Barr"]],
    ["q=17-2190", ["Moreno v. Barr"]],
    ["q=prairie", ["Abbott v. Doe"]],
  ])("%s", (query, titles) => {
    expect(shown(query)).toEqual(titles)
  })
})

test("every column sorts both ways, and what is not recorded comes last", () => {
  for (const way of ["", "-"]) expect(shown(`sort=${way}court`)).toEqual(["Moreno v. Barr", "Abbott v. Doe"])
  expect(shown("sort=stage")).toEqual(["Moreno v. Barr", "Abbott v. Doe"])
  for (const column of caseList({ years: [], issueAreas: [] }).sortable)
    for (const way of ["", "-"]) expect(shown(`sort=${way}${column}`), `${way}${column}`).toHaveLength(2)
})

test("the export has the rows and the order of the screen", () => {
  expect(allCases(officer, state("sort=-title")).map(({ title }) => title)).toEqual(shown("sort=-title"))
})

test("the list is staff's alone", () => {
  for (const actor of [board, grantee, visitor]) {
    expect(listCases(actor, state(""))).toEqual({ rows: [], count: 0, total: 0 })
    expect(allCases(actor, state(""))).toEqual([])
  }
})
