import { wordFile } from "#e2e/document"
import { expect, expectAccessible, expectNarrow, test } from "#e2e/test"

const cases = [
  { name: "Cedar Basin", javaScriptEnabled: true, note: "" },
  { name: "Mesquite Flats", javaScriptEnabled: false, note: " without script" },
]

for (const { name, javaScriptEnabled, note } of cases) {
  test.describe(`a report that came by e-mail${note}`, () => {
    test.use({ who: "officer", javaScriptEnabled })

    test("is filed by staff, with the decision that came along", async ({ page }) => {
      await page.goto(`/office/requirements?q=${encodeURIComponent(name)}&kind=six_month_report&standing=later`)
      await page.getByRole("table").getByRole("link", { name: "Six-month report" }).first().click()
      await page.getByRole("link", { name: "File a report for the grantee" }).click()
      await page.getByLabel(/^1\. The file/).setInputFiles(await wordFile("Mailed report.docx", "The motion is briefed."))
      await page.getByLabel(/^Decisions in the case/).setInputFiles(await wordFile("Order.docx", "It is so ordered."))
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Upload the files" }).click()
      await page.getByLabel("Which decision it is").fill("Order of May 2")
      await page.getByLabel("Direction and progress of the case").fill("It came by e-mail.")
      await expectNarrow(page)
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole("button", { name: "File report" }).click()

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Six-month report/)
      await expect(page).toHaveURL(/\/office\/reports\/\d+/)
      await expect(page.getByRole("main")).toContainText("Order of May 2")
      await expect(page.getByRole("main")).toContainText("Filed by the foundation’s staff for the grantee")
    })
  })
}
