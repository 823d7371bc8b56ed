import { expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import type { Instant } from "#lib/kernel/clock"
import { type Permission, verdict } from "#lib/kernel/permission"
import type { AccessRequest } from "#lib/person/access"
import { may } from "#lib/person/access-policy"
import type { Person } from "#lib/person/person"

const actors = { administrator, officer, board, grantee, stranger, visitor, system }
type Who = keyof typeof actors
const instant = "2027-03-25T15:00:00.000Z" as Instant

const colleague: Person = { id: 40, name: "Gus", email: "gus@lodestar.test", role: "grantee", organizationId: 1, disabledAt: null, version: 1 }
const request: AccessRequest = {
  id: 1,
  organizationId: 1,
  requirementId: 1,
  name: "Rita",
  email: "rita@lodestar.test",
  words: null,
  createdAt: instant,
  decision: null,
  decidedAt: null,
  decidedById: null,
  version: 1,
}

/** What each is asked of, by name; all of organization 1. */
const subjects = {
  place: { id: 1, deletedAt: null },
  "archived place": { id: 1, deletedAt: instant },
  colleague,
  "disabled colleague": { ...colleague, disabledAt: instant },
  "the grantee itself": { ...colleague, id: grantee.personId ?? 0 },
  "one of the foundation": { ...colleague, role: "officer" as const, organizationId: null },
  contact: { id: 1, name: "Cora", email: "cora@lodestar.test", organizationId: 1 },
  request,
  "answered request": { ...request, decision: "declined" as const, decidedAt: instant },
}
type Subject = keyof typeof subjects

const keepers: readonly Who[] = ["administrator", "officer", "grantee", "system"]
const everybody = Object.keys(actors) as Who[]
const matrix = {
  invite: { place: keepers, "archived place": [] },
  takeAccess: { colleague: keepers, "disabled colleague": [], "the grantee itself": ["administrator", "officer", "system"], "one of the foundation": [] },
  takeContactAccess: { contact: keepers },
  leave: { colleague: [], "the grantee itself": ["grantee"] },
  ask: { place: everybody, "archived place": [] },
  accept: { request: keepers, "answered request": [] },
  decline: { request: keepers, "answered request": [] },
  join: { place: ["system"] },
} satisfies Record<keyof typeof may, Partial<Record<Subject, readonly Who[]>>>

test.each(Object.keys(may) as (keyof typeof may)[])("who may %s, and whom", (name) => {
  for (const [subject, granted] of Object.entries(matrix[name])) {
    const allowed = everybody.filter((who) => verdict(actors[who], may[name] as Permission<unknown>, subjects[subject as Subject]).granted)
    expect(allowed.toSorted(), subject).toEqual([...granted].toSorted())
  }
})
