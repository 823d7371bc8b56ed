import { type CaseResult, longestCaption, type Stage } from "#lib/case/case"
import { readWrittenDay } from "#lib/case/import-day"
import { readStatus, type StatusReading } from "#lib/case/import-status"
import { courtById } from "#lib/court/court"
import { courtPlace } from "#lib/court/docket"
import { readDocketNumber, readDocketNumbers } from "#lib/court/docket-number"
import { plainText } from "#lib/court/plain-text"
import { readCourt } from "#lib/court/read-court"
import { readLine } from "#lib/court/read-line"
import type { Day } from "#lib/kernel/day"

/** A docket of a list: the court as written and, where that is certain, which; the number as written, and what of it is compared. */
export type ListedDocket = { court: string; courtId: string | null; raw: string | null; office: string | null; core: string | null }

/** A row of a list of cases, as far as it could be read. */
export type ListedCase = {
  /** Its line in the file, the header being 1. */
  row: number
  caption: string | null
  dockets: ListedDocket[]
  filed: Day | null
  stage: Stage | null
  outcome: CaseResult | null
  summary: string | null
  /** The status as written, where more stands in it than was read. */
  statusWords: string | null
  status: StatusReading
  problems: string[]
  /** With such a problem nothing is imported until the list is mended. */
  isRefused: boolean
}

const columns = {
  caption: ["caption", "casecaption", "casename", "casetitle", "case", "title", "name", "matter", "style"],
  court: ["court", "courts", "courtname", "jurisdiction", "venue", "forum"],
  docketNumber: [
    "docketnumber",
    "docketnumbers",
    "docket",
    "dockets",
    "docketno",
    "docketnos",
    "casenumber",
    "casenumbers",
    "caseno",
    "casenos",
    "number",
    "no",
    "causeno",
    "indexno",
  ],
  filed: ["filed", "datefiled", "filedon", "fileddate", "filingdate", "datecasefiled", "dateoffiling"],
  status: ["status", "casestatus", "state", "stage", "outcome", "result", "disposition", "posture"],
  summary: ["summary", "description", "casesummary", "about", "notes", "casedescription", "text"],
} satisfies Record<string, string[]>
export type Column = keyof typeof columns

const dense = (header: string) =>
  plainText(header)
    .toLowerCase()
    .replace(/[#№]/g, "no")
    .replace(/[^a-z]+/g, "")

/** Which column stands where, in any order and spelling: of several, the one with the likelier name, else the first. `unread`: those that say nothing we know. */
export const findColumns = (headers: readonly string[]): { places: Partial<Record<Column, number>>; unread: string[] } => {
  const names = headers.map(dense)
  const places: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(columns) as Column[]) {
    const name = columns[column].find((each) => names.includes(each))
    if (name !== undefined) places[column] = names.indexOf(name)
  }
  const read = new Set(Object.values(places))
  return { places, unread: headers.filter((header, index) => header.trim() !== "" && !read.has(index)).map(plainText) }
}

const parts = (text: string) =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")

const certainty = (court: string): { courtId: string | null; problem: string | null } => {
  if (court === "") return { courtId: null, problem: null }
  const { court: found, offered } = readCourt(court)
  if (found) return { courtId: found.id, problem: null }
  if (offered.length === 0) return { courtId: null, problem: `The court "${court}" is none of our list; it is kept as written.` }
  const names = offered.slice(0, 4).map(({ citation }) => citation)
  return {
    courtId: null,
    problem: `The court "${court}" may be ${names.join(", ")}${offered.length > names.length ? " and others" : ""}; it is kept as written.`,
  }
}

type Placed = { court: string; text: string }

const between = [/\s*\/\s*/, /\s*(?:,|&|→|\band\b)\s*/]

/** The courts of a cell: one, or several between signs that are no part of a name. */
const courtsIn = (cell: string): string[] => {
  const lines = parts(cell)
  if (lines.length !== 1 || readCourt(cell).court) return lines
  return between.map((sign) => cell.split(sign)).find((each) => each.length > 1 && each.every((part) => readCourt(part).court)) ?? lines
}

/** As many numbers as there are courts, each in the same place and such as its court gives. */
const numbersFor = (cell: string, courts: readonly string[]): string[] => {
  const lines = parts(cell)
  if (courts.length < 2 || lines.length !== 1) return lines
  const fits = (text: string, index: number) => readDocketNumber(text, readCourt(courts[index] ?? "").court?.id).core !== null
  return between.map((sign) => cell.split(sign)).find((each) => each.length === courts.length && each.every(fits)) ?? lines
}

/** "1:25-cv-233 (D.D.C.), 25-5057 (D.C. Cir.)": after a court in brackets another number begins. */
const afterBrackets = (text: string): string[] => text.split(/(?<=\))\s*(?:,|&|\band\b)\s*(?=\S)/)

