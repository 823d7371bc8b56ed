import AxeBuilder from "@axe-core/playwright"
import { type APIRequestContext, type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test"
import { type Examples, findExamples } from "#e2e/example"
import { submit } from "#e2e/form"
import { demoPassword } from "#lib/demo/fact/cast"

export { expect }

/** The five accounts of the demo. */
export const cast = ["grantee", "grantee2", "board", "officer", "admin"] as const
export type Who = (typeof cast)[number]
/** Everybody: the cast, and who has not signed in. */
export const roles = ["visitor", ...cast] as const
export type Role = (typeof roles)[number]

type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>

/** Without it a new context would take over who the test itself is. */
const nobody: StorageState = { cookies: [], origins: [] }

type OfTest = {
  /** As whom the journey begins: `test.use({ who: "officer" })`. */
  who: Role
  expectedErrors: RegExp[]
  /** Errors on consoles; a test may open further browsers with `enter`. */
  errors: { hear: (context: BrowserContext) => void }
  /** A page of somebody else's browser. */
  enter: (who: Role, options?: BrowserContextOptions) => Promise<Page>
}
type OfWorker = {
  /** The cookies of someone who is signed in: one sign-in for each of the cast, since many would be slowed. */
  stateOf: (who: Who) => Promise<StorageState>
  /** Asks the server as somebody, without a browser. */
  ask: (who: Role) => Promise<APIRequestContext>
  examples: Examples
}

const once = <Key, Value>(make: (key: Key) => Promise<Value>) => {
  const made = new Map<Key, Promise<Value>>()
  return (key: Key): Promise<Value> => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

/**
 * The test of every journey: an error on a page's console, or one that nobody caught, fails it.
 * A journey that means to meet one says which: `test.use({ expectedErrors: [/404/] })`.
 */
export const test = base.extend<OfTest, OfWorker>({
  expectedErrors: [[], { option: true }],
  who: ["visitor", { option: true }],
  storageState: async ({ who, stateOf }, use) => use(who === "visitor" ? undefined : await stateOf(who)),
  errors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      const note = (text: string) => {
        if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text)
      }
      const hear = (heard: BrowserContext) => {
        heard.on("console", (message) => message.type() === "error" && note(`${message.text()} (${message.location().url})`))
        heard.on("weberror", (fault) => note(String(fault.error())))
      }
      hear(context)
      await use({ hear })
      expect(errors, "errors on the console").toEqual([])
    },
    { auto: true },
  ],
  enter: async ({ browser, stateOf, errors, contextOptions, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (who, options) => {
      const storageState = who === "visitor" ? nobody : await stateOf(who)
      const context = await browser.newContext({ ...contextOptions, baseURL, storageState, ...options })
      opened.push(context)
      errors.hear(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  stateOf: [
    async ({ playwright }, use, { project }) => {
      await use(
        once(async (who: Who) => {
          const request = await playwright.request.newContext({ baseURL: project.use.baseURL, storageState: nobody })
          const answer = await submit(request, "/sign-in", "Sign in", { email: `${who}@lodestar.test`, password: demoPassword })
          expect(answer.url(), `${who} signs in`).not.toContain("/sign-in")
          const state = await request.storageState()
          await request.dispose()
          return state
        }),
      )
    },
    { scope: "worker" },
  ],
  ask: [
    async ({ playwright, stateOf }, use, { project }) => {
      const open: APIRequestContext[] = []
      await use(
        once(async (who: Role) => {
          const state = { storageState: who === "visitor" ? nobody : await stateOf(who) }
          const request = await playwright.request.newContext({ baseURL: project.use.baseURL, ...state })
          open.push(request)
          return request
        }),
      )
      await Promise.all(open.map((request) => request.dispose()))
    },
    { scope: "worker" },
  ],
  examples: [async ({ ask }, use) => use(await findExamples(ask)), { scope: "worker" }],
})

/** Signs somebody in by the form, as a person does. For journeys that need no form, `stateOf` is quicker. */
export const signIn = async (page: Page, who: Who): Promise<void> => {
  await page.goto("/sign-in")
  await page.getByLabel("Email").fill(`${who}@lodestar.test`)
  await page.getByLabel("Password").fill(demoPassword)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/** What changes with the theme is colors; everything else is looked at once. */
const themes = { light: [], dark: ["color-contrast", "link-in-text-block"] } as const

/** axe finds nothing on the page as it stands, in either theme. */
export const expectAccessible = async (page: Page): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    // No page of ours holds a frame, and without looking for them axe takes half the time.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const rules = themes[colorScheme]
    const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()
    const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`) }))
    expect(found, `what axe finds on ${page.url()} in the ${colorScheme} theme`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

/** Nothing reaches beyond the window of a telephone: no page scrolls sideways. */
export const expectNarrow = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 390, height: 844 })
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
  })
  expect(beyond, `what reaches beyond 390 px on ${page.url()}`).toEqual([])
}
