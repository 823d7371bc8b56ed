import { parse } from "csv-parse/sync"
import { type Grid, mostColumns, Unreadable } from "#lib/timesheet/grid"

const delimiters = [",", ";", "\t", "|"] as const

/** By its mark (UTF-8, UTF-16); without one as UTF-8, or, where that is impossible, as Windows wrote it. */
const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

const parseBy = (text: string, delimiter: string, to?: number): string[][] =>
  parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 1_000_000, ...(to && { to }) })

/** The delimiter that makes the widest table of the first lines, most of them equally wide. */
const widthBy = (text: string, delimiter: string) => {
  const widths = parseBy(text, delimiter, 60)
    .map((row) => row.length)
    .filter((width) => width > 1)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, count]) => Math.min(width, 12) * count))
}

/** A CSV file, whatever separates its columns: comma, semicolon, tab or bar; no more than so many rows of it. @throws Unreadable */
export const readCsv = (bytes: Uint8Array, most?: number): Grid => {
  const decoded = decodeText(bytes)
  // Excel's own first line, "sep=;", says it.
  const said = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(decoded)
  const text = said ? decoded.slice(said[0].length) : decoded
  try {
    const delimiter = said?.[1] ?? delimiters.map((each) => ({ each, width: widthBy(text, each) })).sort((a, b) => b.width - a.width)[0]?.each ?? ","
    const rows = parseBy(text, delimiter, most)
    if (rows.some((row) => row.length > 10 * mostColumns)) throw new Error("too wide")
    const before = said ? [[]] : []
    return { name: null, rows: [...before, ...rows.map((row) => row.map((cell) => (cell === "" ? null : cell)))], is1904: false }
  } catch {
    throw new Unreadable(
      "This CSV file can’t be read: a quotation mark in it is not closed, or it is no table. Open it in a spreadsheet program, save it again as .xlsx, and send that.",
    )
  }
}
