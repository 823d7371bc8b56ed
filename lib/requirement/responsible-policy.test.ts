import { expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { can } from "#lib/kernel/permission"
import type { Person } from "#lib/person/person"
import type { Requirement, RequirementState } from "#lib/requirement/requirement"
import { may } from "#lib/requirement/responsible-policy"

const actors = { administrator, officer, board, grantee, stranger, visitor, system }
type Who = keyof typeof actors
const who = Object.keys(actors) as Who[]

const requirement = (state: RequirementState, isOwed = true) => ({ organizationId: 1, state, isOwed }) as Requirement
const keepers: readonly Who[] = ["administrator", "officer", "grantee", "system"]
const states = { open: keepers, met: [], waived: [], "of a closed grant": [] } satisfies Record<RequirementState | "of a closed grant", readonly Who[]>

test.each(["aim", "sendLink"] as const)("who may %s, by the requirement's state", (name) => {
  for (const [state, granted] of Object.entries(states)) {
    const subject = state === "of a closed grant" ? requirement("open", false) : requirement(state as RequirementState)
    expect(
      who.filter((each) => can(actors[each], may[name], subject)),
      state,
    ).toEqual(who.filter((each) => (granted as readonly Who[]).includes(each)))
  }
})

test("who may hand over, and to whom", () => {
  const colleague: Person = { id: 40, name: "Gus", email: "gus@lodestar.test", role: "grantee", organizationId: 1, disabledAt: null, version: 1 }
  const allowed = (subject: Person) => who.filter((each) => can(actors[each], may.handOver, subject))
  expect(allowed(colleague)).toEqual(["grantee"])
  expect(allowed({ ...colleague, organizationId: 2 })).toEqual(["stranger"])
  expect(allowed({ ...colleague, id: grantee.personId ?? 0 })).toEqual([])
  expect(allowed({ ...colleague, disabledAt: "2027-03-25T15:00:00.000Z" })).toEqual([])
})
