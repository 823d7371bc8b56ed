import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { afterEach, expect, test } from "vitest"
import { Still } from "#components/ui/still"
import { type Aside, aside, findAsideBy } from "#lib/kernel/aside"

afterEach(() => findAsideBy(() => undefined))

const drawPage = (of: typeof list): { html: string; page: Aside } => {
  const page: Aside = new Map()
  findAsideBy(() => page)
  return { html: renderToStaticMarkup(createElement("main", null, of, of)), page }
}

const list = createElement(Still, { as: "ul", className: "chips" }, createElement("li", null, "Harbor & Sons"))

test("what a page draws still is sent as HTML alone, each at its place", () => {
  const { html, page } = drawPage(list)
  const items = "<li>Harbor &amp; Sons</li>"
  expect(html).toBe(`<main><ul class="chips" data-place="0">${items}</ul><ul class="chips" data-place="1">${items}</ul></main>`)
  expect([...page]).toEqual([
    ["0", items],
    ["1", items],
  ])
})

test("a piece of a page brings its markup along", () => {
  expect(aside()).toBeUndefined()
  expect(renderToStaticMarkup(list)).toBe('<ul class="chips"><li>Harbor &amp; Sons</li></ul>')
})

test("what stands in something still has no place of its own", () => {
  const { html, page } = drawPage(createElement(Still, { as: "section" }, list))
  expect(html.match(/data-place="\d"/g)).toEqual(['data-place="0"', 'data-place="1"'])
  expect(page.get("0")).toBe('<ul class="chips"><li>Harbor &amp; Sons</li></ul>')
})
