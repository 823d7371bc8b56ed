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
    await expect(added.locator("strong")).toHaveText("appealed")
    await expectAccessible(page)

    const visitor = await enter("visitor")
    await visitor.goto("/cases/pruitt-v-marlow-bay-properties-llc")
    await expect(visitor.locator("#courts").getByRole("listitem").last()).toContainText("4th Cir., No. 26-9917")
    await expect(visitor.locator("#dates")).toContainText("Argument, January 15, 2027")
    await expect(visitor.getByText("The owner appealed")).toHaveCount(0)

    await added.locator("summary", { hasText: "Publish" }).click()
    await added.getByRole("button", { name: "Publish" }).click()
    await expect(added).toContainText("Public")
    await visitor.reload()
    await expect(visitor.getByText("The owner appealed")).toBeVisible()
    await expectAccessible(visitor)
    expect(await (await visitor.request.get("/feed.atom")).text()).toContain("The owner <strong>appealed</strong>")
  })

  test("gives several cases one stage after looking at what will change, and keeps the view", async ({ page }) => {
    await page.goto("/office/cases/stages?stage=discovery")
    await page.getByLabel("New stage", { exact: true }).selectOption("Dispositive motions")
    await page.getByRole("checkbox", { name: /^Hollis/ }).check()
    await page.getByRole("button", { name: "Review" }).click()
    await expect(page.getByRole("table", { name: "What will change" }).locator("tbody tr")).toHaveCount(1)
    await page.getByRole("button", { name: "Change 1 case" }).click()
    await page.goto("/office/cases?stage=dispositive_motions&q=hollis")
    await expect(page.getByRole("table", { name: "Cases" })).toContainText("Hollis")
    await page.getByText("Save this view").click()
    const form = page.getByRole("form", { name: "Save this view" })
    await form.getByLabel("Name").fill("Motions")
    await form.getByRole("button", { name: "Save view" }).click()
    await expect(page.getByRole("navigation", { name: "Saved views" }).getByRole("link", { name: "Motions" })).toBeVisible()
  })
})

test("what is privileged is read by staff on the case's page, and by nobody anywhere else", async ({ ask }) => {
  const officer = await ask("officer")
  const id = /\/office\/cases\/(\d+)"/.exec(await (await officer.get("/office/cases?q=hollis")).text())?.[1]
  const own = `/office/cases/${id}`
  const page = await (await officer.get(own)).text()
  for (const secret of privileged) expect(page).toMatch(secret)
  const ways = [
    `/cases/${slug}`,
    `/cases/${slug}/feed.atom`,
    "/feed.atom",
    "/results/housing",
    `/board/cases/${id}`,
    `/board/cases/${id}/brief`,
    "/board/portfolio",
    `${own}/brief`,
    `${own}/preview`,
    "/office/cases/export?format=csv",
    "/office/cases/updates",
    "/office/search?q=settle+only+with+hearings",
  ]
  for (const role of roles) {
    const request = await ask(role)
    const isStaff = role === "officer" || role === "admin"
    // Staff who look at the board's page of a case see it with their own eyes.
    const tried = isStaff ? ways.filter((way) => way !== `/board/cases/${id}`) : [...ways, own]
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
  await row.getByRole("link").click()
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Lost (1)")
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
