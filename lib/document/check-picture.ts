import { type Content, readTail, type Source } from "#lib/document/check-bytes"
import { fault } from "#lib/document/check-fault"

export const pngMagic = Buffer.from("89504e470d0a1a0a", "hex")
export const jpegMagic = Buffer.from("ffd8ff", "hex")

export const webpMagic = Buffer.from("RIFF")

/** Phones append bytes of their own behind a picture, so its end mark is looked for in the last part and not at the last byte. */
const tailBytes = 64 * 1024

export async function examinePng(source: Source): Promise<Content> {
  return { noun: "a PNG picture", kind: "png", fault: (await readTail(source, tailBytes)).includes("IEND") ? undefined : fault.cutOff }
}

export async function examineJpeg(source: Source): Promise<Content> {
  const end = Buffer.from("ffd9", "hex")
  return { noun: "a JPEG picture", kind: "jpeg", fault: (await readTail(source, tailBytes)).includes(end) ? undefined : fault.cutOff }
}

/** Its head names its length: that of the file, less the eight bytes before it. */
export async function examineWebp(source: Source): Promise<Content> {
  if (source.head.subarray(8, 12).toString("latin1") !== "WEBP") return { noun: "a file of a kind that we do not know" }
  const isWhole = source.sizeBytes >= source.head.readUInt32LE(4) + 8
  return { noun: "a WebP picture", kind: "webp", fault: isWhole ? undefined : fault.cutOff }
}
