import { expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { can, type Permission } from "#lib/kernel/permission"
import { may } from "#lib/reminder/policy"

const cast = { administrator, officer, board, grantee, stranger, visitor, system }
type Standing = "awaited" | "submitted" | "waived" | "closed"
const standings = {
  awaited: { state: "open", isOwed: true, reportStatus: "draft" },
  submitted: { state: "open", isOwed: true, reportStatus: "submitted" },
  waived: { state: "waived", isOwed: true, reportStatus: null },
  closed: { state: "open", isOwed: false, reportStatus: null },
}
const always: Standing[] = ["awaited", "submitted", "waived", "closed"]
const none: Standing[] = []
const staff = (allowed: Standing[]) => ({
  administrator: allowed,
  officer: allowed,
  system: allowed,
  board: none,
  grantee: none,
  stranger: none,
  visitor: none,
})

/** Who may do it, and of a requirement of which standing. */
const matrix = {
  act: staff(always),
  remind: staff(["awaited"]),
  begin: staff(always),
  editLadder: staff(always),
  editWords: staff(always),
} satisfies Record<keyof typeof may, Record<keyof typeof cast, readonly Standing[]>>

test.each(Object.entries(matrix))("who may %s reminders, and of what", (name, rows) => {
  const permission = may[name as keyof typeof may] as Permission<unknown>
  for (const [who, allowed] of Object.entries(rows))
    for (const [standing, requirement] of Object.entries(standings))
      expect(can(cast[who as keyof typeof cast], permission, name === "remind" ? [requirement] : requirement), `${who}, ${standing}`).toBe(
        allowed.includes(standing as Standing),
      )
})
