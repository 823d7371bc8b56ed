import { expect, test } from "vitest"
import { listHref, readList } from "#lib/door/list-state"
import type { ListSpec } from "#lib/kernel/list"

const spec: ListSpec = {
  sortable: ["name", "awarded"],
  defaultSort: { column: "name", descending: false },
  columns: ["areas", "awarded", "owes"],
  filters: [
    {
      name: "area",
      label: "Issue area",
      options: [
        { value: "housing", label: "Housing" },
        { value: "asylum, refugees", label: "Asylum, refugees" },
      ],
      multiple: true,
    },
    { name: "owes", label: "Owes", options: [{ value: "overdue", label: "Something overdue" }] },
    { name: "year", label: "Year", options: "free" },
    { name: "since", label: "From", options: "day" },
  ],
}
const read = (query: string) => readList(spec, new URLSearchParams(query))

test("an address that says nothing shows the first page in the list's own order", () => {
  expect(read("")).toEqual({
    q: "",
    sort: { column: "name", descending: false },
    page: 1,
    pageSize: 50,
    columns: null,
    filters: { area: [], owes: [], year: [], since: [] },
  })
})

test("what is sorted, filtered, searched and chosen can be read from the address", () => {
  const state = read("q=legal+aid&sort=-awarded&page=3&size=100&columns=owes&columns=areas&area=housing&area=asylum,+refugees&year=2017&since=2027-04-15")
  expect(state).toEqual({
    q: "legal aid",
    sort: { column: "awarded", descending: true },
    page: 3,
    pageSize: 100,
    columns: ["owes", "areas"],
    filters: { area: ["housing", "asylum, refugees"], owes: [], year: ["2017"], since: ["2027-04-15"] },
  })
})

test("a page's search parameters are read like an address", () => {
  expect(readList(spec, { area: ["housing", "asylum, refugees"], owes: "overdue", q: undefined })).toEqual(
    read("area=housing&area=asylum,+refugees&owes=overdue"),
  )
})

test("where a list may open with somebody's own view, the address of the whole list says so", () => {
  const opening = { ...spec, opensWithView: true }
  const state = readList(opening, { owes: "overdue" })
  expect(listHref(opening, "/office/list", state, { filters: {} })).toBe("/office/list?all=yes")
  expect(listHref(opening, "/office/list", state)).toBe("/office/list?owes=overdue")
  expect(listHref(spec, "/office/list", state, { filters: {} })).toBe("/office/list")
})

test("unknown and broken values are as if they were not there", () => {
  for (const query of [
    "sort=password&page=0&size=7&columns=secret&area=fraud&owes=everything",
    "sort=&page=-1&size=1e9&columns=&area=&owes=&year=&since=2027-02-30",
    "page=NaN&size=x&sort=-&other=1&__proto__=1",
    "page=99999999999999",
  ])
    expect(read(query), query).toEqual(read(""))
})

test("a filter for one value takes the first", () => {
  expect(read("year=2017&year=2018").filters.year).toEqual(["2017"])
})

test("an address keeps everything but what is changed, and leaves the defaults out", () => {
  const state = read("q=aid&sort=-awarded&page=3&size=100&area=housing&columns=owes")
  expect(listHref(spec, "/office/grantees", state, { page: 4 })).toBe("/office/grantees?q=aid&sort=-awarded&page=4&size=100&columns=owes&area=housing")
  expect(listHref(spec, "/office/grantees", read(""))).toBe("/office/grantees")
})

test("a new order or filter leads to the first page", () => {
  const state = read("page=3&area=housing")
  expect(listHref(spec, "/g", state, { sort: { column: "awarded", descending: false } })).toBe("/g?sort=awarded&area=housing")
  expect(listHref(spec, "/g", state, { filters: {} })).toBe("/g")
})

test("reading an address that was written gives the same list", () => {
  const state = read("q=a%26b&sort=-name&page=2&size=25&columns=owes&area=housing&area=asylum,+refugees&owes=overdue&year=20%2017")
  expect(readList(spec, new URLSearchParams(listHref(spec, "/g", state, { page: 2 }).slice(3)))).toEqual(state)
})

test("a list can't have a filter that hides its page or its order", () => {
  expect(() => readList({ ...spec, filters: [{ name: "page", label: "Page", options: "free" }] }, {})).toThrow(RangeError)
})
