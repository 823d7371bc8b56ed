import { writeFileSync } from "node:fs"
import { PDFDocument } from "@cantoo/pdf-lib"
import type { Locator, Page } from "@playwright/test"
import { submit } from "#e2e/form"
import { expect, expectAccessible, expectNarrow, test } from "#e2e/test"
import { demoPassword } from "#lib/demo/fact/cast"

// To be without a network is what is tried here.
test.use({ who: "grantee2", expectedErrors: [/ERR_|Failed to (load|fetch)|WebSocket/] })

const progress = (page: Page): Locator => page.getByLabel("Direction and progress of the case")
const expected = (page: Page): Locator => page.getByLabel("What is expected in the next six months")
const saved = (page: Page) => expect(page.getByText(/^Draft saved /)).toBeVisible()

const open = async (page: Page, link: RegExp): Promise<string> => {
  await page.goto("/portal")
  await page.getByRole("link", { name: link }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/report$/)
  return page.url()
}

const pdf = async (name: string, pages: number) => {
  const document = await PDFDocument.create()
  for (let page = 1; page <= pages; page++) document.addPage().drawText(`Page ${page}`)
  return { name, mimeType: "application/pdf", buffer: Buffer.from(await document.save()) }
}

test("nothing typed is lost: a lost network, a reload, two colleagues at once", async ({ page, enter, context }) => {
  test.slow()
  const address = await open(page, /^(Start( early)?|Go on): Year-end report/)
  const colleague = await enter("grantee2")
  await colleague.goto(address)

  // What was said the last time stands there.
  await expect(progress(page)).not.toHaveValue("")
  await expect(page.getByText(/^Filled in from your year-end report, sent /).first()).toBeVisible()
  await page.getByRole("button", { name: /^No change since then ?: Direction and progress/ }).click()
  await expect(progress(page)).toHaveValue(/^No change since our /)
  await saved(page)

  // In different parts: both stand.
  await expected(colleague).fill("A hearing in May.")
  await expect(colleague.getByText("A colleague changed “Direction and progress of the case” meanwhile.")).toBeVisible()
  await saved(colleague)
  await expect(progress(colleague)).toHaveValue(/^No change since our /)

  // In one part: the second sees the other text, and keeps both.
  await expected(page).fill("A mediation in June.")
  await expect(page.getByRole("alert").filter({ hasText: "A hearing in May." })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Keep both" }).click()
  await expect(expected(page)).toHaveValue(/A mediation in June\.[\s\S]*A hearing in May\./)
  await saved(page)

  // Left at once after typing, by a link and by Back: it is saved all the same.
  const savedOnLeaving = () => page.waitForResponse((response) => response.request().headers()["next-action"] !== undefined)
  await progress(page).fill("Typed, and gone.")
  await Promise.all([savedOnLeaving(), page.getByRole("link", { name: "Past reports" }).click()])
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Past reports")
  await page.goto(address)
  await expect(progress(page)).toHaveValue("Typed, and gone.")
  await page.goto("/portal")
  await page
    .locator(`main a[href="${new URL(address).pathname}"]`)
    .first()
    .click()
  await progress(page).fill("Typed, and back.")
  await Promise.all([savedOnLeaving(), page.goBack()])
  await page.goto(address)
  await expect(progress(page)).toHaveValue("Typed, and back.")

  // Signed out at once after typing: it is saved first.
  const leaving = await enter("visitor")
  await leaving.goto("/sign-in")
  await leaving.getByLabel("Email", { exact: true }).fill("grantee2@lodestar.test")
  await leaving.getByLabel("Password").fill(demoPassword)
  await leaving.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(leaving).toHaveURL(/\/portal$/)
  await leaving.goto(address)
  // Signed out in another tab: typing and a file wait where they are, and go on after signing in again elsewhere.
  await submit(leaving.context().request, new URL("/portal", address).href, "Sign out")
  await leaving.getByLabel(/^Decisions in the case/).setInputFiles(await pdf("Waiting.pdf", 1))
  await expect(leaving.getByText(/You are signed out\. Sign in in another tab, then go on/)).toBeVisible()
  await progress(leaving).fill("Typed, and nobody there.")
  await expect(leaving.getByRole("alert").filter({ hasText: "You are signed out" })).toBeVisible()
  await expect(leaving).toHaveURL(address)
  const [signingIn] = await Promise.all([
    leaving.waitForEvent("popup"),
    leaving.getByRole("alert").getByRole("link", { name: "Sign in in another tab" }).click(),
  ])
  await signingIn.getByLabel("Email", { exact: true }).fill("grantee2@lodestar.test")
  await signingIn.getByLabel("Password").fill(demoPassword)
  await signingIn.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(signingIn).toHaveURL(/\/portal$/)
  await leaving.evaluate(() => window.dispatchEvent(new Event("focus")))
  await saved(leaving)
  await leaving.getByRole("button", { name: "Go on with Waiting.pdf" }).click()
  await expect(leaving.getByText("Waiting.pdf is uploaded, not yet submitted.")).toBeVisible()
  await expect(progress(leaving)).toHaveValue("Typed, and nobody there.")
  await progress(leaving).fill("Typed, and signed out.")
  await leaving.getByRole("button", { name: "Sign out" }).click()
  await expect(leaving).not.toHaveURL(/\/portal\//)
  await page.goto(address)
  await expect(progress(page)).toHaveValue("Typed, and signed out.")

  // The network goes, and the page with it; what was typed is offered again.
  await context.setOffline(true)
  await progress(page).fill("Typed on a train.")
  await expect(page.getByText("a copy is kept on this computer").first()).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText(/^What you typed until .* was not saved$/)).toBeVisible()
  await again.getByRole("button", { name: "Put it back" }).click()
  await expect(progress(again)).toHaveValue("Typed on a train.")
  await saved(again)
  await again.reload()
  await expect(progress(again)).toHaveValue("Typed on a train.")
})

test("an upload that broke off goes on from where it stopped; what goes along is said before it is submitted", async ({ page, enter }) => {
  test.slow()
  const address = await open(page, /^Go on: Six-month report/)
  const large = await pdf("Long report.pdf", 3)

  // Left in the middle: it is named, and chosen again it goes on. A file beside its field opens nothing.
  const order = test.info().outputPath("Left behind.pdf")
  writeFileSync(order, (await pdf("Left behind.pdf", 1)).buffer)
  const decisions = page.getByLabel(/^Decisions in the case/)
  await page.route("**/parts/*", (route) => route.abort("connectionreset"))
  await Promise.all([page.waitForRequest((request) => request.method() === "PATCH"), decisions.setInputFiles(order)])
  await page.reload()
  await expect(page.getByText("Left behind.pdf stopped before it was whole: choose it again and it goes on.")).toBeVisible()
  await page.unroute("**/parts/*")
  await Promise.all([page.waitForRequest((request) => request.method() === "HEAD"), decisions.setInputFiles(order)])
  await expect(page.getByText("Left behind.pdf is uploaded, not yet submitted.")).toBeVisible()
  await expect(page.getByText("stopped before it was whole")).toHaveCount(0)
  const isCaught = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(["x"], "Beside.pdf"))
    const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer })
    document.body.dispatchEvent(drop)
    return drop.defaultPrevented
  })
  expect(isCaught).toBe(true)
  // What is dropped while another is on its way waits for its turn.
  await decisions.evaluate((input) => {
    for (const name of ["First of two.pdf", "Second of two.pdf"]) {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(["no document"], name))
      input.parentElement?.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }))
    }
  })
  await expect(page.getByText(/First of two\.pdf: .*Second of two\.pdf: /)).toBeVisible()

  let broken = false
  await page.route("**/parts/*", async (route) => {
    if (route.request().method() !== "PATCH" || broken) return route.continue()
    broken = true
    await route.abort("connectionreset")
  })
  await page.getByLabel(/^File/).setInputFiles(large)
  await expect(page.getByText("Long report.pdf is uploaded, not yet submitted.")).toBeVisible()
  expect(broken).toBe(true)
  await expect(page).toHaveTitle(/^Not yet submitted: Six-month report/)
  await page.getByLabel(/^Decisions in the case/).setInputFiles(await pdf("Order.pdf", 1))
  await expect(page.getByText("Order.pdf is uploaded, not yet submitted.")).toBeVisible()

  // Beside a file too, two may write at once.
  const colleague = await enter("grantee2")
  await colleague.goto(address)
  await colleague.getByLabel("Which decision it is").last().fill("Order of the magistrate")
  await saved(colleague)
  await page.getByLabel("Which decision it is").last().fill("Order of May 2")
  await expect(page.getByRole("alert").filter({ hasText: "Order of the magistrate" })).toBeVisible()
  await page.getByRole("button", { name: "Keep mine" }).click()
  await saved(page)
  // Enter in a field of one line saves, and presses no button of a question.
  const before = await progress(page).inputValue()
  await Promise.all([
    page.waitForResponse((response) => response.request().headers()["next-action"] !== undefined),
    page.getByLabel("Which decision it is").last().press("Enter"),
  ])
  await saved(page)
  await expect(progress(page)).toHaveValue(before)
  await expectAccessible(page)
  await expectNarrow(page)
  await page.goto("/portal")
  await expect(page.getByText("Uploaded, not yet submitted").first()).toBeVisible()
  await page.goto(`${address}/check`)
  await expect(page.getByRole("main")).toContainText("Order of May 2")
  await expect(page.getByRole("main")).toContainText("Public after we accept it")
  await expectAccessible(page)
  await page.goto(address)
  await page.getByRole("button", { name: "Remove Order.pdf" }).click()
  await expect(page.getByText("Order.pdf")).toHaveCount(0)
})
