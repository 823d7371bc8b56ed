import { afterEach, expect, test } from "vitest"
import { createBrake } from "#lib/door/server/brake"
import { setClock } from "#lib/kernel/clock"

afterEach(() => setClock(undefined))

const at = (moment: string) => setClock(`2026-11-24T15:${moment}Z` as Parameters<typeof setClock>[0])
const costly = [{ asked: /\/search$/, perMinute: 3 }]

test("who searches without end waits for the rest of the minute, and then goes on", () => {
  const brake = createBrake(costly)
  at("00:00.000")
  expect([1, 2, 3].map(() => brake("/office/search", "me", "10.0.0.1"))).toEqual([0, 0, 0])
  at("00:20.000")
  expect(brake("/office/search", "me", "10.0.0.1")).toBe(40)
  expect(brake("/office/grants", "me", "10.0.0.1")).toBe(0)
  expect(brake("/office/search", "a colleague", "10.0.0.1")).toBe(0)
  at("01:00.000")
  expect(brake("/office/search", "me", "10.0.0.1")).toBe(0)
})

test("made-up sessions from one address are slowed together", () => {
  const brake = createBrake(costly)
  at("00:00.000")
  const waits = Array.from({ length: 16 }, (_, index) => brake("/office/search", `session ${index}`, "10.0.0.1"))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(15)
  expect(brake("/office/search", "another", "10.0.0.2")).toBe(0)
})
