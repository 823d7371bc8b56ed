import { createHash } from "node:crypto"
import { findDerived, keepDerived } from "#lib/document/apart/derived"
import { limits } from "#lib/document/apart/run"
import { runInTurn } from "#lib/document/apart/turn"
import { storedFile } from "#lib/document/stored-file"
import { type Options, type SheetKind, sheetKindOf } from "#lib/timesheet/read-sheet"
import type { Problem, Sheet } from "#lib/timesheet/timesheet"

/** What the process apart is asked. */
export type SheetTask = { kind: SheetKind; options: Options }

const program = "lib/timesheet/apart.ts"
/** Raised when the same file would be understood otherwise. */
const edition = 3

const failed = (message: string): Sheet => {
  const problem: Problem = { sheet: null, row: null, column: null, message, mend: "Send another file, or the sheet as a PDF.", severity: "error" }
  const totals = { entries: 0, minutes: 0, amountCents: 0, statedMinutes: null, statedAmountCents: null }
  return { entries: [], totals, problems: [problem], tables: [] }
}

/**
 * Reads a kept file as a timesheet, in a process apart, in bounded time and memory; the same question is answered from the disk the next time.
 * Null when the file is neither .xlsx nor .csv. Never throws for what the file holds: then it is a problem of the sheet.
 */
export const readKept = async ({ path, mediaType }: { path: string; mediaType: string }, options: Options): Promise<Sheet | null> => {
  const kind = sheetKindOf(mediaType)
  if (!kind) return null
  const task: SheetTask = { kind, options }
  const name = `timesheet-${createHash("sha256")
    .update(JSON.stringify([edition, task]))
    .digest("hex")
    .slice(0, 32)}.json`
  const known = await findDerived(path, name)
  if (known) return JSON.parse(known.toString("utf8")) as Sheet
  const ran = await runInTurn(storedFile(path), task, limits, program)
  if (!ran) return failed("Too many documents are being read just now. Load the page again in a minute.")
  if (!ran.ok) return failed(ran.why === "failed" ? "This file could not be read as a timesheet." : "This file took too long to read, so it was given up.")
  const answer = JSON.parse(ran.output.toString("utf8")) as Sheet | { problem: string }
  const sheet = "problem" in answer ? failed(answer.problem) : answer
  await keepDerived(path, name, Buffer.from(JSON.stringify(sheet)))
  return sheet
}
