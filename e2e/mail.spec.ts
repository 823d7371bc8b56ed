import { expect, expectAccessible, test } from "#e2e/test"

test.describe("a program officer", () => {
  test.use({ who: "officer" })

  test("reminds of what is overdue from the home page, sees who gets what, and finds the letter in the outbox", async ({ page }) => {
    await page.goto("/office")
    await page
      .locator("section", { has: page.getByRole("heading", { level: 2, name: "Overdue" }) })
      .getByRole("link", { name: /^Remind: / })
      .first()
      .click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Remind")
    await page.getByText(/^The letter: /).click()
    await expect(page.getByText("Dear ", { exact: false }).first()).toBeVisible()
    await page.getByLabel("Words of your own").fill("I am in the office until Friday.")
    await expectAccessible(page)
    await page.getByRole("button", { name: "Send this reminder" }).click()
    await expect(page).toHaveURL(/\/office\/settings\/outbox\?kind=reminder/)
    await page.getByRole("table", { name: "Letters" }).locator("tbody tr").first().getByRole("link").first().click()
    await expect(page.getByText("I am in the office until Friday.")).toBeVisible()
    await expect(page.getByText("Waiting", { exact: true })).toBeVisible()

    await page.getByRole("button", { name: "Pause" }).click()
    await expect(page.getByText("Paused", { exact: true })).toBeVisible()
    await page.getByText("Skip", { exact: true }).first().click()
    await page.getByLabel("Why it is not sent").fill("They called meanwhile.")
    await page.getByRole("button", { name: "Skip" }).click()
    await expect(page.getByText("They called meanwhile.").first()).toBeVisible()
    await expectAccessible(page)
    const raw = await page.request.get(`${page.url()}/html`)
    expect(raw.headers()["content-security-policy"]).toContain("sandbox")
    expect(await raw.text()).not.toMatch(/<img|<script/)
  })

  test("reminds of what the filtered list shows, and comes back to it", async ({ page }) => {
    await page.goto("/office/requirements?standing=overdue&kind=timesheet")
    await page.getByRole("link", { name: "Remind these" }).click()
    await expect(page).toHaveURL(/\/remind\?/)
    await expect(page.getByRole("list", { name: "Filters in force" }).getByRole("link")).toHaveText([
      /^Standing: Overdue/,
      /^Kind: Quarterly timesheet/,
      "Clear",
    ])
    await expect(page.getByRole("checkbox")).toHaveCount(1)
    await page.getByRole("link", { name: /^Kind: Quarterly timesheet/ }).click()
    await expect(page.getByRole("checkbox").nth(1)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole("link", { name: "Cancel" }).click()
    await expect(page).toHaveURL(/\/office\/requirements\?standing=overdue$/)
  })

  test("skips one planned reminder with a reason, takes that back and sends it, and changes the words of all", async ({ page }) => {
    await page.goto("/office/settings/outbox/planned")
    const rows = page
      .locator("main")
      .getByRole("listitem")
      .filter({ hasText: /days? before|on the due date/ })
    const row = rows.first()
    const status = row.getByRole("status")
    await row.getByText("Skip", { exact: true }).first().click()
    await row.getByLabel("Why it is not sent").fill("Agreed by telephone.")
    await row.getByRole("button", { name: "Skip" }).click()
    await expect(row.getByText("Skipped: Agreed by telephone.")).toBeVisible()
    await expect(status).toHaveText("Skipped.")
    await expect(status).toBeFocused()
    await row.getByRole("button", { name: "Take back" }).click()
    await expect(row.getByText("Skipped: Agreed by telephone.")).toHaveCount(0)
    await expect(status).toHaveText("Taken back.")
    await expect(status).toBeFocused()
    await row.getByText("Send now", { exact: true }).first().click()
    await expect(row.getByText(/^The letter goes to .* at once, and can’t be called back\.$/)).toBeVisible()
    await row.getByRole("button", { name: "Send now" }).click()
    await expect(row.getByRole("link", { name: "Waiting" })).toBeVisible()
    await expect(status).toBeFocused()
    await expectAccessible(page)

    await page.goto("/office/settings/reminders/words?edit=before")
    await page.getByLabel("Subject").fill("{nickname} is due")
    await page.getByRole("button", { name: "Save words" }).click()
    await expect(page.getByText("{nickname} is no place that a letter can fill.", { exact: false }).first()).toBeVisible()
    await page.getByLabel("Subject").fill("Please: {report} by {due date}")
    await expect(page.getByText(/^Please: .* by [A-Z][a-z]+ \d+, \d{4}$/).first()).toBeVisible()
    await page.getByRole("button", { name: "Save words" }).click()
    await expect(page.getByText("Please: {report} by {due date}")).toBeVisible()
    await expect(page.getByText(/^Please: .* by [A-Z][a-z]+ \d+, \d{4}$/).first()).toBeVisible()
    await expectAccessible(page)
  })

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false })

    test("is told that a step of the ladder needs its days, where the step is written", async ({ page }) => {
      await page.goto("/office/settings/reminders")
      const ladder = page.locator("#call")
      await ladder.getByText("Add a step").click()
      const steps = await ladder.locator("ul[data-rows] > li").count()
      await ladder.getByRole("button", { name: "Add step" }).click()
      await expect(ladder.getByRole("alert")).toContainText("Write a number of days.")
      await expect(ladder.getByLabel("Days")).toBeVisible()
      await expect(ladder.locator("ul[data-rows] > li")).toHaveCount(steps)
    })
  })
})
