import { expect, test } from "#e2e/test"

test.use({ who: "officer" })

const focused = "*:focus"

test("everything is reached by keyboard: past the menu, along it, through a table, and into a form that is saved", async ({ page }) => {
  await page.goto("/office")
  await page.keyboard.press("Tab")
  await expect(page.locator(focused)).toHaveText("Skip to the content")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Tab")
  await expect(page.locator("main").locator(focused)).toHaveCount(1)

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Grantees" }).press("Enter")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Grantees")
  await page.getByRole("link", { name: "Awarded total" }).press("Enter")
  await expect(page.getByRole("columnheader", { name: "Awarded total" })).toHaveAttribute("aria-sort", "descending")
  await page.keyboard.press("/")
  await expect(page.locator(focused)).toHaveAttribute("type", "search")
  await page.keyboard.type("prairie")
  await page.keyboard.press("Enter")
  await page.getByRole("link", { name: "Prairie Lights Veterans Legal Clinic" }).first().press("Enter")
  await page.getByRole("link", { name: "Add note" }).press("Enter")
  await page.getByLabel("Note", { exact: true }).press("A")
  await page.keyboard.type("t the next visit, ask about the appeal.")
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab")
  await page.getByRole("button", { name: "Add note" }).press("Enter")
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("At the next visit, ask about the appeal.")
})

test("Control K leads to the search from within a field too, and the search keeps what was asked", async ({ page }) => {
  await page.goto("/office/cases/new?organization=1")
  await page.getByLabel("Paste one line").press("Control+k")
  await expect(page.locator(focused)).toHaveAttribute("id", "site-search")
  await page.keyboard.type("11 C 5452")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search: 11 C 5452")
  await expect(page.getByRole("link", { name: "Moreno v. Napolitano" }).first()).toBeVisible()
  await page.keyboard.press("Meta+k")
  await page.keyboard.type("Cece")
  await expect(page.locator(focused)).toHaveValue("Cece")
})

test("who sorts, filters or pages a list by keyboard keeps the focus", async ({ page }) => {
  await page.goto("/office/grantees?size=25")
  const name = page.getByRole("columnheader", { name: "Grantee" })
  await name.getByRole("link").press("Enter")
  await expect(name).toHaveAttribute("aria-sort", "descending")
  await expect(name.getByRole("link")).toBeFocused()
  await page.getByRole("combobox", { name: "Owes" }).focus()
  await page.getByRole("combobox", { name: "Owes" }).selectOption({ index: 1 })
  await expect(page).toHaveURL(/owes=/)
  await expect(page.getByRole("combobox", { name: "Owes" })).toBeFocused()
  await page.goto("/office/grantees?size=25")
  const pages = page.getByRole("navigation", { name: "Pages" })
  await pages.getByRole("link", { name: "Page 2" }).press("Enter")
  await expect(page).toHaveURL(/page=2/)
  await expect(pages.getByRole("link", { name: "Page 2" })).toBeFocused()
})

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test("the menu opens and leads on by keyboard", async ({ page }) => {
    await page.goto("/office")
    await page.locator("summary", { hasText: "Menu" }).press("Enter")
    await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Cases" }).press("Enter")
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cases")
  })

  test("Escape closes what opened around a list, the inner first, and gives the focus back", async ({ page }) => {
    await page.goto("/office/grantees")
    const filters = page.locator("details.filters")
    const years = filters.locator("details", { hasText: "Fiscal year" })
    await filters.locator("> summary").press("Enter")
    await years.locator("summary").press("Enter")
    await years.getByLabel("2017").press("Escape")
    await expect(years).not.toHaveAttribute("open")
    await expect(years.locator("summary")).toBeFocused()
    await page.keyboard.press("Escape")
    await expect(filters).not.toHaveAttribute("open")
    await expect(filters.locator("> summary")).toBeFocused()
  })
})
