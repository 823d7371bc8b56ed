import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { administrator, board, grantee, officer } from "#lib/demo/cast-actors"
import { Missing, Refusal } from "#lib/kernel/refusal"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { removeView, saveView } from "#lib/setting/saved-view-commands"
import { type SaveView, saveViewInput } from "#lib/setting/saved-view-input"
import { defaultQuery, listViews } from "#lib/setting/saved-view-queries"

const list = "/office/cases" as const
const view = (name: string, fields: Partial<SaveView> = {}): SaveView => ({ list, name, query: "news=silent", isShared: false, isDefault: false, ...fields })

beforeEach(() => {
  openTwoOrganizations()
  for (const { personId, role, name } of [administrator, officer])
    connection()
      .prepare("INSERT OR IGNORE INTO persons (id, name, email, role, created_at) VALUES (?, ?, ?, ?, '2027-01-01T00:00:00Z')")
      .run(personId, name, `${role}@funder.example`, role)
})
afterEach(closeStore)

test("one's own views and the shared ones, by name; nobody but staff has any", () => {
  saveView(officer, view("Silent"))
  saveView(officer, view("appeals", { query: "stage=appeal", isShared: true }))
  expect(listViews(officer, list).map(({ name, isOwn }) => [name, isOwn])).toEqual([
    ["appeals", true],
    ["Silent", true],
  ])
  expect(listViews(administrator, list).map(({ name, isOwn }) => [name, isOwn])).toEqual([["appeals", false]])
  for (const actor of [board, grantee]) {
    expect(listViews(actor, list)).toEqual([])
    expect(() => saveView(actor, view("Mine"))).toThrow(Refusal)
  }
})

test("the same name writes the view over, and a new default takes the place of the old one", () => {
  saveView(officer, view("Silent", { isDefault: true }))
  saveView(officer, view("silent", { query: "stage=trial" }))
  expect(listViews(officer, list)).toMatchObject([{ name: "silent", query: "stage=trial", isDefault: false }])
  saveView(officer, view("One", { isDefault: true }))
  saveView(officer, view("Two", { query: "stage=appeal", isDefault: true }))
  expect(defaultQuery(officer, list)).toBe("stage=appeal")
  expect(defaultQuery(administrator, list)).toBeUndefined()
})

test("a shared view that is written over stays everybody's, and saving says what it did", () => {
  expect(saveView(officer, view("Open", { isShared: true }))).toMatchObject({ how: "new" })
  expect(saveView(officer, view("open", { query: "stage=trial" }))).toMatchObject({ how: "shared" })
  expect(listViews(administrator, list)).toMatchObject([{ name: "open", query: "stage=trial" }])
  saveView(officer, view("Mine"))
  expect(saveView(officer, view("Mine"))).toMatchObject({ how: "own" })
})

test("a view is removed by its owner; a shared one by an administrator too; another's own one does not exist", () => {
  saveView(officer, view("Own"))
  saveView(officer, view("Shared", { isShared: true }))
  expect(() => removeView(administrator, { id: 1 })).toThrow(Missing)
  removeView(administrator, { id: 2 })
  removeView(officer, { id: 1 })
  expect(listViews(officer, list)).toEqual([])
})

test("the page of a list is not part of its view, and only lists of the office have views", () => {
  expect(saveViewInput.parse({ list, name: "A", query: "stage=trial&page=7&all=yes" }).query).toBe("stage=trial")
  expect(saveViewInput.safeParse({ list: "https://elsewhere.example", name: "A", query: "" }).success).toBe(false)
})
