import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { get } from "node:http"
import { join } from "node:path"
import { z } from "zod"
import { emptyTree, tree } from "#lib/command/bench/workshop"
import { top } from "#lib/command/child"

const usage = z.object({ cpuMillis: z.number(), residentBytes: z.number() })
export type Usage = z.output<typeof usage>

export type Server = {
  port: number
  /** From the start of Node to the end of the first answer. */
  firstAnswerMillis: number
  use: () => Promise<Usage>
  stop: () => Promise<void>
}

const answers = (port: number, path: string) =>
  new Promise<boolean>((resolve) => {
    const asking = get({ port, host: "127.0.0.1", path }, (answer) => answer.resume().once("end", () => resolve(answer.statusCode === 200)))
    asking.once("error", () => resolve(false))
  })

const firstAnswer = async (child: ChildProcess, port: number, path: string) => {
  const since = performance.now()
  while (!(await answers(port, path))) {
    if (child.exitCode !== null) throw new Error(`A server of the bench ended with ${child.exitCode} before its first answer.`)
    // Its first answer is what is measured: nothing else tells when it is there, and asking without a pause would take its processor.
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return performance.now() - since
}

/** Those that lib/command/launch.mjs gives to `npm start`. */
const flags = z.array(z.string()).parse(JSON.parse(readFileSync(join(import.meta.dirname, "../server-flags.json"), "utf8")))

const preload = ["quick-import.mjs", "bench/probe.ts"].flatMap((name) => ["--import", join(tree, "lib/command", name)])

type Given = { program: readonly string[]; port: number; path: string; environment: Record<string, string> }

/** Starts a program as a server of its own process, and waits for its first answer. */
const start = async ({ program, port, path, environment }: Given): Promise<Server> => {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...flags, ...preload, ...program], {
    cwd: tree,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...environment },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const firstAnswerMillis = await firstAnswer(child, port, path)
  return {
    port,
    firstAnswerMillis,
    use: async () => {
      child.send("use")
      const [told] = await once(child, "message")
      return usage.parse(told)
    },
    stop: async () => {
      child.kill("SIGTERM")
      if (child.exitCode === null) await once(child, "exit")
    },
  }
}

type OfTree = { file: string; port: number; dataFolder: string; path?: string; environment?: Record<string, string> }

/** A program of the tree. */
export const startServer = ({ file, port, dataFolder, path = "/", environment = {} }: OfTree): Promise<Server> =>
  start({
    program: [join(tree, "lib/command", file)],
    port,
    path,
    environment: { DATA_DIR: dataFolder, PUBLIC_URL: `http://localhost:${port}`, ...environment },
  })

/** The emptiest pages that Next can make, served by Next itself. */
export const startEmpty = (port: number): Promise<Server> =>
  start({ program: [join(top, "node_modules/next/dist/bin/next"), "start", emptyTree, "--port", String(port)], port, path: "/", environment: {} })
