import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"

// Each test starts the command as a person does, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-import-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Without a store: the data folder is not there, and must not be afterwards. */
const run = (kind: string, text: string | null, ...options: string[]) => {
  const file = join(folder, "list.csv")
  if (text !== null) writeFileSync(file, text)
  const store = join(folder, "data")
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "import.ts"), kind, file, ...options], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: store, NODE_OPTIONS: "--disable-warning=ExperimentalWarning" },
  })
  expect(existsSync(store)).toBe(false)
  return { status, stdout, stderr: stderr.trim() }
}

describe("a timesheet", () => {
  const sheet =
    'Date,Attorney,Hours,Task,Rate,Amount\n1/5/2026,Ana R,1.5,"Call,\nthen letter",$310.00,$465.00\n1/6/2026,Ana R,1,Brief,310,300\nTotal,,2.5,,,765\n'

  test("is printed as one object and nothing else, without a store", () => {
    const { status, stdout, stderr } = run("timesheet", sheet, "--dry-run", "--json")
    expect([status, stderr, stdout.trim().split("\n").length]).toEqual([0, "", 1])
    expect(JSON.parse(stdout)).toMatchObject({
      entries: [
        { row: 2, date: "2026-01-05", attorney: "Ana R", minutes: 90, task: "Call, then letter", rateCents: 31_000, amountCents: 46_500 },
        { row: 3, date: "2026-01-06", attorney: "Ana R", minutes: 60, task: "Brief", rateCents: 31_000, amountCents: 30_000 },
      ],
      totals: { entries: 2, minutes: 150, amountCents: 76_500, statedMinutes: 150, statedAmountCents: 76_500 },
      problems: [{ row: 3, column: "Amount", message: "1.0 hours at $310 are $310, not $300." }],
    })
  })

  test("of a quarter is held to it, and columns can be named", () => {
    const { stdout } = run(
      "timesheet",
      "Wann,Wer,Wie lange\n1/5/2026,Ana R,90\n",
      "--dry-run",
      "--json",
      "--quarter",
      "2026-04-01..2026-06-30",
      "--mapping",
      "date=A,attorney=B,minutes=C",
    )
    expect(JSON.parse(stdout)).toMatchObject({ entries: [{ minutes: 90 }], problems: [{ row: 2, column: "Wann", severity: "error" }, { row: 2 }] })
  })
})

test("a list of cases is printed as one object for each row, without a store", () => {
  const { status, stdout, stderr } = run(
    "cases",
    '﻿Status;Docket No.;Case Name;Court;Filed\r\nOn appeal;"1:11-cv-05452<br>15-3235";<i>Doe v. Roe</i>;"N.D. Ill.<br>7th Cir.";May 7, 2025\r\n;;;;\r\n;20-1;Roe v. Doe;Northern District;2025\r\n',
    "--dry-run",
    "--json",
  )
  expect([status, stderr]).toEqual([0, ""])
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    {
      caption: "Doe v. Roe",
      dockets: [
        { courtId: "ilnd", raw: "1:11-cv-05452", office: "1", core: "11-cv-5452" },
        { courtId: "ca7", raw: "15-3235", office: null, core: "15-3235" },
      ],
      filed: "2025-05-07",
      stage: "appeal",
      outcome: "on_appeal",
      problems: [],
    },
    {
      caption: "Roe v. Doe",
      dockets: [{ courtId: null, raw: "20-1" }],
      filed: null,
      problems: [expect.stringContaining("may be"), expect.stringContaining("2025")],
    },
  ])
})

test("a list with a line that would be refused says so of it, and ends so", () => {
  const { status, stdout } = run("cases", "caption,court,docket_number\nDoe v. Roe,6th Cir.,11-3456/3457\nRoe v. Doe,6th Cir.,11-3456\n", "--dry-run", "--json")
  const problems = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).problems)
  expect([status, problems]).toEqual([0, [[expect.stringContaining("a line of its own"), expect.stringContaining("is refused")], []]])
})

test.each([
  ["cases", 'caption,court\n"Doe v. Roe,N.D. Ill.\n', "save it as .csv"],
  ["cases", null, "can't be read"],
  ["cases", "", "is empty"],
  ["cases", "PK\u0003\u0004\u0000\u0000", "is no CSV file"],
  ["cases", "colour\nblue\n", "names no column for captions"],
  ["timesheet", null, "can't be read"],
  ["timesheet", "", "is empty"],
  ["timesheet", "PK\u0003\u0004\u0000\u0000", "We take"],
  ["timesheet", 'Date,Attorney,Hours\n1/5/2026,"Ana,1\n', "a quotation mark in it is not closed"],
  ["grants", "", "Say what to import"],
])("%s of a file that is none (%j) ends with a sentence and no output", (kind, text, words) => {
  const { status, stdout, stderr } = run(kind, text, "--dry-run", "--json")
  expect([status, stdout]).toEqual([1, ""])
  expect(stderr).toContain(words)
  expect(stderr).not.toContain("    at ")
})
