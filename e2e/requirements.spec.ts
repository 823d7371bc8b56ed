import { submit } from "#e2e/form"
import { expect, expectAccessible, test } from "#e2e/test"

const arbol = "Árbol Community Law Project"

test.describe("what a grant owes", () => {
  test.use({ who: "admin" })

  test("is made with the award, moves with the grant's period, and a payment waits for it", async ({ page }) => {
    await page.goto("/office/grants/new")
    await page.getByLabel("Organization").selectOption({ label: arbol })
    await page.getByRole("button", { name: "Continue" }).click()
    await page.getByLabel("Amount").fill("12,000")
    await page.getByLabel("Fiscal year").fill("2028")
    await page.getByLabel("First day of the period").fill("2027-10-01")
    await page.getByLabel("Last day of the period").fill("2028-09-30")
    await expect(page.getByRole("listitem").filter({ hasText: "Six-month report" })).toContainText("April 15, 2028")
    await page.getByRole("combobox", { name: "Schedule" }).selectOption({ label: "Reports on April 1 and September 1" })
    await expect(page.getByRole("listitem").filter({ hasText: "Six-month report" })).toContainText("April 1, 2028")
    await page.getByLabel(/The grantee applies again/).check()
    await expect(page.getByRole("listitem").filter({ hasText: "Year-end report" })).toContainText("August 1, 2028")
    await page.getByRole("combobox", { name: "Schedule" }).selectOption({ label: "Reports on April 15 and October 15" })
    await expectAccessible(page)
    await page.getByRole("button", { name: "Award grant" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Grant of fiscal year 2028, ${arbol}`)
    const owed = page.getByRole("table", { name: "Requirements" }).locator("tbody tr")
    await expect(owed).toHaveCount(11)
    const grant = new URL(page.url()).pathname

    await page.goto(`${grant}?edit=grant`)
    await page.getByLabel("Last day of the period").fill("2028-12-31")
    await page.getByRole("button", { name: "Save grant" }).click()
    await expect(page).toHaveURL(/\/dates$/)
    await expect(page.getByLabel(/^Year-end report/)).toBeChecked()
    await expect(page.getByText("Due October 15, 2028 now, January 15, 2029 after.")).toBeVisible()
    await expectAccessible(page)
    await expect(page.getByLabel(/^Quarterly timesheet, October 1, 2028/)).toBeChecked()
    await page.getByRole("button", { name: "Do what is ticked" }).click()
    await expect(owed.filter({ hasText: "Year-end report" })).toContainText("January 15, 2029")
    await expect(owed).toHaveCount(13)

    await page.goto(`${grant}?add=payment`)
    await page.getByLabel("Amount").fill("6,000")
    await page.getByLabel("Waits for").selectOption({ label: "Six-month report, October 1, 2027 to March 31, 2028" })
    await page.getByRole("button", { name: "Add payment" }).click()
    const payment = page.getByRole("table", { name: "Payments" }).locator("tbody tr")
    await expect(payment).toContainText("Waits for the six-month report")
    await payment.getByRole("link", { name: "$6,000" }).click()
    await page.getByRole("link", { name: "Record payment" }).click()
    await page.getByLabel("Method").selectOption("wire")
    await page.getByLabel("Why it is paid before that").fill("Their landlord asks for the rent.")
    await page.getByRole("button", { name: "Record $6,000 as paid" }).click()
    await expect(page.getByText("Paid before the six-month report was accepted")).toBeVisible()
    await expect(page.getByText("Their landlord asks for the rent.").first()).toBeVisible()
  })

  test("is read by week, as a calendar, and at a secret address until that is revoked", async ({ page, ask, baseURL }) => {
    await page.goto("/office/requirements?view=weeks&kind=call")
    await expect(page.getByRole("heading", { name: /, this week$/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole("link", { name: /^Kind: Quarterly call/ }).click()
    await expect(page).toHaveURL(/view=weeks$/)
    await page.getByRole("link", { name: "Calendar", exact: true }).click()
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(/^\w+ \d{4}$/)
    await expectAccessible(page)

    await page.goto("/account")
    await page.getByRole("button", { name: "Make an address" }).click()
    const address = (await page.getByText(/\/calendar\/[\w-]{43}\.ics$/).textContent()) ?? ""
    const feed = new URL(address).pathname
    const stranger = await ask("visitor")
    const read = await stranger.get(feed)
    expect(read.headers()["content-type"]).toBe("text/calendar; charset=utf-8")
    expect(read.headers()["cache-control"]).toContain("no-store")
    expect((await read.text()).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(10)
    const admin = await ask("admin")
    expect((await submit(admin, `${baseURL}/account`, "Revoke the address")).status()).toBe(200)
    expect((await stranger.get(feed)).status()).toBe(404)
  })
})
