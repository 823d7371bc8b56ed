import { and, gt, inArray } from "drizzle-orm"
import { mails } from "#db/schema"
import { db } from "#db/store"
import { dayOf, instantIn, now } from "#lib/kernel/clock"
import { getSetting, today } from "#lib/setting/queries"

/** Those who had their letter of the day: what else there is waits until tomorrow. */
export const writtenToday = (): Set<string> => {
  const { timeZone } = getSetting()
  const day = today()
  const recent = db
    .select({ email: mails.toEmail, kind: mails.kind, status: mails.status, createdAt: mails.createdAt, plannedAt: mails.plannedAt })
    .from(mails)
    .where(and(inArray(mails.kind, ["reminder", "notice"]), gt(mails.createdAt, instantIn(-3 * 24 * 3600))))
    .all()
  const isOfToday = ({ kind, status, createdAt, plannedAt }: (typeof recent)[number]) =>
    kind === "reminder" ? dayOf(createdAt, timeZone) === day : status !== "gathered" && plannedAt <= now() && dayOf(plannedAt, timeZone) === day
  return new Set(recent.filter(isOfToday).map(({ email }) => email.toLowerCase()))
}
