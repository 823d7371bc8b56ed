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

/** Ends the process with 0 once everything is put away, at the first SIGTERM or SIGINT; a second one ends it at once. */
export const onStopSignal = (putAway: () => Promise<void>): void => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, async () => {
      await putAway()
      process.exit(0)
    })
  }
}
