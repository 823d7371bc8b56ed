import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { officer } from "#lib/demo/cast-actors"
import { organizationTimeline } from "#lib/event/queries"
import { entriesPerPage, inOneLine, type TimelineChoice, timelinePageOf } from "#lib/event/timeline"
import { setClock } from "#lib/kernel/clock"
import { addDays, type Day, day } from "#lib/kernel/day"
import { addNote, archiveNote } from "#lib/note/commands"
import type { NoteKind } from "#lib/note/note"
import { editOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openSmallFoundation } from "#lib/report/small-foundation.sample"

let organizationId: number
beforeEach(() => {
  organizationId = openSmallFoundation().harbor.id
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const write = (kind: NoteKind, happenedOn: Day, body = "words") =>
  addNote(officer, { organizationId, grantId: null, caseId: null, requirementId: null, kind, happenedOn, who: null, body, audience: "staff" })

const facts = { name: "Harbor Legal Aid", aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, description: null }
const change = (on: Day) => {
  setClock(`${on}T15:00:00Z`)
  editOrganization(officer, {
    ...facts,
    id: organizationId,
    version: getOrganization(officer, organizationId).version,
    website: `https://harbor.example/${on}`,
  })
}

const entriesOf = (choice: TimelineChoice, page: number) => organizationTimeline(officer, organizationId, choice, page).entries
const dayOfEntry = (entry: ReturnType<typeof entriesOf>[number]) => (entry.note ? entry.note.happenedOn : entry.event.at.slice(0, 10))
const allPages = (choice: TimelineChoice) => {
  const pages: ReturnType<typeof entriesOf>[] = []
  for (let page = 1, hasOlder = true; hasOlder; page += 1) {
    const found = organizationTimeline(officer, organizationId, choice, page)
    pages.push(found.entries)
    hasOlder = found.hasOlder
  }
  return pages
}

describe("where more happened than a page shows", () => {
  const first = day("2027-04-01")
  beforeEach(() => {
    // Long ago a few calls; then a change on each of many days.
    for (let call = 0; call < 10; call += 1) write("call", addDays(day("2025-01-10"), call))
    for (let each = 0; each < 40; each += 1) change(addDays(first, each))
  })

  test("events and notes are cut at the same place: no note older than the oldest event shown stands below it as if nothing had happened between", () => {
    const { entries, hasOlder } = organizationTimeline(officer, organizationId, "all", 1)
    expect(entries).toHaveLength(entriesPerPage)
    expect(entries.map(dayOfEntry)).toEqual(Array.from({ length: entriesPerPage }, (_, index) => addDays(first, 39 - index)))
    expect(hasOlder).toBe(true)
  })

  test("the older pages have the rest of both, once and in order", () => {
    const pages = allPages("all")
    const entries = pages.flat()
    expect(pages.slice(0, -1).every((page) => page.length === entriesPerPage)).toBe(true)
    expect(entries.filter(({ note }) => note)).toHaveLength(10)
    expect(entries.filter(({ event }) => event?.verb === "organization.edit")).toHaveLength(40)
    expect(entries.filter(({ event }) => event?.verb === "grant.award")).toHaveLength(1)
    expect(entries.map(dayOfEntry)).toEqual(entries.map(dayOfEntry).toSorted().toReversed())
    expect(organizationTimeline(officer, organizationId, "all", pages.length + 1)).toMatchObject({ entries: [], hasOlder: false })
  })

  test("many notes do not push events out unmarked either, and that a note was written is not told twice", () => {
    setClock("2027-06-01T15:00:00Z")
    for (let note = 0; note < 30; note += 1) write("note", day("2027-05-05"))
    const entries = entriesOf("all", 1)
    // The days after that of the notes have changes, which stand above them.
    expect(entries.slice(0, 5).map(dayOfEntry)).toEqual(["2027-05-10", "2027-05-09", "2027-05-08", "2027-05-07", "2027-05-06"])
    expect(
      allPages("all")
        .flat()
        .some(({ event }) => event?.noun === "note"),
    ).toBe(false)
    expect(
      allPages("all")
        .flat()
        .filter(({ event }) => event?.verb === "organization.edit"),
    ).toHaveLength(40)
  })

  test("a choice has all of its kind, however many there are of another", () => {
    setClock("2027-06-01T15:00:00Z")
    const archived = Array.from({ length: 30 }, () => write("note", day("2027-05-20")).id)
    expect(entriesOf("calls", 1).map(({ note }) => note?.kind)).toEqual(Array.from({ length: 10 }, () => "call"))
    expect(allPages("notes").map(({ length }) => length)).toEqual([25, 5])
    for (const id of archived) archiveNote(officer, { id, version: 1 })
    expect(allPages("archived").map(({ length }) => length)).toEqual([25, 5])
    expect(allPages("notes")).toEqual([[]])
    const events = allPages("events").flat()
    expect(events.every(({ event }) => event && event.noun !== "note")).toBe(true)
  })
})

test("a note stands at the moment at which it was written, if that was the day on which it happened", () => {
  setClock("2027-05-10T20:00:00Z")
  write("call", day("2027-05-10"), "today")
  write("call", day("2027-05-09"), "yesterday")
  change(day("2027-05-10"))
  expect(
    entriesOf("all", 1)
      .map(({ note, event }) => note?.body ?? event?.verb)
      .slice(0, 3),
  ).toEqual(["today", "organization.edit", "yesterday"])
  expect(inOneLine([], [], "America/New_York")).toEqual([])
})

test("a page is a whole number from 1", () => {
  expect(["2", "17", "0", "-1", "x", "2.5", undefined, ["2"]].map(timelinePageOf)).toEqual([2, 17, 1, 1, 1, 1, 1, 1])
})
