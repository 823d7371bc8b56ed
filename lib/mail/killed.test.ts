import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { closeStore, openStore } from "#db/store"
import { system } from "#lib/demo/cast-actors"
import { openMailServer } from "#lib/mail/mail-server.sample"
import { getMail } from "#lib/mail/queries"
import { queueMail } from "#lib/mail/queue"

/** What the server's job does, in a process of its own. */
const program = `import { openStore } from "#db/store"
import { createSender } from "#lib/mail/sender"
openStore(process.env.DATA_DIR)
await createSender()()
process.exit(0)`

let folder = ""
let server: Awaited<ReturnType<typeof openMailServer>>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-mail-"))
  server = await openMailServer()
})
afterEach(async () => {
  closeStore()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const startSending = () =>
  spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: "inherit",
    env: { ...process.env, DATA_DIR: folder, SMTP_URL: server.url, MAIL_FROM: "grants@foundation.test", PUBLIC_URL: "https://grants.foundation.test" },
  })

test("a server that is killed while a letter is handed over sends it once, the others once, and says which may have arrived", async () => {
  openStore(folder)
  const to = { name: "Greta Grantee", email: "greta@harbor.test" }
  const ids = ["One", "Two", "Three"].map((subject) => housekeep("mail", (tx) => queueMail(tx, { kind: "receipt", to, subject, paragraphs: [subject] })).id)
  closeStore()

  server.behave("stalls after the letter")
  const killed = startSending()
  await expect.poll(() => server.received.length, { timeout: 60_000 }).toBe(1)
  killed.kill("SIGKILL")
  await once(killed, "exit")

  server.behave("accepts")
  const [code] = await once(startSending(), "exit")
  expect(code).toBe(0)
  expect(server.received.map(({ subject }) => subject)).toEqual(["One", "Two", "Three"])
  openStore(folder)
  expect(ids.map((id) => getMail(system, id).status)).toEqual(["unsure", "sent", "sent"])
}, 180_000)
