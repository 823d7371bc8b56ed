import { eq, sql } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { requirements } from "#db/schema"
import type { Read, Write } from "#db/store"
import { goPath } from "#lib/door/go"
import { grantNameOf, grantNamesOf } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { formatDay } from "#lib/kernel/day"
import { Refusal } from "#lib/kernel/refusal"
import { queueMail } from "#lib/mail/queue"
import { byWhom, endOwnAccess, insertMember } from "#lib/person/access-commands"
import { getPerson } from "#lib/person/queries"
import { getRequirement } from "#lib/requirement/queries"
import { type Requirement, requirementTitle } from "#lib/requirement/requirement"
import { type Responsible, recipientsFor, responsibleFor } from "#lib/requirement/responsible"
import type { Aim, AimRequirement, HandOver, SendLink, SendLinkToNew } from "#lib/requirement/responsible-input"
import { may } from "#lib/requirement/responsible-policy"
import { getSetting } from "#lib/setting/queries"

const about = ({ id, grantId, organizationId }: Requirement, summary: string): About => ({ noun: "requirement", id, grantId, organizationId, summary })
const placeOf = ({ id, grantId, organizationId }: Requirement) => ({ id, grantId, organizationId })

const chosen = (actor: Actor, requirement: Requirement, to: Aim, from: Read): Responsible => {
  const found = recipientsFor(actor, requirement.id, from).find((each) => (to.kind === "person" ? each.personId : each.contactId) === to.id)
  if (!found) throw new Refusal("Choose somebody of this organization who can be written to.", "to")
  return found
}

const aimed = (tx: Write, requirement: Requirement, seen: number, to: Pick<Responsible, "personId" | "contactId"> | null) => {
  const row = tx.select().from(requirements).where(eq(requirements.id, requirement.id)).get()
  const values = { responsiblePersonId: to?.personId ?? null, responsibleContactId: to?.contactId ?? null }
  return change(tx, requirements, row, seen, values, () => ({}))
}

const isFor = (requirement: Requirement, to: { name: string } | null): About =>
  about(requirement, `${requirementTitle(requirement)} is for ${to?.name ?? "nobody in particular"}`)

/** Whom a requirement is for; null: nobody in particular, and the organization's first person is written to. */
export const aimRequirement = (actor: Actor, { id, version, to }: AimRequirement) =>
  perform(
    actor,
    may.aim,
    () => getRequirement(actor, id),
    (tx, requirement) => {
      const recipient = to && chosen(actor, requirement, to, tx)
      const changed = aimed(tx, requirement, version, recipient)
      return { value: placeOf(requirement), about: { ...isFor(requirement, recipient), ...changed } }
    },
  )

const write = (tx: Write, actor: Actor, requirement: Requirement, to: Responsible) =>
  queueMail(tx, {
    kind: "access",
    to,
    organizationId: requirement.organizationId,
    grantId: requirement.grantId,
    requirementId: requirement.id,
    subject: `${requirementTitle(requirement)}, due ${formatDay(requirement.dueOn)}`,
    paragraphs: [
      `${byWhom(actor)} sends you this link to the report of ${requirement.organizationName} for ${getSetting().name}, grant of ${grantNameOf(actor, requirement)}. It is due on ${formatDay(requirement.dueOn)}.`,
      `There is no password: open the link, write this address (${to.email}), and a code comes by mail. What you begin saves itself, and your colleagues can go on with it.`,
    ],
    button: { label: "Open the report", path: goPath(requirement.id) },
  })

const linkSent = (tx: Write, actor: Actor, requirement: Requirement, to: Responsible) => {
  write(tx, actor, requirement, to)
  return { value: placeOf(requirement), about: about(requirement, `Link to ${requirementTitle(requirement)} sent to ${to.name}`) }
}

/** Mails the direct link to somebody of the organization. */
export const sendLink = (actor: Actor, { id, to }: SendLink) =>
  perform(
    actor,
    may.sendLink,
    () => getRequirement(actor, id),
    (tx, requirement) => linkSent(tx, actor, requirement, chosen(actor, requirement, to, tx)),
  )

/** Names somebody for the organization, and mails them the direct link. From then on they see what their colleagues see. */
export const sendLinkToNew = (actor: Actor, { id, name, email }: SendLinkToNew) =>
  perform(
    actor,
    may.sendLink,
    () => getRequirement(actor, id),
    (tx, requirement) => {
      const personId = insertMember(tx, actor, { organizationId: requirement.organizationId, name, email })
      return linkSent(tx, actor, requirement, { name, email, personId, contactId: null })
    },
  )

const openOf = (organizationId: number, tx: Read): number[] =>
  tx
    .all<{ id: number }>(
      sql`SELECT r.id FROM requirements r JOIN grants g ON g.id = r.grant_id
        WHERE g.organization_id = ${organizationId} AND r.state = 'open' AND r.deleted_at IS NULL AND g.deleted_at IS NULL ORDER BY r.due_on`,
    )
    .map(({ id }) => id)

/** A colleague takes over whatever would have come to the actor, who may give up access with it. */
export const handOver = (actor: Actor, { to, leaves }: HandOver) =>
  perform(
    actor,
    may.handOver,
    () => getPerson(actor, to),
    (tx, colleague) => {
      const mine = openOf(colleague.organizationId ?? 0, tx)
        .filter((id) => responsibleFor(actor, id, tx)?.personId === actor.personId)
        .map((id) => getRequirement(actor, id))
      const taken = mine.map((requirement) => ({
        ...isFor(requirement, colleague),
        ...aimed(tx, requirement, requirement.version, { personId: colleague.id, contactId: null }),
      }))
      if (leaves) endOwnAccess(tx, actor)
      const names = grantNamesOf(actor, colleague.organizationId ?? 0)
      const count = `${mine.length} ${mine.length === 1 ? "requirement" : "requirements"}`
      queueMail(tx, {
        kind: "access",
        to: { name: colleague.name, email: colleague.email, personId: colleague.id },
        organizationId: colleague.organizationId,
        subject: `You take over from ${actor.name}`,
        paragraphs: [
          `${actor.name} handed over to you what is due to ${getSetting().name}: ${count}.`,
          ...mine.map((each) => `${requirementTitle(each)}, grant of ${names.get(each.grantId)}, due ${formatDay(each.dueOn)}`),
        ],
        button: { label: "See what is due", path: "/portal" },
      })
      const summary = `${colleague.name} takes over ${count} from ${actor.name}${leaves ? ", who left" : ""}`
      return { value: { leaves }, about: [{ noun: "person", id: colleague.id, organizationId: colleague.organizationId, summary }, ...taken] }
    },
  )
