import { and, eq, lt } from "drizzle-orm"
import { mails } from "#db/schema"
import { db } from "#db/store"
import type { CastActors } from "#lib/demo/people"
import type { Step } from "#lib/demo/step"
import type { Instant } from "#lib/kernel/clock"
import { addDays, type Day, daysBetween } from "#lib/kernel/day"
import { recordSent } from "#lib/mail/record"
import { beginReminders, remind } from "#lib/reminder/commands"
import { writeReminders } from "#lib/reminder/write"
import { requirementsOfOrganization } from "#lib/requirement/queries"

/** Reminders are told day by day for so long; those of earlier days would be too many to look at. */
const toldDays = 200
/** What is younger waits in the outbox, since the demo has no mail server. */
const waitingDays = 4

const sendWaiting = (before: Day) => {
  const waiting = db
    .select()
    .from(mails)
    .where(and(eq(mails.status, "queued"), lt(mails.createdAt, `${before}T00:00:00.000Z` as Instant)))
    .all()
  for (const row of waiting) recordSent(row)
}

/** Yesterday the program officer asked Lantern Street by hand for all that is late: that letter waits on any day. */
const remindByHand = (cast: CastActors, organizationId: number) => {
  const ids = requirementsOfOrganization(cast.officer, organizationId).flatMap(({ id, standing }) => (standing.isOverdue ? [id] : []))
  if (ids.length > 0) remind(cast.officer, { ids, words: "We would rather hear from you by telephone than not at all." })
}

/** The mail of the demo: reminders are written each day as the ladder says; what was written before the last days went out on its day. `late`: an organization with something overdue. */
export const mailSteps = (cast: CastActors, late: number, today: Day): Step[] => {
  const first = addDays(today, -toldDays)
  const days = Array.from({ length: daysBetween(first, today) }, (_, index) => addDays(first, index))
  return [
    { on: addDays(first, -1), run: () => beginReminders(cast.officer, { version: 0, hour: 8, on: "yes" }) },
    ...days.map(
      (on): Step => ({
        on,
        run: () => {
          writeReminders()
          if (daysBetween(on, today) > waitingDays) sendWaiting(addDays(on, 1))
        },
      }),
    ),
    { on: addDays(today, -1), run: () => remindByHand(cast, late) },
  ]
}
