import type { Content, Source } from "#lib/document/check-bytes"
import { readAt, readTail } from "#lib/document/check-bytes"
import { fault } from "#lib/document/check-fault"

const scanLimit = 4 * 1024 * 1024
const text = (bytes: Buffer) => bytes.toString("latin1")

/** The first object follows the head, and the last ones stand before the end; what has neither only calls itself a PDF. */
const isAnyObject = /\b\d+\s+\d+\s+obj\b/

/**
 * A PDF has `%PDF-` at its first byte, objects, and its cross-references near its end. Viewers forgive much, so nothing more is asked.
 * Scripts inside are no reason to refuse: we only ever send the file as an attachment, in a sandbox.
 */
export async function examinePdf(source: Source): Promise<Content> {
  const noun = "a PDF"
  const tail = text(await readTail(source, 8192))
  const end = tail.lastIndexOf("startxref")
  if (end === -1 && !tail.includes("%%EOF")) return { noun, kind: "pdf", fault: fault.cutOff }
  if (!isAnyObject.test(text(source.head)) && !isAnyObject.test(tail)) return { noun, kind: "pdf", fault: fault.damaged }
  if (isShorterThanPromised(source)) return { noun, kind: "pdf", fault: fault.cutOff }
  const offset = Number(/^startxref\s+(\d+)/.exec(tail.slice(end))?.[1] ?? Number.NaN)
  const trailer = Number.isNaN(offset) ? tail : await readTrailer(source, offset)
  if (/\/Encrypt[\s<]/.test(trailer)) return { noun, kind: "pdf", fault: fault.lockedPdf }
  return { noun, kind: "pdf" }
}

/** A linearized PDF has an `%%EOF` near its beginning too, and states its whole length there. */
function isShorterThanPromised(source: Source): boolean {
  const linearized = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(text(source.head))
  return linearized !== null && Number(linearized[1]) > source.sizeBytes
}

/** The dictionary at the cross-references: after a table the word `trailer`, or in a stream (PDF 1.5) the stream's own. */
async function readTrailer(source: Source, offset: number): Promise<string> {
  const start = text(await readAt(source, offset, 4096)).trimStart()
  if (!start.startsWith("xref")) return /^\d+\s+\d+\s+obj/.test(start) ? (start.split(/\bstream\b/)[0] ?? "") : text(await readTail(source, 8192))
  const step = 64 * 1024
  for (let position = offset; position < Math.min(source.sizeBytes, offset + scanLimit); position += step) {
    const found = text(await readAt(source, position, step + 8)).indexOf("trailer")
    if (found !== -1) return text(await readAt(source, position + found, 4096)).split("startxref")[0] ?? ""
  }
  return ""
}
