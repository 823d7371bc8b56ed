// Runs lib/command/<command>.ts: under a Node that can, with the packages there. Needs nothing installed, and any Node from 18 on.
import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { constants } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { install } from "./install.mjs"
import { recentNode, rememberNode } from "./recent-node.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const top = join(here, "..", "..")
const [command = "", ...rest] = process.argv.slice(2)

// React and Next choose their builds by it; the test runners set their own.
const mode = { demo: "production", start: "production", build: "production", bench: "production", dev: "development" }[command]

// V8 lets its heap grow to gigabytes before it tidies up; a server that holds 60 MB needs no more than this, an export of 100,000 rows included.
const flags = ["demo", "start"].includes(command) ? JSON.parse(readFileSync(join(here, "server-flags.json"), "utf8")) : []

const launch = () => {
  const file = join(here, `${command}.ts`)
  if (!existsSync(file)) throw new Error(`There is no command "${command}": see the scripts in package.json.`)
  const memory = join(top, "node_modules", ".lodestar", "node")
  const node = recentNode(memory)
  const environment = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH, NEXT_TELEMETRY_DISABLED: "1" }
  delete environment.NODE_ENV
  if (mode) environment.NODE_ENV = mode
  install(top, environment)
  rememberNode(memory, node)
  const quick = pathToFileURL(join(here, "quick-import.mjs")).href
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", ...flags, "--import", quick, file, ...rest], {
    cwd: top,
    env: environment,
    stdio: "inherit",
  })
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
  // npm starts us through a shell, which dies of a stop without passing it on.
  const parent = process.ppid
  const stopWithParent = () => process.ppid === parent || child.kill("SIGTERM")
  if (process.env.npm_lifecycle_event) setInterval(stopWithParent, 250).unref()
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

try {
  launch()
} catch (error) {
  console.error(`\n${error.message}\n`)
  process.exit(1)
}
