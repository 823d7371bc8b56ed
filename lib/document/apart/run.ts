import { spawn } from "node:child_process"
import { createReadStream, readFileSync } from "node:fs"
import { setPriority } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"

/** `milliseconds`: of the processor's time, so that a busy machine makes no document too long; `patience`: by the clock. */
export type Limits = { milliseconds: number; patience: number; residentBytes: number; outputBytes: number }
export const limits: Limits = { milliseconds: 20_000, patience: 120_000, residentBytes: 700 * 1024 * 1024, outputBytes: 24 * 1024 * 1024 }

export type Ran = { ok: true; output: Buffer } | { ok: false; why: "time" | "memory" | "output" | "failed" | "busy" }

/** The bundles of the app lie elsewhere than their sources: every command runs at the top of the checkout. */
const top = process.cwd()
const documents = "lib/document/apart/main.ts"

/** It may read our code and nothing else, write nothing, start nothing; the document comes on its standard input, and no secret stands in its environment. */
const rights = ["lib", "node_modules", "package.json"].map((name) => `--allow-fs-read=${join(/* turbopackIgnore: true */ top, name)}`)
const flags = ["--max-old-space-size=256", "--max-semi-space-size=8", "--no-warnings", "--permission", "--allow-addons", ...rights]

const residentPages = (processId: number): number => {
  try {
    return Number(readFileSync(`/proc/${processId}/statm`, "utf8").split(" ")[1] ?? 0)
  } catch {
    // No Linux, or gone already: there the limit of its heap must do.
    return 0
  }
}
const pageBytes = 4096

/** Less urgent than whoever waits for the server, and yet done on a busy machine. */
const niceness = 4

/** Of the processor, as Linux counts it: fields 14 and 15 of stat, in hundredths of a second; the name before them may hold anything. */
const spentMilliseconds = (processId: number): number => {
  try {
    const fields = readFileSync(`/proc/${processId}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

/**
 * Runs the process apart on one file, below everything else the machine does, and kills it when it takes too long or too much. Never throws.
 * `program`: ours, that reads the task as its one argument and the file on its standard input.
 */
export const runApart = (path: string, task: object, { milliseconds, patience, residentBytes, outputBytes } = limits, program = documents): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags, join(/* turbopackIgnore: true */ top, program), JSON.stringify(task)], {
      cwd: top,
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
    })
    const parts: Buffer[] = []
    let size = 0
    let why: Exclude<Ran, { ok: true }>["why"] = "failed"
    const stop = (because: typeof why) => {
      why = because
      child.kill("SIGKILL")
    }
    const late = setTimeout(() => stop("busy"), patience)
    const watch = setInterval(() => {
      if (residentPages(child.pid ?? 0) * pageBytes > residentBytes) stop("memory")
      else if (spentMilliseconds(child.pid ?? 0) > milliseconds) stop("time")
    }, 50)
    const end = (answer: Ran) => {
      clearTimeout(late)
      clearInterval(watch)
      resolve(answer)
    }
    child.stdout.on("data", (part: Buffer) => {
      size += part.length
      if (size > outputBytes) stop("output")
      else parts.push(part)
    })
    child.on("spawn", () => child.pid && setPriority(child.pid, niceness))
    child.on("error", () => end({ ok: false, why: "busy" }))
    child.on("close", (code) => end(code === 0 ? { ok: true, output: Buffer.concat(parts) } : { ok: false, why }))
    // A child that ends before it has read everything breaks the pipe; how it ended says all there is to say.
    pipeline(createReadStream(path), child.stdin).catch(() => stop(why))
  })
