import fc from "fast-check"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, test, vi } from "vitest"
import writeExcelFile, { type Row } from "write-excel-file/node"
import { addDays, type Day, day as dayOf, daysBetween } from "#lib/kernel/day"
import { type Cents, cents, plainMoney } from "#lib/kernel/money"
import { readBytes } from "#lib/timesheet/read-sheet"
import { type Entry, type Sheet, valueOfTime } from "#lib/timesheet/timesheet"

// Workbooks are written and read by the hundred, on whatever machine.
vi.setConfig({ testTimeout: 120_000 })

const period = { from: dayOf("2026-01-01"), to: dayOf("2026-03-31") }
type Work = Entry & { rateCents: Cents; amountCents: Cents }

const work = (date: string, attorney: string, minutes: number, task: string, dollars: number): Work => {
  const rateCents = cents(dollars * 100)
  return { date: dayOf(date), attorney, minutes, task, rateCents, amountCents: cents(valueOfTime(minutes, rateCents)) }
}
const few: Work[] = [
  work("2026-01-05", "Ana Rivera", 90, "Call with clients, then a letter", 310),
  work("2026-01-05", "Ben Osei", 324, "Read documents", 240),
  work("2026-02-13", "Ana Rivera", 48, "Hearing; argued the motion", 310),
  work("2026-03-31", "Ben Osei", 6, 'E-mail to "opposing" counsel', 240.5),
]

const parts = (day: Day) => [day.slice(5, 7), day.slice(8, 10), day.slice(0, 4)] as const
const slashed = (day: Day) => `${Number(parts(day)[0])}/${Number(parts(day)[1])}/${parts(day)[2]}`
const short = (day: Day) => `${parts(day)[0]}/${parts(day)[1]}/${parts(day)[2].slice(2)}`
const european = (day: Day) => `${parts(day)[1]}.${parts(day)[0]}.${parts(day)[2]}`
const names = ["January", "February", "March"]
const spelled = (day: Day) => `${names[Number(parts(day)[0]) - 1]} ${Number(parts(day)[1])}, ${parts(day)[2]}`
const abbreviated = (day: Day) => `${parts(day)[1]}-${names[Number(parts(day)[0]) - 1]?.slice(0, 3)}-${parts(day)[2].slice(2)}`
const excelDay = (day: Day) => new Date(`${day}T00:00:00Z`)
const serial = (day: Day) => daysBetween("1899-12-30" as Day, day)
const hours = (minutes: number) => minutes / 60
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`
const dollars = (amount: number) => `$${(amount / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
const minutesOf = (works: readonly Work[]) => works.reduce((sum, { minutes }) => sum + minutes, 0)
const amountOf = (works: readonly Work[]) => works.reduce((sum, { amountCents }) => sum + amountCents, 0)

const quoted = (cell: string | number | null, delimiter: string) => {
  const text = cell === null ? "" : String(cell)
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
type Line = (string | number | null)[]
const csv = (lines: Line[], delimiter = ",", end = "\r\n") => lines.map((line) => line.map((cell) => quoted(cell, delimiter)).join(delimiter)).join(end)
const xlsx = async (...sheets: [name: string, rows: Row[]][]) =>
  Buffer.from(await writeExcelFile(sheets.map(([sheet, data]) => ({ sheet, data, dateFormat: "mm/dd/yyyy" }))).toBuffer())
const patched = (bytes: Buffer, path: string, change: (xml: string) => string) => {
  const files = unzipSync(new Uint8Array(bytes))
  return Buffer.from(zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path] ?? new Uint8Array()))) }))
}
const byAttorney = (works: readonly Work[]) => [...Map.groupBy(works, ({ attorney }) => attorney)]
const total = (words: string, works: readonly Work[]): Row => [words, null, hours(minutesOf(works)), null, null, amountOf(works) / 100]

type Shape = {
  name: string
  kind: "xlsx" | "csv"
  print: (works: Work[]) => Promise<Buffer> | Buffer
  rounds?: "sorted by attorney"
  needs?: (works: readonly Work[]) => boolean
}

