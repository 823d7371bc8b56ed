import { createHash, timingSafeEqual } from "node:crypto"
import { watchBody } from "#lib/door/receive-body"

const digest = (text: string) => createHash("sha256").update(text).digest()

/** Compared in the same time whatever the two are. */
export const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const stallMs = 10_000

/** A request's body as text, or undefined where it is longer than `most` bytes; no more than that is read. */
export const readSmallBody = async (request: Request, most: number): Promise<string | undefined> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of watchBody(request.body, stallMs)) {
    length += chunk.byteLength
    if (length > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}
