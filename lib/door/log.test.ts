import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"

/** A process of its own that logs. */
const start = (script: string) => {
  const program = `const { log } = await import("#lib/door/log")\n${script}`
  const env = { ...process.env, LOG_LEVEL: "info", LODESTAR_DEMO: "" }
  return spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["pipe", "pipe", "inherit"], env })
}

const messagesIn = (said: string) => Array.from(said.matchAll(/"msg":"([^"]+)"/g), ([, words]) => words)

test("lines that waited for company are written at the end of the process", async () => {
  const child = start('log().info("one"); log().info("two"); process.exit(0)')
  expect(messagesIn(await text(child.stdout))).toEqual(["one", "two"])
})

test("what tells of something wrong is written at once, after all that came before it, also where the process is killed", async () => {
  const child = start('log().info("one"); log().warn("two"); log().info("three"); process.kill(process.pid, "SIGKILL")')
  expect(messagesIn(await text(child.stdout))).toEqual(["one", "two"])
})

test("no line waits for the end", async () => {
  const child = start('log().info("one"); process.stdin.resume()')
  const [said] = await once(child.stdout, "data")
  child.kill("SIGKILL")
  expect(messagesIn(String(said))).toEqual(["one"])
})
