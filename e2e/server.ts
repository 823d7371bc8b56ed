import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { join } from "node:path"

const program = join(import.meta.dirname, "..", "lib", "command", "e2e-server.ts")

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

export type Running = { url: string; said: () => string; kill: () => Promise<void>; stop: () => Promise<number | null> }
export type Start = { folder: string; port: number; use?: "demo" | "foundation"; clock?: string }

const ended = async (server: ChildProcess): Promise<number | null> => {
  if (server.exitCode === null && server.signalCode === null) await once(server, "exit")
  return server.exitCode
}

/** Starts a server of its own on a data folder. Rejects with what it said when it does not come up. */
export const startServer = async ({ folder, port, use = "demo", clock = "2026-11-24T15:00:00Z" }: Start): Promise<Running> => {
  const url = `http://localhost:${port}`
  const variables = use === "demo" ? { LODESTAR_CLOCK: clock } : { PUBLIC_URL: url }
  const env = { ...process.env, ...variables, NODE_ENV: "production" as const, PORT: String(port) }
  const server = fork(program, [folder, use], { env, execArgv: ["--disable-warning=ExperimentalWarning"], stdio: ["ignore", "pipe", "pipe", "ipc"] })
  let said = ""
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (bytes) => (said += String(bytes)))
  const failed = ended(server).then((code) => Promise.reject(new Error(`The server ended with ${code}: ${said}`)))
  await Promise.race([once(server, "message"), failed])
  // From here on an end is what the test asks for.
  failed.catch(() => undefined)
  const signal = async (name: "SIGKILL" | "SIGTERM") => {
    server.kill(name)
    return ended(server)
  }
  return {
    url,
    said: () => said,
    kill: async () => void (await signal("SIGKILL")),
    stop: () => signal("SIGTERM"),
  }
}
