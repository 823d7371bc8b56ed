import { wordFile } from "#e2e/document"
import { grantee2Slug } from "#e2e/example"
import { expect, expectAccessible, test } from "#e2e/test"

test.use({ who: "grantee2" })

test("a report goes back and forth until it is accepted, and then stands beside its case for everyone", async ({ page, enter, request }) => {
  test.slow()
  const officer = await enter("officer")
  const first = await wordFile("Year-end report.docx", "The court certified the class.")

  // The grantee sends the new version that was asked for.
  await page.goto("/portal")
  await page.getByRole("link", { name: /^Send a new version: Year-end report/ }).click()
  await expect(page.getByText("Please say how the money was used, in two or three sentences")).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel("How the money was used").fill("Attorney time of eleven months, and the two experts.")
  await page.getByLabel(/^File/).setInputFiles(first)
  await expect(page.getByText("Year-end report.docx is uploaded, not yet submitted.")).toBeVisible()
  await page.getByRole("button", { name: "Check and submit" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check and submit")
  await expect(page.getByRole("main")).toContainText("Attorney time of eleven months")
  await expectAccessible(page)
  await page.getByRole("button", { name: "Submit report" }).click()
  const receipt = page.getByRole("strong").filter({ hasText: /^LS-2026-\d{6}-\d$/ })
  await expect(receipt).toBeVisible()
  const firstReceipt = await receipt.textContent()

  // The officer opens the file, and asks for changes.
  await officer.goto("/office/reports")
  await officer.getByRole("link", { name: "Lantern Street Legal Aid: Year-end report" }).click()
  await expect(officer.getByRole("main")).toContainText("Attorney time of eleven months")
  await expectAccessible(officer)
  const file = await officer.request.get((await officer.getByRole("link", { name: "Year-end report.docx" }).first().getAttribute("href")) ?? "")
  expect((await file.body()).equals(first.buffer)).toBe(true)
  await officer.getByRole("link", { name: "Ask for changes…" }).click()
  await officer.getByRole("button", { name: "Ask for changes" }).click()
  await expect(officer.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("Write what should change.")
  await officer.getByLabel(/^What is expected in the next six months/).fill("Please name the judge, and say when the hearing is.")
  await officer.getByRole("button", { name: "Ask for changes" }).click()
  await expect(officer.getByRole("main")).toContainText("Changes requested")

  // The grantee reads the words, and sends another version.
  await page.goto("/portal")
  await page.getByRole("link", { name: /^Send a new version: Year-end report/ }).click()
  await expect(page.getByText("Please name the judge, and say when the hearing is.")).toBeVisible()
  await page.getByLabel("What is expected in the next six months").fill("Judge Hollis hears the motion in March.")
  await page.getByRole("button", { name: "Check and submit" }).click()
  await page.getByRole("button", { name: "Submit report" }).click()
  await expect(receipt).toBeVisible()
  expect(await receipt.textContent()).not.toBe(firstReceipt)
  await expectAccessible(page)

  // Nothing of it is public before it is accepted.
  const publicPage = async () => (await request.get(`/grantees/${grantee2Slug}`)).text()
  expect(await publicPage()).not.toContain("Year-end report")
  await officer.reload()
  await expect(officer.getByRole("heading", { name: /the newest/ })).toBeVisible()
  await officer.getByRole("link", { name: "Accept…" }).click()
  await expect(officer.getByLabel(/^Publish on the grantee’s page/)).toBeChecked()
  await officer.getByRole("button", { name: "Accept report" }).click()
  await expect(officer.getByText("Accepted", { exact: true }).first()).toBeVisible()
  expect(await publicPage()).toContain("Year-end report")

  // Everyone can open it, beside its case.
  const visitor = await enter("visitor")
  await visitor.goto("/cases/hollis-v-harrow-county-housing-authority")
  await expect(visitor.getByRole("link", { name: /^Year-end report ?, fiscal year 2026/ })).toBeVisible()
  await visitor.goto(`/grantees/${grantee2Slug}`)
  const link = visitor.getByRole("link", { name: /^Year-end report ?, fiscal year 2026/ })
  const published = await visitor.request.get((await link.getAttribute("href")) ?? "")
  expect((await published.body()).equals(first.buffer)).toBe(true)
  await page.goto("/portal/past")
  await expect(page.getByRole("row", { name: /Year-end report/ }).first()).toContainText("Accepted")
})
