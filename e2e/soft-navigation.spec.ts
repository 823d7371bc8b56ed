import { expect, test } from "#e2e/test"

test.use({ who: "officer" })

test("a form that is asked for another record holds nothing of the one before", async ({ page }) => {
  await page.goto("/office/cases?q=Hollis")
  await page
    .getByRole("table")
    .getByRole("link", { name: /^Hollis/ })
    .click()
  const edits = page.locator("#courts").getByRole("link", { name: /^Edit / })
  const court = page.getByLabel("Court", { exact: true })
  const nameOf = async (nth: number) => ((await edits.nth(nth).getAttribute("aria-label")) ?? "").replace("Edit ", "")
  const [first, second] = [await nameOf(0), await nameOf(1)]
  expect(second).not.toBe(first)
  await edits.nth(0).click()
  await expect(court).toHaveValue(first)
  await edits.nth(1).click()
  await expect(court).toHaveValue(second)
  await page.getByRole("link", { name: "Add court" }).click()
  await expect(court).toHaveValue("")
})

test("Back asks before typing is left behind, and what was typed stays", async ({ page }) => {
  await page.goto("/office/cases?q=Hollis")
  await page
    .getByRole("table")
    .getByRole("link", { name: /^Hollis/ })
    .click()
  await page.getByRole("link", { name: "Edit case" }).press("Enter")
  await expect(page.getByLabel("Caption").first()).toBeFocused()
  const name = page.getByLabel("Short name")
  await name.fill("Typed, not saved")
  const asked = page.waitForEvent("dialog")
  await Promise.all([asked.then((dialog) => dialog.dismiss()), page.evaluate(() => history.back())])
  expect((await asked).message()).toContain("not saved yet")
  await expect(page).toHaveURL(/edit=case/)
  await expect(name).toHaveValue("Typed, not saved")
})

test("a list's rows are sent once, and are there again for whoever comes back to it", async ({ page }) => {
  const answer = await page.goto("/office/grantees")
  const table = page.getByRole("region", { name: "Grantees" })
  const rows = await table.getByRole("row").allTextContents()
  const link = table.getByRole("rowheader").getByRole("link").first()
  const name = String(await link.textContent())
  expect((await answer?.text())?.split(name)).toHaveLength(2)

  await link.click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole("heading", { level: 1, name: "Grantees" })).toBeVisible()
  expect(await table.getByRole("row").allTextContents()).toEqual(rows)

  await table.getByRole("columnheader", { name: "Grantee" }).getByRole("link").click()
  await expect(page).toHaveURL(/sort=-name/)
  await expect(table.getByRole("row")).toHaveCount(rows.length)
  expect(await table.getByRole("row").allTextContents()).not.toEqual(rows)
})

test("what was ticked in a list stays when the page around it is drawn again", async ({ page }) => {
  await page.goto("/office/cases")
  const boxes = page.getByRole("region", { name: "Cases" }).getByRole("checkbox")
  for (const nth of [0, 2]) await boxes.nth(nth).check()
  await page.getByRole("link", { name: "Save this view" }).click()
  await expect(page.getByRole("form", { name: "Save this view" })).toBeVisible()
  await expect(boxes.nth(0)).toBeChecked()
  await expect(boxes.nth(1)).not.toBeChecked()
  await expect(boxes.nth(2)).toBeChecked()
})

test("what can't be found on a page when its script comes is asked for again", async ({ page }) => {
  await page.goto("/office/grantees")
  const path = await page.getByRole("region", { name: "Grantees" }).getByRole("rowheader").getByRole("link").first().getAttribute("href")
  await page.addInitScript(() => {
    const hide = () => document.querySelector("main dl[data-place]")?.removeAttribute("data-place")
    new MutationObserver(hide).observe(document, { childList: true, subtree: true })
  })
  const [facts] = await Promise.all([page.waitForResponse((answer) => answer.request().headers().rsc === "1"), page.goto(String(path))])
  expect(new URL(facts.url()).pathname).toBe(path)
  await expect(page.getByRole("main").getByRole("term").first()).toBeVisible()
})

test("with a default view of one's own, the whole list can still be had", async ({ page }) => {
  await page.goto("/office/payments?status=paid")
  await page.getByRole("link", { name: "Save this view" }).click()
  const form = page.getByRole("form", { name: "Save this view" })
  await expect(form.getByLabel("Name")).toBeFocused()
  await form.getByLabel("Name").fill("What is paid")
  await form.getByLabel("Open the list with it").check()
  await form.getByRole("button", { name: "Save view" }).click()
  await expect(page.getByRole("navigation", { name: "Saved views" })).toContainText("What is paid")
  await page.goto("/office/payments")
  await expect(page).toHaveURL(/status=paid/)
  await page.getByRole("list", { name: "Filters in force" }).getByRole("link").first().click()
  await expect(page.getByRole("list", { name: "Filters in force" })).toHaveCount(0)
  await page.getByRole("link", { name: "Save this view" }).click()
  await page.getByRole("button", { name: "Remove" }).first().click()
  await expect(page.getByRole("navigation", { name: "Saved views" })).toHaveCount(0)
})

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } })

  test("the menu closes over the page to which it led", async ({ page }) => {
    await page.goto("/office")
    await page.locator("summary", { hasText: "Menu" }).click()
    await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Cases" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Cases" })).toBeInViewport()
    await expect(page.getByRole("navigation", { name: "Menu" })).toBeHidden()
  })
})
