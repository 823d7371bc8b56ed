import { and, count, eq, gt, isNull, or } from "drizzle-orm"
import type { z } from "zod"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { accessRequests, mails } from "#db/schema"
import type { Read, Write } from "#db/store"
import { type Actor, visitor } from "#lib/kernel/actor"
import { instantIn, now } from "#lib/kernel/clock"
import { queueMail } from "#lib/mail/queue"
import { type AccessRequest, mostWaitingRequests } from "#lib/person/access"
import { type Invited, inviteMember } from "#lib/person/access-commands"
import type { decideRequestInput } from "#lib/person/access-input"
import { may } from "#lib/person/access-policy"
import { getAccessRequest, getPlace, type Place } from "#lib/person/access-queries"
import { membersToWrite, officersToWrite } from "#lib/person/addressee"
import { findNamed } from "#lib/person/named"

type Asked = Invited & { requirementId: number; words: string | null }

const isPointless = (tx: Read, { organizationId, email }: Asked) => {
  const waiting = and(eq(accessRequests.organizationId, organizationId), isNull(accessRequests.decision))
  const own = tx
    .select({ id: accessRequests.id })
    .from(accessRequests)
    .where(and(waiting, eq(accessRequests.email, email)))
    .get()
  const all = tx.select({ count: count() }).from(accessRequests).where(waiting).get()?.count ?? 0
  return own !== undefined || all >= mostWaitingRequests || findNamed(email, organizationId, tx) !== undefined
}

const dayInSeconds = 24 * 3600

/**
 * The first request of a day is told at once, what comes after it in one notice; whoever asks again and again writes nobody more than that. What a
 * stranger wrote stands on the page only, so that nobody puts words into a letter of the foundation.
 */
const tellOfRequest = (tx: Write, { id: organizationId, name }: Place) => {
  const subject = `Somebody asks to be invited to ${name}`
  const told = tx
    .select({ status: mails.status })
    .from(mails)
    .where(
      and(eq(mails.organizationId, organizationId), eq(mails.subject, subject), or(eq(mails.status, "queued"), gt(mails.createdAt, instantIn(-dayInSeconds)))),
    )
    .all()
  if (told.some(({ status }) => status === "queued")) return
  const members = membersToWrite(organizationId, tx)
  for (const to of members.length > 0 ? members : officersToWrite())
    queueMail(tx, {
      kind: told.length > 0 ? "notice" : "access",
      to,
      organizationId,
      subject,
      paragraphs: [
        `Somebody who was not named opened a link to a report of ${name}, and asks to be invited. They see nothing unless you invite them.`,
        `Invite only people whom you know: they will see what ${members.length > 0 ? "you see" : "the organization sees"}.`,
      ],
      button: { label: "See who asks", path: members.length > 0 ? "/portal/people" : `/office/grantees/${organizationId}/people` },
    })
}

/** Asks once for an address that nobody has named; whatever forbids it, nothing is said. */
export const askForAccess = (asked: Asked): null =>
  perform(
    visitor,
    may.ask,
    (tx) => getPlace(visitor, asked.organizationId, tx),
    (tx, place) => {
      const { id: organizationId } = place
      // Not of the organization: nobody may fill its timeline by asking again and again.
      if (isPointless(tx, asked)) return { value: null, about: { noun: "access_request", id: 0, summary: "Asked again, or for an address that was named" } }
      const { id } = tx
        .insert(accessRequests)
        .values({ ...asked, createdAt: now() })
        .returning({ id: accessRequests.id })
        .get()
      tellOfRequest(tx, place)
      return { value: null, about: { noun: "access_request", id, organizationId, summary: `${asked.name} asks to be invited` } }
    },
  )

const decide = (tx: Write, actor: Actor, request: AccessRequest, seen: number, decision: "accepted" | "declined") =>
  change(tx, accessRequests, request, seen, { decision, decidedAt: now(), decidedById: actor.personId }, () => ({}))

/** The one who asked becomes a person of the organization, and is told so. */
export const acceptRequest = (actor: Actor, { id, version }: z.output<typeof decideRequestInput>) =>
  perform(
    actor,
    may.accept,
    (tx) => getAccessRequest(actor, id, tx),
    (tx, request) => {
      const { organizationId, name } = request
      const changed = decide(tx, actor, request, version, "accepted")
      inviteMember(tx, actor, request, getPlace(actor, organizationId, tx).name, request.requirementId)
      return { value: { organizationId }, about: { noun: "access_request", id, organizationId, summary: `${name} can sign in`, ...changed } }
    },
  )

/** Nobody is told: the answer would say that the link was right. */
export const declineRequest = (actor: Actor, { id, version }: z.output<typeof decideRequestInput>) =>
  perform(
    actor,
    may.decline,
    (tx) => getAccessRequest(actor, id, tx),
    (tx, request) => {
      const { organizationId, name } = request
      const changed = decide(tx, actor, request, version, "declined")
      return { value: { organizationId }, about: { noun: "access_request", id, organizationId, summary: `${name} was not invited`, ...changed } }
    },
  )
