import { and, eq } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { type About, perform } from "#db/perform"
import { grants, mailRequirements, mails, requirements } from "#db/schema"
import type { Write } from "#db/store"
import { system } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { unkeptKinds } from "#lib/mail/mail"
import { may } from "#lib/mail/policy"

export type MailRecord = typeof mails.$inferSelect
type Place = { organizationId: number | null; grantId: number | null }

/** The grants of which a letter speaks; else what the letter itself was written for. */
const placesOf = (tx: Write, { id, organizationId, grantId }: MailRecord): Place[] => {
  const named = tx
    .selectDistinct({ organizationId: grants.organizationId, grantId: grants.id })
    .from(mailRequirements)
    .innerJoin(requirements, eq(requirements.id, mailRequirements.requirementId))
    .innerJoin(grants, eq(grants.id, requirements.grantId))
    .where(eq(mailRequirements.mailId, id))
    .all()
  return named.length > 0 ? named : [{ organizationId, grantId }]
}

/** An organization is named once, so that a letter about two of its grants stands on each grant's timeline and once on its own. */
const onceEach = (places: readonly Place[]): Place[] =>
  places.map(({ organizationId, grantId }, index) => ({
    organizationId: places.findIndex((each) => each.organizationId === organizationId) === index ? organizationId : null,
    grantId,
  }))

type Outcome = Pick<Partial<MailRecord>, "status" | "sentAt" | "reason">

/** What became of a letter. It stands on the timelines of the organizations and grants of which it speaks. */
const recordOutcome = (row: MailRecord, permission: Permission<unknown>, outcome: Outcome, also?: (tx: Write) => unknown): void => {
  const save = (tx: Write) => {
    tx.update(mails)
      .set({ ...outcome, claimedAt: null })
      .where(eq(mails.id, row.id))
      .run()
    also?.(tx)
  }
  if (unkeptKinds.includes(row.kind)) {
    // Signing in leaves an event of its own.
    housekeep("mail", save)
    return
  }
  perform(
    system,
    permission,
    () => undefined,
    (tx) => {
      save(tx)
      const why = outcome.reason ? `. ${outcome.reason}` : ""
      const about = (place: Place): About => ({ noun: "mail", id: row.id, ...place, summary: `“${row.subject}” to ${row.toName || row.toEmail}${why}` })
      const [first = { organizationId: null, grantId: null }, ...rest] = onceEach(placesOf(tx, row))
      return { value: undefined, about: [about(first), ...rest.map(about)] }
    },
  )
}

/** The mail server took it. */
export const recordSent = (row: MailRecord): void => recordOutcome(row, may.send, { status: "sent", sentAt: now(), reason: null })

/** It did not leave, and is not tried again by itself. */
export const recordFailed = (row: MailRecord, reason: string): void => recordOutcome(row, may.fail, { status: "failed", reason })

/** It may have arrived or not: somebody has to look. */
export const recordUnsure = (row: MailRecord, reason: string): void => recordOutcome(row, may.doubt, { status: "unsure", reason })

/** What it says is no longer so, or its addressee's access was ended. Notices that it had taken along leave by themselves. */
export const recordSkipped = (row: MailRecord, reason: string): void =>
  recordOutcome(row, may.drop, { status: "skipped", reason }, (tx) =>
    tx
      .update(mails)
      .set({ status: "queued", gatheredInto: null, plannedAt: now() })
      .where(and(eq(mails.gatheredInto, row.id), eq(mails.status, "gathered")))
      .run(),
  )
