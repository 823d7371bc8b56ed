import readWorkbook from "read-excel-file/universal"
import { fromBuffer, type ZipFile } from "yauzl"
import type { Cell } from "#lib/timesheet/cell"
import { type Grid, Unreadable } from "#lib/timesheet/grid"

const mostBytes = 1024 * 1024

const openZip = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (zip ? resolve(zip) : reject(error))))

/** The workbook's own list of its sheets; empty when there is none to be had. */
const readContents = async (bytes: Buffer): Promise<string> => {
  const zip = await openZip(bytes)
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== "xl/workbook.xml" || entry.uncompressedSize > mostBytes) continue
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
    return Buffer.concat(parts).toString("utf8")
  }
  return ""
}

const attribute = (element: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1]

/** The sheets of an .xlsx workbook that a person sees when they open it, and the names of those that are hidden. @throws Unreadable */
export const readXlsx = async (bytes: Buffer): Promise<{ grids: Grid[]; hidden: string[] }> => {
  try {
    const contents = await readContents(bytes)
    const is1904 = /^(1|true)$/.test(attribute(/<(?:\w+:)?workbookPr\b[^>]*>/.exec(contents)?.[0] ?? "", "date1904") ?? "")
    const states = [...contents.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([element]) => attribute(element, "state") ?? "visible")
    const sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]))
    const all = sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: data as unknown as Cell[][],
      is1904,
      isVisible: (states[index] ?? "visible") === "visible",
    }))
    return { grids: all.filter(({ isVisible }) => isVisible), hidden: all.filter(({ isVisible }) => !isVisible).map(({ name }) => name) }
  } catch {
    throw new Unreadable(
      "This workbook can’t be read: it is damaged, locked, far too large, or was not saved by a spreadsheet program. Open it, leave the entries of one quarter in it, save it again as .xlsx or as .csv, and send that.",
    )
  }
}
