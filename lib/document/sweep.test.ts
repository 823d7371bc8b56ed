import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { persons, uploads } from "#db/schema"
import { closeStore, openStore } from "#db/store"
import { officer } from "#lib/demo/cast-actors"
import { sweepFiles } from "#lib/document/sweep"
import { now, setClock } from "#lib/kernel/clock"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { waiveRequirement } from "#lib/requirement/commands"
import { getRequirement } from "#lib/requirement/queries"

const before = process.env.DATA_DIR
let folder: string
let personId: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sweep-"))
  process.env.DATA_DIR = folder
  openStore(":memory:")
  const ana = { name: "Ana", email: "ana@lodestar.test", role: "officer", createdAt: now() } as const
  personId = housekeep("upload", (tx) => tx.insert(persons).values(ana).returning({ id: persons.id }).get().id)
})
afterEach(async () => {
  setClock(undefined)
  closeStore()
  if (before === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = before
  await rm(folder, { recursive: true })
})

const stored = (letter: string) => `files/${letter}${letter}/${letter.repeat(32)}`

async function place(path: string, hoursOld: number) {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, "x")
  const then = new Date(Date.now() - hoursOld * 3_600_000)
  await utimes(file, then, then)
}

const present = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.slice(folder.length + 1), entry.name))
    .sort()

const own = (path: string, upload: Partial<typeof uploads.$inferInsert> = {}) =>
  housekeep("upload", (tx) => {
    const file = { name: "report.pdf", mediaType: "application/pdf", sizeBytes: 1, sha256: "0".repeat(64) }
    tx.insert(uploads)
      .values({ id: `upload of ${path}`, personId, path, ...file, createdAt: now(), ...upload })
      .run()
  })

test("a data folder without files is swept without complaint", async () => {
  expect(await sweepFiles()).toEqual({ removed: 0, missing: [] })
})

test("what belongs to nothing goes after a day; what is newer, or has a row, stays", async () => {
  await place("tmp/old", 25)
  await place("tmp/new", 23)
  await place(stored("a"), 25)
  await place(stored("b"), 23)
  await place(stored("c"), 1000)
  own(stored("c"))
  expect(await sweepFiles()).toEqual({ removed: 2, missing: [] })
  expect(await present()).toEqual([stored("b"), stored("c"), "tmp/new"].sort())
})

test("a row whose file is gone is told by its id, and stays", async () => {
  own(stored("d"))
  expect(await sweepFiles()).toEqual({ removed: 0, missing: [{ table: "uploads", id: `upload of ${stored("d")}`, path: stored("d") }] })
  expect((await sweepFiles()).missing).toHaveLength(1)
})

test("an upload that nobody files goes after a day; one of a grantee's draft stays as long as it can be sent", async () => {
  const { harbor } = openSmallFoundation()
  const [sent, open] = [owe(harbor.grantId, "description"), owe(harbor.grantId, "six_month_report")]
  waiveRequirement(officer, { id: sent, version: getRequirement(officer, sent).version, reason: "Not needed." })
  const uploaded = {
    a: { personId: 2 },
    b: { personId: 2, requirementId: open },
    c: { personId: 4, requirementId: open },
    d: { personId: 4, requirementId: sent },
  }
  for (const [letter, upload] of Object.entries(uploaded)) {
    await place(stored(letter), 1000)
    own(stored(letter), upload)
  }
  setClock("2027-03-26T14:00:00Z")
  expect((await sweepFiles()).removed).toBe(0)
  setClock("2027-03-26T16:00:00Z")
  expect(await sweepFiles()).toEqual({ removed: 3, missing: [] })
  expect(await present()).toEqual([stored("c")])
})
