import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { caseCells } from "#lib/case/cells"
import { addCase, archiveCase } from "#lib/case/commands"
import { saveCourtDate } from "#lib/case/court-date-commands"
import { caseList } from "#lib/case/list"
import { allCases, listCases } from "#lib/case/list-queries"
import { addCaseUpdate } from "#lib/case/update-commands"
import { board, grantee, officer, system, visitor } from "#lib/demo/cast-actors"
import { readList } from "#lib/door/list-state"
import { awardGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { addDays, day } from "#lib/kernel/day"
import { archiveOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { addIssueArea } from "#lib/setting/commands"
import { today } from "#lib/setting/queries"

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
  saveCourtDate(officer, {
    ...{ id: appeal, version: 1, courtDateId: null },
    ...{ kind: "argument", happensOn: addDays(today(), 20), words: null, audience: "staff" },
  })
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
  expect(listCases(officer, state("archived=yes"))).toMatchObject({ count: 2, total: 2 })
})

test("the export says what is not recorded where the screen does, and leaves empty what is not there", () => {
  addCase(officer, caseOf(1, { caption: "Zed v. Doe" }))
  const columns = ["title", "court", "docket", "stage", "result", "next", "areas", "grants", "lastUpdate"]
  const cells = allCases(officer, state("sort=-title")).map((row) => columns.map((column) => caseCells[column]?.value(row)))
  const unknown = "not recorded"
  expect(cells[0]).toEqual(["Zed v. Doe", unknown, unknown, unknown, unknown, null, unknown, null, null])
  expect(cells[1]?.slice(0, 5)).toEqual(["Moreno v. Barr", "N.D. Ill.; Seventh Circuit", "1:11-cv-05452; 17-2190", "Appeal", "On appeal"])
})

test("a row shows its courts, its grants and its last update", () => {
  expect(listCases(officer, state("q=moreno"))).toMatchObject({
    count: 1,
    total: 2,
    rows: [
      {
        result: "on_appeal",
        dockets: [{ court: "N.D. Ill." }, { court: "Seventh Circuit" }],
        grants: [{ fiscalYear: 2027 }],
        lastUpdateOn: "2027-02-01",
        next: { kind: "argument" },
      },
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
    ["organization=prairie", ["Abbott v. Doe"]],
    ["organization=nobody", []],
    ["stage=not_recorded", []],
    ["area=not_recorded", ["Abbott v. Doe"]],
    ["area=not_recorded&area=housing", ["Abbott v. Doe", "Moreno v. Barr"]],
    ["q=napolitano", ["Moreno v. Barr"]],
    ["q=17-2190", ["Moreno v. Barr"]],
    ["q=prairie", ["Abbott v. Doe"]],
    ["q=11 C 5452", ["Moreno v. Barr"]],
    ["q=17-2190 (7th Cir.)", ["Moreno v. Barr"]],
    ["q=17-2190 (6th Cir.)", []],
    ["q=7th Cir.", ["Moreno v. Barr"]],
    ["q=northern district of illinois", ["Moreno v. Barr"]],
    ["q=hous", ["Moreno v. Barr"]],
    ["q=11 C 5453", []],
    ["level=trial", ["Moreno v. Barr"]],
    ["circuit=ca7", ["Moreno v. Barr"]],
    ["circuit=ca2", []],
    ["level=trial&circuit=ca9", []],
    ["court=ilnd", ["Moreno v. Barr"]],
    ["court=7th Cir.", ["Moreno v. Barr"]],
    ["next=30", ["Moreno v. Barr"]],
    ["next=any", ["Moreno v. Barr"]],
    ["next=none", ["Abbott v. Doe"]],
    ["news=silent", []],
  ])("%s", (query, titles) => {
    expect(shown(query)).toEqual(titles)
  })
})

test("every column sorts both ways, and what is not recorded comes last", () => {
  for (const way of ["", "-"]) expect(shown(`sort=${way}court`)).toEqual(["Moreno v. Barr", "Abbott v. Doe"])
  for (const way of ["", "-"]) expect(shown(`sort=${way}next`)).toEqual(["Moreno v. Barr", "Abbott v. Doe"])
  expect(shown("sort=stage")).toEqual(["Moreno v. Barr", "Abbott v. Doe"])
  for (const column of caseList({ years: [], issueAreas: [] }).sortable)
    for (const way of ["", "-"]) expect(shown(`sort=${way}${column}`), `${way}${column}`).toHaveLength(2)
})

test("a privileged day is no next event of the list", () => {
  saveCourtDate(officer, {
    ...{ id: 2, version: 1, courtDateId: null },
    ...{ kind: "deadline", happensOn: addDays(today(), 3), words: null, audience: "privileged" },
  })
  expect(listCases(officer, state("q=abbott")).rows).toMatchObject([{ next: null }])
  expect(shown("sort=next")).toEqual(["Moreno v. Barr", "Abbott v. Doe"])
  expect(shown("next=any")).toEqual(["Moreno v. Barr"])
})

test("the board's list does not tell by its rows what staff alone await", () => {
  expect(listCases(board, state("next=any")).rows).toEqual([])
})

test("the export has the rows and the order of the screen", () => {
  expect(allCases(officer, state("sort=-title")).map(({ title }) => title)).toEqual(shown("sort=-title"))
})

test("a case without dated news for six months is silent, be it decided and monitored; a closed one is not", () => {
  addCase(officer, caseOf(2, { caption: "Quiet v. City", stage: "discovery" }))
  addCase(officer, caseOf(2, { caption: "Done v. City", stage: "closed" }))
  const won = { granteeSide: "plaintiff", prevailed: "plaintiff" } as const
  addCase(officer, caseOf(2, { caption: "Decree v. City", stage: "monitoring", ...won }))
  addCase(officer, caseOf(2, { caption: "Long Ago v. City", ...won }))
  expect(shown("news=silent")).toEqual(["Decree v. City", "Quiet v. City"])
  const id = listCases(officer, state("q=quiet")).rows[0]?.id ?? 0
  addCaseUpdate(officer, { organizationId: 2, caseId: id, happenedOn: addDays(today(), -30), body: "Heard.", source: null, sourceUrl: null })
  expect(shown("news=silent")).toEqual(["Decree v. City"])
})

test("no order of the list sorts the cases themselves: each is that of an index", () => {
  for (const column of ["court", "docket", "area", "grants", "last_update_on"])
    for (const way of ["ASC", "DESC"]) {
      const plan = connection()
        .prepare<[], { detail: string }>(
          `EXPLAIN QUERY PLAN SELECT cases.id FROM case_list_totals t CROSS JOIN cases ON cases.id = t.case_id WHERE cases.deleted_at IS NULL ORDER BY t.${column} ${way} NULLS LAST, t.case_id ${way} LIMIT 50`,
        )
        .all()
      expect(plan.map(({ detail }) => detail).join(), `${column} ${way}`).not.toContain("TEMP B-TREE")
    }
})

test("the list is staff's alone", () => {
  for (const actor of [board, grantee, visitor]) {
    expect(listCases(actor, state(""))).toEqual({ rows: [], count: 0, total: 0 })
    expect(allCases(actor, state(""))).toEqual([])
  }
})
