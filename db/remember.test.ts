import { rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setImmediate } from "node:timers/promises"
import Database from "better-sqlite3"
import { afterEach, beforeEach, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { remember, rememberUnwritten } from "#db/remember"
import { limits, settings } from "#db/schema"
import { closeStore, openStore } from "#db/store"
import { now } from "#lib/kernel/clock"

const folder = join(tmpdir(), `lodestar-remember-${process.pid}`)

const beacon = { name: "Beacon Fund", fiscalYearStartMonth: 10, timeZone: "America/New_York" }

let asked = 0
const count = () => ++asked

beforeEach(() => {
  asked = 0
  openStore(folder)
})
afterEach(() => {
  closeStore()
  rmSync(folder, { recursive: true })
})

test("what pages drew is remembered until anything is written, here or by another process", async () => {
  expect([rememberUnwritten("a", count), rememberUnwritten("a", count), rememberUnwritten("b", count)]).toEqual([1, 1, 2])
  housekeep("reading", (tx) => tx.insert(settings).values(beacon).run())
  expect([rememberUnwritten("a", count), rememberUnwritten("a", count)]).toEqual([3, 3])
  const other = new Database(join(folder, "lodestar.sqlite"))
  other.exec("UPDATE settings SET name = 'Beacon Foundation'")
  other.close()
  await setImmediate()
  expect([rememberUnwritten("a", count), rememberUnwritten("a", count)]).toEqual([4, 4])
})

test("that a counter counted changes no page", () => {
  expect(rememberUnwritten("a", count)).toBe(1)
  housekeep("limit", (tx) => tx.insert(limits).values({ key: "sign-in", tries: 1, startedAt: now() }).run())
  expect(rememberUnwritten("a", count)).toBe(1)
})

test("within a transaction, which may yet be undone, nothing is remembered", () => {
  housekeep("reading", () => rememberUnwritten("a", count))
  expect([rememberUnwritten("a", count), asked]).toEqual([2, 2])
})

test("what fails is asked again, and the oldest of too many is forgotten", async () => {
  const failing = () => rememberUnwritten("a", () => Promise.reject(new Error(`no ${count()}`)))
  await expect(failing()).rejects.toThrow("no 1")
  await expect(failing()).rejects.toThrow("no 2")
  const first = remember("0", count)
  for (let key = 1; key < 100; key++) remember(String(key), count)
  expect(remember("0", count)).toBe(first)
  for (let key = 100; key < 200; key++) remember(String(key), count)
  expect(remember("0", count)).not.toBe(first)
})
