import { afterEach, beforeEach, expect, test } from "vitest"
import { perform } from "#db/perform"
import { settings } from "#db/schema"
import { closeStore, openStore } from "#db/store"
import { administrator, board, grantee, officer, system, visitor } from "#lib/demo/cast-actors"
import type { Role } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { can } from "#lib/kernel/permission"
import { Conflict, Refusal } from "#lib/kernel/refusal"
import { addIssueArea, editSetting, putIssueAreaInUse, renameIssueArea, setBudget } from "#lib/setting/commands"
import { settingInput } from "#lib/setting/input"
import { may } from "#lib/setting/policy"
import { boundsOf, currentFiscalYear, findFiscalYear, getSetting, listAllIssueAreas, listIssueAreas, today } from "#lib/setting/queries"

const beacon = {
  name: "Beacon Fund",
  about: null,
  fiscalYearStartMonth: 10,
  timeZone: "America/New_York",
  contactName: null,
  contactEmail: "",
  contactPhone: null,
  lastMeetingOn: null,
}

beforeEach(() => openStore(":memory:"))
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const matrix = {
  edit: { administrator: true, officer: false, board: false, grantee: false, visitor: false, system: true },
  budget: { administrator: true, officer: false, board: false, grantee: false, visitor: false, system: true },
  addIssueArea: { administrator: true, officer: false, board: false, grantee: false, visitor: false, system: true },
  editIssueArea: { administrator: true, officer: false, board: false, grantee: false, visitor: false, system: true },
} satisfies Record<keyof typeof may, Record<Role, boolean>>

test.each(Object.keys(may) as (keyof typeof may)[])("%s: administrators only", (name) => {
  for (const actor of [administrator, officer, board, grantee, visitor, system])
    expect(can(actor, may[name], undefined), actor.role).toBe(matrix[name][actor.role])
})

test("the first save makes the settings, the next ones change them", () => {
  expect(getSetting().name).toBe("Lodestar")
  editSetting(administrator, { ...beacon, version: 0 })
  expect(getSetting()).toMatchObject({ name: "Beacon Fund", about: "", version: 1 })
  editSetting(administrator, { ...beacon, name: "Beacon Foundation", version: 1 })
  expect(getSetting()).toMatchObject({ name: "Beacon Foundation", version: 2 })
  expect(() => editSetting(administrator, { ...beacon, version: 1 })).toThrow(Conflict)
  expect(() => editSetting(officer, { ...beacon, version: 2 })).toThrow("Only an administrator can change the foundation's settings.")
})

test("what was undone, or belongs to another store, is not remembered", () => {
  editSetting(administrator, { ...beacon, version: 0 })
  const undone = () =>
    perform(
      administrator,
      may.edit,
      () => undefined,
      (tx) => {
        tx.update(settings).set({ name: "Never saved" }).run()
        expect(getSetting().name).toBe("Never saved")
        throw new Refusal("undone")
      },
    )
  expect(undone).toThrow("undone")
  expect(getSetting().name).toBe("Beacon Fund")
  editSetting(administrator, { ...beacon, name: "Beacon Foundation", version: 1 })
  expect(getSetting().name).toBe("Beacon Foundation")
  openStore(":memory:")
  for (const version of [0, 1]) editSetting(administrator, { ...beacon, name: "Another", version })
  expect(getSetting().name).toBe("Another")
})

test("today and the fiscal year are those of the foundation's own place and calendar", () => {
  editSetting(administrator, { ...beacon, version: 0 })
  setClock("2026-10-01T03:00:00Z")
  expect([today(), currentFiscalYear()]).toEqual(["2026-09-30", 2026])
  editSetting(administrator, { ...beacon, timeZone: "Europe/Berlin", version: 1 })
  expect([today(), currentFiscalYear()]).toEqual(["2026-10-01", 2027])
  editSetting(administrator, { ...beacon, fiscalYearStartMonth: 1, version: 2 })
  expect(currentFiscalYear()).toBe(2026)
  expect(boundsOf(2026)).toEqual({ startsOn: "2026-01-01", endsOn: "2026-12-31" })
})

test("a time zone that nobody knows is refused", () => {
  const raw = { name: "Beacon Fund", fiscalYearStartMonth: "10", version: "0" }
  expect(settingInput.safeParse({ ...raw, timeZone: "America/New_York" }).success).toBe(true)
  expect(settingInput.safeParse({ ...raw, timeZone: "America/Springfield" }).error?.issues[0]?.message).toMatch(/not known/)
})

test("a budget is set, changed by whoever saw it, and taken back to not recorded", () => {
  setBudget(administrator, { year: 2027, budget: cents(15_000_000), version: 0 })
  const { version } = findFiscalYear(2027) ?? { version: 0 }
  expect(() => setBudget(administrator, { year: 2027, budget: cents(1), version: version - 1 })).toThrow(Conflict)
  setBudget(administrator, { year: 2027, budget: null, version })
  expect(findFiscalYear(2027)?.budgetCents).toBeNull()
})

test("an issue area keeps its address when it is renamed, and is no longer offered when it is out of use", () => {
  const { id } = addIssueArea(administrator, { name: "Housing" })
  addIssueArea(administrator, { name: "Healthcare" })
  expect(() => addIssueArea(administrator, { name: "HOUSING" })).toThrow(Refusal)
  renameIssueArea(administrator, { id, version: 1, name: "Housing and eviction" })
  expect(listIssueAreas().map(({ name, slug }) => [name, slug])).toEqual([
    ["Healthcare", "healthcare"],
    ["Housing and eviction", "housing"],
  ])
  putIssueAreaInUse(administrator, { id, version: 2, use: "no" })
  expect(listIssueAreas().map(({ name }) => name)).toEqual(["Healthcare"])
  expect(listAllIssueAreas()).toHaveLength(2)
  putIssueAreaInUse(administrator, { id, version: 3, use: "yes" })
  expect(listIssueAreas()).toHaveLength(2)
})

test("the day of the board's last meeting is kept, and is no day to come", () => {
  setClock("2027-03-25T15:00:00Z")
  editSetting(administrator, { ...beacon, lastMeetingOn: day("2027-03-25"), version: 0 })
  expect(getSetting().lastMeetingOn).toBe("2027-03-25")
  expect(() => editSetting(administrator, { ...beacon, lastMeetingOn: day("2027-03-26"), version: 1 })).toThrow("This day is still to come.")
})
