import { expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import type { Role } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { may } from "#lib/timesheet/policy"

const own = { organizationId: 1 }

const matrix = {
  map: { administrator: true, officer: true, system: true, grantee: true, board: false, visitor: false },
} satisfies Record<keyof typeof may, Record<Role, boolean>>

test.each(Object.entries(matrix))("who may %s the columns of a timesheet: staff, and the grantee its own", (name, expected) => {
  const permission = may[name as keyof typeof matrix]
  const asked = Object.entries({ administrator, officer, system, grantee, board, visitor }).map(([role, actor]) => [role, can(actor, permission, own)])
  expect(Object.fromEntries(asked)).toEqual(expected)
  expect(can(stranger, permission, own)).toBe(false)
})
