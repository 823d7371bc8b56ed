import Database from "better-sqlite3"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/better-sqlite3"
import { expect, test } from "vitest"
import { remembering } from "#db/remembering"

const open = () => {
  const store = new Database(":memory:")
  store.exec("CREATE TABLE words (word TEXT NOT NULL)")
  return { store, ours: remembering(store) }
}

test("one text is prepared once, another anew", () => {
  const { ours } = open()
  expect(ours.prepare("SELECT 1")).toBe(ours.prepare("SELECT 1"))
  expect(ours.prepare("SELECT 1")).not.toBe(ours.prepare("SELECT 2"))
})

test("who wanted rows raw leaves no trace for the next", () => {
  const { ours } = open()
  expect(ours.prepare("SELECT 1 AS one").raw().all()).toEqual([[1]])
  expect(ours.prepare("SELECT 1 AS one").all()).toEqual([{ one: 1 }])
})

test("a statement that is being read is left alone", () => {
  const { ours } = open()
  const reading = ours.prepare("SELECT 1 UNION SELECT 2").iterate()
  reading.next()
  expect(ours.prepare("SELECT 1 UNION SELECT 2").all()).toHaveLength(2)
  reading.return?.()
})

test("a transaction of Drizzle is undone as a whole, and the next begins anew", () => {
  const { store, ours } = open()
  const db = drizzle(ours)
  const write = (word: string, fails: boolean) =>
    db.transaction((tx) => {
      tx.run(sql`INSERT INTO words VALUES (${word})`)
      if (fails) throw new Error("no")
    })
  expect(() => write("a", true)).toThrow("no")
  write("b", false)
  expect(store.prepare("SELECT word FROM words").pluck().all()).toEqual(["b"])
})
