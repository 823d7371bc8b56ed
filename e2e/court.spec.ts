import { expect, expectAccessible, test } from "#e2e/test"

test.describe("a program officer", () => {
  test.use({ who: "officer" })

  test("pastes one line, is told of the same docket elsewhere, and finds the new case by its number in another spelling", async ({ page, examples }) => {
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

    await page.goto("/office/search?q=26+C+4242")
    await expect(page.getByRole("link", { name: "Heron v. Marsh" })).toBeVisible()
  })
})

test("a webhook without the secret finds nothing there", async ({ request }) => {
  const answer = await request.post("/api/webhooks/courtlistener/made-up", { data: { webhook: { event_type: 1 }, payload: { results: [] } } })
  expect(answer.status()).toBe(404)
})
