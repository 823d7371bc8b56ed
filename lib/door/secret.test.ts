import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { secrets } from "#lib/door/secret"

let folder = ""
let file = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-secret-"))
  file = join(folder, "secrets.json")
})
afterEach(() => rmSync(folder, { recursive: true }))

const long = "x".repeat(40)
const key = Buffer.alloc(32, 7).toString("base64")

test("the first start makes secrets that nobody else can read, and later starts keep them", () => {
  const first = secrets(folder, {})
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(["secrets.json"])
  expect(Buffer.from(first.actions, "base64")).toHaveLength(32)
  expect(secrets(folder, {})).toEqual(first)
})

test("two foundations never share a secret", () => {
  expect(secrets(join(folder, "one"), {}).session).not.toBe(secrets(join(folder, "two"), {}).session)
})

test("the environment beats the file, and both together need none", () => {
  const variables = { SESSION_SECRET: long, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }
  expect(secrets(folder, variables)).toEqual({ session: long, actions: key })
  expect(readdirSync(folder)).toEqual([])
  expect(secrets(folder, { SESSION_SECRET: long }).session).toBe(long)
})

test("a file that others can read is refused, with the command that mends it", () => {
  secrets(folder, {})
  chmodSync(file, 0o644)
  expect(() => secrets(folder, {})).toThrow(/can be read by others \(mode 644\)\. Run: chmod 600/)
})

test("a short secret or a damaged file is refused, and the file is left as it is", () => {
  expect(() => secrets(folder, { SESSION_SECRET: "short", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key })).toThrow("SESSION_SECRET needs 32 characters or more.")
  expect(() => secrets(folder, { SESSION_SECRET: long, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "short" })).toThrow(
    /^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be base64/,
  )
  writeFileSync(file, "{", { mode: 0o600 })
  expect(() => secrets(folder, {})).toThrow("damaged")
  expect(readFileSync(file, "utf8")).toBe("{")
})
