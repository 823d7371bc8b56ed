/** A page with the shell of an area and constant rows, against which the dynamic pages of that area are held. It exists in the bench's build only. */
export type TwinCell = { text: string; href?: string }
export type TwinRows = { title: string; rows: TwinCell[][] }

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&nbsp;": " " }
const textOf = (html: string) =>
  html
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&[#\w]+;/g, (entity) => entities[entity] ?? "")
    .trim()

const cellOf = (html: string): TwinCell => {
  const href = /<a [^>]*?href="([^"]*)"/.exec(html)?.[1]
  return { text: textOf(html), ...(href && { href: href.replaceAll("&amp;", "&") }) }
}

/** The rows of a page as they were sent: those of its tables cell by cell, then the items of its lists, its facts and its fields. */
export const rowsOf = (html: string): TwinRows => {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ""
  const title = textOf(/<h1[\s\S]*?<\/h1>/.exec(main)?.[0] ?? "")
  const tables = [...main.matchAll(/<tr[\s>][\s\S]*?<\/tr>/g)].map(([row]) => [...row.matchAll(/<t[hd][\s>][\s\S]*?<\/t[hd]>/g)].map(([cell]) => cellOf(cell)))
  const rest = main.replace(/<table[\s\S]*?<\/table>/g, "")
  const items = [...rest.matchAll(/<(li|dt|dd|label|legend)[\s>][\s\S]*?<\/\1>/g)].map(([item]) => [cellOf(item)])
  return { title, rows: [...tables, ...items] }
}

/** The areas of the app, each with a shell of its own, and the guard that its pages ask first. */
export const areas = {
  office: "requireStaff",
  board: "requireBoard",
  portal: "requireGrantee",
} as const

/** The source of an area's twin. Its rows lie in a file that LODESTAR_TWINS names, by page; each is read once. */
export const twinSource = (guard: string): string => `import { readFileSync } from "node:fs"
import { notFound } from "next/navigation"
import { PageHeader } from "#components/ui/page-header"
import { ${guard} } from "#lib/door/actor"

const known = new Map()
const read = (of) => known.get(of) ?? known.set(of, JSON.parse(readFileSync(process.env.LODESTAR_TWINS, "utf8"))[of] ?? notFound()).get(of)

const Twin = async ({ searchParams }) => {
  await ${guard}()
  const { title, rows } = read((await searchParams).of)
  return (
    <>
      <PageHeader title={title} />
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{row.map(({ text, href }, cell) => <td key={cell}>{href ? <a href={href}>{text}</a> : text}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

export default Twin
`
