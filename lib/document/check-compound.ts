import { type Content, readAt, type Source } from "#lib/document/check-bytes"
import { fault } from "#lib/document/check-fault"

/** Compound files of Microsoft ("OLE"), by [MS-CFB]; the old Word format inside by [MS-DOC]. */
export const compoundMagic = Buffer.from("d0cf11e0a1b11ae1", "hex")

const endOfChain = 0xfffffffe
const freeSector = 0xffffffff
const entryBytes = 128
/** Word 97 and later; Word 6 and 95. */
const wordSignatures = [0xa5ec, 0xa5dc]
/** 2 MB of directory: real documents have a few hundred bytes, and a loop in the chain must end. */
const longestChain = 4096

type Stream = { name: string; start: number }
class CutOff extends Error {}

export async function examineCompound(source: Source): Promise<Content> {
  try {
    return await examineStreams(source, await listStreams(source))
  } catch (error) {
    if (!(error instanceof CutOff)) throw error
    return source.named === "doc"
      ? { noun: "an old Word document", kind: "doc", fault: fault.cutOff }
      : { noun: "an old Office file, cut off", fault: fault.cutOff }
  }
}

async function examineStreams(source: Source, streams: readonly Stream[]): Promise<Content> {
  const find = (name: string) => streams.find((stream) => stream.name === name)
  if (find("EncryptedPackage")) {
    const kind = source.named === "xlsx" ? "xlsx" : "docx"
    return { noun: kind === "xlsx" ? "an Excel workbook" : "a Word document", kind, fault: fault.locked }
  }
  const word = find("WordDocument")
  if (word) return { noun: "an old Word document", kind: "doc", fault: await faultOfWord(source, streams, word) }
  if (find("Workbook") ?? find("Book")) return { noun: "an old Excel workbook (.xls)" }
  if (find("PowerPoint Document")) return { noun: "an old PowerPoint presentation" }
  if (streams.some((stream) => stream.name.startsWith("__substg1.0_"))) return { noun: "an Outlook message" }
  return { noun: "an old Office file" }
}

async function faultOfWord(source: Source, streams: readonly Stream[], word: Stream): Promise<string | undefined> {
  const information = await readAt(source, sectorOffset(source, word.start), 32)
  if (information.length < 32 || (await isCut(source))) return fault.cutOff
  if (!wordSignatures.includes(information.readUInt16LE(0))) return fault.damaged
  if (information.readUInt16LE(10) & 0x0100) return fault.locked
  if (streams.some((stream) => stream.name === "_VBA_PROJECT")) return fault.macros
  return undefined
}

async function listStreams(source: Source): Promise<Stream[]> {
  if (source.head.length < 512) throw new CutOff()
  const streams: Stream[] = []
  const size = sectorSize(source)
  let sector = source.head.readUInt32LE(48)
  for (let steps = 0; sector < endOfChain && steps < longestChain; steps += 1) {
    const entries = await readAt(source, sectorOffset(source, sector), size)
    if (entries.length === 0) throw new CutOff()
    for (let at = 0; at + entryBytes <= entries.length; at += entryBytes) streams.push(readEntry(entries.subarray(at, at + entryBytes)))
    sector = await nextSector(source, sector)
  }
  return streams
}

function readEntry(entry: Buffer): Stream {
  const nameBytes = Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2)
  return { name: entry.toString("utf16le", 0, nameBytes), start: entry.readUInt32LE(116) }
}

const sectorSize = (source: Source) => (source.head.readUInt16LE(30) === 12 ? 4096 : 512)
const sectorOffset = (source: Source, sector: number) => (sector + 1) * sectorSize(source)

async function nextSector(source: Source, sector: number): Promise<number> {
  const perTable = sectorSize(source) / 4
  const table = await tableSector(source, Math.floor(sector / perTable))
  const bytes = await readAt(source, sectorOffset(source, table) + (sector % perTable) * 4, 4)
  if (bytes.length < 4) throw new CutOff()
  return bytes.readUInt32LE(0)
}

/** Where the nth sector of the allocation table lies: the header lists 109, a chain of further sectors the rest. */
async function tableSector(source: Source, index: number): Promise<number> {
  if (index < 109) return source.head.readUInt32LE(76 + index * 4)
  const perSector = sectorSize(source) / 4 - 1
  let list = source.head.readUInt32LE(68)
  for (let skip = Math.floor((index - 109) / perSector); ; skip -= 1) {
    const place = sectorOffset(source, list) + (skip > 0 ? perSector : (index - 109) % perSector) * 4
    const bytes = await readAt(source, place, 4)
    if (bytes.length < 4) throw new CutOff()
    if (skip <= 0) return bytes.readUInt32LE(0)
    list = bytes.readUInt32LE(0)
  }
}

/** Whether the allocation table says that a sector behind the end of the file is in use. */
async function isCut(source: Source): Promise<boolean> {
  const perTable = sectorSize(source) / 4
  const last = Math.ceil(source.sizeBytes / sectorSize(source)) - 1
  const index = Math.floor(last / perTable)
  if (index >= source.head.readUInt32LE(44)) return false
  const table = await readAt(source, sectorOffset(source, await tableSector(source, index)), sectorSize(source))
  if (table.length < sectorSize(source)) return true
  for (let at = (last % perTable) * 4; at + 4 <= table.length; at += 4) if (table.readUInt32LE(at) !== freeSector) return true
  return false
}
