import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, test, vi } from "vitest"
import writeExcelFile, { type Row } from "write-excel-file/node"
import { day } from "#lib/kernel/day"
import { withSent } from "#lib/timesheet/check"
import { readBytes } from "#lib/timesheet/read-sheet"
import { hasErrors, type Mapping, type Sheet, unsureTable } from "#lib/timesheet/timesheet"

// Workbooks are written and read by the hundred, on whatever machine.
vi.setConfig({ testTimeout: 120_000 })

const period = { from: day("2026-01-01"), to: day("2026-03-31") }
const heads = "Date,Attorney,Hours,Task,Rate,Amount"
const csv = (lines: string, mappings: Record<string, Mapping> = {}) => readBytes(Buffer.from(lines), "csv", { period, mappings })
const rows = (...lines: string[]) => csv([heads, ...lines].join("\n"))
const xlsx = async (...sheets: [string, Row[]][]) =>
  Buffer.from(await writeExcelFile(sheets.map(([sheet, data]) => ({ sheet, data, dateFormat: "mm/dd/yyyy" }))).toBuffer())
const told = ({ problems }: Sheet) => problems.map(({ row, column, severity, message }) => `${severity} ${row} ${column}: ${message}`)

describe("what is wrong with a row is said with its row, its column and how to mend it", () => {
  test.each([
    ["a date that is none", "2/30/2026,Ana R,1,Call,100,100", "error 2 Date: “2/30/2026” is no date that we can read."],
    ["a date in another quarter", "4/1/2026,Ana R,1,Call,100,100", "error 2 Date: April 1, 2026 is not between January 1, 2026 and March 31, 2026."],
    ["hours that are none", "1/5/2026,Ana R,an hour or so,Call,100,100", "error 2 Hours: “an hour or so” is no time that we can read."],
    ["no hours", "1/5/2026,Ana R,,Call,100,100", "error 2 Hours: No time is given for this row."],
    ["no attorney", "1/5/2026,,1,Call,100,100", "error 2 Attorney: The attorney is missing."],
    ["hours below zero", "1/5/2026,Ana R,(1.5),Call,100,150", "error 2 Hours: The time is below zero."],
    ["an amount in parentheses", "1/5/2026,Ana R,1,Call,100,($100.00)", "error 2 Amount: The amount is below zero."],
    ["a rate that is none", "1/5/2026,Ana R,1,Call,=E1,100", "error 2 Rate: “=E1” is no amount that we can read."],
    ["an amount that is a cent off", '1/5/2026,Ana R,1.1,Call,$250.05,"$275.05"', "error 2 Amount: 1.1 hours at $250.05 are $275.06, not $275.05."],
    ["quarters of an hour", "1/5/2026,Ana R,0.25,Call,100,25", "warning 2 Hours: 0 h 15 min is not in tenths of an hour."],
    ["a row without time", "1/5/2026,Ana R,0,Call,100,0", "warning 2 Hours: The row has no time, so it is not counted."],
  ])("%s", async (_, line, expected) => {
    const sheet = await rows(line)
    expect(told(sheet)).toContain(expected)
    for (const { mend } of sheet.problems) expect(mend).toMatch(/\.$/)
  })

  test("half a cent is rounded up, and a third of an hour is judged as it was written", async () => {
    const sheet = await rows("1/5/2026,Ana R,0.1,Call,100.05,10.01", "1/6/2026,Ana R,0.33,Call,100,33.00", "1/7/2026,Ana R,0:20,Call,100,33.33")
    expect(hasErrors(sheet)).toBe(false)
    expect(sheet.entries.map(({ minutes, amountCents }) => [minutes, amountCents])).toEqual([
      [6, 1001],
      [20, 3300],
      [20, 3333],
    ])
  })

  test("an attorney has no more than 24 hours a day, however the day is written", async () => {
    const sheet = await rows("1/5/2026,Ana R,13,One,10,130", "2026-01-05,ana r,11.1,Two,10,111", "1/5/2026,Ben O,24,Three,10,240")
    expect(told(sheet)).toEqual(["error 3 Hours: ana r has 24.1 hours on January 5, 2026; a day has 24."])
  })

  test("the sheet's totals are compared with its rows, and the rows count", async () => {
    const sheet = await rows("1/5/2026,Ana R,1,One,100,100", "1/6/2026,Ana R,1,Two,100,100", "Total,,2.5,,,200", ",,2,,,200")
    expect(told(sheet)).toEqual(["warning 4 Hours: The total says 2.5 hours; the rows above it add up to 2.0 hours."])
    expect(sheet.totals).toEqual({ entries: 2, minutes: 120, amountCents: 20_000, statedMinutes: 120, statedAmountCents: 20_000 })
  })

  test("the same work twice is asked about, and in two sheets refused", async () => {
    expect(told(await rows("1/5/2026,Ana R,1,One,100,100", "1/5/2026,Ana R,1,one,100,100"))).toEqual(["warning 3 Date: The same work stands in row 2."])
    const table: Row[] = [
      ["Date", "Attorney", "Hours", "Task"],
      ["1/5/2026", "Ana R", 1, "One"],
    ]
    const sheet = await readBytes(await xlsx(["All", table], ["Ana", table]), "xlsx", { period })
    expect(told(sheet)).toContain("error 2 Date: The same work stands in the sheet “All”, row 2.")
  })

  test("what another quarter's sheet has already is asked about, and does not block", async () => {
    const sheet = await rows("1/5/2026,Ana R,1,One,100,100", "1/6/2026,Ana R,1,Two,100,100")
    const again = withSent(sheet, [
      { date: day("2026-01-06"), attorney: "ANA R", minutes: 60, task: " two", where: "in the timesheet of the quarter before, row 7" },
    ])
    expect(told(again)).toEqual(["warning 3 Date: This was sent already: in the timesheet of the quarter before, row 7."])
    expect(hasErrors(again)).toBe(false)
  })

  test("without rates and amounts the hours count, and the value is said to be unknown", async () => {
    const sheet = await csv("Date,Attorney,Hours,Task\n1/5/2026,Ana R,1,One")
    expect(sheet.entries[0]).toMatchObject({ minutes: 60, rateCents: null, amountCents: null })
    expect(told(sheet)).toEqual(["warning 2 Amount: One row has neither a rate nor an amount, so their value is not known."])
  })

  test("a rate alone gives the amount", async () => {
    expect((await csv("Date,Attorney,Hours,Task,Rate\n1/5/2026,Ana R,1.5,One,$101.01")).entries[0]?.amountCents).toBe(15_152)
  })
})

