import { parseDocument } from "htmlparser2"

/** An element of a page as it was sent, with its words. */
type Element = { tag: string; attributes: Record<string, string>; children: (string | Element)[] }
type Parsed = ReturnType<typeof parseDocument>["children"][number]

const elements = (parsed: readonly Parsed[]): Element["children"] =>
  parsed.flatMap((node): Element["children"] => {
    if (node.type === "text") return [node.data]
    if (node.type !== "tag") return []
    const { style: _, ...attributes } = node.attribs
    return [{ tag: node.name, attributes, children: elements(node.children) }]
  })

/** What stands in the main part of a page, element by element. Scripts are left out, and styles, which React doesn't take as they are written. */
export const elementsOf = (html: string): Element["children"] => elements(parseDocument(/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "").children)

/** The areas of the app, each with a shell of its own, and the guard that its pages ask first. */
export const areas = {
  office: "requireStaff",
  board: "requireBoard",
  portal: "requireGrantee",
} as const

/**
 * The source of an area's twin: a page with the shell of the area, and with the rows of another page as constants, element by element.
 * What the dynamic page costs above it are its questions to the store, its own work and its components. It exists in the bench's build only.
 * What it draws lies in a file that LODESTAR_TWINS names, by page; each is read once.
 */
export const twinSource = (guard: string): string => `import { readFileSync } from "node:fs"
import { notFound } from "next/navigation"
import { createElement } from "react"
import { ${guard} } from "#lib/door/actor"

const known = new Map()
const read = (of) => known.get(of) ?? known.set(of, JSON.parse(readFileSync(process.env.LODESTAR_TWINS, "utf8"))[of] ?? notFound()).get(of)

const draw = (node) => (typeof node === "string" ? node : createElement(node.tag, node.attributes, ...node.children.map(draw)))

const Twin = async ({ searchParams }) => {
  await ${guard}()
  return read((await searchParams).of).map(draw)
}

export default Twin
`
