import { Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { crc32 } from "node:zlib"
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl"
import { type Content, rethrowDiskError, type Source } from "#lib/document/check-bytes"
import { fault } from "#lib/document/check-fault"

const limits = { entries: 2000, unpackedBytes: 100 * 1024 * 1024, ratio: 100, contentTypesBytes: 1024 * 1024 }
/** Below this size a high ratio is harmless: an empty form of many equal lines packs very well. */
const harmlessBytes = 1024 * 1024

const mainParts = [
  {
    kind: "docx",
    noun: "a Word document",
    part: "word/document.xml",
    type: /wordprocessingml\.document\.main\+xml|ms-word\.document\.macroEnabled\.main\+xml/,
  },
  { kind: "xlsx", noun: "an Excel workbook", part: "xl/workbook.xml", type: /spreadsheetml\.sheet\.main\+xml|ms-excel\.sheet\.macroEnabled\.main\+xml/ },
  { kind: undefined, noun: "a PowerPoint presentation", part: "ppt/presentation.xml", type: /presentationml\.presentation\.main\+xml/ },
] as const

/** A zip: a Word document or an Excel workbook if its main part says so. Everything is unpacked once, into nothing, so that a lie about sizes shows. */
export async function examineZip(source: Source): Promise<Content> {
  let zip: ZipFile
  try {
    zip = await openPromise(source.path, { autoClose: false, lazyEntries: true, decodeStrings: false })
  } catch (error) {
    rethrowDiskError(error)
    return { ...guess(source, source.head.toString("latin1")), fault: fault.cutOff }
  }
  try {
    return await examineEntries(source, zip)
  } finally {
    zip.close()
  }
}

async function examineEntries(source: Source, zip: ZipFile): Promise<Content> {
  const names = new Set<string>()
  let problem: string | undefined = zip.entryCount > limits.entries ? fault.tooManyParts : undefined
  let contentTypes = ""
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (names.size >= limits.entries) break
      const name = nameOf(entry)
      names.add(name)
      unpacked += entry.uncompressedSize
      problem ??= judge(entry, name) ?? (isBomb(unpacked, source.sizeBytes) ? fault.bomb : undefined)
      if (problem === undefined) {
        const content = await unpack(zip, entry, name === "[Content_Types].xml" ? limits.contentTypesBytes : 0)
        if (name === "[Content_Types].xml") contentTypes = content
      }
    }
  } catch (error) {
    rethrowDiskError(error)
    problem ??= fault.damaged
  }
  if (contentTypes.includes("macroEnabled")) problem ??= fault.macros
  return { ...identify(source, names, contentTypes), fault: problem }
}

/** yauzl's own decoding throws at the first unsafe name; we want to go on and say what the file is. */
function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
}

function judge(entry: Entry, name: string): string | undefined {
  if (validateFileName(name) !== null || isLink(entry)) return fault.unsafeParts
  if (entry.isEncrypted()) return fault.locked
  if (/(^|\/)(vbaProject\.bin|vbaData\.xml)$/i.test(name) || /\bmacrosheets\//i.test(name)) return fault.macros
  return undefined
}

/** Unix keeps the type of a file in the upper half of these attributes; 0xA000 is a symbolic link. */
const isLink = (entry: Entry) => ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000

const isBomb = (unpacked: number, packed: number) => unpacked > limits.unpackedBytes || (unpacked > harmlessBytes && unpacked > packed * limits.ratio)

/** Inflates one entry and throws it away, but for its first `keep` bytes. Throws when it is not what its directory says. */
async function unpack(zip: ZipFile, entry: Entry, keep: number): Promise<string> {
  const kept: Buffer[] = []
  let left = keep
  let sum = 0
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (left > 0) kept.push(chunk.subarray(0, left))
      left -= chunk.length
      sum = crc32(chunk, sum)
      done()
    },
  })
  await pipeline(await zip.openReadStreamPromise(entry), sink)
  if (sum !== entry.crc32) throw new Error("An entry is not what its checksum says.")
  return Buffer.concat(kept).toString("utf8")
}

function identify(source: Source, names: ReadonlySet<string>, contentTypes: string): Content {
  if (contentTypes === "") return guess(source, [...names].join(" "))
  const main = mainParts.find(({ type }) => type.test(contentTypes))
  if (main === undefined) return { noun: "a zip file" }
  const override = contentTypes.match(/<Override\b[^>]*>/g)?.find((element) => main.type.test(element))
  const part = /PartName\s*=\s*["']\/([^"']+)/.exec(override ?? "")?.[1] ?? main.part
  return names.has(part) ? { noun: main.noun, kind: main.kind } : { noun: "a zip file" }
}

/** For a file that is cut off or refused before its main part was read: what its name and those of its parts make it look like. */
function guess(source: Source, names: string): Content {
  if (names.includes("word/")) return { noun: "a Word document", kind: "docx" }
  if (names.includes("xl/")) return { noun: "an Excel workbook", kind: "xlsx" }
  if (source.named === "docx" && names.includes("[Content_Types].xml")) return { noun: "a Word document", kind: "docx" }
  if (source.named === "xlsx" && names.includes("[Content_Types].xml")) return { noun: "an Excel workbook", kind: "xlsx" }
  return { noun: "a zip file" }
}