describe("what is not sure is asked, never guessed", () => {
  const foreign = "Fecha,Quien,Cuanto,Que,Precio\n5 Jan 2026,Ana R,1.5,Llamada,100\n6 Jan 2026,Ben O,2,Carta,100"

  test("heads in another language lead to the form, and what is said there is remembered by them", async () => {
    const asked = await csv(foreign)
    const table = unsureTable(asked)
    expect(asked.entries).toEqual([])
    expect(hasErrors(asked)).toBe(true)
    expect(table?.columns.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D", "E"])
    const said: Mapping = { columns: { date: 0, attorney: 1, hours: 2, task: 3, rate: 4 }, attorney: null }
    const answered = await csv(foreign, { [table?.fingerprint ?? ""]: said })
    expect(answered.entries.map(({ attorney, minutes, amountCents }) => [attorney, minutes, amountCents])).toEqual([
      ["Ana R", 90, 15_000],
      ["Ben O", 120, 20_000],
    ])
    expect(unsureTable(answered)).toBeUndefined()
  })

  const bare = "1/5/2026,Ana R,1.5,Call,100,150\n1/6/2026,Ben O,1,Letter to client,100,100\n1/7/2026,Ben O,2,Brief,100,200"

  test("no head at all, until the columns leave no doubt; then that is said", async () => {
    const asked = await csv("1/5/2026,Ana R,1.5,Call,100\n1/6/2026,Ben O,1,Letter,100")
    expect(asked.entries).toEqual([])
    expect(unsureTable(asked)?.mapping.columns).toMatchObject({ date: 0, attorney: 1, task: 3 })
    const sure = await csv(`${bare}\nTotal,,4.5,,,450`)
    expect(sure.entries.map(({ attorney, minutes, task }) => [attorney, minutes, task])).toEqual([
      ["Ana R", 90, "Call"],
      ["Ben O", 60, "Letter to client"],
      ["Ben O", 120, "Brief"],
    ])
    expect(told(sure)).toEqual([expect.stringContaining("A for the date, B for the attorney, C for the hours, D for the task, E for the hourly rate")])
  })

  test("heads in another language, where the columns leave no doubt", async () => {
    const sheet = await csv(`Fecha,Quien,Cuanto,Que,Precio,Suma\n${bare}`)
    expect(sheet.entries).toHaveLength(3)
    expect(hasErrors(sheet)).toBe(false)
  })

  test("two columns of hours, unless only one of them multiplies", async () => {
    const two = (hours: [number, number], rest: string) =>
      csv(
        `Date,Attorney,Hours worked,Hours,Task${rest ? ",Rate,Amount" : ""}\n${[5, 6, 7].map((date) => `1/${date}/2026,Ana R,${hours[0]},${hours[1]},Work ${date}${rest}`).join("\n")}`,
      )
    expect(told(await two([3, 2], ""))).toEqual(["error 1 null: We are not sure which column holds: hours."])
    expect((await two([3, 2], ",100,200")).entries.map(({ minutes }) => minutes)).toEqual([120, 120, 120])
  })

  test("a sheet that names no attorney, until a person says whose it is", async () => {
    const lines = "Date,Hours,Task\n1/5/2026,1,One"
    const table = unsureTable(await csv(lines))
    expect(table).toMatchObject({ headerRow: 1, mapping: { columns: { date: 0, hours: 1, task: 2 } } })
    const answered = await csv(lines, { [table?.fingerprint ?? ""]: { columns: { date: 0, hours: 1, task: 2 }, attorney: "Ana Rivera" } })
    expect(answered.entries[0]?.attorney).toBe("Ana Rivera")
  })

  test("a letter, an empty sheet and a list of clients are no timesheets", async () => {
    for (const text of ["Dear foundation,\nthe timesheet will follow.", "\n\n\n", "Name,Town\nA. Client,Reno"]) {
      const sheet = await csv(text)
      expect(sheet.entries).toEqual([])
      expect(hasErrors(sheet)).toBe(true)
    }
  })

  test("a hidden sheet is not read, and that is said", async () => {
    const table = (task: string): Row[] => [
      ["Date", "Attorney", "Hours", "Task"],
      ["1/5/2026", "Ana R", 1, task],
    ]
    const files = unzipSync(new Uint8Array(await xlsx(["Shown", table("One")], ["Hidden", table("Two")])))
    const contents = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array()).replace('name="Hidden"', 'name="Hidden" state="hidden"')
    const sheet = await readBytes(Buffer.from(zipSync({ ...files, "xl/workbook.xml": strToU8(contents) })), "xlsx", { period })
    expect(sheet.entries.map(({ task }) => task)).toEqual(["One"])
    expect(told(sheet)[0]).toBe("warning null null: This sheet is hidden, so it is not read.")
  })
})

