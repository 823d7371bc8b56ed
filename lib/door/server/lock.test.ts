import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { takeLock } from "#lib/door/server/lock"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-lock-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const holderIn = async (dataFolder: string) => {
  const script = `const { takeLock } = await import("#lib/door/server/lock"); takeLock(${JSON.stringify(dataFolder)}); console.log("held"); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] })
  await once(child.stdout, "data")
  return child
}

test("a second server on the same folder is refused with a sentence", () => {
  const release = takeLock(folder)
  expect(() => takeLock(folder)).toThrow(/Another Lodestar server is using .* Stop it first/)
  release()
  takeLock(folder)()
})

test("a server that was killed leaves no lock behind", async () => {
  const child = await holderIn(folder)
  expect(() => takeLock(folder)).toThrow("Another Lodestar server")
  child.kill("SIGKILL")
  await once(child, "exit")
  takeLock(folder)()
}, 30_000)
