import { connect } from "node:net"
import { httpReader } from "#lib/command/bench/http-reader"

type Given = {
  port: number
  /** The bytes of the next request. */
  request: () => string | Buffer
  connections: number
  /** For so long, and at least so many requests on each connection. */
  seconds: number
  least: number
}

export type Load = { requests: number; seconds: number; latencies: number[]; bodyBytes: number; statuses: Set<number> }

/** Asks over kept connections, on each the next question after the last answer. Latencies in milliseconds, as they came. */
export const load = async ({ port, request, connections, seconds, least }: Given): Promise<Load> => {
  const latencies: number[] = []
  const statuses = new Set<number>()
  let bodyBytes = 0
  const start = performance.now()
  const until = start + seconds * 1000

  const converse = () =>
    new Promise<void>((resolve, reject) => {
      let asked = 0
      let left = least
      const socket = connect({ port, host: "127.0.0.1", noDelay: true })
      const ask = () => {
        const bytes = request()
        asked = performance.now()
        socket.write(bytes)
      }
      const read = httpReader((answer) => {
        const now = performance.now()
        latencies.push(now - asked)
        statuses.add(answer.status)
        bodyBytes = answer.bodyBytes
        left--
        if (now < until || left > 0) return ask()
        socket.destroy()
        resolve()
      })
      socket.on("data", read).once("connect", ask).once("error", reject)
      socket.once("close", () => reject(new Error("The server closed a connection in the middle.")))
    })

  await Promise.all(Array.from({ length: connections }, converse))
  return { requests: latencies.length, seconds: (performance.now() - start) / 1000, latencies, bodyBytes, statuses }
}

/** The plain text of a request, as a browser would send it. */
export const getRequest = (path: string, cookie: string): string =>
  ["GET ", path, " HTTP/1.1\r\nhost: localhost\r\naccept: text/html\r\naccept-encoding: gzip\r\n", cookie && `cookie: ${cookie}\r\n`, "\r\n"].join("")
