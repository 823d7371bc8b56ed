import { createReadStream } from "node:fs"
import type { Content, Source } from "#lib/document/check-bytes"

/** Bytes that no text holds: control characters other than tab, line feed, form feed, carriage return and escape. */
const isBinary = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27

/** A web page, wherever in its beginning it starts: behind spaces, comments, or a few letters that imitate another format. */
export const isWebPage = (head: Buffer) => /<(!doctype\s+html|html|head|body|script|iframe|svg)\b/i.test(head.toString("latin1", 0, 1024))

/** What has no signature: text if no byte of it forbids that. Only its name can say that a text is a CSV file. */
export async function examineText(source: Source): Promise<Content | undefined> {
  if (source.head.subarray(0, 5).toString("latin1") === "{\\rtf") return { noun: "a rich-text file (.rtf)" }
  if (isWebPage(source.head)) return { noun: "a web page" }
  for await (const chunk of createReadStream(source.path)) if ((chunk as Buffer).some(isBinary)) return undefined
  return source.named === "csv" ? { noun: "a CSV file", kind: "csv" } : { noun: "plain text" }
}