describe("what stands in a sheet besides work", () => {
  const two = ["1/5/2026,Ana R,1.5,Call,100,150", "1/6/2026,Ana R,1,Brief,100,100", "1/6/2026,Ben O,1,Brief,100,100"]

  test("the total of one attorney is no work of hers, with a word for it or without", async () => {
    const [first = "", second = "", third = ""] = two
    const between = await rows(first, second, ",Ana R,2.5,,,250", third, ",Ben O,1,,,100", ",,3.5,,,350")
    const below = await rows(...two, "Total,,3.5,,,350", "Ana R,,2.5,,,250", "Ben O,,1.1,,,100")
    for (const sheet of [between, below]) expect(sheet.totals).toMatchObject({ entries: 3, minutes: 210, statedMinutes: 210, statedAmountCents: 35_000 })
    expect(told(between)).toEqual([
      "warning 4 Attorney: This row is taken for the total of Ana R, so it is not counted.",
      "warning 6 Attorney: This row is taken for the total of Ben O, so it is not counted.",
    ])
    expect(told(below)).toContain("warning 7 Hours: The total says 1.1 hours; the rows above it add up to 1.0 hours.")
  })

  test("a total in the place of the task is no work, whatever it is called", async () => {
    const labels = ["Total hours / charges", "Total for Ana R", "Total charges to grant", "Attorney hours this quarter", "Carried forward"]
    for (const label of labels) {
      const sheet = await rows(...two, `,,3.5,${label},,350`)
      expect(sheet.totals, label).toMatchObject({ entries: 3, minutes: 210, statedMinutes: 210, statedAmountCents: 35_000 })
    }
    const wrong = await rows(...two, ",,4,Total charges to grant,,350")
    expect(told(wrong)).toEqual(["warning 5 Hours: The total says 4.0 hours; the rows above it add up to 3.5 hours."])
  })

  test("work that begins like a total, with a rate or a sum of its own, is work", async () => {
    for (const row of [",,3.5,Totaling up damages,100,350", ",,1,Total review of the record,100,100", ",,2,Call,,"])
      expect((await rows(...two, row)).entries, row).toHaveLength(4)
  })

  test("a total that has a date is none of the attorneys", async () => {
    const sheet = await rows(...two, "3/31/2026,TOTAL,3.5,,,350")
    expect(sheet.totals).toMatchObject({ entries: 3, statedMinutes: 210 })
  })

  test("a balance, a signature and what is still to pay do not keep the sheet from being sent", async () => {
    const sheet = await rows(...two, "Total hours,,3.5,,,", "Amount billed,,,,,350", "Grant balance,,,,,9650", "Signature: ____,,Date: 1/31/2026,,,")
    expect(hasErrors(sheet)).toBe(false)
    expect(sheet.totals).toMatchObject({ entries: 3, statedMinutes: 210, statedAmountCents: null })
    expect(told(sheet)).toContain("warning 7 Date: This row has no date, no attorney and no time, so it is not counted.")
  })

  test("hours that can’t be read are an error, also where date and name stand above", async () => {
    expect(told(await rows(...two, ",,six,Call,100,600"))).toContain("error 5 Hours: “six” is no time that we can read.")
  })
})

