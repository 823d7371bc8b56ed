import { expect, expectAccessible, expectNarrow, test } from "#e2e/test"

test.use({ who: "officer" })

test("a report is read beside its checklist, and what it says of the case is confirmed one by one", async ({ page }) => {
  test.slow()
  await page.goto("/office/reports")
  await page.getByRole("link", { name: /^Quill River Disability Advocates: Year-end report/ }).click()
  const picture = page.getByRole("img", { name: "Page 1 of 1" })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
  await expect(page.getByRole("listitem").filter({ hasText: "2 pages or fewer" })).toContainText("1 page")
  await expectAccessible(page)

  // A key opens what accepting would do; nothing is done yet.
  await page.keyboard.press("a")
  await expect(page.getByRole("heading", { name: "Accept this report" })).toBeVisible()
  await expect(page.getByRole("main")).toContainText("Stays private: the answers; remarks and messages")
  await page.getByRole("link", { name: "Cancel" }).click()

  await page.getByRole("link", { name: /^Facts/ }).click()
  await expect(page.getByRole("blockquote").first()).toHaveText("We won.")
  await expectAccessible(page)
  const stage = page.getByRole("form", { name: "Stage from this report" })
  await expect(stage).toContainText("The case says now:")
  await expect(stage).toContainText("Shown on the public page at once")
  await expect(stage.getByLabel("Stage")).toHaveValue("judgment")
  await stage.getByRole("button", { name: "Set the stage" }).click()
  await expect(page.getByRole("status").filter({ hasText: /^Stage set to Judgment.* left\.$/ })).toBeFocused()
  await expect(page.getByText(/^Stage of Ostrander v\. Calder Valley Transit District: Judgment.* confirmed by Owen Marlowe/)).toBeVisible()
  await page.getByRole("button", { name: "Dismiss: the case stays as it is" }).first().click()
  await expect(page.getByText(/: dismissed by Owen Marlowe/)).toBeVisible()
  await page.getByRole("link", { name: "Ostrander v. Calder Valley Transit District" }).first().click()
  await expect(page.getByRole("main")).toContainText("from the year-end report")
})

test("remarks stay among staff; the conversation is read and written by both sides", async ({ page, enter, examples }) => {
  const secret = "Their reserve worries me, Zinnober."
  await page.goto(`/office/reports/${examples.grantee2Report}/conversation`)
  await page.getByLabel("Remark, for staff only").fill(secret)
  await page.getByRole("button", { name: "Add remark for staff" }).click()
  await expect(page.getByRole("region", { name: "Remarks among staff" })).toContainText(secret)
  await page.getByRole("textbox", { name: "Message to Lantern Street Legal Aid" }).fill("Which judge hears the motion?")
  await page.getByRole("button", { name: "Send to Lantern Street Legal Aid" }).click()
  await expect(page.getByRole("region", { name: /^Conversation with/ })).toContainText("Which judge hears the motion?")
  await expectAccessible(page)
  await expectNarrow(page)

  const grantee = await enter("grantee2")
  await grantee.goto(`/portal/reports/${examples.grantee2Report}`)
  await expect(grantee.getByText(/^Read by Owen Marlowe/)).toBeVisible()
  await expect(grantee.getByRole("main")).toContainText("Which judge hears the motion?")
  expect(await grantee.content()).not.toContain("Zinnober")
  await expectAccessible(grantee)
  await grantee.getByRole("textbox", { name: /^Message to/ }).fill("Judge Castillo does.")
  await grantee.getByRole("button", { name: /^Send to/ }).click()
  await expect(grantee.getByRole("region", { name: /^Conversation with/ })).toContainText("Judge Castillo does.")
  await page.reload()
  await expect(page.getByRole("region", { name: /^Conversation with/ })).toContainText("Judge Castillo does.")
})

test("an accepted report is taken up again for a reason, and accepted anew", async ({ page, ask, enter }) => {
  await page.goto("/office/requirements?q=Tenants&kind=six_month_report&standing=met")
  await page
    .getByRole("link", { name: /^Six-month report/ })
    .first()
    .click()
  await page.getByRole("link", { name: "Open the report" }).click()
  const file =
    (await page
      .getByRole("link", { name: /\.docx$/ })
      .first()
      .getAttribute("href")) ?? ""
  await expect(page.getByRole("main")).toContainText("Shown as text.")
  await page.getByRole("link", { name: "Take it up again…" }).click()
  await page.getByLabel("Why").fill("The court withdrew its order.")
  await page.getByRole("button", { name: "Take it up again" }).click()
  await expect(page.getByRole("main")).toContainText("In review")
  const visitor = await ask("visitor")
  expect((await visitor.get(file)).status()).toBe(404)
  // Who decides later, without script too, is told who was first, and keeps the words.
  const late = await enter("admin", { javaScriptEnabled: false })
  await late.goto(`${page.url().split("?")[0]}?act=changes`)
  await late.getByLabel("On the whole").fill("Name the judge.")
  await page.getByRole("link", { name: "Accept…" }).click()
  await page.getByRole("button", { name: "Accept report" }).click()
  await expect(page.getByRole("link", { name: "Take it up again…" })).toBeVisible()
  await late.getByRole("button", { name: "Ask for changes" }).click()
  await expect(late.getByRole("main")).toContainText("This can’t be done any more. Accepted by Owen Marlowe")
  await expect(late.getByLabel("On the whole")).toHaveValue("Name the judge.")
  await page.goto(`${page.url().split("?")[0]}/conversation`)
  await expect(page.getByRole("main")).toContainText("The court withdrew its order.")
})

test("a tab of a review keeps the reader's place; while words are typed it opens below them", async ({ page, examples }) => {
  await page.goto(`/office/reports/${examples.openReport}`)
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.evaluate(() => window.scrollTo(0, 200))
  await page.getByRole("link", { name: /^Facts/ }).click()
  await expect(page.getByRole("heading", { name: "Facts", exact: true })).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(200)

  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/office/reports/${examples.openReport}`)
  await page.getByRole("link", { name: "To the checklist" }).click()
  await page.getByRole("link", { name: /^Facts/ }).click()
  await expect(page.getByRole("heading", { name: "Facts", exact: true })).toBeInViewport()
  for (const name of ["Accept…", "Ask for changes…", "Next to review"]) await expect(page.getByRole("link", { name })).toBeInViewport({ ratio: 1 })

  await page.getByRole("link", { name: "Ask for changes…" }).click()
  await page.getByLabel("On the whole").fill("Name the judge.")
  await page.getByText("Public preview", { exact: true }).click()
  await expect(page.getByText("Stays private:")).toBeVisible()
  await expect(page.getByLabel("On the whole")).toHaveValue("Name the judge.")
})
