import { statSync } from "node:fs"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { checkFile } from "#lib/document/check"
import { isDay } from "#lib/kernel/day"
import { formatMoney } from "#lib/kernel/money"
import { Refusal } from "#lib/kernel/refusal"
import { columnOf } from "#lib/timesheet/letter"
import { readSheet } from "#lib/timesheet/read-sheet"
import { formatHours, type Mapping, type Period, type Problem, type Sheet, type SheetField, sayHours, sheetFields } from "#lib/timesheet/timesheet"

const usage = `npm run import -- timesheet FILE --dry-run [--json] [--quarter 2026-01-01..2026-03-31] [--mapping "date=A,attorney=B,hours=C,task=D,rate=E,amount=F"]`

/** "2026-01-01..2026-03-31". @throws Refusal */
const readPeriod = (text: string): Period => {
  const [from = "", to = "", ...rest] = text.split("..")
  if (rest.length > 0 || !isDay(from) || !isDay(to) || from > to)
    throw new Refusal(`"${text}" is no period. Write its first and last day: 2026-01-01..2026-03-31`)
  return { from, to }
}

/** "date=A,hours=C,attorney='Jane Doe'": letters of columns; an attorney may be a name instead. @throws Refusal */
const readMapping = (text: string): Mapping => {
  const columns: Mapping["columns"] = {}
  let attorney: string | null = null
  for (const part of text.split(",")) {
    const [field = "", value = ""] = part.split("=").map((each) => each.trim())
    const column = columnOf(value)
    if (!sheetFields.includes(field as SheetField)) throw new Refusal(`"${field}" is nothing that a timesheet holds. Choose among ${sheetFields.join(", ")}.`)
    if (field === "attorney" && column === undefined && value !== "") attorney = value.replace(/^['"]|['"]$/g, "")
    else if (column === undefined) throw new Refusal(`"${value}" is no column. Write its letter: ${field}=A`)
    else columns[field as SheetField] = column
  }
  return { columns, attorney }
}

const lineOf = ({ sheet, row, column, severity, message, mend }: Problem) =>
  `${severity === "error" ? "Error" : "Warning"}${sheet ? `, sheet ${sheet}` : ""}${row ? `, row ${row}` : ""}${column ? `, ${column}` : ""}: ${message} ${mend}`

const inWords = ({ entries, totals, problems }: Sheet) =>
  [
    ...entries.map(({ date, attorney, minutes, task, rateCents, amountCents }) =>
      [date, attorney, formatHours(minutes), task, rateCents === null ? "" : formatMoney(rateCents), amountCents === null ? "" : formatMoney(amountCents)].join(
        "\t",
      ),
    ),
    `${totals.entries} entries, ${sayHours(totals.minutes)}, ${formatMoney(totals.amountCents)}`,
    ...problems.map(lineOf),
  ].join("\n")

export const run = async (words: readonly string[]): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { "dry-run": { type: "boolean" }, json: { type: "boolean" }, quarter: { type: "string" }, mapping: { type: "string" } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Refusal(`Name one file: ${usage}`)
  if (!values["dry-run"]) throw new Refusal(`A timesheet is kept where its report is submitted or filed, in the browser. Here it is read only: ${usage}`)
  const period = values.quarter === undefined ? null : readPeriod(values.quarter)
  const mappings: Record<string, Mapping> = values.mapping === undefined ? {} : { "*": readMapping(values.mapping) }
  // npm runs commands in the folder of package.json; the file is named from where the person stands.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Refusal(`${path} can't be read. Is the name right?`)
  const checked = await checkFile(path, path, ["xlsx", "csv"])
  if (!checked.ok) throw new Refusal(checked.message)
  const { tables: _, ...sheet } = await readSheet(path, checked.mediaType, { period, mappings })
  process.stdout.write(`${values.json ? JSON.stringify(sheet) : inWords({ ...sheet, tables: [] })}\n`)
}
