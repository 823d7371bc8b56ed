import { expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import type { Grant } from "#lib/grant/grant"
import { may } from "#lib/grant/policy"
import { can, type Permission } from "#lib/kernel/permission"

const cast = { administrator, officer, board, grantee, stranger, visitor, system }
type Standing = "private" | "public" | "planned" | "archived"
const standings: Record<Standing, Pick<Grant, "deletedAt" | "publishedAt" | "paymentCount">> = {
  private: { deletedAt: null, publishedAt: null, paymentCount: 0 },
  public: { deletedAt: null, publishedAt: "2027-01-01T00:00:00Z" as Grant["publishedAt"], paymentCount: 0 },
  planned: { deletedAt: null, publishedAt: null, paymentCount: 1 },
  archived: { deletedAt: "2027-01-01T00:00:00Z" as Grant["deletedAt"], publishedAt: null, paymentCount: 0 },
}
const none: Standing[] = []
const nobody = { board: none, grantee: none, stranger: none, visitor: none }
const staff = (allowed: Standing[]) => ({ administrator: allowed, officer: allowed, system: allowed, ...nobody })

/** Who may do it, and to a grant of which standing; `planned` has a payment that is made or planned. */
const matrix = {
  award: staff(["private", "public", "planned"]),
  import: { ...staff(none), system: ["private", "public", "planned", "archived"] as Standing[] },
  edit: staff(["private", "public", "planned"]),
  archive: staff(["private", "public"]),
  restore: staff(["archived"]),
  publish: staff(["private", "planned"]),
  unpublish: staff(["public"]),
} satisfies Record<keyof typeof may, Record<keyof typeof cast, readonly Standing[]>>

test.each(Object.entries(matrix))("who may %s, and when", (name, rows) => {
  const permission = may[name as keyof typeof may] as Permission<unknown>
  for (const [who, allowed] of Object.entries(rows))
    for (const [standing, subject] of Object.entries(standings))
      expect(can(cast[who as keyof typeof cast], permission, subject), `${who}, ${standing}`).toBe(allowed.includes(standing as Standing))
})
