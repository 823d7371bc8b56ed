import { BorderStyle, Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx"
import writeExcelFile, { type Row } from "write-excel-file/node"
import { setPages } from "#lib/demo/pdf-page"
import { now } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"
import type { Cents } from "#lib/kernel/money"

/** The first line of every file that filling the demo makes. */
export const demoFileNotice = "Demonstration file: invented content, made by filling the Lodestar demo."

export type DemoReport = { title: string; organization: string; lines: readonly { heading: string; text: string }[] }

/** A report as a grantee would send it, as PDF: one or two Letter pages. */
export const demoReportPdf = ({ title, organization, lines }: DemoReport): Promise<Uint8Array> =>
  setPages(title, organization, new Date(now()), [
    { text: demoFileNotice, size: 9.5, lead: 13, above: 0, muted: true },
    { text: title, size: 20, lead: 25, above: 20, bold: true },
    { text: organization, size: 12, lead: 17, above: 3, muted: true },
    ...lines.flatMap(({ heading, text }) => [
      { text: heading, size: 12.5, lead: 17, above: 17, bold: true, keepWithNext: true },
      { text, size: 11.5, lead: 16.5, above: 2 },
    ]),
  ])

const docxLines = (text: string) => text.split("\n").map((part, index) => new TextRun({ text: part, ...(index > 0 && { break: 1 }) }))

/** The same report as a Word document. */
export const demoReportDocx = async ({ title, organization, lines }: DemoReport): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        title,
        creator: organization,
        styles: { default: { document: { run: { font: "Georgia", size: 22 }, paragraph: { spacing: { line: 300, after: 120 } } } } },
        sections: [
          {
            properties: { page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, bottom: 1440, left: 1700, right: 1700 } } },
            children: [
              new Paragraph({ children: [new TextRun({ text: demoFileNotice, size: 19, color: "54595F" })], spacing: { after: 360 } }),
              new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
              new Paragraph({
                children: [new TextRun({ text: organization, color: "54595F" })],
                spacing: { after: 240 },
                border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: "D5D8D4", space: 8 } },
              }),
              ...lines.flatMap(({ heading, text }) => [
                new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 280 } }),
                new Paragraph({ children: docxLines(text) }),
              ]),
            ],
          },
        ],
      }),
    ),
  )

/** One line of a timesheet: hours in tenths, a rate in cents an hour. */
export type DemoTimesheetEntry = { workedOn: Day; attorney: string; tenths: number; task: string; rateCents: Cents }

/** What an entry costs in cents, half a cent rounded up. */
export const entryCents = (entry: DemoTimesheetEntry): number => Math.floor((entry.tenths * entry.rateCents + 5) / 10)

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const heading = (value: string) => ({ value, fontWeight: "bold" }) as const
const hours = (tenths: number) => ({ value: tenths / 10, format: "0.0" })
const dollars = (amount: number) => ({ value: amount / 100, format: "#,##0.00" })

/** A quarterly timesheet as an Excel workbook, with total hours and total charges in its last row. */
export const demoTimesheetXlsx = async ({
  title,
  organization,
  entries,
}: {
  title: string
  organization: string
  entries: readonly DemoTimesheetEntry[]
}): Promise<Uint8Array> => {
  const rows: Row[] = [
    [demoFileNotice],
    [heading(title)],
    [organization],
    [],
    ["Date", "Attorney", "Hours", "Task", "Hourly rate", "Amount"].map(heading),
    ...entries.map(
      (entry): Row => [
        { value: new Date(`${entry.workedOn}T00:00:00Z`), format: "mm/dd/yyyy" },
        entry.attorney,
        hours(entry.tenths),
        entry.task,
        dollars(entry.rateCents),
        dollars(entryCents(entry)),
      ],
    ),
    [heading("Total"), null, hours(sum(entries.map((entry) => entry.tenths))), null, null, dollars(sum(entries.map(entryCents)))],
  ]
  const columns = [12, 24, 8, 48, 13, 13].map((width) => ({ width }))
  return new Uint8Array(await writeExcelFile(rows, { columns, sheet: "Timesheet", dateFormat: "mm/dd/yyyy" }).toBuffer())
}
