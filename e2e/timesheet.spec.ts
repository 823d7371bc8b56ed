import { expect, expectAccessible, test } from "#e2e/test"

test.use({ who: "grantee" })

const file = (name: string, lines: readonly string[]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) })

test("a timesheet in somebody's own columns is explained once, mended, submitted, and adds up at the grant", async ({ page, enter }) => {
  test.slow()
  await page.goto("/portal")
  await page
    .getByRole("link", { name: /^(Start|Start early|Go on): Quarterly timesheet/ })
    .first()
    .click()
  const covers = await page.getByText(/^Covers /).textContent()
  const [, year = ""] = /Covers \w+ \d+, (\d{4}) to/.exec(covers ?? "") ?? []
  const [, month = ""] = /Covers (\w+) /.exec(covers ?? "") ?? []
  const path = new URL(page.url()).pathname

  // Heads that nobody else uses: the page asks, and remembers.
  await page
    .getByLabel(/^File/)
    .setInputFiles(
      file("horas.csv", ["Fecha;Quien;Cuanto;Que;Precio", `${month} 5, ${year};Ana Rivera;1:30;Llamada;310`, `${month} 6, ${year};Ben Osei;two;Escrito;240`]),
    )
  await expect(page.getByText("horas.csv is uploaded, not yet submitted.")).toBeVisible()
  await page.goto(`${path}/check`)
  await expect(page.getByText("Which column holds what?")).toBeVisible()
  await expect(page.getByRole("button", { name: "Submit report" })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole("combobox", { name: "Date" }).selectOption({ index: 1 })
  await page.getByRole("combobox", { name: /^Attorney/ }).selectOption({ index: 2 })
  await page.getByRole("combobox", { name: /^Hours/ }).selectOption({ index: 3 })
  await page.getByRole("combobox", { name: /^Task/ }).selectOption({ index: 4 })
  await page.getByRole("combobox", { name: /^Hourly rate/ }).selectOption({ index: 5 })
  await page.getByRole("button", { name: "Read the sheet with these columns" }).click()

  // What is wrong is named by its row and column, and keeps it from being sent.
  const problem = page.getByRole("row", { name: /“two” is no time that we can read/ })
  await expect(problem).toContainText("3")
  await expect(problem).toContainText("Cuanto")
  await expect(problem).toContainText("Write hours like 1.5 or 1:30.")
  await expect(page.getByRole("button", { name: "Submit report" })).toHaveCount(0)
  await expectAccessible(page)

  // Mended, with the same heads: nothing is asked again.
  await page.goto(path)
  await page
    .getByLabel(/^File/)
    .setInputFiles(
      file("horas 2.csv", ["Fecha;Quien;Cuanto;Que;Precio", `${month} 5, ${year};Ana Rivera;1:30;Llamada;310`, `${month} 6, ${year};Ben Osei;2;Escrito;240`]),
    )
  await expect(page.getByText("horas 2.csv is uploaded, not yet submitted.")).toBeVisible()
  await page.goto(`${path}/check`)
  await expect(page.getByText("Everything in the sheet was understood.")).toBeVisible()
  await expect(page.getByRole("main")).toContainText("$945")
  await page.getByRole("button", { name: "Submit report" }).click()
  await expect(page.getByRole("strong").filter({ hasText: /^LS-\d{4}-\d{6}-\d$/ })).toBeVisible()

  // It adds up for the grantee and for the foundation.
  await page.goto("/portal/time")
  await expect(page.getByRole("columnheader", { name: "Ana Rivera" })).toBeVisible()
  await expect(page.getByRole("main")).toContainText("$945")
  await expectAccessible(page)
  const officer = await enter("officer")
  await officer.goto("/office/reports")
  await officer
    .getByRole("link", { name: /Quarterly timesheet/ })
    .first()
    .click()
  await expect(officer.getByRole("main")).toContainText("horas 2.csv")
})
