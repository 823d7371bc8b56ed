import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { addContact, archiveContact } from "#lib/contact/commands"
import { contactsOfOrganization } from "#lib/contact/queries"
import { administrator, board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import type { Audience } from "#lib/kernel/audience"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { Conflict, Missing } from "#lib/kernel/refusal"
import { addNote, archiveNote, editNote, restoreNote } from "#lib/note/commands"
import { addNoteInput } from "#lib/note/input"
import { archivedNotes, listNotes } from "#lib/note/queries"
import { archiveOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openSmallFoundation } from "#lib/report/small-foundation.sample"

const everyone = { administrator, officer, board, grantee, stranger, visitor }
const note = (audience: Audience) =>
  addNote(officer, {
    ...{ organizationId: 1, grantId: null, caseId: null, requirementId: null, kind: "call", happenedOn: day("2027-03-20"), who: "Jo" },
    ...{ body: `for ${audience}`, audience: audience as "staff" },
  })
const readersOf = (body: string) =>
  Object.entries(everyone)
    .filter(([, actor]) => listNotes(actor, { organizationId: 1 }).some((each) => each.body === body))
    .map(([name]) => name)

beforeEach(() => void openSmallFoundation())
afterEach(() => {
  setClock(undefined)
  closeStore()
})

test("a note is the staff's, unless it is shared with its grantee; never the board's, a stranger's or the public's", () => {
  for (const audience of ["staff", "shared", "privileged"] as const) note(audience)
  expect(readersOf("for staff")).toEqual(["administrator", "officer"])
  expect(readersOf("for shared")).toEqual(["administrator", "officer", "grantee"])
  expect(readersOf("for privileged")).toEqual(["administrator", "officer", "grantee"])
})

test("a note can't be meant for the board or the public", () => {
  const form = { organizationId: "1", kind: "note", happenedOn: "2027-03-20", body: "words" }
  expect(addNoteInput.safeParse({ ...form, audience: "staff" }).success).toBe(true)
  for (const audience of ["public", "board"]) expect(addNoteInput.safeParse({ ...form, audience }).success).toBe(false)
})

test("an archived note, and any note of an archived organization, is gone for the grantee; a restored one is back", () => {
  const { id } = note("shared")
  archiveNote(officer, { id, version: 1 })
  expect(readersOf("for shared")).toEqual([])
  const findsIt = Object.entries(everyone).filter(([, actor]) => archivedNotes(actor, 1).some((each) => each.id === id))
  expect(findsIt.map(([name]) => name)).toEqual(["administrator", "officer"])
  restoreNote(officer, { id, version: 2 })
  expect(readersOf("for shared")).toContain("grantee")
  expect(archivedNotes(officer, 1)).toEqual([])
  archiveOrganization(officer, { id: 1, version: getOrganization(officer, 1).version })
  expect(readersOf("for shared")).toEqual(["administrator", "officer"])
})

test("the second of two editors is told, and a stranger can't tell a note from nothing", () => {
  const { id } = note("staff")
  const words = { happenedOn: day("2027-03-20"), who: null, audience: "staff" as const }
  editNote(officer, { id, version: 1, ...words, body: "first" })
  expect(() => editNote(administrator, { id, version: 1, ...words, body: "second" })).toThrow(Conflict)
  expect(() => editNote(stranger, { id, version: 2, ...words, body: "third" })).toThrow(Missing)
  expect(() => editNote(stranger, { id: 99, version: 2, ...words, body: "third" })).toThrow(Missing)
})

test("the words of a privileged note stay out of the history, whenever it became so", () => {
  const { id } = note("privileged")
  const words = { happenedOn: day("2027-03-20"), who: "Heron Client" }
  editNote(officer, { id, version: 1, ...words, audience: "privileged", body: "heron" })
  editNote(officer, { id, version: 2, ...words, audience: "staff", who: null, body: "open words" })
  editNote(officer, { id, version: 3, ...words, audience: "privileged", body: "heron again" })
  const events = JSON.stringify(connection().prepare("SELECT * FROM events WHERE noun = 'note'").all())
  expect(events).toContain("open words")
  expect(events).not.toMatch(/heron/i)
})

test("contacts are seen by staff and their own organization, nobody else", () => {
  const { id } = addContact(officer, { organizationId: 1, name: "Jo March", title: null, email: "jo@harbor.example", phone: null })
  const readers = () =>
    Object.entries(everyone)
      .filter(([, actor]) => contactsOfOrganization(actor, 1).length > 0)
      .map(([name]) => name)
  expect(readers()).toEqual(["administrator", "officer", "grantee"])
  expect(() => archiveContact(stranger, { id, version: 1 })).toThrow(Missing)
  archiveContact(officer, { id, version: 1 })
  expect(readers()).toEqual(["administrator", "officer"])
})
