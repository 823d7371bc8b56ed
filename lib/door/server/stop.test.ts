import { spawn } from "node:child_process"
import { once } from "node:events"
import { expect, test } from "vitest"

const script = `
const { createFrontDoor } = await import("#lib/door/server/front-door")
const { onStopSignal, stopServer } = await import("#lib/door/server/stop")
const publicUrl = new URL("http://localhost:4000")
const handler = (request, response) => {
  response.write("begun ")
  process.once("SIGTERM", () => console.log("stopping"))
  process.stdin.once("data", () => { response.end("and finished"); process.stdin.destroy() })
}
const server = createFrontDoor({ handler, revision: () => 1, publicUrl, origins: new Set([publicUrl.origin]), trustedProxy: [] })
onStopSignal(async () => { await stopServer(server); console.log("put away") })
server.listen(0, "127.0.0.1", () => console.log(server.address().port))
`

test("a server told twice to stop finishes what it is answering, puts everything away and ends well", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, LOG_LEVEL: "silent" },
  })
  let said = ""
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk
  })
  await once(child.stdout, "data")
  const address = `http://127.0.0.1:${said.trim()}/office`
  const reader = (await fetch(address)).body?.getReader()
  const words = [(await reader?.read())?.value]
  child.kill("SIGTERM")
  await once(child.stdout, "data")
  child.kill("SIGTERM")
  child.stdin.end("finish")
  words.push((await reader?.read())?.value)
  expect(Buffer.concat(words.filter((part) => part !== undefined)).toString()).toBe("begun and finished")
  expect(await once(child, "exit")).toEqual([0, null])
  expect(said).toContain("put away")
  await expect(fetch(address)).rejects.toThrow()
}, 30_000)
