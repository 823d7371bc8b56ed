import { formIn, post } from "#e2e/form"
import { expect, expectAccessible, test } from "#e2e/test"

test.use({ who: "board" })

test("a board member reads the dashboard, follows a figure to its rows, and finds nothing to change", async ({ page }) => {
  test.slow()
  await page.goto("/board")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Fiscal year 2027: \$150,000 budgeted, \$142,500 awarded to 6 grantees, \$[\d,]+ paid\.$/)
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Money", "Cases", "Attorney time", "Reports"])
  expect(await page.locator("main svg").count()).toBeGreaterThan(5)
  await expectAccessible(page)

  await page.locator("figure", { hasText: "awarded since fiscal year" }).locator("summary").click()
  await page.getByRole("link", { name: "2017", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Grants")
  const amounts = await page.getByRole("table").locator("tbody td:nth-child(3)").allTextContents()
  expect(amounts.reduce((sum, text) => sum + Number(text.replaceAll(/[$,]/g, "")), 0)).toBe(125_000)
  await expect(page.getByRole("table").locator("tfoot")).toContainText("$125,000")
  await expectAccessible(page)
  await page.goto("/board")

  const rows = page.getByRole("main").locator('a[href^="/board/grantees?"]:visible').first()
  await rows.click()
  await expect(page).toHaveURL(/\/board\/grantees\?/)
  await expect(page.getByRole("table").locator("tbody tr").first()).toBeVisible()
  await page
    .getByRole("table")
    .getByRole("link", { name: /Lantern Street|Cedar Basin|Heartland/ })
    .first()
    .click()
  await expect(page.getByRole("main")).not.toContainText(/@lanternstreet\.test|555-01/)
  for (const path of [page.url(), "/board/grantees", "/board/grants", "/board/requirements", "/board/cases", "/board"]) {
    await page.goto(path)
    await expect(page.getByRole("main").getByRole("button", { name: /Edit|Save|Archive|Publish|Unpublish|Add|Accept|Record/ })).toHaveCount(0)
    await expect(page.getByRole("main").getByRole("link", { name: /^(Edit|Add)/ })).toHaveCount(0)
  }
})

test("a bar, its number and the numbers of the headline lead to their rows, and the keyboard meets each link once", async ({ page }) => {
  await page.goto("/board")
  const headline = page.getByRole("heading", { level: 1 })
  await expect(headline.getByRole("link", { name: "$142,500 awarded" })).toHaveAttribute("href", "/board/grants?year=2027")
  await expect(headline.getByRole("link", { name: "6 grantees" })).toHaveAttribute("href", "/board/grantees?year=2027")
  await expect(headline.getByRole("link", { name: /paid$/ })).toHaveAttribute("href", "/board/payments?year=2027")
  await expect(page.locator('svg a:not([tabindex="-1"])')).toHaveCount(0)

  const figure = page.locator("figure", { hasText: "awarded since fiscal year" })
  await figure.locator("summary").click()
  await expect(figure.getByRole("link", { name: "$125,000", exact: true }).first()).toHaveAttribute("href", /^\/board\/grants\?year=20\d\d$/)
  await expect(figure.getByRole("row", { name: "2020 to 2022 nothing recorded" })).toBeVisible()
  await expect(figure.locator("svg").getByText("…")).toHaveCount(2)
  await figure.locator("svg").getByText("2017", { exact: true }).click()
  await expect(page).toHaveURL(/\/board\/grants\?year=2017$/)
  await expect(page.getByRole("table").locator("tfoot")).toContainText("$125,000")
})

test("a board member searches by a key, and finds what the board sees on the board's pages", async ({ page }) => {
  await page.goto("/board/cases")
  await expect(async () => {
    await page.keyboard.press("/")
    await expect(page.locator("*:focus")).toHaveAttribute("id", "site-search", { timeout: 500 })
  }).toPass()
  await page.keyboard.type("11-cv-5452 (N.D. Ill.)")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search: 11-cv-5452 (N.D. Ill.)")
  await expectAccessible(page)
  await page.getByRole("link", { name: "Moreno v. Napolitano" }).first().click()
  await expect(page).toHaveURL(/\/board\/cases\/\d+/)
  await page.goto("/board/search?q=blakemore")
  await expect(page.getByRole("main").getByRole("link")).toHaveCount(0)
})

test("a board member who sends an officer's form changes nothing", async ({ ask, examples }) => {
  const [officer, board] = await Promise.all([ask("officer"), ask("board")])
  const address = `/office/grantees/${examples.grantee2}?edit=organization`
  const page = await officer.get(address)
  const before = await (await officer.get(`/office/grantees/${examples.grantee2}`)).text()
  const data = formIn(await page.text(), "Save organization")
  await post(board, page.url(), data, { website: "https://taken-over.example" })
  // The door is the same from any page that the board may open.
  await post(board, new URL("/board", page.url()).href, data, { website: "https://taken-over.example" })
  const after = await (await officer.get(`/office/grantees/${examples.grantee2}`)).text()
  expect(after).not.toContain("taken-over.example")
  expect(/Website[\s\S]{0,200}/.exec(after)?.[0]).toBe(/Website[\s\S]{0,200}/.exec(before)?.[0])
  const history = await (await (await ask("admin")).get("/office/settings/events?outcome=refused")).text()
  expect(history).toContain("Judith Abernathy")
})

test("the newest years of a picture are seen, and a list keeps its columns on paper", async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 })
  await page.goto("/board")
  const picture = page.getByRole("region", { name: /^Picture: .* awarded since/ })
  expect(await picture.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeGreaterThan(0)
  const [shown, newest] = await Promise.all([picture.boundingBox(), picture.getByText("2027").boundingBox()])
  expect((newest?.x ?? 0) + (newest?.width ?? 0)).toBeLessThanOrEqual((shown?.x ?? 0) + (shown?.width ?? 0))
  await page.setViewportSize({ width: 690, height: 900 })
  await page.emulateMedia({ media: "print" })
  for (const path of ["/board/grantees", "/board/cases", "/board/grants"]) {
    await page.goto(path)
    const table = await page.getByRole("table").boundingBox()
    expect((table?.x ?? 0) + (table?.width ?? Number.POSITIVE_INFINITY), path).toBeLessThanOrEqual(690)
  }
})

test("the dashboard fits on paper", async ({ page }) => {
  await page.goto("/board")
  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden()
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
  const pdf = await page.pdf({ format: "Letter" })
  expect((pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length).toBeLessThanOrEqual(7)
})
