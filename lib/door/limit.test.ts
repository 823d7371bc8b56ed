import fc from "fast-check"
import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore, openStore } from "#db/store"
import { countTry, forgetTries } from "#lib/door/limit"
import { setClock } from "#lib/kernel/clock"
import { TooMany } from "#lib/kernel/refusal"

const start = Date.parse("2027-03-25T15:00:00Z")
let second = 0
const wait = (seconds: number) => {
  second += seconds
  setClock(new Date(start + second * 1000).toISOString())
}
/** The seconds to wait, 0 when the try was let through. */
const tried = (...keys: string[]) => {
  try {
    countTry(keys, 5)
    return 0
  } catch (error) {
    if (!(error instanceof TooMany)) throw error
    return error.seconds
  }
}
const times = (count: number, key: string) => Array.from({ length: count }, () => tried(key))

beforeEach(() => {
  openStore(":memory:")
  second = 0
  wait(0)
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

test("five tries are free, then each one waits twice as long as the one before", () => {
  expect(times(6, "olive")).toEqual([0, 0, 0, 0, 0, 0])
  const waits = [2, 4, 8, 16, 32, 64].map(() => {
    const seconds = tried("olive")
    wait(seconds)
    expect(tried("olive")).toBe(0)
    return seconds
  })
  expect(waits).toEqual([2, 4, 8, 16, 32, 64])
})

test("the wait never grows beyond 15 minutes", () => {
  for (let round = 0; round < 40; round += 1) {
    const seconds = tried("olive")
    expect(seconds).toBeLessThanOrEqual(900)
    wait(seconds)
  }
  expect(tried("olive")).toBeLessThanOrEqual(900)
})

test("trying while one has to wait does not lengthen the wait", () => {
  times(7, "olive")
  const before = tried("olive")
  times(50, "olive")
  expect(tried("olive")).toBe(before)
})

test("the wait is said in plain words", () => {
  for (const [seconds, words] of [
    [1, "1 second"],
    [2, "2 seconds"],
    [90, "2 minutes"],
  ] as const)
    expect(new TooMany(seconds).message).toBe(`Too many tries. Wait ${words}, then try again.`)
})

test("who is slowed slows nobody else", () => {
  times(20, "olive")
  expect(tried("olive")).toBeGreaterThan(0)
  expect(tried("greta")).toBe(0)
  expect(tried("greta", "olive")).toBeGreaterThan(0)
})

test("a success, or an hour of quiet, forgets it all", () => {
  times(7, "olive")
  forgetTries(["olive"])
  expect(times(6, "olive")).toEqual([0, 0, 0, 0, 0, 0])
  wait(3601)
  expect(times(6, "olive")).toEqual([0, 0, 0, 0, 0, 0])
})

test("however one guesses, no more than some 30 tries get through in an hour", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 50, maxLength: 120 }), (pauses) => {
      openStore(":memory:")
      second = 0
      let through = 0
      for (const pause of pauses) {
        wait(pause)
        if (second > 3600) break
        if (tried("olive") === 0) through += 1
      }
      expect(through).toBeLessThanOrEqual(30)
    }),
    { numRuns: 20 },
  )
})
