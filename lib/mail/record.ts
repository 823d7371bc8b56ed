import { eq } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { type About, perform } from "#db/perform"
import { grants, mailRequirements, mails, requirements } from "#db/schema"
import type { Write } from "#db/store"
import { system } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
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

/** The mail server took it. It stands on the timelines of the organizations and grants of which it speaks. */
export const recordSent = (row: MailRecord): void => {
  const values = { status: "sent" as const, sentAt: now(), reason: null, claimedAt: null }
  if (unkeptKinds.includes(row.kind)) {
    // Signing in leaves an event of its own.
    housekeep("mail", (tx) => tx.update(mails).set(values).where(eq(mails.id, row.id)).run())
    return
  }
  perform(
    system,
    may.send,
    () => undefined,
    (tx) => {
      tx.update(mails).set(values).where(eq(mails.id, row.id)).run()
      const about = (place: Place): About => ({ noun: "mail", id: row.id, ...place, summary: `“${row.subject}” to ${row.toName || row.toEmail}` })
      const [first = { organizationId: null, grantId: null }, ...rest] = onceEach(placesOf(tx, row))
      return { value: undefined, about: [about(first), ...rest.map(about)] }
    },
  )
}
