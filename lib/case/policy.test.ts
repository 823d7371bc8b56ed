import { expect, test } from "vitest"
import type { Case, CaseUpdate } from "#lib/case/case"
import { may } from "#lib/case/policy"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { can, type Permission } from "#lib/kernel/permission"

const cast = { administrator, officer, board, grantee, stranger, visitor, system }
type Standing = "private" | "public" | "archived"
const standings: Record<Standing, Pick<Case & CaseUpdate, "deletedAt" | "publishedAt">> = {
  private: { deletedAt: null, publishedAt: null },
  public: { deletedAt: null, publishedAt: "2027-01-01T00:00:00Z" as Case["publishedAt"] },
  archived: { deletedAt: "2027-01-01T00:00:00Z" as Case["deletedAt"], publishedAt: null },
}
const none: Standing[] = []
const nobody = { board: none, grantee: none, stranger: none, visitor: none }
const staff = (allowed: Standing[]) => ({ administrator: allowed, officer: allowed, system: allowed, ...nobody })
const onlySystem = { administrator: none, officer: none, system: ["private", "public", "archived"] as Standing[], ...nobody }

/** Who may do it, and to a case or an update of which standing. */
const matrix = {
  add: staff(["private", "public"]),
  import: onlySystem,
  edit: staff(["private", "public"]),
  setStages: staff(["private", "public", "archived"]),
  archive: staff(["private", "public"]),
  restore: staff(["archived"]),
  publish: staff(["private"]),
  unpublish: staff(["public"]),
  receiveAlerts: onlySystem,
  decideAlert: staff(["private", "public"]),
  addUpdate: staff(["private", "public"]),
  importUpdate: onlySystem,
  editUpdate: staff(["private", "public"]),
  archiveUpdate: staff(["private", "public"]),
  restoreUpdate: staff(["archived"]),
  publishUpdate: staff(["private"]),
  unpublishUpdate: staff(["public"]),
} satisfies Record<keyof typeof may, Record<keyof typeof cast, readonly Standing[]>>

test.each(Object.entries(matrix))("who may %s, and when", (name, rows) => {
  const permission = may[name as keyof typeof may] as Permission<unknown>
  for (const [who, allowed] of Object.entries(rows))
    for (const [standing, subject] of Object.entries(standings))
      expect(can(cast[who as keyof typeof cast], permission, subject), `${who}, ${standing}`).toBe(allowed.includes(standing as Standing))
})
