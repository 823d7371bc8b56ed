import mammoth from "mammoth"
import { fromBuffer, type ZipFile } from "yauzl"
import { mostCharacters, type Reading } from "#lib/document/apart/task"

const mostPropertyBytes = 1024 * 1024

const openZip = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (zip ? resolve(zip) : reject(error))))

/** The properties that Word wrote when it saved the document; empty when there are none. */
const readProperties = async (bytes: Buffer): Promise<string> => {
  const zip = await openZip(bytes)
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== "docProps/app.xml" || entry.uncompressedSize > mostPropertyBytes) continue
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
    return Buffer.concat(parts).toString("utf8")
  }
  return ""
}

/** As many pages as Word counted when it saved the document: no more than a claim, and often an old one. */
const claimedPages = (properties: string): number | null => {
  const pages = Number(/<Pages>\s*(\d{1,5})\s*<\/Pages>/.exec(properties)?.[1] ?? 0)
  return pages > 0 ? pages : null
}

type Part = { type: string; value?: string; children?: Part[] }

/** Paragraphs are parted by blank lines; the cells of a table's row stand on one line, as one reads them. */
const textOf = ({ type, value = "", children = [] }: Part): string => {
  if (type === "text") return value
  if (type === "tab") return "\t"
  if (type === "tableRow") {
    const cells = children.map((cell) => textOf(cell).replaceAll(/\s+/g, " ").trim())
    return cells.some((cell) => cell !== "") ? `${cells.join(" | ")}\n` : ""
  }
  const inside = children.map(textOf).join("")
  if (type === "paragraph") return `${inside}\n\n`
  return type === "table" ? `${inside}\n` : inside
}

/** mammoth's own raw text has a paragraph for each cell, so its reader is asked for the parts, and its writer gets none. */
const textIn = async (bytes: Buffer): Promise<string> => {
  let text = ""
  const transformDocument = (document: Part): Part => {
    text = textOf(document)
    return { ...document, children: [] }
  }
  await mammoth.convertToHtml({ buffer: bytes }, { transformDocument, includeEmbeddedStyleMap: false, includeDefaultStyleMap: false })
  return text
}

export const readWord = async (bytes: Buffer): Promise<Reading> => {
  const pages = claimedPages(await readProperties(bytes))
  return { pages, pagesFrom: pages === null ? null : "properties", text: (await textIn(bytes)).trim().slice(0, mostCharacters), problem: null }
}
