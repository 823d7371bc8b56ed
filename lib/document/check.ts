import { open } from "node:fs/promises"
import { fileTypeFromBuffer } from "file-type"
import { type Content, readAt, type Source } from "#lib/document/check-bytes"
import { compoundMagic, examineCompound } from "#lib/document/check-compound"
import { examineZip } from "#lib/document/check-office"
import { examinePdf } from "#lib/document/check-pdf"
import { examineJpeg, examinePng, examineWebp, jpegMagic, pngMagic, webpMagic } from "#lib/document/check-picture"
import { examineText, isWebPage } from "#lib/document/check-text"
import { extensionOf, type FileKind, fileKinds, kindOfName, listKinds } from "#lib/document/kind"
import { safeName } from "#lib/document/name"

export type Checked = { ok: true; kind: FileKind; mediaType: string } | { ok: false; message: string }

/** Kinds that Word can be asked to save as. */
const writtenInWord: readonly FileKind[] = ["docx", "doc"]

/**
 * Whether the file at `path` is what its name claims, whole, open to us and among the allowed kinds: judged by content and extension.
 * A refusal is one sentence for a person, saying what is wrong and how to mend it. Reads at places, never the whole file into memory.
 * Throws only when the disk fails.
 */
export async function checkFile(path: string, originalName: string, allowed: readonly FileKind[]): Promise<Checked> {
  const name = safeName(originalName)
  const handle = await open(path, "r")
  try {
    const { size: sizeBytes } = await handle.stat()
    if (sizeBytes === 0) return { ok: false, message: "This file is empty. Save it again, see that it is not 0 bytes long, and choose it again." }
    const source: Source = { path, handle, sizeBytes, head: Buffer.alloc(0), named: kindOfName(name) }
    source.head = await readAt(source, 0, 4096)
    return judge(await examine(source), name, allowed)
  } finally {
    await handle.close()
  }
}

async function examine(source: Source): Promise<Content> {
  const starts = (magic: Buffer | string) => source.head.subarray(0, magic.length).equals(Buffer.from(magic))
  if (starts("%PDF-") && !isWebPage(source.head)) return examinePdf(source)
  if (starts("PK\x03\x04")) return examineZip(source)
  if (starts(compoundMagic)) return examineCompound(source)
  if (starts(pngMagic)) return examinePng(source)
  if (starts(jpegMagic)) return examineJpeg(source)
  if (starts(webpMagic)) return examineWebp(source)
  if (starts("MZ") || starts("\x7fELF") || starts("#!")) return { noun: "a program" }
  return (await examineText(source)) ?? { noun: await nounOfOther(source.head) }
}

async function nounOfOther(head: Buffer): Promise<string> {
  const other = await fileTypeFromBuffer(head)
  return other === undefined ? "a file of a kind that we do not know" : `a file of another kind (.${other.ext})`
}

function judge(content: Content, name: string, allowed: readonly FileKind[]): Checked {
  const { kind } = content
  if (kind === undefined || !allowed.includes(kind))
    return { ok: false, message: `${whatItIs(content, name)} We take ${listKinds(allowed)}. Save it as one of these, or choose another file.` }
  if (kindOfName(name) !== kind) return { ok: false, message: `${whatItIs(content, name)} ${rename(kind, allowed)}` }
  if (content.fault !== undefined) return { ok: false, message: content.fault }
  return { ok: true, kind, mediaType: fileKinds[kind].mediaType }
}

/** "This file is named .pdf but it is a Word document." */
function whatItIs({ noun, kind }: Content, name: string): string {
  const extension = extensionOf(name)
  if (extension === "") return `This file has no ending such as .pdf in its name, and it is ${noun}.`
  const namedRightly = kind === undefined ? kindOfName(name) === undefined : kindOfName(name) === kind
  return namedRightly ? `This file is ${noun}.` : `This file is named .${extension} but it is ${noun}.`
}

function rename(kind: FileKind, allowed: readonly FileKind[]): string {
  const ending = `.${fileKinds[kind].extensions[0]}`
  const orPdf = writtenInWord.includes(kind) && allowed.includes("pdf") ? ", or save it as a PDF," : ""
  return `Rename it to ${ending}${orPdf} and choose it again.`
}
