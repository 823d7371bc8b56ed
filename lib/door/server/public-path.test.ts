import { expect, test } from "vitest"
import { publicity } from "#lib/door/server/public-path"
import { pathPattern } from "#lib/door/server/request-log"

test.each([
  "/",
  "/about",
  "/grantees",
  "/grantees/a-clinic",
  "/grantees/year/2017",
  "/grantees/area/housing",
  "/cases/doe-v-roe",
  "/results",
  "/search",
  "/results/housing",
  "/feed.atom",
  "/cases/doe-v-roe/feed.atom",
  "/grants.csv",
  "/grantees?page=2",
])("%s is kept for everyone", (path) => {
  expect(publicity(path)).toBe("page")
})

test.each([
  "/office",
  "/office/grantees",
  "/portal",
  "/board",
  "/sign-in",
  "/api/health",
  "/grantees/a-clinic/report/7",
  "/granteesx",
  "/_next/static/a.js?x=1",
])("%s is not", (path) => {
  expect(publicity(path)).toBeUndefined()
})

test("a query of a stranger's making is never kept", () => {
  for (const query of ["?page=0", "?page=2&page=2", "?page=99999", "?q=a", "?"]) expect(publicity(`/grantees${query}`)).toBe("query")
  expect(publicity("/search?q=doe")).toBe("query")
})

test("the log shows the kind of page, never an id, a token or what was searched for", () => {
  expect(pathPattern("/office/grantees/123?q=Ada")).toBe("/office/grantees/:id")
  expect(pathPattern("/invitation/Zk3vQ0Xb9wqkPzLmN1")).toBe("/invitation/:id")
  expect(pathPattern("/sign-in")).toBe("/sign-in")
})
