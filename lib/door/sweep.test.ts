import { afterEach, beforeEach, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { formKeys } from "#db/schema"
import { closeStore, db, openStore } from "#db/store"
import { countTry } from "#lib/door/limit"
import { sweepCounters } from "#lib/door/sweep"
import { now, setClock } from "#lib/kernel/clock"

beforeEach(() => openStore(":memory:"))
afterEach(() => {
  setClock(undefined)
  closeStore()
})

test("a form's key is kept for a week, then forgotten", () => {
  setClock("2027-03-01T12:00:00Z")
  housekeep("form_key", (tx) => tx.insert(formKeys).values({ key: "1 a", answer: "null", createdAt: now() }).run())
  setClock("2027-03-07T12:00:00Z")
  sweepCounters()
  expect(db.select().from(formKeys).all()).toHaveLength(1)
  setClock("2027-03-09T12:00:00Z")
  sweepCounters()
  expect(db.select().from(formKeys).all()).toHaveLength(0)
})

test("tries of yesterday's guessing do not count against today", () => {
  setClock("2027-03-01T12:00:00Z")
  for (const _ of [1, 2]) countTry(["door"], 2)
  setClock("2027-03-02T13:00:00Z")
  sweepCounters()
  for (const _ of [1, 2]) expect(() => countTry(["door"], 2)).not.toThrow()
})
