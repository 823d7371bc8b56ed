import { Unreadable } from "#lib/timesheet/grid"
import type { SheetTask } from "#lib/timesheet/read-kept"
import { readBytes } from "#lib/timesheet/read-sheet"

// The process apart: a sheet in, what was understood out, then gone. It is started without rights, secrets and much memory.

const parts: Buffer[] = []
for await (const part of process.stdin) parts.push(part as Buffer)
const { kind, options } = JSON.parse(process.argv[2] ?? "{}") as SheetTask

const answer = await readBytes(Buffer.concat(parts), kind, options).catch((error: unknown) => {
  if (error instanceof Unreadable) return { problem: error.message }
  throw error
})
process.stdout.write(JSON.stringify(answer))
