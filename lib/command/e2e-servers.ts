import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

// Starts the servers of the end-to-end tests side by side, each given as port=moment, and says when all of them are there.
const servers = process.argv.slice(2).map((given) => {
  const [port, moment] = given.split("=")
  return fork(join(import.meta.dirname, "e2e-server.ts"), { env: { ...process.env, PORT: port, LODESTAR_CLOCK: moment } })
})

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    for (const server of servers) server.kill(signal)
  })
}

// A server that ends, ends the run: the tests would only wait for it.
for (const server of servers) {
  server.once("exit", (code) => {
    process.exitCode = code ?? 1
    for (const other of servers) other.kill("SIGTERM")
  })
}

await Promise.all(servers.map((server) => once(server, "message")))
console.log("All servers are there.")
