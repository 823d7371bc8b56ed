import { createElement, isValidElement, type ReactNode, useId } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { closeStore, openStore } from "#db/store"
import { administrator, board, officer } from "#lib/demo/cast-actors"
import { kept } from "#lib/door/kept"
import { setClock } from "#lib/kernel/clock"
import { addIssueArea } from "#lib/setting/commands"

const request = vi.hoisted(() => ({ cookies: new Map<string, string>() }))
vi.mock("next/headers", () => ({ cookies: async () => ({ get: (name: string) => ({ value: request.cookies.get(name) }) }) }))

let drawn = 0
const Server = async ({ children }: { children?: ReactNode }) => createElement("p", null, `drawn ${++drawn}`, children)
const Browser = Object.assign(() => createElement("em"), { $$typeof: Symbol.for("react.client.reference") })
const WithHook = () => createElement("p", { id: useId() })

beforeEach(() => {
  drawn = 0
  request.cookies.clear()
  setClock("2027-04-20T15:00:00Z")
  openStore(":memory:")
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const words = async (actor: typeof officer, ...asked: unknown[]) => {
  const { part } = await kept(actor, asked, () => ({ part: createElement(Server) }))
  return isValidElement<{ children: ReactNode[] }>(part) && part.props.children[0]
}

test("a page that is asked again is not drawn again, by whomever reaches as far", async () => {
  const anna = { ...officer, personId: 77 } as typeof officer
  expect([await words(officer, "a"), await words(anna, "a"), await words(officer, "b")]).toEqual(["drawn 1", "drawn 1", "drawn 2"])
})

test("another role, another day and another density have their own", async () => {
  expect([await words(officer), await words(administrator), await words(board)]).toEqual(["drawn 1", "drawn 2", "drawn 3"])
  setClock("2027-04-21T15:00:00Z")
  expect(await words(officer)).toBe("drawn 4")
  request.cookies.set("density", "compact")
  expect([await words(officer), await words(officer)]).toEqual(["drawn 5", "drawn 5"])
})

test("a change is seen at once", async () => {
  await words(officer)
  addIssueArea(administrator, { name: "Voting" })
  expect(await words(officer)).toBe("drawn 2")
})

test("the browser's components and those with a hook are left to React, and keys stay", async () => {
  const { part } = await kept(officer, [], () => ({
    part: createElement("main", null, createElement(Browser, { key: "one" }), createElement(WithHook), [createElement(Server, { key: "two" })]),
  }))
  const [browser, hook, list] = isValidElement<{ children: [unknown, unknown, { key: string }[]] }>(part) ? part.props.children : []
  expect([browser, hook]).toMatchObject([{ type: Browser, key: "one" }, { type: WithHook }])
  expect(list?.map(({ key }) => key)).toEqual(["two"])
})

test("what asks for which answer it is drawn is asked each time", async () => {
  const Placed = Object.assign(() => createElement("p", null, `drawn ${++drawn}`), { isOfOneAnswer: true })
  const draw = () => ({ part: createElement("main", null, createElement(Placed)) })
  const { part } = await kept(officer, [], draw)
  expect([renderToStaticMarkup(part), renderToStaticMarkup((await kept(officer, [], draw)).part)]).toEqual([
    "<main><p>drawn 1</p></main>",
    "<main><p>drawn 2</p></main>",
  ])
})

test("what can't be drawn is tried again", async () => {
  const failing = () =>
    kept(officer, [], () => {
      throw new Error(`no ${++drawn}`)
    })
  await expect(failing()).rejects.toThrow("no 1")
  await expect(failing()).rejects.toThrow("no 2")
})
