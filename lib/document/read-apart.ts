import { findDerived, keepDerived } from "#lib/document/apart/derived"
import { nothingRead, type Reading, type Task } from "#lib/document/apart/task"
import { runInTurn } from "#lib/document/apart/turn"
import { fileKinds } from "#lib/document/kind"
import { storedFile } from "#lib/document/stored-file"
import { log } from "#lib/door/log"

export type { Reading } from "#lib/document/apart/task"

type File = { /** Of a kept file, as its row says: "files/ab/…". */ path: string; mediaType: string }

const problems = {
  time: "This file took too long to read, so it is not shown here. Open the original.",
  memory: "This file needs too much memory to be read here. Open the original.",
  output: "This file is too large to be shown here. Open the original.",
  failed: "This file could not be read here. It may be damaged or locked. Open the original.",
  busy: "Many documents are being read just now. Load this page again in a minute.",
}

type Made = Buffer | keyof typeof problems

const shared = globalThis as typeof globalThis & { lodestarReading?: Map<string, Promise<Made>> }
shared.lodestarReading ??= new Map()
const underWay = shared.lodestarReading

const make = async (path: string, name: string, task: Task): Promise<Made> => {
  const ran = await runInTurn(storedFile(path), task)
  if (!ran) return "busy"
  if (!ran.ok) log().warn({ path, why: ran.why, picture: task.picture }, "a document could not be read")
  const output = ran.ok ? ran.output : ran.why
  if (output === "busy") return output
  // What can't be read is remembered too, so that nobody makes the machine try again with each look.
  await keepDerived(path, ran.ok ? name : `${name}.problem`, Buffer.from(output))
  return output
}

/** In milliseconds. Nobody waits for ever for a page: the reading goes on, and is there at the next look. */
const usualPatience = 20_000
const patiently = (making: Promise<Made>, patience: number): Promise<Made> => {
  let bell: NodeJS.Timeout
  const enough = new Promise<Made>((resolve) => {
    bell = setTimeout(() => resolve("busy"), patience)
  })
  return Promise.race([making, enough]).finally(() => clearTimeout(bell))
}

const derive = async (path: string, name: string, task: Task, patience: number): Promise<Made> => {
  const known = await findDerived(path, name)
  if (known) return known
  const problem = await findDerived(path, `${name}.problem`)
  if (problem) return problem.toString() as keyof typeof problems
  const key = `${path} ${name}`
  if (!underWay.has(key))
    underWay.set(
      key,
      make(path, name, task).finally(() => underWay.delete(key)),
    )
  return patiently(underWay.get(key) ?? Promise.resolve("failed"), patience)
}

const complain = (path: string, error: unknown): undefined => {
  log().error({ path, error: String(error) }, "a document could not be read")
}

/** Another one where documents are read otherwise than before, so that those that were read already are read anew. */
const readingName = "reading-2.json"

/**
 * Pages and text of a kept PDF or Word document, read in a process apart with limits of time and memory, and remembered. Never throws:
 * what can't be read has a `problem`, a sentence for a person.
 */
export const readApart = async ({ path, mediaType }: File, patience = usualPatience): Promise<Reading> => {
  const isRead = mediaType === fileKinds.pdf.mediaType || mediaType === fileKinds.docx.mediaType
  if (!isRead) return nothingRead("A file of this kind is not shown here. Open the original.")
  try {
    const derived = await derive(path, readingName, { mediaType }, patience)
    return typeof derived === "string" ? nothingRead(problems[derived]) : (JSON.parse(derived.toString()) as Reading)
  } catch (error) {
    complain(path, error)
    return nothingRead(problems.failed)
  }
}

/** The widths that pictures are made in, so that nobody can fill the disk with others. */
const pictureWidths = [800, 1200, 1600] as const

/** A page of a kept PDF as a PNG, 800, 1200 or 1600 pixels wide; null when there is none. Never throws. */
export const picturePage = async (
  { path, page, width }: { path: string; page: number; width: number },
  patience = usualPatience,
): Promise<Uint8Array | null> => {
  if (!Number.isSafeInteger(page) || page < 1 || page > 2000) return null
  const wide = pictureWidths.find((one) => one >= width) ?? 1600
  try {
    const derived = await derive(path, `page-${page}-${wide}.png`, { mediaType: fileKinds.pdf.mediaType, picture: { page, width: wide } }, patience)
    return typeof derived === "string" ? null : derived
  } catch (error) {
    complain(path, error)
    return null
  }
}
