import type { IncomingHttpHeaders } from "node:http"

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"]

/** The origins whose pages may change something: the public one first; the demo and development also trust the loopback addresses. */
export const trustedOrigins = (publicUrl: URL, loopbackPort: number | undefined): ReadonlySet<string> =>
  new Set([publicUrl.origin, ...(loopbackPort === undefined ? [] : loopbackNames.map((name) => new URL(`http://${name}:${loopbackPort}`).origin))])

const reading = new Set(["GET", "HEAD", "OPTIONS"])

/** Why a request that could change something is turned away (a sentence for a person), or undefined. A request must prove that a page of ours sent it. */
export const foreignRequest = (method: string, headers: IncomingHttpHeaders, origins: ReadonlySet<string>): string | undefined => {
  if (reading.has(method)) return undefined
  const { origin } = headers
  const ours = origin === undefined ? headers["sec-fetch-site"] === "same-origin" : origins.has(origin)
  if (ours) return undefined
  const [publicOrigin] = origins
  return `This request did not come from a page at ${publicOrigin}, so nothing was changed. Open ${publicOrigin} and try again there.`
}

/** The origin under which this request reached us: the one that it names, if it is trusted, else the public one. */
export const originOf = (headers: IncomingHttpHeaders, origins: ReadonlySet<string>): string => {
  const [publicOrigin = ""] = origins
  if (headers.origin && origins.has(headers.origin)) return headers.origin
  const named = `http://${headers.host}`
  return origins.has(named) ? named : publicOrigin
}
