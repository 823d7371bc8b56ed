import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { change } from "#db/change"
import { withContext } from "#db/context"
import { brokenEvents, perform, Repeated } from "#db/perform"
import { organizations } from "#db/schema"
import { closeStore, connection, db, openStore } from "#db/store"
import { board, officer } from "#lib/demo/cast-actors"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { now, setClock } from "#lib/kernel/clock"
import { allow, deny, permission } from "#lib/kernel/permission"
import { Conflict, Missing, Refusal } from "#lib/kernel/refusal"

beforeEach(() => {
  openStore(":memory:")
  setClock("2027-03-25T15:00:00Z")
})
afterEach(closeStore)

/** A permission of each test's own: refusals are recorded once a minute for each person and verb. */
let nth = 0
const staffOnly = () => permission<undefined>(`test.act${++nth}`, (actor) => (isStaff(actor) ? allow : deny("Only staff.")))

const add = (actor: Actor, slug: string, after: () => void = () => {}, may = staffOnly()) =>
  perform(
    actor,
    may,
    () => undefined,
    (tx) => {
      const { id } = tx.insert(organizations).values({ slug, name: slug, sortName: slug, createdAt: now() }).returning({ id: organizations.id }).get()
      after()
      return { value: { id }, about: { noun: "organization", id, organizationId: id, summary: slug, after: { slug } } }
    },
  )
const count = (what: string) => connection().prepare<[], number>(`SELECT count(*) FROM ${what}`).pluck().get()
const sent = (formKey: string, work: () => unknown) => withContext({ requestId: "request", formKey }, work)

test("what is done leaves its trace: who, what, when, to which record", () => {
  const { id } = add(officer, "harbor")
  expect(connection().prepare("SELECT * FROM events").get()).toMatchObject({
    happened_at: "2027-03-25T15:00:00.000Z",
    person_id: officer.personId,
    actor_name: officer.name,
    role: "officer",
    verb: `test.act${nth}`,
    outcome: "done",
    noun: "organization",
    noun_id: id,
    organization_id: id,
    summary: "harbor",
    before: '{"slug":null}',
    after: '{"slug":"harbor"}',
    previous_hash: "",
  })
})

test("a failure inside undoes everything, the trace too", () => {
  const fail = () => {
    throw new Error("the disk is full")
  }
  expect(() => sent("key-1", () => add(officer, "harbor", fail))).toThrow("the disk is full")
  for (const what of ["organizations", "organization_totals", "search_entries", "events", "form_keys"]) expect(count(what), what).toBe(0)
})

describe("a refusal", () => {
  test("changes nothing, and is recorded once a minute for each person and verb", () => {
    const may = staffOnly()
    for (let tries = 0; tries < 3; tries += 1) expect(() => add(board, "harbor", undefined, may)).toThrow("Only staff.")
    expect(count("organizations")).toBe(0)
    expect(connection().prepare("SELECT outcome, verb, summary, noun FROM events").all()).toEqual([
      { outcome: "refused", verb: may.name, summary: "Only staff.", noun: null },
    ])
    setClock("2027-03-25T15:01:00Z")
    expect(() => add(board, "harbor", undefined, may)).toThrow(Refusal)
    expect(count("events")).toBe(2)
  })

  test("of what does not exist for the person is recorded too, and says no more than that", () => {
    const load = () => {
      throw new Missing("grant")
    }
    expect(() => perform(board, staffOnly(), load, () => ({ value: null, about: { noun: "grant", id: 1 } }))).toThrow(Missing)
    expect(connection().prepare("SELECT outcome, noun_id, summary FROM events").all()).toEqual([
      { outcome: "refused", noun_id: null, summary: "This grant does not exist, or is not yours to see." },
    ])
  })

  test("by a rule inside the work is for the person at the form: no row, no trace", () => {
    const refuse = () => {
      throw new Refusal("Not that one.")
    }
    expect(() => add(officer, "harbor", refuse)).toThrow("Not that one.")
    expect([count("organizations"), count("events")]).toEqual([0, 0])
  })
})

test("the same form sent twice makes one row, and gets the first answer", () => {
  const first = sent("key-1", () => add(officer, "harbor"))
  const again = () => sent("key-1", () => add(officer, "harbor-again"))
  expect(again).toThrow(Repeated)
  try {
    again()
  } catch (error) {
    expect((error as Repeated).answer).toEqual(first)
  }
  expect([count("organizations"), count("events")]).toEqual([1, 1])
  sent("key-2", () => add(officer, "prairie"))
  expect(count("organizations")).toBe(2)
})

test("a form that was refused can be sent again", () => {
  expect(() => sent("key-1", () => add(board, "harbor"))).toThrow(Refusal)
  sent("key-1", () => add(officer, "harbor"))
  expect(count("organizations")).toBe(1)
})

describe("the history", () => {
  test("can't be changed or deleted", () => {
    add(officer, "harbor")
    expect(() => connection().exec("UPDATE events SET summary = 'nothing happened'")).toThrow("events are never changed")
    expect(() => connection().exec("DELETE FROM events")).toThrow("events are never deleted")
  })

  test("is a chain: an event that is slipped in, or taken out behind the triggers' back, shows", () => {
    for (const slug of ["one", "two", "three"]) add(officer, slug)
    expect(brokenEvents(db)).toBe(0)
    connection().exec("DROP TRIGGER events_never_deleted; DELETE FROM events WHERE id = 2")
    expect(brokenEvents(db)).toBe(1)
    connection().exec("DROP TRIGGER events_never_changed; UPDATE events SET summary = 'something else' WHERE id = 1")
    expect(brokenEvents(db)).toBe(2)
  })
})

describe("two people at one record", () => {
  const rename = (version: number, name: string) =>
    perform(
      officer,
      staffOnly(),
      () => undefined,
      (tx) => {
        const row = tx.select().from(organizations).get()
        return { value: null, about: { noun: "organization", id: 1, ...change(tx, organizations, row, version, { name }, () => ({ name: row?.name ?? "" })) } }
      },
    )

  test("the second is told, sees what the first saved, and can save on top of it", () => {
    add(officer, "harbor")
    rename(1, "The first person's name")
    try {
      rename(1, "The second person's name")
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(Conflict)
      expect(error).toMatchObject({ theirs: { name: "The first person's name" }, version: 2 })
      rename((error as Conflict).version, "The second person's name")
    }
    expect(db.select().from(organizations).get()).toMatchObject({ name: "The second person's name", version: 3 })
  })

  test("an event tells the fields that changed and no others", () => {
    add(officer, "harbor")
    rename(1, "Harbor Legal Aid")
    expect(connection().prepare("SELECT before, after FROM events ORDER BY id DESC").get()).toEqual({
      before: '{"name":"harbor"}',
      after: '{"name":"Harbor Legal Aid"}',
    })
  })
})
