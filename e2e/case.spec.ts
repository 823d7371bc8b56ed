import { wordFile } from "#e2e/document"
import { expect, expectAccessible, roles, test } from "#e2e/test"

/** What the demo keeps of the case as privileged: its strategy, and the day on which an offer is to be answered. */
const privileged = [/Settle only with hearings/, /answer to the offer of settlement/]
const slug = "hollis-v-harrow-county-housing-authority"

test.describe("a program officer", () => {
  test.use({ who: "officer" })

  test("adds a court, a hearing and news to a case, and the public reads what is for it", async ({ page, enter }) => {
    await page.goto("/office/cases?q=pruitt")
    await page
      .getByRole("table", { name: "Cases" })
      .getByRole("link", { name: /^Pruitt/ })
      .click()

    await page.getByRole("link", { name: "Add court" }).click()
    const court = page.getByRole("form", { name: "New court" })
    await court.getByLabel("Court", { exact: true }).fill("4th Cir.")
    await court.getByLabel("Docket number").fill("26-9917")
    await court.getByLabel("Part in the case").selectOption("Appeal")
    await court.getByRole("button", { name: "Add court" }).click()
    await expect(page.locator("#courts").getByRole("listitem")).toHaveCount(2)

    await page.getByRole("link", { name: "Add date" }).click()
    const date = page.getByRole("form", { name: "New date" })
    await date.getByLabel("What is to come").selectOption("Argument")
    await date.getByLabel("Date", { exact: true }).fill("2027-01-15")
    await date.getByLabel("Who reads it").selectOption("Public")
    await date.getByRole("button", { name: "Add date" }).click()
    await expect(page.locator("#dates")).toContainText("January 15, 2027")

    await page.getByRole("link", { name: "Add update" }).click()
    const news = page.getByRole("form", { name: "New update" })
    await news.getByLabel("Kind").selectOption("Appeal")
    await news.getByLabel("What happened").fill("The owner **appealed**. See [the notice](https://court.example/notice).")
    await news.getByRole("button", { name: "Add update" }).click()
    const added = page.locator("#updates li", { hasText: "The owner appealed" })
    await expect(added.locator("strong").first()).toHaveText("appealed")
    await expectAccessible(page)

    const visitor = await enter("visitor")
    await visitor.goto("/cases/pruitt-v-marlow-bay-properties-llc")
    await expect(visitor.locator("#courts").getByRole("listitem").last()).toContainText("4th Cir., No. 26-9917")
    await expect(visitor.locator("#dates")).toContainText("Argument, January 15, 2027")
    await expect(visitor.getByText("The owner appealed")).toHaveCount(0)

    await added.locator("summary", { hasText: "Publish" }).click()
    await expect(added.locator(".act[open]")).toContainText("Source not recorded")
    await expectAccessible(page)
    await added.getByRole("button", { name: "Publish" }).click()
    await expect(added).toContainText("Public")
    await visitor.reload()
    await expect(visitor.getByText("The owner appealed")).toBeVisible()
    await expectAccessible(visitor)
    expect(await (await visitor.request.get("/feed.atom")).text()).toContain("The owner <strong>appealed</strong>")
  })

  test("sends a decision along with the news, and the public reads it once both are for it", async ({ page, enter }) => {
    await page.goto("/office/cases?q=kowalczyk")
    await page
      .getByRole("table", { name: "Cases" })
      .getByRole("link", { name: /^Kowalczyk/ })
      .click()
    await page.getByRole("link", { name: "Add update" }).click()
    const news = page.getByRole("form", { name: "New update" })
    await news.getByLabel("What happened").fill("The court decided: see the opinion.")
    await news.getByLabel("Upload a decision").setInputFiles(await wordFile("opinion.docx", "The judgment is vacated."))
    await expect(news).toContainText("opinion.docx: uploaded, kept with this update.")
    await news.getByLabel("Who reads the decision").selectOption("Public")
    await expectAccessible(page)
    await news.getByRole("button", { name: "Add update" }).click()
    const added = page.locator("#updates li", { hasText: "see the opinion" })
    await expect(added).toContainText("opinion.docx · Public")
    await added.locator("summary", { hasText: "Publish" }).click()
    await expect(added.locator(".act[open]").getByRole("link", { name: "opinion.docx" })).toBeVisible()
    await added.getByRole("button", { name: "Publish" }).click()
    await expect(added.locator("summary", { hasText: "Unpublish" })).toBeVisible()

    const visitor = await enter("visitor")
    await visitor.goto("/cases/kowalczyk-v-secretary-of-veterans-affairs")
    const file = await visitor.getByRole("link", { name: "opinion.docx" }).first().getAttribute("href")
    expect((await visitor.request.get(String(file))).status()).toBe(200)
  })

  test("writes a note at a case and corrects it there", async ({ page }) => {
    await page.goto("/office/cases?q=kowalczyk")
    await page
      .getByRole("table", { name: "Cases" })
      .getByRole("link", { name: /^Kowalczyk/ })
      .click()
    const notes = page.locator("#notes")
    await notes.getByRole("link", { name: "Add note" }).click()
    await notes.getByLabel("Note", { exact: true }).fill("The clinic asks for an extention.")
    await notes.getByRole("button", { name: "Add note" }).click()
    await notes.getByRole("link", { name: "Edit this note" }).first().click()
    const form = page.getByRole("form", { name: "Edit the note" })
    await form.getByLabel("Note", { exact: true }).fill("The clinic asks for an extension.")
    await form.getByRole("button", { name: "Save note" }).click()
    await expect(notes).toContainText("an extension.")
    await expect(page).toHaveURL(/\/office\/cases\/\d+#notes$/)
  })

  test("plans what a fee award brings back, and sees at the case that it was received", async ({ page }) => {
    await page.goto("/office/cases?q=wendell")
    await page
      .getByRole("table", { name: "Cases" })
      .getByRole("link", { name: /^Wendell/ })
      .click()
    await page.getByRole("link", { name: "Edit record" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Edit the record/)
    const courtCase = page.url().replace(/[?#].*/, "")
    await page.getByLabel("Fee award (optional)").fill("5,000")
    await page.getByRole("button", { name: "Save record" }).click()
    await page
      .locator("#repayments")
      .getByRole("link", { name: /^Plan a repayment/ })
      .first()
      .click()
    await expect(page.getByLabel("Amount")).toHaveValue("5,000")
    await page.getByRole("button", { name: "Add payment" }).click()
    await expect(page).not.toHaveURL(/add=payment/)
    await page.goto(courtCase)
    const repayment = page.getByRole("table", { name: "Payments back" }).getByRole("row", { name: /5,000/ })
    await expect(repayment).toContainText("Scheduled")
    await repayment.getByRole("link").click()
    await page.getByRole("link", { name: "Record payment" }).click()
    await page.getByLabel("Method").selectOption("Check")
    await page.getByRole("button", { name: "Record $5,000 as paid" }).click()
    await expect(page).not.toHaveURL(/edit=record/)
    await expect(page.getByRole("link", { name: "Record payment" })).toHaveCount(0)
    await page.goto(courtCase)
    await expect(page.getByRole("table", { name: "Payments back" })).toContainText("Received")
    await expectAccessible(page)
  })

  test("gives several cases one stage after looking at what will change, and keeps the view", async ({ page }) => {
    await page.goto("/office/cases/stages?stage=discovery")
    await page.getByLabel("New stage", { exact: true }).selectOption("Dispositive motions")
    await page.getByLabel("Since").fill("2099-01-01")
    await page.getByRole("checkbox", { name: /^Hollis/ }).check()
    await page.getByRole("button", { name: "Review" }).click()
    await expect(page.getByRole("main")).toContainText("This day is still to come.")
    await page.getByLabel("Since").fill("")
    await page.getByRole("button", { name: "Review" }).click()
    await expect(page.getByRole("table", { name: "What will change" }).locator("tbody tr")).toHaveCount(1)
    await expect(page.getByRole("table", { name: "What will change" })).toContainText("Dispositive motions, day not recorded")
    await page.getByRole("button", { name: "Change 1 case" }).click()
    await expect(page.getByRole("status").getByText("1 case changed.")).toBeVisible()
    await expect(page).toHaveURL(/stage=discovery/)
    await page.goto("/office/cases?stage=dispositive_motions&q=hollis")
    await expect(page.getByRole("table", { name: "Cases" })).toContainText("Hollis")
    await page.getByRole("link", { name: "Save this view" }).click()
    const form = page.getByRole("form", { name: "Save this view" })
    await form.getByLabel("Name").fill("Motions")
    await form.getByRole("button", { name: "Save view" }).click()
    await expect(page.getByRole("navigation", { name: "Saved views" }).getByRole("link", { name: "Motions" })).toBeVisible()
    await expect(page.getByRole("status").getByText("Saved as “Motions”.")).toBeVisible()
  })
})

test("what is privileged is read on the case's page by staff and by the grantee's own people, and by nobody anywhere else", async ({ ask }) => {
  const officer = await ask("officer")
  const id = /\/office\/cases\/(\d+)"/.exec(await (await officer.get("/office/cases?q=hollis")).text())?.[1]
  const own = `/office/cases/${id}`
  const page = await (await officer.get(own)).text()
  const granted = `/portal/cases/${id}`
  const shared = await (await (await ask("grantee2")).get(granted)).text()
  for (const secret of privileged) for (const text of [page, shared]) expect(text).toMatch(secret)
  const ways = [
    `/cases/${slug}`,
    `/cases/${slug}/feed.atom`,
    "/feed.atom",
    "/results/housing",
    `/board/cases/${id}`,
    `/board/cases/${id}/brief`,
    "/portal/cases",
    "/board/portfolio",
    `${own}/brief`,
    `${own}/preview`,
    "/office/cases/export?format=csv",
    "/office/cases/updates",
    ...["/office", "/board", "/portal", ""].map((area) => `${area}/search?q=settle+only+with+hearings`),
  ]
  for (const role of roles) {
    const request = await ask(role)
    const isStaff = role === "officer" || role === "admin"
    const tried = [...ways, ...(isStaff ? [] : [own]), ...(role === "grantee2" ? [] : [granted])]
    for (const way of tried) {
      const text = await (await request.get(way)).text()
      for (const secret of privileged) expect(text, `${role} at ${way}`).not.toMatch(secret)
    }
  }
})

test("results by issue area lead to the cases behind the numbers", async ({ page }) => {
  await page.goto("/results")
  const row = page.getByRole("row", { name: /^Native American Rights/ })
  await expect(row).toContainText("$25,000")
  await expectAccessible(page)
  await row.getByRole("link", { name: "Lost: 1", exact: true }).click()
  await expect(page).toHaveURL(/\/results\/native-american-rights#lost$/)
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Lost (1)")
  await expect(page.locator("#lost")).toContainText("$25,000 in 1 grant")
  await page.goto("/results")
  await page.getByRole("link", { name: "Area not recorded" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Results: Area not recorded")
  await expect(page.getByRole("main").getByRole("row")).toHaveCount(2)
  await page.goBack()
  await row.getByRole("link").first().click()
  await page.getByRole("link", { name: /^Whitcomb/ }).click()
  await expect(page.locator("#courts")).toContainText("Lost: Judgment after trial")
})

test.describe("a board member", () => {
  test.use({ who: "board" })

  test("reads what is to come and what changed since a day", async ({ page }) => {
    await page.goto("/board/portfolio")
    await expect(page.getByText("On the motion to certify the class")).toBeVisible()
    await expect(page.getByText("Sixth Circuit", { exact: false }).first()).toBeVisible()
    await expectAccessible(page)
  })
})
