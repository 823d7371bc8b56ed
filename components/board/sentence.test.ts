import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { DashboardSentence } from "#components/board/sentence"
import type { Dashboard } from "#lib/board/board"

const year: Dashboard["thisYear"] = {
  fiscalYear: 2027,
  budgetCents: 15_000_000,
  grants: 7,
  unrecorded: 0,
  awardedCents: 14_250_000,
  grantees: 6,
  paidCents: 7_125_000,
}
const read = (of: Partial<typeof year>) => {
  const html = renderToStaticMarkup(createElement(DashboardSentence, { thisYear: { ...year, ...of } }))
  return { words: html.replaceAll(/<[^>]*>/g, ""), links: [...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)/g)].map(([, href, words]) => `${words}: ${href}`) }
}

test("the sentence says the year's money, and what has rows leads to them", () => {
  expect(read({})).toEqual({
    words: "Fiscal year 2027: $150,000 budgeted, $142,500 awarded to 6 grantees, $71,250 paid.",
    links: ["$142,500 awarded: /board/grants?year=2027", "6 grantees: /board/grantees?year=2027", "$71,250 paid: /board/payments?year=2027"],
  })
})

test("what is not recorded is said, and leads nowhere", () => {
  expect(read({ budgetCents: null, paidCents: null, unrecorded: 1, grantees: 1 })).toEqual({
    words: "Fiscal year 2027: no budget recorded, $142,500 awarded to 1 grantee (1 not recorded), payments not recorded.",
    links: ["$142,500 awarded: /board/grants?year=2027", "1 grantee: /board/grantees?year=2027"],
  })
})

test("of a year that has only a budget nothing leads to a list, which would show every year", () => {
  expect(read({ grants: 0, awardedCents: 0, grantees: 0, paidCents: 0 })).toEqual({
    words: "Fiscal year 2027: $150,000 budgeted, $0 awarded to 0 grantees, $0 paid.",
    links: [],
  })
})
