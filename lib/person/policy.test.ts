import { expect, test } from "vitest"
import { administrator, board, grantee, officer, system, visitor } from "#lib/demo/cast-actors"
import type { Role } from "#lib/kernel/actor"
import { can, verdict } from "#lib/kernel/permission"
import type { Person } from "#lib/person/person"
import { may } from "#lib/person/policy"

const actors = { administrator, officer, board, grantee, visitor, system }

const subjects = { self: false, other: false, "other, disabled": true } as const
type Subject = keyof typeof subjects
const personFor = (role: Role, subject: Subject): Person => ({
  id: subject === "self" ? (actors[role].personId ?? 98) : 99,
  name: "Somebody",
  email: "somebody@lodestar.test",
  role: "officer",
  organizationId: null,
  disabledAt: subjects[subject] ? "2027-03-25T15:00:00.000Z" : null,
  version: 1,
})

const all: readonly Subject[] = ["self", "other", "other, disabled"]
const others: readonly Subject[] = ["other"]
const self: readonly Subject[] = ["self"]
const nobody = { administrator: [], officer: [], board: [], grantee: [], visitor: [], system: [] } as const
const onlySelf = { ...nobody, administrator: self, officer: self, board: self, grantee: self }
/** Jobs have no account of their own: whoever they act on is another one. */
const disabled: readonly Subject[] = ["other, disabled"]

const matrix = {
  add: { ...nobody, administrator: all, system: all },
  invite: { ...nobody, administrator: ["self", "other"], system: ["self", "other"] },
  edit: { ...nobody, administrator: all, system: all },
  changeRole: { ...nobody, administrator: ["other", "other, disabled"], system: all },
  disable: { ...nobody, administrator: others, system: ["self", "other"] },
  enable: { ...nobody, administrator: disabled, system: disabled },
  endSessions: { ...onlySelf, administrator: all },
  signIn: onlySelf,
  signOut: onlySelf,
  changePassword: onlySelf,
  acceptInvitation: onlySelf,
} satisfies Record<keyof typeof may, Record<Role, readonly Subject[]>>

test.each(Object.keys(may) as (keyof typeof may)[])("who may %s, and whom", (name) => {
  const granted = Object.fromEntries(
    (Object.keys(actors) as Role[]).map((role) => [
      role,
      (Object.keys(subjects) as Subject[]).filter((subject) => can(actors[role], may[name], personFor(role, subject))),
    ]),
  )
  expect(granted).toEqual(matrix[name])
})

test("the link of the first administrator belongs to nobody yet", () => {
  expect(can(system, may.acceptInvitation, undefined)).toBe(true)
})

test("an administrator is told whom to ask instead", () => {
  const own = personFor("administrator", "self")
  expect(verdict(administrator, may.disable, own)).toEqual({ granted: false, because: "You can't disable yourself. Ask another administrator." })
  expect(verdict(administrator, may.changeRole, own)).toEqual({ granted: false, because: "You can't change your own role. Ask another administrator." })
})
