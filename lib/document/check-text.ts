import { createReadStream } from "node:fs"
import type { Content, Source } from "#lib/document/check-bytes"

/** Bytes that no text holds: control characters other than tab, line feed, form feed, carriage return and escape. */
const isBinary = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27

/** A web page, wherever in its beginning it starts: behind spaces, comments, or a few letters that imitate another format. */
export const isWebPage = (head: Buffer) => /<(!doctype\s+html|html|head|body|script|iframe|svg)\b/i.test(head.toString("latin1", 0, 1024))

/** Excel's "Unicode text": two bytes for each character, the mark first. Its zeros are halves of letters. */
const isUtf16 = (head: Buffer) => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)

const isBinaryUtf16 = (chunk: Buffer, isLittle: boolean) => {
  for (let at = 0; at + 1 < chunk.length; at += 2) {
    const code = isLittle ? chunk.readUInt16LE(at) : chunk.readUInt16BE(at)
    if (code < 32 && isBinary(code)) return true
  }
  return false
}

/** What has no signature: text if no byte of it forbids that. Only its name can say that a text is a CSV file. */
export async function examineText(source: Source): Promise<Content | undefined> {
  if (source.head.subarray(0, 5).toString("latin1") === "{\\rtf") return { noun: "a rich-text file (.rtf)" }
  if (isWebPage(source.head)) return { noun: "a web page" }
  const wide = isUtf16(source.head)
  // Chunks are even, but for the last one.
  for await (const chunk of createReadStream(source.path))
    if (wide ? isBinaryUtf16(chunk as Buffer, source.head[0] === 0xff) : (chunk as Buffer).some(isBinary)) return undefined
  return source.named === "csv" ? { noun: "a CSV file", kind: "csv" } : { noun: "plain text" }
}
