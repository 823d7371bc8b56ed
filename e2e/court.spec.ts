import { expect, expectAccessible, test } from "#e2e/test"

test.describe("a program officer", () => {
  test.use({ who: "officer" })

  test("pastes one line, is told of the same docket elsewhere and here, chooses another court, names the case in a grant, and finds it by its number", async ({
    page,
    examples,
  }) => {
    await page.goto(`/office/cases/new?organization=${examples.grantee}`)
    const line = page.getByRole("textbox", { name: "Paste one line" })
    await line.fill("Jimenez Moreno v. Napolitano, 11-cv-5452 (N.D.Ill.)")
    await page.getByRole("button", { name: "Read it" }).click()
    await expect(page.getByText("Another case has this docket")).toBeVisible()
    await expect(page.getByRole("link", { name: "Moreno v. Napolitano" })).toBeVisible()
    await expect(page.getByRole("textbox", { name: "Courts and docket numbers" })).toHaveValue("N.D. Ill.; 11-cv-5452")

    await line.fill("Heron v. Marsh, No. 1:26-cv-04242 (N.D. Ill. filed Jan. 5, 2026)")
    await page.getByRole("button", { name: "Read it" }).click()
    await expect(page.getByRole("textbox", { name: "Caption", exact: false }).first()).toHaveValue("Heron v. Marsh")
    await expectAccessible(page)
    await page.getByRole("button", { name: "Add case" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Heron v. Marsh")
    await expect(page.getByRole("link", { name: "Look up at CourtListener" })).toHaveAttribute("href", /docket_number=1%3A26-cv-04242&court=ilnd$/)

    const courts = page.locator("#courts")
    await expect(courts).toContainText("United States District Court for the Northern District of Illinois")
    await courts.getByRole("link", { name: /^Another court/ }).click()
    await courts.getByLabel("“N.D. Ill.” is").selectOption({ label: "S.D. Ill.: United States District Court for the Southern District of Illinois" })
    await courts.getByRole("button", { name: "Choose court" }).click()
    await expect(courts).toContainText("United States District Court for the Southern District of Illinois")
    await expect(courts.getByRole("button", { name: "Choose court" })).toHaveCount(0)
    await courts.getByRole("link", { name: "Add court" }).click()
    const again = page.getByRole("form", { name: "New court" })
    await again.getByLabel("Court", { exact: true }).fill("S.D. Ill.")
    await again.getByLabel("Docket number").fill("26 C 4242")
    await again.getByRole("button", { name: "Add court" }).click()
    await expect(courts).toContainText("The same docket stands here twice")
    await expectAccessible(page)

    await page.goto(`/office/grants/${examples.grant}?edit=grant`)
    await page.getByLabel("Another organization's case").fill("Heron v. Marshes")
    await page.getByRole("button", { name: "Save grant" }).click()
    await expect(page.getByText("No case has this caption or address.").first()).toBeVisible()
    await page.getByLabel("Another organization's case").fill("Heron v. Marsh")
    await page.getByRole("button", { name: "Save grant" }).click()
    await expect(page.getByRole("link", { name: "Heron v. Marsh" }).first()).toBeVisible()

    await page.goto("/office/search?q=26+C+4242")
    await expect(page.getByRole("link", { name: "Heron v. Marsh" })).toBeVisible()
  })
})

test("a webhook without the secret finds nothing there", async ({ request }) => {
  const answer = await request.post("/api/webhooks/courtlistener/made-up", { data: { webhook: { event_type: 1 }, payload: { results: [] } } })
  expect(answer.status()).toBe(404)
})
