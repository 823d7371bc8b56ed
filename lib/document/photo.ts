import { randomBytes } from "node:crypto"
import { chmod } from "node:fs/promises"
import { dirname, join } from "node:path"
import sharp from "sharp"
import { fault } from "#lib/document/check-fault"
import { log } from "#lib/door/log"
import { discardFile } from "#lib/door/receive"
import { judgeFile, type ReceivedFile, type Spooled } from "#lib/door/receive-spool"

/** Larger ones unpack to more memory than a picture for a web page is worth. */
const mostPixels = 60_000_000
const tooManyPixels = "This picture has more than 60 million pixels. Make it smaller, and choose it again."

const formats = { jpeg: { quality: 90 }, png: {}, webp: { quality: 90 } } as const
type Format = keyof typeof formats
const isFormat = (kind: string): kind is Format => kind in formats

const redraw = (from: string, to: string, format: Format) =>
  // Turned as its camera meant, since the note that says so goes with the rest.
  sharp(from, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true }).autoOrient().toFormat(format, formats[format]).toFile(to)

/** One after the other: a picture that is being drawn takes memory, however small its file. */
let last: Promise<unknown> = Promise.resolve()
const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}

/**
 * Draws a photo anew, whatever it is sent as: the place where it was taken, the camera and all else that was noted beside the picture is gone, and the original with it.
 * One that can't be drawn is refused, and leaves nothing behind. A file that is no photo stays as it is.
 */
export const cleanPhoto = async (file: ReceivedFile): Promise<Spooled> => {
  const { temporaryPath, name, kind } = file
  if (!isFormat(kind)) return { ok: true, file }
  const drawn = join(dirname(temporaryPath), randomBytes(16).toString("hex"))
  try {
    await inTurn(() => redraw(temporaryPath, drawn, kind))
    await chmod(drawn, 0o600)
    return await judgeFile(drawn, name, { allowed: [kind], limitBytes: Number.MAX_SAFE_INTEGER })
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw error
    log().info({ error: String(error) }, "a photo could not be drawn anew")
    await discardFile({ temporaryPath: drawn })
    return { ok: false, status: 422, message: /pixel limit/.test(String(error)) ? tooManyPixels : fault.damaged }
  } finally {
    await discardFile(file)
  }
}
