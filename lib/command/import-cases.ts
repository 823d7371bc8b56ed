import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { closeStore, openStore } from "#db/store"
import { importCases } from "#lib/case/import-commands"
import { findColumns, type ListedCase, readCaseRow } from "#lib/case/import-row"
import { system } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import { findOrganizationBySlug } from "#lib/organization/queries"
import { type Grid, Unreadable } from "#lib/timesheet/grid"
import { readCsv } from "#lib/timesheet/read-csv"

const usage = "npm run import -- cases LIST.csv [--organization <slug of the grantee>] [--dry-run] [--json]"

/** Workbooks and pictures have zeros in them; text has them only as halves of UTF-16's letters. */
const isText = (bytes: Uint8Array) =>
  !bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const gridOf = (bytes: Uint8Array): Grid => {
  try {
    return readCsv(bytes)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refusal(
      "This CSV file can’t be read: a quotation mark in it is not closed, or it is no table. Mend it in a spreadsheet program, save it as .csv, and name that.",
    )
  }
}

/** Reads the list. @throws Refusal when it is no table with a column for captions */
const readCaseList = (bytes: Uint8Array): { rows: ListedCase[]; unread: string[] } => {
  if (bytes.length === 0) throw new Refusal("This file is empty.")
  if (!isText(bytes)) throw new Refusal("This file is no CSV file. Open it in a spreadsheet program, save it as .csv, and name that.")
  const lines = gridOf(bytes).rows.map((row) => row.map((cell) => String(cell ?? "")))
  const top = lines.findIndex((line) => line.some((cell) => cell.trim() !== ""))
  const { places, unread } = findColumns(lines[top] ?? [])
  if (places.caption === undefined)
    throw new Refusal(
      `The first line names no column for captions. It needs "caption"; "court", "docket_number", "filed", "status" and "summary" may follow, in any order.`,
    )
  const rows = lines.slice(top + 1).flatMap((line, index) => {
    const cells = Object.fromEntries(Object.entries(places).map(([column, place]) => [column, line[place] ?? ""]))
    return readCaseRow(top + index + 2, cells) ?? []
  })
  return { rows, unread }
}

const refusal = "This line is refused: nothing is imported before it is mended."

/** What a row says, for programs. */
const objectOf = ({ row, caption, dockets, filed, stage, outcome, status, summary, problems, isRefused }: ListedCase) => ({
  row,
  caption,
  dockets: dockets.map(({ courtId, court, raw, office, core }) => ({ courtId, court, raw, office, core })),
  filed,
  stage,
  outcome,
  disposition: status.disposition,
  prevailed: status.prevailed,
  summary,
  problems: isRefused ? [...problems, refusal] : problems,
})

const docketLine = ({ court, courtId, raw, office, core }: ListedCase["dockets"][number]) =>
  `${court}${courtId ? ` [${courtId}]` : ""} ${raw ?? ""}${core ? ` [${office ? `${office}:` : ""}${core}]` : ""}`.trim()

const lineOf = ({ row, caption, dockets, filed, stage, outcome, problems, isRefused }: ListedCase) =>
  [
    `${row}: ${caption ?? "no caption"}`,
    ...dockets.map(docketLine),
    filed && `filed ${filed}`,
    stage ?? outcome,
    ...(isRefused ? [...problems, refusal] : problems).map((problem) => `\n   ${problem}`),
  ]
    .filter(Boolean)
    .join(" · ")

const say = (text: string) => process.stdout.write(`${text}\n`)

const keep = (rows: readonly ListedCase[], slug: string) => {
  openStore()
  try {
    const organization = findOrganizationBySlug(system, slug)
    if (!organization) throw new Refusal(`There is no organization "${slug}". Its slug is the last part of its page's address.`)
    return importCases(system, { organizationId: organization.id, rows })
  } finally {
    closeStore()
  }
}

export const run = async (words: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { "dry-run": { type: "boolean" }, json: { type: "boolean" }, organization: { type: "string" } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Refusal(`Name one file: ${usage}`)
  // npm runs commands in the folder of package.json; the file is named from where the person stands.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    throw new Refusal(`${path} can't be read. Is the name right?`)
  }
  const { rows, unread } = readCaseList(bytes)
  if (unread.length > 0) console.error(`Not read: the column${unread.length > 1 ? "s" : ""} ${unread.join(", ")}.`)
  const refused = rows.filter(({ isRefused }) => isRefused)

  if (values["dry-run"]) {
    for (const row of rows) say(values.json ? JSON.stringify(objectOf(row)) : lineOf(row))
    if (!values.json) say(`${rows.length} rows, ${refused.length} of them to be mended first. Nothing was changed.`)
    return
  }
  if (refused.length > 0) throw new Refusal(`Nothing was imported. Mend these lines first:\n${refused.map(lineOf).join("\n")}`)
  if (!values.organization) throw new Refusal(`Say whose cases these are: ${usage}`)
  const done = keep(rows, values.organization)
  const perhaps = done.flatMap(({ row, perhaps: known }) => known.map(({ caseTitle, court, number }) => ({ row, caseTitle, court, number })))
  if (values.json) for (const each of done) say(JSON.stringify(each))
  else {
    for (const { row, caseTitle, court, number } of perhaps)
      say(`Line ${row} may be the same docket as ${court} ${number ?? ""} of "${caseTitle}". Please look at both.`)
    const added = done.filter(({ isNew }) => isNew).length
    say(`${added} new case${added === 1 ? "" : "s"}, ${done.length - added} known before.`)
  }
}
