import { spawn } from "node:child_process"
import { constants } from "node:os"
import { join } from "node:path"

type Environment = Record<string, string>

/** The top level of the checkout, where every command runs. */
export const top = join(import.meta.dirname, "..", "..")

/** Runs a program to its end, its output streaming through ours, a stop passed on to it. Answers its exit code; rejects when it can't be started. */
export const run = (program: string, given: readonly string[], environment: Environment = {}, cwd = top): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, given, { cwd, env: { ...process.env, ...environment }, stdio: "inherit" })
    const interrupt = () => child.kill("SIGINT")
    const terminate = () => child.kill("SIGTERM")
    process.on("SIGINT", interrupt).on("SIGTERM", terminate)
    child.on("error", reject).on("exit", (code, signal) => {
      process.off("SIGINT", interrupt).off("SIGTERM", terminate)
      resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"])
    })
  })

/** Runs a program with this same Node. */
export const runNode = (given: readonly string[], environment?: Environment, cwd?: string): Promise<number> =>
  run(process.execPath, ["--disable-warning=ExperimentalWarning", ...given], environment, cwd)

/** Runs a tool that came with the packages, like `next` or `tsc`. */
export const runTool = (tool: string, given: readonly string[], environment?: Environment): Promise<number> =>
  runNode([join("node_modules", ".bin", tool), ...given], environment)
