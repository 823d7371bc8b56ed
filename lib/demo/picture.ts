import { crc32, deflateSync } from "node:zlib"

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

type Color = readonly [number, number, number]
const sky: Color = [164, 190, 214]
const stone: Color = [222, 214, 198]
const shade: Color = [150, 142, 128]
const grass: Color = [122, 148, 108]

/** A courthouse as a child would draw it: a pediment, six columns, steps. */
const colorAt = (x: number, y: number, width: number, height: number): Color => {
  const [across, down] = [x / width, y / height]
  if (down > 0.86) return grass
  if (down > 0.78) return across > 0.14 && across < 0.86 ? shade : grass
  const isRoof = down > 0.18 && down < 0.34 && Math.abs(across - 0.5) < (down - 0.18) * 2.2
  if (isRoof || (down >= 0.34 && down < 0.4 && across > 0.16 && across < 0.84)) return stone
  if (down >= 0.4 && across > 0.18 && across < 0.82) return (((across - 0.18) / 0.64) * 11) % 2 < 1 ? stone : shade
  return sky
}

/** A PNG of a courthouse that does not exist. */
export const drawCourthouse = (width = 640, height = 420): Uint8Array => {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows.set(colorAt(x, y, width, height), y * (1 + width * 3) + 1 + x * 3)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const magic = Buffer.from("89504e470d0a1a0a", "hex")
  return new Uint8Array(Buffer.concat([magic, chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]))
}