describe("hours as people and programs write them", () => {
  test.each([
    ["1:30", 90],
    ["1h30", 90],
    ["1 h 30", 90],
    ["2h05", 125],
    ["1:30h", 90],
    ["1 1/2", 90],
    ["1½", 90],
    ["1.5 hrs", 90],
    ["90 min", 90],
    ["1 hour 30 minutes", 90],
    ["1:30:00 AM", 90],
    ["1:30 AM", 90],
    ["12:06:00 AM", 6],
    ['"1,5"', 90],
    [".1", 6],
  ])("%s", async (written, minutes) => {
    expect((await rows(`1/5/2026,Ana R,${written},Call,,`)).entries.map((entry) => entry.minutes)).toEqual([minutes])
  })

  test("in two columns that say the same", async () => {
    const sheet = await csv("Date,Attorney,Duration,Hours (decimal),Task\n1/5/2026,Ana R,1:30,1.5,Call\n1/6/2026,Ana R,0:45,0.75,Brief")
    expect(sheet.entries.map(({ minutes }) => minutes)).toEqual([90, 45])
  })

  test("as parts of a day that are shown as numbers, where rate and amount say so", async () => {
    const work = (date: string, hours: number, amount: number): Row => [date, "Ana R", hours / 24, "Call", 300, amount]
    const heads: Row = ["Date", "Attorney", "Hours", "Task", "Rate", "Amount"]
    const sheet = await readBytes(await xlsx(["Time", [heads, work("1/5/2026", 1.5, 450), work("1/6/2026", 0.1, 30)]]), "xlsx", { period })
    expect(sheet.entries.map(({ minutes }) => minutes)).toEqual([90, 6])
    expect(hasErrors(sheet)).toBe(false)
  })

  test("beside a name in two columns", async () => {
    const sheet = await csv("Date,First Name,Last Name,Hours,Notes\n1/5/2026,Ana,Rivera,1.5,Call\n1/6/2026,Ben,Osei,1,Brief")
    expect(sheet.entries.map(({ attorney }) => attorney)).toEqual(["Ana Rivera", "Ben Osei"])
  })
})

describe("hostile and broken sheets", () => {
  test("100,000 rows are refused with a sentence", async () => {
    const many = `${heads}\n${"1/5/2026,Ana R,1,Call,100,100\n".repeat(100_000)}`
    await expect(csv(many)).rejects.toThrow("more than 20,000 rows")
  })

  test("formulas stay the text that they are, also in names", async () => {
    const sheet = await rows('1/5/2026,"=HYPERLINK(""http://x"")",1,"=cmd|calc!A0",100,100')
    expect(sheet.entries[0]).toMatchObject({ attorney: '=HYPERLINK("http://x")', task: "=cmd|calc!A0" })
  })

  test("a file that is no workbook, and a quotation mark that never ends", async () => {
    await expect(readBytes(Buffer.from("PK\u0003\u0004 nothing"), "xlsx")).rejects.toThrow("can’t be read")
    await expect(readBytes(Buffer.from(`${heads}\n1/5/2026,"Ana R,1,Call`), "csv")).rejects.toThrow("can’t be read")
  })
})
