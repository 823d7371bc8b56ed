import { and, asc, eq, isNull, sql } from "drizzle-orm"
import { afterEach, beforeEach, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { among, given, keptFor, keptQuery, ownerIn } from "#db/kept-query"
import { limits, organizations } from "#db/schema"
import { closeStore, db, openStore } from "#db/store"
import { grantee, officer } from "#lib/demo/cast-actors"
import { type Instant, now } from "#lib/kernel/clock"

let texts = 0
const named = keptQuery(() => {
  texts++
  return db.select({ name: organizations.name }).from(organizations).where(among(organizations.id, "ids")).orderBy(asc(organizations.id))
})
const own = keptFor((actor, way: "all" | "kept") =>
  db
    .select({ name: organizations.name })
    .from(organizations)
    .where(
      and(actor.role === "officer" ? sql`1` : eq(organizations.id, actor.organizationId ?? 0), way === "kept" ? isNull(organizations.deletedAt) : undefined),
    )
    .limit(given("most")),
)

const add = (name: string, deletedAt: Instant | null = null) =>
  housekeep("draft", (tx) => {
    const { id } = tx.insert(organizations).values({ slug: name, name, sortName: name, createdAt: now(), deletedAt }).returning({ id: organizations.id }).get()
    return { id, seen: named({ ids: [id] }) }
  })

beforeEach(() => openStore(":memory:"))
afterEach(closeStore)

test("it is built once, for lists of any length, and again for another store", () => {
  const ids = ["Harbor", "Lantern", "Quill"].map((name) => add(name).id)
  texts = 0
  expect(named({ ids })).toEqual([{ name: "Harbor" }, { name: "Lantern" }, { name: "Quill" }])
  expect(named({ ids: ids.slice(1, 2) })).toEqual([{ name: "Lantern" }])
  expect(named({ ids: [] })).toEqual([])
  expect(texts).toBe(0)
  openStore(":memory:")
  expect(named({ ids })).toEqual([])
  expect(texts).toBe(1)
})

test("a transaction reads what it has written", () => {
  expect(add("Harbor").seen).toEqual([{ name: "Harbor" }])
})

test("what is built for one person of a role answers another with what is theirs", () => {
  const [first, second] = [add("Harbor").id, add("Lantern", now()).id]
  const [one, other] = [
    { ...grantee, organizationId: first },
    { ...grantee, organizationId: second },
  ]
  expect(own(one, "all", { most: 9 })).toEqual([{ name: "Harbor" }])
  expect(own(other, "all", { most: 9 })).toEqual([{ name: "Lantern" }])
  expect(own(other, "kept", { most: 9 })).toEqual([])
  expect(own(officer, "all", { most: 9 })).toHaveLength(2)
  expect(own(officer, "all", { most: 1 })).toHaveLength(1)
})

test("whose something is, is said by one name and its id", () => {
  expect(ownerIn({ grantId: 7 })).toEqual(["grantId", 7])
  expect(() => ownerIn({})).toThrow("Nothing says whose it is.")
})

test("what was answered is answered again until something is written, and nobody can change it for the next", () => {
  const { id } = add("Harbor")
  const [first, again] = [named({ ids: [id] }), named({ ids: [id] })]
  expect(again).toBe(first)
  expect(() => first.push({ name: "Lantern" })).toThrow(TypeError)
  expect(() => Object.assign(first[0] ?? {}, { name: "Lantern" })).toThrow(TypeError)
  add("Quill")
  expect(named({ ids: [id] })).not.toBe(first)
})

test("a long answer, as for an export, is not held", () => {
  const many = keptQuery(() => db.select({ value: sql<number>`value` }).from(sql`json_each(${given("values")})`))
  const upTo = (length: number) => many({ values: Array.from({ length }, (_, index) => index) })
  expect(upTo(500)).toBe(upTo(500))
  expect(upTo(501)).not.toBe(upTo(501))
})

test("of what is written quietly, an answer ends with such a write", () => {
  const tries = keptQuery(() => db.select({ tries: limits.tries }).from(limits), true)
  const count = (tried: number) =>
    housekeep("limit", (tx) =>
      tx
        .insert(limits)
        .values({ key: `${tried}`, tries: tried, startedAt: now() })
        .run(),
    )
  count(1)
  expect(tries({})).toEqual([{ tries: 1 }])
  expect(tries({})).toBe(tries({}))
  count(2)
  expect(tries({})).toEqual([{ tries: 1 }, { tries: 2 }])
})
