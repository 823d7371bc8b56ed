import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase } from "#lib/case/commands"
import { feedList } from "#lib/case/feed"
import { listNews } from "#lib/case/feed-queries"
import { addCaseUpdate } from "#lib/case/update-commands"
import { board, grantee, officer, visitor } from "#lib/demo/cast-actors"
import { readList } from "#lib/door/list-state"
import type { Actor } from "#lib/kernel/actor"
import { day } from "#lib/kernel/day"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"

beforeEach(openTwoOrganizations)
afterEach(closeStore)

const news = (organizationId: number, body: string, on: string | null, rest: { audience?: "staff" | "privileged"; kind?: "ruling" } = {}) => {
  const caseId = addCase(officer, caseOf(organizationId, { caption: `${body} v. City` })).id
  addCaseUpdate(officer, { organizationId, caseId, happenedOn: on === null ? null : day(on), body, source: null, sourceUrl: null, ...rest })
}
const told = (actor: Actor, query = "") => listNews(actor, readList(feedList, new URLSearchParams(query))).rows.map(({ body }) => body)

test("the office's feed tells the news of all cases, the newest first, and to staff only", () => {
  news(1, "Older", "2026-05-01")
  news(2, "Newer", "2027-02-01", { kind: "ruling" })
  news(1, "Undated", null)
  expect(told(officer)).toEqual(["Newer", "Older", "Undated"])
  expect(told(officer, "kind=ruling")).toEqual(["Newer"])
  expect(told(officer, "q=older")).toEqual(["Older"])
  for (const actor of [board, grantee, visitor]) expect(told(actor)).toEqual([])
})

test("what is privileged is in no feed, be it the office's own", () => {
  news(1, "Offer", "2027-03-01", { audience: "privileged" })
  news(1, "Hearing", "2027-03-02")
  expect(told(officer)).toEqual(["Hearing"])
})
