const sector = 512
const endOfChain = 0xfffffffe

/** A compound file of Microsoft's with the given streams, as small as [MS-CFB] allows; for tests. */
export function compoundFile(streams: Record<string, Buffer>): Buffer {
  const table = Buffer.alloc(sector, 0xff)
  const directory: Buffer[] = [entry("Root Entry", 5, endOfChain, 0)]
  const data: Buffer[] = []
  const directorySectors = Math.ceil((Object.keys(streams).length + 1) / 4)
  let next = 1 + directorySectors
  table.writeUInt32LE(0xfffffffd, 0)
  chain(table, 1, directorySectors)
  for (const [name, content] of Object.entries(streams)) {
    const sectors = Math.ceil(content.length / sector)
    directory.push(entry(name, 2, next, content.length))
    chain(table, next, sectors)
    data.push(content, Buffer.alloc(sectors * sector - content.length))
    next += sectors
  }
  const entries = Buffer.concat(directory)
  return Buffer.concat([header(), table, entries, Buffer.alloc(directorySectors * sector - entries.length), ...data])
}

/** The beginning of a Word 97 document, long enough to be a stream of its own. */
export function wordStream({ encrypted = false } = {}): Buffer {
  const stream = Buffer.alloc(4096)
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(0x00c1, 2)
  stream.writeUInt16LE(encrypted ? 0x0300 : 0x0200, 10)
  return stream
}

function header(): Buffer {
  const bytes = Buffer.alloc(sector)
  bytes.write("d0cf11e0a1b11ae1", "hex")
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(1, 44)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(endOfChain, 60)
  bytes.writeUInt32LE(endOfChain, 68)
  bytes.fill(0xff, 76)
  bytes.writeUInt32LE(0, 76)
  return bytes
}

function entry(name: string, type: number, start: number, sizeBytes: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, "utf16le")
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes.writeUInt8(type, 66)
  bytes.fill(0xff, 68, 80)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(sizeBytes, 120)
  return bytes
}

function chain(table: Buffer, start: number, length: number): void {
  for (let index = 0; index < length; index += 1) table.writeUInt32LE(index === length - 1 ? endOfChain : start + index + 1, (start + index) * 4)
}
