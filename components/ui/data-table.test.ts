import { type ComponentProps, createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import type { Column } from "#components/ui/column"
import { chosenColumns, DataTable } from "#components/ui/data-table"
import { readList } from "#lib/door/list-state"
import type { ListSpec } from "#lib/kernel/list"

type Row = { name: string; total: number }

const spec: ListSpec = {
  sortable: ["name", "total"],
  defaultSort: { column: "name", descending: false },
  columns: ["area", "total"],
  filters: [{ name: "area", label: "Issue area", options: [{ value: "housing", label: "Housing" }] }],
}
const columns: Column<Row>[] = [
  { id: "name", header: "Organization", cell: ({ name }) => name },
  { id: "area", header: "Issue area", cell: () => "Housing", hidden: true },
  { id: "total", header: "Awarded", align: "end", descendingFirst: true, cell: ({ total }) => total, footer: "$7" },
]
const rows: Row[] = [
  { name: "Harbor Legal Aid", total: 3 },
  { name: "Lakeside Tenants", total: 4 },
]

const list = (query: string, count = rows.length): ComponentProps<typeof DataTable<Row>> => ({
  caption: "Grantees",
  spec,
  state: readList(spec, new URLSearchParams(query)),
  basePath: "/office/grantees",
  columns,
  rows: count ? rows : [],
  rowKey: ({ name }) => name,
  count,
  total: 52,
  noun: ["grantee", "grantees"],
  empty: { title: "No grantees yet" },
  controls: false,
})
const draw = (query: string, count?: number) => renderToStaticMarkup(createElement(DataTable<Row>, list(query, count))).replaceAll("&amp;", "&")

test("the header says how the rows are sorted, and leads to the other way round", () => {
  const html = draw("q=aid")
  expect(html).toMatch(/aria-sort="ascending"><a[^>]*href="\/office\/grantees\?q=aid&sort=-name"/)
})

test("the first click on an amount sorts the largest first", () => {
  expect(draw("page=3")).toContain('href="/office/grantees?sort=-total"')
  expect(draw("sort=-total")).toMatch(/aria-sort="descending"><a[^>]*href="\/office\/grantees\?sort=total"/)
})

test("a column that is hidden at first is shown when it is chosen, and the first column always", () => {
  expect(chosenColumns(columns, readList(spec, {}))).toEqual(["name", "total"])
  expect(chosenColumns(columns, readList(spec, { columns: "area" }))).toEqual(["name", "area"])
  expect(draw("")).not.toContain("Issue area")
  expect(draw("columns=area")).not.toContain("$7")
})

test("a filter in force is named, says how many rows it leaves, and can be taken away alone", () => {
  const html = draw("q=aid&area=housing")
  expect(html).toContain("Issue area: Housing")
  expect(html).toContain("2 of 52 grantees, 50 hidden by the filters")
  expect(html).toContain('href="/office/grantees?q=aid"')
  expect(html).toContain('href="/office/grantees?area=housing"')
})

test("a page past the end leads to the last one", () => {
  const html = renderToStaticMarkup(createElement(DataTable<Row>, { ...list("page=9"), rows: [], count: 120 })).replaceAll("&amp;", "&")
  expect(html).toContain("Page 9 is past the end")
  expect(html).toContain('href="/office/grantees?page=3"')
})

test("a row that can be chosen has a box of the form that sends it", () => {
  const choose = { form: "chosen", name: "case", value: ({ total }: Row) => `${total}:1`, label: ({ name }: Row) => `Choose ${name}` }
  const html = renderToStaticMarkup(createElement(DataTable<Row>, { ...list(""), choose }))
  expect(html).toMatch(/<input type="checkbox" form="chosen" aria-label="Choose Harbor Legal Aid" [^>]*name="case" value="3:1"/)
  expect(draw("")).not.toContain("checkbox")
})

test("nothing yet and everything filtered out are told apart", () => {
  expect(draw("", 0)).toContain("No grantees yet")
  expect(draw("area=housing", 0)).toContain("The filters hide all 52.")
})
