import { expect, test } from "vitest"
import { may as mayContact } from "#lib/contact/policy"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { may as mayDocument } from "#lib/document/policy"
import type { Role } from "#lib/kernel/actor"
import { can, type Permission } from "#lib/kernel/permission"
import { may as mayNote } from "#lib/note/policy"
import { may } from "#lib/organization/policy"

const at = "2027-03-25T15:00:00.000Z"
const states = {
  private: { deletedAt: null, publishedAt: null },
  public: { deletedAt: null, publishedAt: at },
  archived: { deletedAt: at, publishedAt: null },
} as const
type State = keyof typeof states
type Matrix<May> = Record<keyof May, Record<Exclude<Role, "system">, readonly State[]>>

const staff = (...allowed: State[]) => ({ administrator: allowed, officer: allowed, board: [], grantee: [], visitor: [] })
const kept = { edit: staff("private", "public"), archive: staff("private", "public"), restore: staff("archived") }
const everywhere = staff("private", "public", "archived")

const organization = { add: everywhere, ...kept, publish: staff("private"), unpublish: staff("public") } satisfies Matrix<typeof may>
const ofOrganization = { add: staff("private", "public"), ...kept }
const contact = ofOrganization satisfies Matrix<typeof mayContact>
const document = ofOrganization satisfies Matrix<typeof mayDocument>
const note = ofOrganization satisfies Matrix<typeof mayNote>

const actors = { administrator, officer, board, grantee, visitor }

const rows = (noun: string, permissions: Record<string, Permission<never>>, matrix: Record<string, Record<string, readonly State[]>>) =>
  Object.entries(matrix).flatMap(([name, roles]) =>
    Object.entries(roles).map(([role, allowed]) => [`${noun}.${name}`, role as keyof typeof actors, permissions[name] as Permission<never>, allowed] as const),
  )

test.each([
  ...rows("organization", may, organization),
  ...rows("contact", mayContact, contact),
  ...rows("document", mayDocument, document),
  ...rows("note", mayNote, note),
])("%s by %s: in exactly these states", (_, role, permission, allowed) => {
  const found = (Object.keys(states) as State[]).filter((state) => can(actors[role], permission, states[state] as never))
  expect(found).toEqual(allowed)
})

test("a job acts with the reach of staff, staff of another organization with none", () => {
  expect(can(system, may.edit, states.private)).toBe(true)
  expect(can(stranger, may.edit, states.private)).toBe(false)
})
