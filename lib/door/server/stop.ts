import type { Server } from "node:http"

/** Stops accepting and waits until the requests under way are answered; after the limit their connections are cut. */
export const stopServer = async (server: Server, limitMs = 10_000): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that falls idle after close() would be kept until its keep-alive time is over.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const limit = setTimeout(() => server.closeAllConnections(), limitMs)
  await closed
  clearInterval(idle)
  clearTimeout(limit)
}

/** A terminal, npm and a launcher may each pass on the one stop that a person asked for. */
const sameStopMs = 1000

/** Ends the process with 0 once everything is put away, at the first SIGTERM or SIGINT; another one, a second later or more, ends it at once. */
export const onStopSignal = (putAway: () => Promise<void>): void => {
  let since: number | undefined
  const stop = async () => {
    if (since !== undefined) return performance.now() - since > sameStopMs && process.exit(1)
    since = performance.now()
    await putAway()
    process.exit(0)
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop())
}
