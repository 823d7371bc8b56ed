import { createHash, randomBytes } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, open, rm, statfs } from "node:fs/promises"
import { join } from "node:path"
import { dataFolder } from "#db/store"
import { checkFile } from "#lib/document/check"
import { defaultLimitBytes, type FileKind, fileKinds, formatBytes } from "#lib/document/kind"
import { safeName } from "#lib/document/name"
import { Interrupted } from "#lib/door/receive-body"

export type ReceiveOptions = {
  allowed: readonly FileKind[]
  /** The largest file; 25 MB unless given. */
  limitBytes?: number
  /** How long a sender may pause; half a minute unless given. */
  stallMs?: number
  /** What must stay free on the disk; 500 MB unless given. */
  reserveBytes?: number
}

/** A checked file in DATA_DIR/tmp: `keepFile` or `discardFile` it. */
export type ReceivedFile = { temporaryPath: string; name: string; kind: FileKind; mediaType: string; sizeBytes: number; sha256: string }
export type Refused = { ok: false; message: string; status: number }
export type Spooled = { ok: true; file: ReceivedFile } | Refused

export const defaultStallMs = 30_000
const defaultReserveBytes = 500 * 1024 * 1024
/** Of an upload that is too large, so many times the limit is still read and thrown away: a browser shows our answer only when it could send its body. */
const drainFactor = 4

export const diskFull: Refused = {
  ok: false,
  status: 507,
  message: "There is no room for this file on our side. Nothing that you typed is lost; please tell the foundation.",
}

/** Streams one file into DATA_DIR/tmp, hashes it on the way, and judges it. What is refused leaves nothing behind. @throws when the disk fails, and Interrupted */
export async function spool(chunks: AsyncIterable<Uint8Array>, originalName: string, options: ReceiveOptions): Promise<Spooled> {
  const limitBytes = options.limitBytes ?? defaultLimitBytes
  const folder = join(dataFolder(), "tmp")
  if (!(await hasRoom(folder, options))) {
    await drain(chunks, limitBytes)
    return diskFull
  }
  const temporaryPath = join(folder, randomBytes(16).toString("hex"))
  let kept = false
  try {
    const { sizeBytes, sha256 } = await write(chunks, temporaryPath, limitBytes)
    if (sizeBytes > limitBytes) return tooLarge(limitBytes)
    const judged = await judge({ temporaryPath, sizeBytes, sha256 }, originalName, options.allowed)
    kept = judged.ok
    return judged
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) return diskFull
    throw error
  } finally {
    if (!kept) await rm(temporaryPath, { force: true })
  }
}

async function judge(
  bytes: Pick<ReceivedFile, "temporaryPath" | "sizeBytes" | "sha256">,
  originalName: string,
  allowed: readonly FileKind[],
): Promise<Spooled> {
  const checked = await checkFile(bytes.temporaryPath, originalName, allowed)
  if (!checked.ok) return { ...checked, status: 422 }
  return { ok: true, file: { ...bytes, name: safeName(originalName), kind: checked.kind, mediaType: fileKinds[checked.kind].mediaType } }
}

/** Hashes and judges a file that lies in DATA_DIR/tmp already; it stays there, whatever is found. */
export async function judgeFile(temporaryPath: string, originalName: string, { allowed, limitBytes = defaultLimitBytes }: ReceiveOptions): Promise<Spooled> {
  const hash = createHash("sha256")
  let sizeBytes = 0
  for await (const chunk of createReadStream(temporaryPath)) {
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  if (sizeBytes > limitBytes) return tooLarge(limitBytes)
  return judge({ temporaryPath, sizeBytes, sha256: hash.digest("hex") }, originalName, allowed)
}

export function tooLarge(limitBytes: number): Refused {
  return {
    ok: false,
    status: 413,
    message: `This file is larger than ${formatBytes(limitBytes)}, the most that we accept. Make its pictures smaller or split it, and choose it again.`,
  }
}

/** Reads and forgets, up to a cap. @throws Interrupted */
export async function drain(chunks: AsyncIterable<Uint8Array>, limitBytes: number): Promise<void> {
  let seen = 0
  for await (const chunk of chunks) {
    seen += chunk.length
    if (seen > limitBytes * drainFactor) throw new Interrupted("flood")
  }
}

/** Writes at most the limit; the size that it tells is what came. */
async function write(chunks: AsyncIterable<Uint8Array>, path: string, limitBytes: number) {
  const hash = createHash("sha256")
  let sizeBytes = 0
  async function* counted() {
    for await (const chunk of chunks) {
      sizeBytes += chunk.length
      if (sizeBytes > limitBytes * drainFactor) throw new Interrupted("flood")
      if (sizeBytes > limitBytes) continue
      hash.update(chunk)
      yield chunk
    }
  }
  const handle = await open(path, "wx", 0o600)
  try {
    await handle.writeFile(counted())
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sizeBytes, sha256: hash.digest("hex") }
}

/** Whether a file may still come to this disk. */
export async function hasRoom(folder: string, { reserveBytes = defaultReserveBytes }: Pick<ReceiveOptions, "reserveBytes">): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize >= reserveBytes
}
