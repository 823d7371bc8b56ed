import { randomBytes } from "node:crypto"
import { mkdir, open, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"
import { dataFolder } from "#db/store"
import { defaultLimitBytes } from "#lib/document/kind"
import { declaredBytes, Interrupted, watchBody } from "#lib/door/receive-body"
import { defaultStallMs, drain, type ReceivedFile, type ReceiveOptions, type Refused, type Spooled, spool, tooLarge } from "#lib/door/receive-spool"

/**
 * Receives a file as the raw body of a request; its name comes percent-encoded in the header `x-file-name`.
 * Memory stays flat whatever the size. Ask for the session and the permission first. Throws only for faults of ours.
 */
export async function receiveRaw(request: Request, options: ReceiveOptions): Promise<Spooled> {
  const limitBytes = options.limitBytes ?? defaultLimitBytes
  const declared = declaredBytes(request)
  const name = decodeName(request.headers.get("x-file-name"))
  const chunks = watchBody(request.body, options.stallMs ?? defaultStallMs)
  try {
    if (name === undefined)
      return await refuseAfter(chunks, limitBytes, { ok: false, status: 400, message: "The file came without its name. Choose it again." })
    if (declared !== undefined && declared > limitBytes) return await refuseAfter(chunks, limitBytes, tooLarge(limitBytes))
    const spooled = await spool(exactly(chunks, declared), name, options)
    return spooled
  } catch (error) {
    if (error instanceof Interrupted) return { ok: false, message: error.message, status: error.status }
    throw error
  }
}

async function refuseAfter(chunks: AsyncIterable<Uint8Array>, limitBytes: number, refused: Refused): Promise<Refused> {
  await drain(chunks, limitBytes)
  return refused
}

/** @throws Interrupted when fewer bytes came than were promised */
async function* exactly(chunks: AsyncIterable<Uint8Array>, declared: number | undefined): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const chunk of chunks) {
    seen += chunk.length
    yield chunk
  }
  if (declared !== undefined && seen !== declared) throw new Interrupted("cut")
}

function decodeName(header: string | null): string | undefined {
  try {
    return header === null || header === "" ? undefined : decodeURIComponent(header)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/**
 * Moves a received file to where files are kept and makes sure that it is on the disk. Answers its path relative to the data folder, for the row
 * that the caller writes next; a file that never gets its row is swept after a day.
 */
export async function keepFile(file: Pick<ReceivedFile, "temporaryPath">): Promise<string> {
  const name = randomBytes(16).toString("hex")
  const path = join("files", name.slice(0, 2), name)
  const target = join(dataFolder(), path)
  const made = await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await rename(file.temporaryPath, target)
  await syncFolder(dirname(target))
  if (made !== undefined) for (let folder = dirname(dirname(target)); folder.length >= dataFolder().length; folder = dirname(folder)) await syncFolder(folder)
  return path
}

export const discardFile = (file: Pick<ReceivedFile, "temporaryPath">): Promise<void> => rm(file.temporaryPath, { force: true })

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r")
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
