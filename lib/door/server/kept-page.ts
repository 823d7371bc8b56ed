import { createHash } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import { chooseEncoding, type Encoding, etagMatches } from "#lib/door/server/negotiation"

type Compression = Exclude<Encoding, "identity">
type Variant = { headers: string[]; body: Buffer }

/** A finished answer that is the same for everyone: made once, sent many times. */
export type KeptPage = {
  status: number
  /** What it may come to hold in memory, its compressed forms included. */
  sizeBytes: number
  /** A promise only while a compressed form is being made for the first time. */
  send: (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined
}

const compressible = /^(text\/|application\/(json|javascript|xml|atom\+xml|rss\+xml|ld\+json|manifest\+json)|image\/svg)/
const smallestWorthwhile = 1024

const compress: Record<Compression, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
}

/** `headers` are those that do not depend on the encoding; ETag, Content-Encoding and Content-Length are added here. */
export const keepPage = (status: number, headers: readonly (readonly [string, string])[], body: Buffer): KeptPage => {
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? ""
  const worthwhile = compressible.test(type) && body.length >= smallestWorthwhile
  const tag = createHash("sha256").update(body).digest("base64url").slice(0, 22)
  const shared = headers.flat()
  const lengthOf = (bytes: Buffer) => ["content-length", String(bytes.length)]
  const identity: Variant = { headers: [...shared, "etag", `"${tag}"`, ...lengthOf(body)], body }
  const notModified = [...shared, "etag", `"${tag}"`]

  const compressed = new Map<Compression, Variant>()
  const compressing = new Map<Compression, Promise<Variant>>()
  const make = async (encoding: Compression) => {
    const bytes = await compress[encoding](body)
    const variant = { headers: [...shared, "etag", `"${tag}-${encoding}"`, "content-encoding", encoding, ...lengthOf(bytes)], body: bytes }
    compressed.set(encoding, variant)
    compressing.delete(encoding)
    return variant
  }

  const write = (request: IncomingMessage, response: ServerResponse, variant: Variant) => {
    response.writeHead(status, variant.headers)
    response.end(request.method === "HEAD" ? undefined : variant.body)
  }

  return {
    status,
    sizeBytes: body.length * 2 + 1024,
    send: (request, response) => {
      if (status === 200 && etagMatches(request.headers["if-none-match"], tag)) {
        response.writeHead(304, notModified)
        response.end()
        return undefined
      }
      const encoding = worthwhile ? chooseEncoding(request.headers["accept-encoding"]) : "identity"
      const variant = encoding === "identity" ? identity : compressed.get(encoding)
      if (variant) return write(request, response, variant) as undefined
      const promise = compressing.get(encoding as Compression) ?? make(encoding as Compression)
      compressing.set(encoding as Compression, promise)
      return promise.then((made) => write(request, response, made))
    },
  }
}
