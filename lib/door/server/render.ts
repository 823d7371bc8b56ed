import { createServer, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from "node:http"
import { duplexPair } from "node:stream"

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown
export type Rendered = { status: number; headers: IncomingHttpHeaders; body: Buffer }
export type Render = (path: string, headers: OutgoingHttpHeaders) => Promise<Rendered>

/**
 * Asks a handler for a page over a pair of streams in memory and gives the whole answer. The request is made here, so nothing of
 * the visitor's own request (cookie, user agent, a connection that breaks) can get into a page that others will see.
 */
export const renderer = (handler: Handler): Render => {
  const inner = createServer(handler)
  return (path, headers) => {
    const [near, far] = duplexPair()
    inner.emit("connection", far)
    return new Promise((resolve, reject) => {
      const asking = request({ createConnection: () => near, path, headers: { ...headers, connection: "close" } }, (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => chunks.push(chunk))
        answer.on("error", reject)
        answer.on("end", () => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }))
      })
      asking.on("error", reject)
      asking.end()
    })
  }
}