/** The sheets of fifteen different offices; each says the same. */
const shapes: Shape[] = [
  {
    name: "a plain CSV with a header",
    kind: "csv",
    print: (works) =>
      Buffer.from(
        csv([
          ["Date", "Attorney", "Hours", "Task", "Rate", "Amount"],
          ...works.map((w) => [w.date, w.attorney, hours(w.minutes), w.task, w.rateCents / 100, w.amountCents / 100]),
        ]),
      ),
  },
  {
    name: "a workbook with a title, real dates, formats and a totals row",
    kind: "xlsx",
    print: (works) =>
      xlsx([
        "Timesheet",
        [
          ["Harbor Legal Aid"],
          ["Time on Doe v. Harbor, first quarter"],
          [],
          ["Date", "Attorney", "Hours", "Task", "Hourly rate", "Amount"],
          ...works.map(
            (w): Row => [
              { value: excelDay(w.date), format: "mm/dd/yyyy" },
              w.attorney,
              { value: hours(w.minutes), format: "0.0" },
              w.task,
              w.rateCents / 100,
              w.amountCents / 100,
            ],
          ),
          [],
          total("Total", works),
          ["I certify that these hours were worked on this case."],
        ],
      ]),
  },
  {
    name: "its own order and words, dollars and commas as text, two-digit years",
    kind: "csv",
    print: (works) =>
      Buffer.from(
        csv([
          ["Timekeeper", "Work date", "Narrative", "Billing rate", "Hrs.", "Total charges"],
          ...works.map((w) => [w.attorney, short(w.date), w.task, dollars(w.rateCents), hours(w.minutes).toFixed(4), dollars(w.amountCents)]),
        ]),
      ),
  },
  {
    name: "semicolons, European dates and decimal commas, as Windows wrote them",
    kind: "csv",
    // With no day after the 12th, nothing tells 3.1.2026 from 1.3.2026.
    needs: (works) => works.some((w) => Number(parts(w.date)[1]) > 12),
    print: (works) =>
      Buffer.from(
        csv(
          [
            ["Date of service", "Lawyer", "Description of work", "Time", "Rate", "Fee"],
            ...works.map((w) => [
              european(w.date),
              w.attorney,
              w.task,
              clock(w.minutes),
              `${plainMoney(w.rateCents).replace(".", ",")}`,
              `${(w.amountCents / 100).toFixed(2).replace(".", ",")}`,
            ]),
          ],
          ";",
        ),
        "latin1",
      ),
  },
  {
    name: "tabs in UTF-16, months in words, hours as 1:30",
    kind: "csv",
    print: (works) =>
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(
          csv(
            [
              ["DATE", "NAME", "TASK", "TIME SPENT", "RATE/HR", "VALUE"],
              ...works.map((w) => [spelled(w.date), w.attorney, w.task, clock(w.minutes), dollars(w.rateCents), dollars(w.amountCents)]),
            ],
            "\t",
          ),
          "utf16le",
        ),
      ]),
  },
  {
    name: "a header of two rows with merged cells",
    kind: "xlsx",
    print: (works) =>
      xlsx([
        "Q1",
        [
          ["Date", "Attorney", { value: "Time", columnSpan: 2, align: "center" }, null, "Task", { value: "Charges", columnSpan: 2 }, null],
          [null, null, "Hours", "Minutes", null, "Rate", "Amount"],
          ...works.map(
            (w): Row => [
              { value: excelDay(w.date), format: "d-mmm-yy" },
              w.attorney,
              Math.floor(w.minutes / 60),
              w.minutes % 60,
              w.task,
              w.rateCents / 100,
              w.amountCents / 100,
            ],
          ),
        ],
      ]),
  },
  {
    name: "a sheet for each attorney, named after them, and a summary",
    kind: "xlsx",
    rounds: "sorted by attorney",
    print: (works) =>
      xlsx(
        [
          "Summary",
          [
            ["Attorney", "Hours", "Amount"],
            ...byAttorney(works).map(([attorney, theirs]): Row => [attorney, hours(minutesOf(theirs)), amountOf(theirs) / 100]),
          ],
        ],
        ...byAttorney(works).map(([attorney, theirs]): [string, Row[]] => [
          attorney,
          [
            ["Date", "Description", "Hours", "Rate", "Amount"],
            ...theirs.map((w): Row => [slashed(w.date), w.task, hours(w.minutes), w.rateCents / 100, w.amountCents / 100]),
            ["Total", null, hours(minutesOf(theirs)), null, amountOf(theirs) / 100],
          ],
        ]),
      ),
  },
  {
    name: "blocks for each attorney under a row with the name, with subtotals, blank rows and repeated heads",
    kind: "xlsx",
    rounds: "sorted by attorney",
    print: (works) => {
      const heads: Row = ["Date", "Work performed", "Hours", "Rate", "Amount"]
      return xlsx([
        "Sheet1",
        [
          heads,
          ...byAttorney(works).flatMap(([attorney, theirs], index): Row[] => [
            [`Attorney: ${attorney}`],
            ...(index > 0 ? [heads] : []),
            ...theirs.map((w): Row => [abbreviated(w.date), w.task, hours(w.minutes), w.rateCents / 100, w.amountCents / 100]),
            ["Subtotal", null, hours(minutesOf(theirs)), null, amountOf(theirs) / 100],
            [],
          ]),
          ["Grand total", null, hours(minutesOf(works)), null, amountOf(works) / 100],
        ],
      ])
    },
  },
  {
    name: "a sheet for each month",
    kind: "xlsx",
    print: (works) =>
      xlsx(
        ...names.map((name, index): [string, Row[]] => [
          name,
          [
            ["Day", "Staff attorney", "Activity", "Hours worked", "Rate ($)", "Amount ($)"],
            ...works
              .filter((w) => Number(parts(w.date)[0]) === index + 1)
              .map((w): Row => [{ value: excelDay(w.date), format: "mmm d" }, w.attorney, w.task, hours(w.minutes), w.rateCents / 100, w.amountCents / 100]),
          ],
        ]),
      ),
  },
  {
    name: "days as bare serial numbers",
    kind: "xlsx",
    print: (works) =>
      xlsx([
        "Export",
        [
          ["Date", "Atty", "Hrs", "Description", "Rate", "Amount"],
          ...works.map((w): Row => [serial(w.date), w.attorney, hours(w.minutes), w.task, w.rateCents / 100, w.amountCents / 100]),
        ],
      ]),
  },
  {
    name: "an old Mac's workbook that counts its days from 1904",
    kind: "xlsx",
    print: async (works) =>
      patched(
        await xlsx([
          "Time",
          [
            ["Date", "Attorney", "Hours", "Task", "Rate", "Amount"],
            ...works.map((w): Row => [serial(w.date) - 1462, w.attorney, hours(w.minutes), w.task, w.rateCents / 100, w.amountCents / 100]),
          ],
        ]),
        "xl/workbook.xml",
        (xml) =>
          /<workbookPr\b/.test(xml)
            ? xml.replace(/<workbookPr\b/, '<workbookPr date1904="1"')
            : xml.replace(/(<workbook\b[^>]*>)/, '$1<workbookPr date1904="1"/>'),
      ),
  },
  {
    name: "hours as times of Excel, shown 1:30",
    kind: "xlsx",
    print: (works) =>
      xlsx([
        "Time",
        [
          ["Date", "Attorney", "Duration", "Task", "Rate", "Amount"],
          ...works.map(
            (w): Row => [
              { value: excelDay(w.date), format: "yyyy-mm-dd" },
              w.attorney,
              { value: w.minutes / 1440, format: "[h]:mm" },
              w.task,
              w.rateCents / 100,
              w.amountCents / 100,
            ],
          ),
        ],
      ]),
  },
  {
    name: "minutes, and hours in words",
    kind: "csv",
    print: (works) =>
      Buffer.from(
        csv([
          ["Date", "Attorney", "Time (minutes)", "Notes", "Hourly Rate", "Total"],
          ...works.map((w) => [`${slashed(w.date)} 12:00 AM`, w.attorney, w.minutes, w.task, `${dollars(w.rateCents)}/hr`, dollars(w.amountCents)]),
        ]),
      ),
  },
  {
    name: "1h 30m, days without years, the weekday in front",
    kind: "csv",
    print: (works) =>
      Buffer.from(
        `\uFEFF${csv([["Date", "Attorney", "Time", "Details", "Rate", "Amount"], ...works.map((w) => [`Mon, ${names[Number(parts(w.date)[0]) - 1]?.slice(0, 3)} ${Number(parts(w.date)[1])}`, w.attorney, w.minutes % 60 === 0 ? `${w.minutes / 60} hrs` : `${Math.floor(w.minutes / 60)}h ${w.minutes % 60}m`, w.task, dollars(w.rateCents), dollars(w.amountCents)])])}`,
      ),
  },
  {
    name: "the date and the name only where they change",
    kind: "xlsx",
    rounds: "sorted by attorney",
    print: (works) =>
      xlsx([
        "Time",
        [
          ["Attorney", "Date", "Task", "Hours", "Rate", "Amount"],
          ...byAttorney(works).flatMap(([attorney, theirs]) =>
            theirs.map(
              (w, index): Row => [
                index === 0 ? attorney : null,
                index > 0 && theirs[index - 1]?.date === w.date ? null : { value: excelDay(w.date), format: "m/d/yyyy" },
                w.task,
                hours(w.minutes),
                w.rateCents / 100,
                w.amountCents / 100,
              ],
            ),
          ),
        ],
      ]),
  },
  {
    name: "heads that say little, but columns that multiply",
    kind: "csv",
    print: (works) =>
      Buffer.from(
        csv([
          ["Date", "Attorney", "Task", "A", "B", "C"],
          ...works.map((w) => [w.date, w.attorney, w.task, hours(w.minutes), w.rateCents / 100, w.amountCents / 100]),
        ]),
      ),
  },
  {
    name: "sep=| in the first line, a column of its own for case numbers, (0.00) and dashes in discounts",
    kind: "csv",
    print: (works) =>
      Buffer.from(
        `sep=|\r\n${csv([["Matter no.", "Date", "Attorney", "Hours", "Task", "Rate", "Discount", "Amount"], ...works.map((w, index) => [`11-cv-${1000 + index}`, slashed(w.date), w.attorney, hours(w.minutes), w.task, dollars(w.rateCents), index % 2 ? "(0.00)" : "-", dollars(w.amountCents)])], "|")}`,
      ),
  },
]

