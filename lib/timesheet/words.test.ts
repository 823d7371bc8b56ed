import { expect, test } from "vitest"
import { type SheetField, sheetFields } from "#lib/timesheet/timesheet"
import { headingName, isBareTotal, isName, isTotalWord, wordScore } from "#lib/timesheet/words"

const best = (label: string): SheetField | undefined => {
  const scored = sheetFields.map((field) => ({ field, words: wordScore(label, field) })).filter(({ words }) => words > 0)
  return scored.toSorted((one, other) => other.words - one.words)[0]?.field
}

const heads: Partial<Record<SheetField, readonly string[]>> = {
  date: ["Date", "DATE WORKED", "Svc Date", "Date of Service:", "Work Date", "Entry Date"],
  attorney: ["Attorney", "Attorney Name", "Timekeeper", "Billing Atty", "Attorney / Paralegal", "Staff", "Initials", "Lawyer"],
  hours: [
    "Hours",
    "Hrs.",
    "Time",
    "Hrs Worked",
    "Time (hrs)",
    "Hours (decimal)",
    "Billed Hours",
    "Billable Time",
    "Time Spent (h:mm)",
    "Duration",
    "Attorney Hours",
  ],
  minutes: ["Minutes", "Duration (min)", "Time (minutes)"],
  task: ["Task", "Description", "Description of Services", "Work Description", "Narrative", "Services Provided", "Activity"],
  rate: ["Rate", "Hourly Rate ($)", "Rate/Hr", "Billing Rate", "Attorney Rate", "$/hr"],
  amount: ["Amount", "Total", "Total Charges", "Fee", "$ Amount", "Total ($)", "Value of Time", "Amount Due", "Line Total"],
}

test.each(Object.entries(heads))("%s is known by its heads", (field, labels) => {
  for (const label of labels) expect(best(label), label).toBe(field)
})

test.each(["Client", "Case", "Matter no.", "Time in", "Time out", "Start", "Date paid", "Invoice date"])("“%s” holds nothing of a timesheet", (label) => {
  expect(sheetFields.filter((field) => field !== "task" && wordScore(label, field) > 1)).toEqual([])
})

test("names are names, and words that only look like them are not", () => {
  for (const name of ["Ana Rivera", "Doe, Jane", "D. J. O’Hara", "Chloé Nguyen-Smith"]) expect(isName(name), name).toBe(true)
  for (const other of ["Timesheet", "March 2026", "Harbor Legal Aid", "Doe v. Harbor", "Sheet1", "Total Hours", "certify that"])
    expect(isName(other), other).toBe(false)
  expect(headingName("Attorney: Jane Q. Doe")).toBe("Jane Q. Doe")
})

test("a total is told from a task that begins with the word", () => {
  for (const total of ["Total", "TOTALS", "Grand total:", "Sub-total", "Total hours", "Jane Doe total", "Sum"]) expect(isTotalWord(total), total).toBe(true)
  for (const task of ["Total review of the record", "Totaling up damages", "Sum of the damages, drafted", "Amount in dispute", "Hours of training", ""])
    expect(isBareTotal(task), task).toBe(false)
  const sayings = ["Total hours this quarter:", "Total hours / charges", "Total Hours & Charges", "Total hours and charges", "Total Q2", "Quarter total"]
  const more = ["Page total", "Overall total", "Hours total", "April subtotal", "Total attorney time", "Total this period", "Totals for April-June 2026"]
  const rest = [
    "Total (April–June)",
    "TOTALS - 2nd quarter",
    "Total hours worked",
    "Total amount billed",
    "Total value of attorney time",
    "Sum",
    "Balance forward",
  ]
  for (const total of [...sayings, ...more, ...rest]) expect(isBareTotal(total), total).toBe(true)
})
