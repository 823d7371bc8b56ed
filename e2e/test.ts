import AxeBuilder from "@axe-core/playwright"
import { test as base, expect, type Page } from "@playwright/test"
import { demoPassword } from "#lib/demo/fact/cast"

export { expect }

/**
 * The test of every journey: an error on a page's console, or one that nobody caught, fails it.
 * A journey that means to meet one says which: `test.use({ expectedErrors: [/404/] })`.
 */
export const test = base.extend<{ expectedErrors: RegExp[]; noErrors: undefined }>({
  expectedErrors: [[], { option: true }],
  noErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      const hear = (text: string) => {
        if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text)
      }
      context.on("console", (message) => message.type() === "error" && hear(`${message.text()} (${message.location().url})`))
      context.on("weberror", (fault) => hear(String(fault.error())))
      await use(undefined)
      expect(errors, "errors on the console").toEqual([])
    },
    { auto: true },
  ],
})

export type Who = "admin" | "officer" | "board" | "grantee" | "grantee2"

/** Signs one of the demo's five people in, by the form, as a person does. */
export const signIn = async (page: Page, who: Who): Promise<void> => {
  await page.goto("/sign-in")
  await page.getByLabel("Email").fill(`${who}@lodestar.test`)
  await page.getByLabel("Password").fill(demoPassword)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** axe finds nothing on the page as it stands, in either theme. */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`) }))
    expect(found, `what axe finds on ${page.url()} in the ${colorScheme} theme`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}