/** Each number with its court: named beside it in brackets, in the same place of the other cell, or the one court of the row. */
const placed = (courtCell: string, numberCell: string): { pairs: Placed[]; problem: string | null } => {
  const courts = courtsIn(courtCell)
  const texts = numbersFor(numberCell, courts)
  const bracketed = texts.flatMap(afterBrackets).map((text) => ({ text, line: /\([^()]*\p{L}[^()]*\)/u.test(text) ? readLine(text) : null }))
  if (bracketed.some(({ line }) => line?.court)) {
    const [only = ""] = courts.length === 1 ? courts : []
    return {
      pairs: bracketed.map(({ text, line }) =>
        line?.court ? { court: line.courtText ?? "", text: text.replace(/\s*\([^()]*\)\s*$/, "") } : { court: only, text },
      ),
      problem: null,
    }
  }
  if (courts.length === 2 && readCourt(courtCell.replace(/[;\n]/g, ",")).court)
    return { pairs: texts.map((text) => ({ court: courtCell.replace(/\s*[;\n]\s*/g, ", "), text })), problem: null }
  if (courts.length <= 1)
    return { pairs: texts.length > 0 ? texts.map((text) => ({ court: courts[0] ?? "", text })) : courts.map((court) => ({ court, text: "" })), problem: null }
  if (courts.length === texts.length) return { pairs: courts.map((court, index) => ({ court, text: texts[index] ?? "" })), problem: null }
  if (texts.length === 0) return { pairs: courts.map((court) => ({ court, text: "" })), problem: null }
  return { pairs: [], problem: `${courts.length} courts and ${texts.length} docket numbers: which belong together is not said.` }
}

/** What stands in the place of a number that there is not yet. */
const isNoNumber = (text: string) =>
  /^(?:(?:number )?pending|t\.?b\.?[da]\.?|to be (?:determined|assigned)|n\/?\.?a\.?|none|unknown|(?:not (?:yet )?|un)assigned|[-–—?]+)$/i.test(text.trim())

const docketsOf = (courtCell: string, numberCell: string): { dockets: ListedDocket[]; problems: string[]; isRefused: boolean } => {
  const { pairs, problem } = placed(courtCell, numberCell)
  if (problem) return { dockets: [], problems: [problem], isRefused: true }
  const problems = new Set<string>()
  let isRefused = false
  const dockets = pairs.flatMap(({ court, text }): ListedDocket[] => {
    const { courtId, problem: unsure } = certainty(court)
    if (unsure) problems.add(unsure)
    if (court === "") problems.add(`No court is given for "${text}".`)
    const { numbers, problem: mixed } = readDocketNumbers(isNoNumber(text) ? "" : text, courtId, courtPlace(court).isListed)
    if (mixed) {
      problems.add(mixed)
      isRefused = true
    } else if (numbers.some(({ core }) => core === null) && courtId)
      problems.add(`"${text}" is no docket number of ${courtById(courtId)?.citation}; it is kept as written.`)
    return numbers.length === 0 ? [{ court, courtId, raw: null, office: null, core: null }] : numbers.map((number) => ({ court, courtId, ...number }))
  })
  return { dockets, problems: [...problems], isRefused }
}

/** A caption may bring its number and court along, where the row has no cells for them or leaves them empty. */
const inCaption = (written: string, hasCourt: boolean, hasNumber: boolean): { caption: string | null; court: string | null; numbers: string | null } => {
  const line = readLine(written)
  const isSure = line.numbers.length > 0 && line.numbers.every(({ core }) => core !== null && (line.court !== null || /-[a-z]+-/.test(core)))
  const numbers = hasNumber || !isSure ? null : line.numbers.map(({ raw }) => raw).join("; ")
  const court = hasCourt || !(line.court || numbers) ? null : line.courtText
  return { caption: (court || numbers ? line.caption : written) || null, court, numbers }
}

/** Reads a row. A row without a caption and a number is refused; one with nothing at all is null. */
export const readCaseRow = (row: number, cells: Partial<Record<Column, string>>): ListedCase | null => {
  const text = (column: Column) => plainText(cells[column] ?? "")
  if ((Object.keys(columns) as Column[]).every((column) => text(column) === "")) return null
  const written = text("caption").replace(/\s+/g, " ")
  const { caption, court, numbers } = inCaption(written, text("court") !== "", !isNoNumber(text("docketNumber")) && text("docketNumber") !== "")
  const read = docketsOf(court ?? text("court"), numbers ?? text("docketNumber"))
  const status = readStatus(text("status"))
  const filed = readWrittenDay(text("filed"))
  const problems = [...read.problems]
  if (text("filed") !== "" && filed === null) problems.push(`"${text("filed")}" is no whole date; the day of filing stays not recorded.`)
  if (status.problem) problems.push(status.problem)
  if (caption === null) problems.push("The row has no caption.")
  const isTooLong = caption !== null && caption.length > longestCaption
  if (isTooLong) problems.push(`The caption has ${caption.length} characters. Shorten it to ${longestCaption}.`)
  return {
    row,
    caption,
    dockets: read.dockets,
    filed,
    stage: status.stage,
    outcome: status.outcome,
    summary: text("summary") || null,
    statusWords: status.isWhole ? null : text("status") || null,
    status,
    problems,
    isRefused: read.isRefused || caption === null || isTooLong,
  }
}
