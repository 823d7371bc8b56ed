import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { fieldLabel, fieldValue, verbLabel } from "#lib/event/event"
import { eventChoices, listEvents, listTimeline } from "#lib/event/queries"
import type { Actor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import type { ListState } from "#lib/kernel/list"
import { archiveOrganization, editOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { disablePerson } from "#lib/person/commands"
import { openSmallFoundation } from "#lib/report/small-foundation.sample"

const state: ListState = { q: "", sort: null, page: 1, pageSize: 50, columns: null, filters: {} }

let foundation: ReturnType<typeof openSmallFoundation>
beforeEach(() => {
  foundation = openSmallFoundation()
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

test("what happened to a case or a grant, and what was noted of it, is a range of an index and no walk through the history", () => {
  const planOf = (query: string) =>
    connection()
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
      .all()
      .map(({ detail }) => detail)
      .join()
  for (const column of ["case_id", "grant_id"]) {
    const event = planOf(`SELECT * FROM events WHERE ${column} = 1 AND outcome = 'done' ORDER BY happened_at DESC, id DESC LIMIT 100`)
    const note = planOf(`SELECT * FROM notes WHERE ${column} = 1 AND deleted_at IS NULL ORDER BY happened_on DESC, id DESC`)
    for (const plan of [event, note]) expect(plan).toContain(`(${column}=?)`)
    for (const plan of [event, note]) expect(plan).not.toContain("TEMP B-TREE")
  }
})

test("board members, grantee staff and visitors see no history at all", () => {
  for (const actor of [board, grantee, stranger, visitor]) {
    expect(listEvents(actor, state)).toEqual({ rows: [], count: 0, total: 0 })
    expect(listTimeline(actor, { organizationId: foundation.harbor.id })).toEqual([])
    expect(eventChoices(actor)).toEqual({ nouns: [], persons: [] })
  }
})

test("a program officer sees what happened to records, an administrator what happened to people and what was refused too", () => {
  expect(() => disablePerson(officer, { id: 3, version: 1 })).toThrow()
  const nouns = (actor: Actor) => new Set(listEvents(actor, { ...state, pageSize: 200 }).rows.map(({ noun }) => noun))
  expect([...nouns(officer)].sort()).toEqual(["case", "grant", "organization"])
  expect(nouns(administrator).has("person")).toBe(true)
  for (const actor of [officer, administrator]) expect(eventChoices(actor).nouns).toEqual([...nouns(actor)].filter((noun) => noun !== null).sort())
  expect(eventChoices(officer).persons).toContain("Olive Officer")
  expect(listEvents(administrator, { ...state, filters: { outcome: ["refused"] } }).rows[0]).toMatchObject({
    verb: "person.disable",
    actorName: "Olive Officer",
  })
  expect(listEvents(officer, { ...state, filters: { outcome: ["refused"] } }).count).toBe(0)
})

test("the timeline of an organization holds its own events, newest first", () => {
  setClock("2027-03-26T15:00:00Z")
  archiveOrganization(officer, { id: foundation.harbor.id, version: 1 })
  const verbs = listTimeline(officer, { organizationId: foundation.harbor.id }).map(({ verb }) => verb)
  expect(verbs[0]).toBe("organization.archive")
  expect(verbs.at(-1)).toBe("organization.add")
  expect(verbs).toContain("grant.award")
  expect(listTimeline(officer, { organizationId: foundation.prairie.id }).every(({ organizationName }) => organizationName === "Prairie Counsel")).toBe(true)
  expect(listTimeline(officer, { grantId: foundation.harbor.grantId }).map(({ noun }) => noun)).toEqual(["grant"])
})

test("an event keeps the fields that changed, as they were and as they are, and no others", () => {
  const { id } = foundation.harbor
  const { version } = getOrganization(officer, id)
  const facts = { aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, website: null, description: null }
  editOrganization(officer, { ...facts, id, version, name: "Harbor Legal Aid", website: "https://harbor.example" })
  const edit = listEvents(administrator, state).rows.find(({ verb }) => verb === "organization.edit")
  expect([edit?.before, edit?.after]).toEqual([{ website: null }, { website: "https://harbor.example" }])
})

test("the history is found by person, by record and by words, and paged", () => {
  const whole = listEvents(system, { ...state, pageSize: 200 })
  expect(whole.rows).toHaveLength(whole.total)
  const found = (change: Partial<ListState>) => listEvents(system, { ...state, pageSize: 200, ...change })
  expect(found({ filters: { person: ["Ada Administrator"] } }).rows.every(({ actorName }) => actorName === "Ada Administrator")).toBe(true)
  expect(found({ filters: { noun: ["grant"] } }).count).toBe(2)
  expect(found({ q: "Greta" }).count).toBe(1)
  const pages = [1, 2].flatMap((page) => listEvents(system, { ...state, pageSize: 5, page }).rows)
  expect(pages).toEqual(whole.rows.slice(0, 10))
})

test("the history is read from one day to another, as the foundation's clock has them", () => {
  const found = (filters: ListState["filters"]) => listEvents(system, { ...state, pageSize: 200, filters }).rows.map(({ verb }) => verb)
  const before = found({})
  setClock("2027-03-27T03:30:00Z")
  archiveOrganization(officer, { id: foundation.harbor.id, version: getOrganization(officer, foundation.harbor.id).version })
  expect(found({ since: ["2027-03-26"], until: ["2027-03-26"] })).toEqual(["organization.archive"])
  expect(found({ since: ["2027-03-27"] })).toEqual([])
  expect(found({ until: ["2027-03-25"] })).toEqual(before)
})

test("a verb is written as words", () => {
  expect(["grant.award", "case_update.publish", "person.change_role", "report.review"].map(verbLabel)).toEqual([
    "Grant awarded",
    "Case update published",
    "Person: role changed",
    "Report: review begun",
  ])
})

test("every act that a policy names is written as words", () => {
  const rooms = join(import.meta.dirname, "..")
  const policies = readdirSync(rooms, { recursive: true, encoding: "utf8" }).filter((path) => /policy\.ts$/.test(path))
  const verbs = policies.flatMap((path) => [...readFileSync(join(rooms, path), "utf8").matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map(([, verb = ""]) => verb))
  expect(verbs.length).toBeGreaterThan(100)
  for (const verb of verbs) expect(verbLabel(verb), verb).toMatch(/^[A-Z][a-z, -]*(: [a-z, -]+)?$/)
  expect(["person.take_access", "requirement.hand_over", "case.set_stage", "access_request.decline"].map(verbLabel)).toEqual([
    "Person: access taken away",
    "Requirements handed over",
    "Case: stage changed",
    "Access request declined",
  ])
})

test("what changed is written as people write it", () => {
  expect(["amountCents", "dueOn", "organizationId", "changedPolicy", "deletedAt"].map(fieldLabel)).toEqual([
    "Amount",
    "Due on",
    "Organization, its number",
    "Changed policy",
    "Archived",
  ])
  const told = (field: string, value: unknown) => fieldValue(field, value, "America/New_York")
  expect(told("amountCents", 25_000_00)).toBe("$25,000")
  expect(told("dueOn", "2027-04-15")).toBe("April 15, 2027")
  expect(told("disabledAt", "2027-04-15T14:00:00.000Z")).toContain("April 15, 2027")
  expect([told("isStayed", true), told("kind", "six_month_report"), told("words", null), told("version", 3)]).toEqual([
    "yes",
    "six month report",
    "nothing",
    "3",
  ])
})