const said = ({ entries }: Sheet): Entry[] => entries.map(({ sheet: _, row: __, ...entry }) => entry)
const expectedOf = (shape: Shape, works: Work[]) => (shape.rounds === "sorted by attorney" ? byAttorney(works).flatMap(([, theirs]) => theirs) : works)
const errors = ({ problems }: Sheet) => problems.filter(({ severity }) => severity === "error")

describe("the same quarter in the columns of different offices", () => {
  test.each(shapes)("$name", async (shape) => {
    const sheet = await readBytes(await shape.print(few), shape.kind, { period })
    expect(errors(sheet)).toEqual([])
    expect(sheet.problems.filter(({ message }) => message.startsWith("The total says"))).toEqual([])
    expect(said(sheet)).toEqual(expectedOf(shape, few))
    expect(sheet.totals).toMatchObject({ entries: 4, minutes: 468, amountCents: amountOf(few) })
  })
})

const attorneys = ["Ana Rivera", "Ben Osei", "Chloé Nguyen-Smith", "D. J. O'Hara"]
const tasks = [
  "Research",
  "Draft of the brief, second version",
  "Call; wrote to client",
  "Audiencia del señor Peña, §1983",
  "Total review of the record",
  "2 letters",
  "=SUM(A1)",
  "Read 3/4/2026 order",
]

