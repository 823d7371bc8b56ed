import { expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { can, type Permission } from "#lib/kernel/permission"
import { type MailStatus, mailStatuses } from "#lib/mail/mail"
import { may } from "#lib/mail/policy"

const cast = { administrator, officer, board, grantee, stranger, visitor, system }
const none: MailStatus[] = []
const nobody = { board: none, grantee: none, stranger: none, visitor: none }
const staff = (allowed: MailStatus[]) => ({ administrator: allowed, officer: allowed, system: allowed, ...nobody })

/** Who may do it, and with a letter in which status. */
const matrix = {
  send: { ...staff(none), system: [...mailStatuses] },
  fail: { ...staff(none), system: [...mailStatuses] },
  doubt: { ...staff(none), system: [...mailStatuses] },
  drop: { ...staff(none), system: [...mailStatuses] },
  hurry: staff(["queued", "paused"]),
  pause: staff(["queued"]),
  skip: staff(["queued", "paused", "failed", "unsure"]),
  retry: staff(["failed", "unsure", "skipped"]),
} satisfies Record<keyof typeof may, Record<keyof typeof cast, readonly MailStatus[]>>

test.each(Object.entries(matrix))("who may %s a letter, and when", (name, rows) => {
  const permission = may[name as keyof typeof may] as Permission<{ status: MailStatus; isKept: boolean }>
  for (const [who, allowed] of Object.entries(rows))
    for (const status of mailStatuses)
      expect(can(cast[who as keyof typeof cast], permission, { status, isKept: true }), `${who}, ${status}`).toBe(allowed.includes(status))
})

test("a letter whose code was not kept can’t be sent a second time", () => {
  expect(can(administrator, may.retry, { status: "unsure", isKept: false })).toBe(false)
})
