import { parse } from "csv-parse/sync"
import { expect, expectAccessible, test } from "#e2e/test"

const cedarBasin = "Cedar Basin Center for Prisoners’ Rights Litigation"
const path = "/grantees/cedar-basin-center-for-prisoners-rights-litigation"
const dollars = (text: string | null) => Number((text ?? "").replaceAll(/[^\d.]/g, ""))

test.describe("a program officer", () => {
  test.use({ who: "officer", expectedErrors: [/404/] })

  test("sees who owes what, each with one thing to do", async ({ page }) => {
    await page.goto("/office")
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who owes what")
    const list = (title: string) => page.locator("section", { has: page.getByRole("heading", { level: 2, name: title }) })
    for (const title of ["Overdue", "To review", "Due in 30 days", "Waiting for grantee"]) {
      const rows = list(title).getByRole("listitem")
      expect(await rows.count(), title).toBeGreaterThan(0)
      for (const row of await rows.all()) await expect(row.getByRole("link", { name: /^(Review|Log call|Remind): / })).toHaveCount(1)
    }
    await expect(list("Overdue").getByRole("listitem").first()).toContainText("Lantern Street Legal Aid")
    await expectAccessible(page)
    await list("To review")
      .getByRole("link", { name: /^Review: / })
      .first()
      .click()
    await expect(page.getByRole("region", { name: "Decide" }).getByRole("link", { name: "Accept…" })).toBeVisible()
  })

  test("finds a grantee in the table by search and filter, and exports exactly the rows on screen", async ({ page }) => {
    await page.goto("/office")
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Grantees" }).click()
    const rows = page.getByRole("table", { name: "Grantees" }).locator("tbody tr")
    await page.getByRole("searchbox", { name: "Name, other spelling or EIN" }).fill("cedar")
    await page.getByRole("button", { name: "Filter", exact: true }).click()
    await expect(page).toHaveURL(/[?&]q=cedar$/)
    await expect(rows).toHaveCount(1)
    await expect(rows.first()).toContainText(cedarBasin)
    await page.getByRole("link", { name: "Search: cedar" }).click()
    await expect(page).not.toHaveURL(/cedar/)

    await page.getByText("Fiscal year: all").click()
    await page.getByLabel("2027", { exact: true }).check()
    await page.getByLabel("2017", { exact: true }).check()
    await page.getByLabel("2017", { exact: true }).press("Enter")
    await expect(page).toHaveURL(/year=2027&year=2017|year=2017&year=2027/)
    await page.getByRole("link", { name: "Awarded total" }).click()
    await expect(page).toHaveURL(/sort=-awarded/)
    await expect(page.getByRole("columnheader", { name: "Awarded total" })).toHaveAttribute("aria-sort", "descending")
    await expectAccessible(page)

    const count = Number((await page.getByRole("status").first().textContent())?.match(/^(\d+) of \d+ grantees/)?.[1])
    await expect(rows).toHaveCount(count)
    const headers = (await page.getByRole("columnheader").allTextContents()).map((text) => text.replace(/[\s▲▼↕]+$/, ""))
    expect(headers).toContain("FY2017")
    const index = headers.indexOf("Awarded total")
    const total = dollars(
      await page
        .locator("tfoot")
        .getByRole("cell")
        .nth(index - 1)
        .textContent(),
    )
    const csv = await page.request.get((await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "")
    const [head = [], ...lines] = parse(await csv.body(), { bom: true }) as string[][]
    expect(head).toEqual(headers)
    expect(lines.map(([name]) => name)).toEqual(await rows.getByRole("rowheader").allTextContents())
    expect(lines.reduce((sum, line) => sum + (line[index] === "not recorded" ? 0 : Number(line[index])), 0)).toBe(total)
    const xlsx = await page.request.get((await page.getByRole("link", { name: "XLSX" }).getAttribute("href")) ?? "")
    expect((await xlsx.body()).subarray(0, 2).toString()).toBe("PK")
  })

  test("keeps the rows close together, and folds the filters on a telephone", async ({ page }) => {
    await page.goto("/office/grantees")
    const rowHeight = async () => (await page.locator("tbody tr").first().boundingBox())?.height ?? 0
    const comfortable = await rowHeight()
    await page.getByLabel("Compact").check()
    expect(await rowHeight()).toBeLessThan(comfortable)
    await page.goto("/office/payments")
    await expect(page.getByLabel("Compact")).toBeChecked()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto("/office/grantees?owes=overdue")
    const search = page.getByRole("searchbox", { name: "Name, other spelling or EIN" })
    await expect(search).toBeHidden()
    await expect(page.getByRole("status").first()).toHaveText(/^1 of \d+ grantees, \d+ hidden by the filters$/)
    await page.locator("summary", { hasText: "Search and filters" }).click()
    await expect(search).toBeVisible()
    await expectAccessible(page)
  })

  test("chooses cases in the list by a key, for one change of their stage", async ({ page }) => {
    await page.goto("/office/cases?q=quill")
    await page.keyboard.press("j")
    await page.keyboard.press("x")
    await page.keyboard.press("j")
    await page.keyboard.press("x")
    await expect(page.getByRole("checkbox", { name: /^Choose / })).toHaveCount(2)
    for (const box of await page.getByRole("checkbox", { name: /^Choose / }).all()) await expect(box).toBeChecked()
    await page.keyboard.press("x")
    await page.getByRole("button", { name: "Change stages" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Change the stage of several cases")
    await expect(page.getByRole("checkbox")).toHaveCount(1)
    await expect(page.getByRole("checkbox")).toBeChecked()
    await expectAccessible(page)
  })

  test("chooses columns, and finds people, cases and dockets by the search on top", async ({ page }) => {
    await page.goto("/office/grantees")
    await page.locator("summary", { hasText: "Columns" }).click()
    await page.getByLabel("FY2011").check()
    await page.getByLabel("Issue areas", { exact: true }).uncheck()
    await page.getByRole("button", { name: "Show these" }).last().click()
    await expect(page.getByRole("columnheader", { name: "FY2011" })).toBeVisible()
    await expect(page.getByRole("columnheader", { name: "Issue areas" })).toHaveCount(0)

    await page.goto("/office/grantees?year=2012&area=not_recorded")
    await expect(page.getByRole("columnheader", { name: "FY2012" })).toBeVisible()
    const csv = await page.request.get((await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "")
    expect((await csv.text()).split("\n")[0]).toContain("FY2012")
    const years = page.locator("summary", { hasText: "Fiscal year" })
    await years.click()
    await page.getByRole("checkbox", { name: "2013", exact: true }).focus()
    await page.keyboard.press("Escape")
    await expect(page.getByRole("checkbox", { name: "2013", exact: true })).toBeHidden()
    await expect(years).toBeFocused()
    const search = page.getByRole("searchbox", { name: "Search grantees, cases, people" })
    for (const [typed, found] of [
      ["11 C 5452", "Moreno v. Napolitano"],
      ["National Immigrant Justice Center", "Heartland Alliance National Immigrant Justice Center"],
      ["blakemore", "Harriet Blakemore"],
      ["00-0000002", cedarBasin],
    ] as const) {
      await search.fill(typed)
      await search.press("Enter")
      await expect(page.getByRole("main").getByText(found).first(), typed).toBeVisible()
    }
    await expectAccessible(page)
  })

  test("keeps a grantee's record in place, and what the public sees of it follows at once", async ({ page, request }) => {
    test.slow()
    await page.goto("/office/grantees?q=cedar")
    await page.getByRole("link", { name: cedarBasin }).click()
    await page.getByRole("link", { name: "Edit organization" }).click()
    await expectAccessible(page)
    await page.getByLabel("Website").fill("https://cedarbasin.example/rights")
    await page.getByRole("button", { name: "Save organization" }).click()
    await expect(page.getByRole("link", { name: "https://cedarbasin.example/rights" })).toBeVisible()
    expect(await (await request.get(path)).text()).toContain("cedarbasin.example/rights")

    await page.getByRole("link", { name: "Add contact" }).click()
    await page.getByLabel("Name").fill("Ottilie Brand")
    await page.getByLabel("Email").fill("ottilie.brand@cedarbasin.test")
    await page.getByRole("button", { name: "Add contact" }).click()
    await expect(page.getByRole("link", { name: "Edit Ottilie Brand" })).toBeVisible()

    await page.getByRole("link", { name: "Overview" }).click()
    await page.getByRole("link", { name: "Add note" }).click()
    await page.getByLabel("Note", { exact: true }).fill("They look for a second attorney.")
    await page.getByRole("button", { name: "Add note" }).click()
    const timeline = page.getByRole("list", { name: "Timeline" })
    await expect(timeline).toContainText("They look for a second attorney.")
    await page.getByRole("link", { name: "Log a call" }).click()
    await page.getByLabel("With whom").fill("Ottilie Brand")
    await page.getByLabel("What was said").fill("The argument is set for May.")
    await page.getByRole("button", { name: "Log call" }).click()
    await expect(timeline).toContainText("Call with Ottilie Brand")
    await expect(timeline).toContainText("Organization changed")
    await expectAccessible(page)

    const shown = page.getByRole("navigation", { name: "Timeline shows" })
    await timeline.getByRole("listitem").filter({ hasText: "a second attorney" }).getByRole("button", { name: "Archive" }).click()
    await expect(timeline).not.toContainText("a second attorney")
    await shown.getByRole("link", { name: "Archived" }).click()
    await expect(timeline).toContainText("a second attorney")
    await timeline.getByRole("button", { name: "Restore" }).click()
    await expect(page.getByText("No note or call is archived.")).toBeVisible()
    await shown.getByRole("link", { name: "All", exact: true }).click()
    await expect(timeline).toContainText("a second attorney")

    await page.getByRole("link", { name: "Preview and unpublish" }).click()
    await expect(page.getByRole("main")).toContainText("Unpublished, this page is gone at once")
    await expectAccessible(page)
    await page.getByRole("button", { name: "Unpublish organization" }).click()
    await expect(page.getByRole("button", { name: "Publish this page" })).toBeVisible()
    await page.getByRole("link", { name: "Back to the organization" }).click()
    await expect(page.getByRole("link", { name: "Preview and publish" })).toBeVisible()
    const gone = await request.get(path)
    expect(gone.status()).toBe(404)
    const same = (html: string) => html.replaceAll(/nonce="[^"]*"/g, "")
    expect(same(await gone.text())).toBe(same(await (await request.get("/grantees/nobody-of-this-name")).text()))
    for (const elsewhere of ["/", "/grantees", "/cases", "/grants.csv", "/sitemap.xml"])
      expect(await (await request.get(elsewhere)).text(), elsewhere).not.toContain("Cedar Basin")

    await page.getByRole("link", { name: "Preview and publish" }).click()
    await expect(page.getByRole("heading", { name: cedarBasin }).first()).toBeVisible()
    await expectAccessible(page)
    await page.getByRole("button", { name: "Publish this page" }).click()
    await expect.poll(async () => (await request.get(path)).status()).toBe(200)
    const published = await (await request.get(path)).text()
    expect(published).toContain("cedarbasin.example/rights")
    expect(published).not.toContain("Ottilie Brand")
  })
})
