import { empty, picture, wordFile } from "#e2e/document"
import { expect, expectAccessible, test } from "#e2e/test"

const words = "The court has set the hearing for the second week of May."
/** Of its own: what another report said already is not sent along beside a file. */
const wholeYear = "The hearing was held, and the court reserved its decision."
const later = words.replace("second", "third")

test.describe("staff of the seed's grantee", () => {
  test.use({ who: "grantee", expectedErrors: [/422/], timezoneId: "Asia/Tokyo" })

  test("file the six-month report; a wrong file is refused in words and nothing typed is lost", async ({ page }) => {
    await page.goto("/portal")
    await expect(page.getByRole("heading", { level: 2, name: "Late", exact: true })).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole("link", { name: /^Start( early)?: Six-month report/ }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Six-month report")
    await page.getByLabel("Direction and progress of the case").fill(words)
    await page.getByLabel(/^File/).setInputFiles(picture("Report.docx"))
    await expect(page.getByText(/^Error: ?Report\.docx: This .*PNG picture.* We take Word \(\.docx\), PDF \(\.pdf\) or Word 97–2003 \(\.doc\)\./)).toBeVisible()
    await page.getByLabel(/^File/).setInputFiles(empty("Report.pdf"))
    await expect(page.getByText("This file is empty. Save it again, see that it is not 0 bytes long, and choose it again.")).toBeVisible()
    await expect(page.getByLabel("Direction and progress of the case")).toHaveValue(words)
    await expectAccessible(page)
    await page.getByLabel(/^File/).setInputFiles(await wordFile("Six months.docx", words))
    await expect(page.getByText("Six months.docx is uploaded, not yet submitted.")).toBeVisible()
    await page.getByRole("button", { name: "Save draft" }).click()
    await expect(page.getByText(/^Draft saved /)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel("Direction and progress of the case")).toHaveValue(words)
    // The foundation's time, wherever the reader is, as the server says it.
    const asServed = await (await page.request.get(page.url())).text()
    expect(asServed).toContain(`>${await page.getByText(/^Draft saved /).textContent()}<`)
    await page.getByRole("button", { name: "Check and submit" }).click()
    await page.getByRole("button", { name: "Submit report" }).click()
    await expect(page.getByRole("strong").filter({ hasText: /^LS-2027-\d{6}-\d$/ })).toBeVisible()
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(/^Received by/)
    await expectAccessible(page)

    // Until the review begins it can be taken back; what is sent instead stands beside it.
    await page.locator("summary", { hasText: "Take it back" }).click()
    await page.getByRole("button", { name: "Take it back" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Six-month report")
    await expect(page.getByText("Six months.docx")).toBeVisible()
    await expect(page.getByText(/^You took this back on .*; the foundation has nothing until you submit again\.$/)).toBeVisible()
    await page.goto("/portal")
    await expect(page.locator("section", { has: page.getByRole("heading", { name: "To do" }) })).toContainText("Taken back, not submitted")
    await page.getByRole("link", { name: /^Send a new version: Six-month report/ }).click()
    await page.getByLabel("Direction and progress of the case").fill(later)
    await page.getByRole("button", { name: "Check and submit" }).click()
    await page.getByRole("button", { name: "Submit report" }).click()
    await expect(page.getByRole("heading", { name: "Version 2, the newest" })).toBeVisible()
    await page.getByRole("link", { name: "Compare with the newest" }).click()
    await expect(page.getByRole("deletion").first()).toContainText("second")
    await expect(page.getByRole("insertion").first()).toContainText("third")
    await expectAccessible(page)

    await page.keyboard.press("Control+k")
    await page.keyboard.type("11 C 5452")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Search: 11 C 5452")
    await expectAccessible(page)
    await page.getByRole("main").getByRole("link", { name: "Moreno v. Napolitano" }).first().click()
    await expect(page).toHaveURL(/\/portal\/cases\/\d+$/)

    await page.goto("/portal/public")
    await expect(page.getByRole("heading", { name: "Heartland Alliance National Immigrant Justice Center", level: 1 })).toBeVisible()
    await expect(page.getByRole("main")).not.toContainText(words)
  })
})

test.describe("staff of the seed's grantee without script", () => {
  test.use({ who: "grantee", javaScriptEnabled: false })

  test("file the year-end report; a wrong file is refused in words and nothing typed is lost", async ({ page }) => {
    await page.goto("/portal")
    await page.getByRole("link", { name: /^Start( early)?: Year-end report/ }).click()
    await expect(page.getByText("Not saved yet. Press Save draft before you leave.")).toBeVisible()
    await expect(page.getByText("drop here")).toHaveCount(0)
    await page.getByLabel("Direction and progress of the case").fill(wholeYear)
    await page.getByLabel("What the grant as a whole achieved").fill("Three clients are safe.")
    await page.getByLabel(/^File/).setInputFiles(picture("Report.docx"))
    await page.getByRole("button", { name: "Check and submit" }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
      /This .*PNG picture.* We take Word \(\.docx\), PDF \(\.pdf\) or Word 97–2003 \(\.doc\)\..*What you typed is saved\./,
    )
    await expect(page.getByLabel("Direction and progress of the case")).toHaveValue(wholeYear)
    await expect(page.getByLabel("What the grant as a whole achieved")).toHaveValue("Three clients are safe.")
    await page.getByLabel(/^File/).setInputFiles(await wordFile("Whole year.docx", wholeYear))
    await page.getByRole("button", { name: "Save draft" }).click()
    await expect(page.getByText("The draft is saved. Nothing is submitted yet.")).toBeVisible()
    await expect(page.getByText("Whole year.docx")).toBeVisible()
    await page.getByRole("button", { name: "Check and submit" }).click()
    await expect(page.getByRole("main")).toContainText("Three clients are safe.")
    await page.getByRole("button", { name: "Submit report" }).click()
    await expect(page.getByRole("strong").filter({ hasText: /^LS-2027-\d{6}-\d$/ })).toBeVisible()
  })
})
