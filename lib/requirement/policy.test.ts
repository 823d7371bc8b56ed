import { describe, expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import type { Actor } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { can, type Permission, verdict } from "#lib/kernel/permission"
import { may } from "#lib/requirement/policy"
import { type Requirement, type RequirementState, requirementStates } from "#lib/requirement/requirement"

const requirementOf = (state: RequirementState, kind: Requirement["kind"], reportId: number | null): Requirement => ({
  id: 1,
  grantId: 1,
  organizationId: 1,
  organizationName: "Harbor Legal Aid",
  fiscalYear: 2027,
  kind,
  coversFrom: null,
  coversTo: null,
  dueOn: day("2027-04-15"),
  state,
  metOn: null,
  scheduleRuleId: null,
  addedBecause: null,
  forName: null,
  createdAt: "2026-09-25T15:00:00Z" as Instant,
  isArchived: false,
  version: 1,
  reportId,
  reportStatus: null,
  isOwed: true,
  standing: { word: "", tone: "plain", isOverdue: false },
})
const call = (state: RequirementState) => requirementOf(state, "call", null)
const sent = (state: RequirementState) => requirementOf(state, "six_month_report", 1)

/** For staff: in which states. For everyone else: never. */
const matrix = {
  edit: { call: ["open", "met", "waived"], sent: ["open", "met", "waived"] },
  extend: { call: ["open"], sent: ["open"] },
  waive: { call: ["open"], sent: ["open"] },
  reopen: { call: ["met", "waived"], sent: ["waived"] },
  logCall: { call: ["open"], sent: [] },
  archive: { call: ["open", "met", "waived"], sent: [] },
  restore: { call: ["open", "met", "waived"], sent: ["open", "met", "waived"] },
} satisfies Record<Exclude<keyof typeof may, "add" | "move">, Record<"call" | "sent", readonly RequirementState[]>>

const staff = { administrator, officer, system }
const others = { board, grantee, stranger, visitor }
const statesAllowed = (actor: Actor, permission: Permission<Requirement>, make: (state: RequirementState) => Requirement) =>
  requirementStates.filter((state) => can(actor, permission, make(state)))

describe.each(Object.entries(matrix))("%s", (name, allowed) => {
  const permission = may[name as keyof typeof matrix]
  test.each(Object.entries(staff))("%s may, in its states", (_, actor) => {
    expect(statesAllowed(actor, permission, call)).toEqual(allowed.call)
    expect(statesAllowed(actor, permission, sent)).toEqual(allowed.sent)
  })
  test.each(Object.entries(others))("%s never may", (_, actor) => {
    expect([...statesAllowed(actor, permission, call), ...statesAllowed(actor, permission, sent)]).toEqual([])
  })
})

test("an archived one is restored first", () => {
  const archived = { ...call("open"), isArchived: true }
  for (const permission of [may.extend, may.waive, may.logCall])
    expect(verdict(officer, permission, archived), permission.name).toMatchObject({ because: expect.stringContaining("Restore it first") })
})

test("only staff add what a grant owes, and move it with the grant", () => {
  const grant = { id: 1, organizationId: 1, fiscalYear: 2027, awardedOn: null }
  expect(Object.values(staff).every((actor) => can(actor, may.add, grant))).toBe(true)
  expect(Object.values(others).some((actor) => can(actor, may.add, grant))).toBe(false)
  expect(Object.values(staff).every((actor) => can(actor, may.move, grant))).toBe(true)
  expect(Object.values(others).some((actor) => can(actor, may.move, grant))).toBe(false)
})