/** Any entries of a quarter: at most ten, in the order of their days, each at a rate of whole cents. */
const works = fc
  .array(
    fc.record({
      offset: fc.integer({ min: 0, max: daysBetween(period.from, period.to) }),
      attorney: fc.constantFrom(...attorneys),
      tenths: fc.integer({ min: 1, max: 23 }),
      task: fc.constantFrom(...tasks),
      rateCents: fc.integer({ min: 4_000, max: 99_999 }),
    }),
    { minLength: 3, maxLength: 10 },
  )
  .map((all) =>
    all
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, attorney, tenths, task, rateCents }, index): Work => {
        const minutes = tenths * 6
        return {
          date: addDays(period.from, offset),
          attorney,
          minutes,
          task: `${task} ${index + 1}`,
          rateCents: cents(rateCents),
          amountCents: cents(valueOfTime(minutes, rateCents)),
        }
      }),
  )

describe("whatever was done comes back, whoever prints it", () => {
  test.each(shapes)("$name", async (shape) => {
    await fc.assert(
      fc.asyncProperty(works, async (all) => {
        fc.pre(shape.needs?.(all) ?? true)
        const sheet = await readBytes(await shape.print(all), shape.kind, { period })
        expect(said(sheet)).toEqual(expectedOf(shape, all))
        expect(sheet.totals).toMatchObject({ minutes: minutesOf(all), amountCents: amountOf(all) })
        expect(errors(sheet)).toEqual([])
      }),
      { numRuns: shape.kind === "xlsx" ? 10 : 25 },
    )
  })

  test("any bytes at all are read or refused with a sentence, never with a crash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom("csv" as const, "xlsx" as const), async (bytes, kind) => {
        const outcome = await readBytes(Buffer.from(bytes), kind, { period }).catch((error: Error) => error)
        if (outcome instanceof Error) expect(outcome.name).toBe("Unreadable")
        else expect(outcome.entries).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
