import { submit } from "#e2e/form"
import { expect, expectAccessible, signIn, test } from "#e2e/test"

test("a program officer signs in, is led back to where the way began, and out again; a copy of the cookie is worth nothing then", async ({
  page,
  playwright,
  baseURL,
}) => {
  await page.goto("/office/grants?q=voucher")
  await expect(page).toHaveURL(/\/sign-in\?next=%2Foffice%2Fgrants%3Fq%3Dvoucher/)
  await expectAccessible(page)
  await page.getByLabel("Email").fill("officer@lodestar.test")
  await page.getByLabel("Password").fill("lodestar-demo-2026")
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(page).toHaveURL(/\/office\/grants\?q=voucher/)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: "lodestar-session", httpOnly: true, sameSite: "Lax" })
  const copy = await playwright.request.newContext({ baseURL, storageState: await page.context().storageState() })
  expect((await copy.get("/office", { maxRedirects: 0 })).status()).toBe(200)
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  expect((await copy.get("/office", { maxRedirects: 0 })).headers().location).toContain("/sign-in?next=")
  await copy.dispose()
})

test("a link that leads elsewhere after signing in is not followed", async ({ playwright, baseURL }) => {
  for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "/.//evil.example", "/office/..//evil.example"]) {
    const request = await playwright.request.newContext({ baseURL })
    const answer = await submit(request, `/sign-in?next=${encodeURIComponent(next)}`, "Sign in", {
      email: "board@lodestar.test",
      password: "lodestar-demo-2026",
    })
    expect(new URL(answer.url()).pathname, next).toBe("/board")
    await request.dispose()
  }
})

test("wrong passwords are answered alike whether the account exists, and slowed after a few", async ({ page }) => {
  await page.goto("/sign-in")
  const answer = async (email: string) => {
    await page.getByLabel("Email").fill(email)
    await page.getByLabel("Password").fill("not the password")
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    const alert = page.getByRole("alert").filter({ hasText: "There is a problem" })
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible()
    return alert
  }
  await expect(await answer("nobody@lodestar.test")).toContainText("do not go together")
  await expect(page.getByLabel("Email")).toHaveValue("nobody@lodestar.test")
  await expectAccessible(page)
  await expect(async () => {
    await expect(await answer("board2@lodestar.test")).toContainText(/Too many tries\. Wait \d+ seconds?, then try again\./, { timeout: 1500 })
  }).toPass()
})

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false })

  test("a board member signs in and out", async ({ page }) => {
    await signIn(page, "board")
    await expect(page).toHaveURL(/\/board$/)
    await page.getByRole("button", { name: "Sign out" }).click()
    await expect(page).toHaveURL(/\/sign-in$/)
    await page.goto("/board")
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fboard$/)
  })
})

test("grantee staff sign out by one press", async ({ page }) => {
  await signIn(page, "grantee")
  await expect(page).toHaveURL(/\/portal$/)
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
})
