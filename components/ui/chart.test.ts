import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { BarChart } from "#components/ui/bar-chart"
import type { ChartProps } from "#components/ui/chart"
import { withGaps } from "#components/ui/chart-scale"
import { ColumnChart } from "#components/ui/column-chart"

const draw = (chart: typeof BarChart, rows: ChartProps["rows"], series = [{ label: "Cases" }]) => {
  const html = renderToStaticMarkup(createElement(chart, { finding: "Three cases.", series, rows, format: "count", rowHeader: "Of" }))
  const part = (pattern: RegExp) => pattern.exec(html)?.[0] ?? ""
  return { picture: part(/<svg[^>]*class="chart-picture.*?<\/svg>/), table: part(/<tbody>.*<\/tbody>/) }
}
/** "/rows: what it says", for each link. */
const links = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(
    ([, href, inner = ""]) =>
      `${href}: ${inner
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim()}`,
  )

test.each([BarChart, ColumnChart])("a row leads to its rows: by its label and its number in the table, and as a whole in the picture", (chart) => {
  const { picture, table } = draw(chart, [{ key: 1, label: "Trial", values: [3], href: "/trial" }])
  expect(links(table)).toEqual(["/trial: Trial", "/trial: 3"])
  expect(links(picture)).toHaveLength(1)
  expect(picture).toMatch(/<a [^>]*>(?=.*Trial)(?=.*<rect).*>3<.*<\/a>/)
})

test.each([BarChart, ColumnChart])("where the numbers of a row count different rows, each leads to its own, and none has none", (chart) => {
  const { picture, table } = draw(
    chart,
    [{ key: 1, label: "Report", values: [3, 2, 0], hrefs: ["/owed", "/late", "/lost"] }],
    [{ label: "Owed" }, { label: "Late" }, { label: "Lost" }],
  )
  expect(links(table)).toEqual(["/owed: 3", "/late: 2"])
  expect(links(picture)).toEqual(["/owed: 3", "/late: 2"])
})

test("what is not recorded, or leads nowhere, is no link", () => {
  expect(links(draw(BarChart, [{ key: 1, label: "Budget", values: [3] }]).table)).toEqual([])
  expect(links(draw(BarChart, [{ key: 1, label: "2017", values: [null], href: "/2017" }]).table)).toEqual(["/2017: 2017"])
})

test.each([BarChart, ColumnChart])("the keyboard, and who does not see, meets the links of the table alone", (chart) => {
  const { picture, table } = draw(chart, [{ key: 1, label: "Trial", values: [3], href: "/trial" }])
  expect(picture).toMatch(/^<svg[^>]* aria-hidden="true"/)
  expect(picture).not.toMatch(/ role=|<a (?![^>]*tabindex="-1")/)
  expect(table).not.toContain("tabindex")
})

test("a gap between years is marked in the picture, and said in the table", () => {
  const { picture, table } = draw(ColumnChart, withGaps([2019, 2023].map((key) => ({ key, label: String(key), values: [1] }))))
  expect([...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(["1", "2019", "…", "1", "2023"])
  const at = (text: string) => Number(new RegExp(`<text x="([\\d.]+)%"[^>]*>${text}<`).exec(picture)?.[1])
  expect(at("…")).toBeCloseTo((at("2019") + at("2023")) / 2)
  expect(table.replaceAll(/<[^>]*>/g, "|").replaceAll(/\|+/g, "|")).toBe("|2019|1|2020 to 2022|nothing recorded|2023|1|")
})
