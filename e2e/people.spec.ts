import { formIn, post } from "#e2e/form"
import { expect, expectAccessible, test } from "#e2e/test"

const email = "nell.novak@lodestar.test"
const password = "seven herons over the wide marsh"

test.use({ who: "admin", expectedErrors: [/404/] })

test("an administrator invites someone by a one-time link, changes the role, disables; each counts at the next request and stands in the history", async ({
  page,
  enter,
}) => {
  test.slow()
  await page.goto("/office/settings/people")
  await expectAccessible(page)
  await page.getByLabel("Name", { exact: true }).fill("Nell Novak")
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Role").selectOption("Program officer")
  await page.getByRole("button", { name: "Add person" }).click()
  await expect(page.getByRole("heading", { name: "Nell Novak" })).toBeVisible()
  await page.getByRole("button", { name: "Make a one-time link" }).click()
  const link = (await page.getByText(/\/invitation\//).textContent()) ?? ""
  await expectAccessible(page)

  const nell = await enter("visitor")
  for (let opened = 0; opened < 2; opened += 1) await nell.goto(link)
  await expect(nell.getByText(email)).toBeVisible()
  await expectAccessible(nell)
  await nell.getByLabel("New password").fill("too short")
  await nell.getByRole("button", { name: "Save password and sign in" }).click()
  await expect(nell.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("Use at least 15 characters.")
  await nell.getByLabel("New password").fill(password)
  await nell.getByRole("button", { name: "Save password and sign in" }).click()
  await expect(nell).toHaveURL(/\/office$/)
  const again = await enter("visitor")
  await again.goto(link)
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("This link can't be used")

  await page.reload()
  const role = page.getByRole("button", { name: "Change role" })
  await page.getByLabel("Role").selectOption("Board member")
  await role.click()
  await expect(page.getByText("Write your own password to confirm this change.").first()).toBeVisible()
  await page.getByLabel("Your own password").last().fill("lodestar-demo-2026")
  await page.getByLabel("Role").selectOption("Board member")
  await role.click()
  await expect(page.getByRole("main")).toContainText("Saved.")
  await expect(page.getByLabel("Your own password").last()).toHaveValue("")
  await nell.goto("/office/grantees")
  await expect(nell).toHaveURL(/\/sign-in\?next=/)
  await nell.getByLabel("Email").fill(email)
  await nell.getByLabel("Password").fill(password)
  await nell.getByRole("button", { name: "Sign in", exact: true }).click()
  // Back to an office that is hers no more leads nowhere; her own dashboard is there instead.
  await expect(nell.getByRole("heading", { level: 1 })).toHaveText(/^Fiscal year/)
  await expect(nell).toHaveURL(/\/board$/)
  await nell.goto("/office/grantees")
  await expect(nell.getByRole("heading", { level: 1 })).toHaveText("Page not found")

  await page.reload()
  await page.locator("summary", { hasText: "Disable this person" }).click()
  await page.getByRole("button", { name: "Disable this person" }).click()
  await expect(page.getByRole("button", { name: "Enable this person" })).toBeVisible()
  await nell.goto("/board")
  await expect(nell).toHaveURL(/\/sign-in\?next=/)
  await nell.getByLabel("Email").fill(email)
  await nell.getByLabel("Password").fill(password)
  await nell.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(nell.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("do not go together")

  await page.goto("/office/settings/events?noun=person&q=Nell")
  const history = page.getByRole("table")
  for (const line of [
    "Nell Novak, program officer",
    "A one-time link for Nell Novak",
    "Nell Novak chose a password",
    "Nell Novak: board member",
    "Nell Novak disabled",
  ])
    await expect(history).toContainText(line)
  await expectAccessible(page)
})

test("a form for a one-time link that is sent twice, without script, makes one link, and the first stays good", async ({ ask, examples }) => {
  const admin = await ask("admin")
  const page = await admin.get(`/office/settings/people/${examples.person}`)
  const form = formIn(await page.text(), "Make a one-time link")
  const link = /\/invitation\/[\w-]+/.exec(await (await post(admin, page.url(), form)).text())?.[0] ?? ""
  const again = await (await post(admin, page.url(), form)).text()
  expect(again).toContain("This link was made already")
  expect(again).not.toContain("/invitation/")
  expect(await (await (await ask("visitor")).get(link)).text()).toContain("Save password and sign in")
})

test.describe("when no answer comes", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|status of 503/] })

  test("what was typed stays, and sending it again does it once", async ({ page }) => {
    const address = `otis.oar.${Date.now()}@lodestar.test`
    await page.goto("/office/settings/people")
    await page.getByLabel("Name", { exact: true }).fill("Otis Oar")
    await page.getByLabel("Email").fill(address)
    const send = page.getByRole("button", { name: "Add person" })
    const problem = page.getByRole("alert").filter({ hasText: "There is a problem" })
    await page.context().setOffline(true)
    await send.click()
    await expect(problem).toContainText("The server could not be reached. What you typed is still here.")
    await expect(page.getByLabel("Email")).toHaveValue(address)
    await page.context().setOffline(false)
    await page.route("**/*", (route) => (route.request().method() === "POST" ? route.fulfill({ status: 503, body: "busy" }) : route.continue()))
    await send.click()
    await expect(problem).toContainText("The server did not answer as it should.")
    await expect(page.getByLabel("Email")).toHaveValue(address)
    await page.unroute("**/*")
    await send.click()
    await expect(page.getByRole("heading", { name: "Otis Oar" })).toBeVisible()
  })
})
