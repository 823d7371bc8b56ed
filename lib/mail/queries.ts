import { and, count, desc, eq, inArray, isNotNull, notInArray, or, type SQL, sql } from "drizzle-orm"
import { inIds } from "#db/in-parts"
import { given, keptFor } from "#db/kept-query"
import { mailRequirements, mails, organizations } from "#db/schema"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { type Instant, instantIn, millis } from "#lib/kernel/clock"
import type { ListState } from "#lib/kernel/list"
import { Missing } from "#lib/kernel/refusal"
import { mailHub } from "#lib/mail/hub"
import { type Mail, type MailStatus, unkeptKinds } from "#lib/mail/mail"

/** What is written to whom is the staff's. A grantee has its letters in its own mail. */
const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
    case "grantee":
    case "visitor":
      return sql`0`
  }
}

const columns = {
  id: mails.id,
  kind: mails.kind,
  toName: mails.toName,
  toEmail: mails.toEmail,
  personId: mails.personId,
  organizationId: mails.organizationId,
  organizationName: organizations.name,
  grantId: mails.grantId,
  subject: mails.subject,
  body: mails.body,
  status: mails.status,
  reason: mails.reason,
  plannedAt: mails.plannedAt,
  sentAt: mails.sentAt,
  messageId: mails.messageId,
  tries: mails.tries,
  gatheredInto: mails.gatheredInto,
  createdAt: mails.createdAt,
  version: mails.version,
}

const rowsOf = () => db.select(columns).from(mails).leftJoin(organizations, eq(organizations.id, mails.organizationId))
type Row = ReturnType<ReturnType<typeof rowsOf>["all"]>[number]

const opened = ({ body, ...row }: Row): Mail => ({ ...row, parts: JSON.parse(body), isKept: !unkeptKinds.includes(row.kind) })

const oneRow = keptFor((actor) => rowsOf().where(and(eq(mails.id, given("id")), visibleTo(actor))))

export const findMail = (actor: Actor, id: number): Mail | undefined => oneRow(actor, "id", { id }).map(opened)[0]

/** @throws Missing */
export const getMail = (actor: Actor, id: number): Mail => {
  const mail = findMail(actor, id)
  if (!mail) throw new Missing("letter")
  return mail
}

/** Several letters by their ids; those that do not exist for the actor are left out. */
export const mailsById = (actor: Actor, ids: readonly number[]): Map<number, Mail> =>
  new Map(
    rowsOf()
      .where(and(visibleTo(actor), inArray(mails.id, [...ids])))
      .all()
      .map((row) => [row.id, opened(row)]),
  )

const pattern = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`

const filterOf = ({ q, filters }: ListState): SQL | undefined => {
  const { status = [], kind = [] } = filters
  const found = [mails.subject, mails.toName, mails.toEmail, organizations.name].map((column) => sql`${column} LIKE ${pattern(q)} ESCAPE '\\'`)
  return and(
    q ? or(...found) : undefined,
    status.length > 0 ? inArray(mails.status, status as MailStatus[]) : undefined,
    kind.length > 0 ? inArray(sql`${mails.kind}`, kind) : undefined,
  )
}

/** The outbox, newest first; what needs a look stands first when asked for by its status. */
export const listMails = (actor: Actor, state: ListState): { rows: Mail[]; count: number; total: number } => {
  const filter = and(visibleTo(actor), filterOf(state))
  const rows = rowsOf()
    .where(filter)
    .orderBy(desc(mails.id))
    .limit(state.pageSize)
    .offset((state.page - 1) * state.pageSize)
    .all()
  const counted = (where: SQL | undefined) =>
    db.select({ count: count() }).from(mails).leftJoin(organizations, eq(organizations.id, mails.organizationId)).where(where).get()?.count ?? 0
  return { rows: rows.map(opened), count: counted(filter), total: counted(visibleTo(actor)) }
}

/** How many letters are in each status. */
export const countMails = (actor: Actor): Partial<Record<MailStatus, number>> =>
  Object.fromEntries(
    db
      .select({ status: mails.status, count: count() })
      .from(mails)
      .where(visibleTo(actor))
      .groupBy(mails.status)
      .all()
      .map((row) => [row.status, row.count]),
  )

/** Letters that were not sent, or maybe not, and wait for somebody to look; a code that died asks for nothing. */
export const countMailsToLookAt = (actor: Actor): number =>
  db
    .select({ count: count() })
    .from(mails)
    .where(and(visibleTo(actor), inArray(mails.status, ["failed", "unsure"]), notInArray(mails.kind, [...unkeptKinds])))
    .get()?.count ?? 0

/** Why a letter that should have left is still here, in the words of the other side; null: none is held up. */
export const whatHoldsUp = (actor: Actor): string | null =>
  db
    .select({ reason: mails.reason })
    .from(mails)
    .where(and(visibleTo(actor), eq(mails.status, "queued"), isNotNull(mails.reason)))
    .orderBy(desc(mails.plannedAt))
    .limit(1)
    .get()?.reason ?? null

/** When a letter that waits is tried next: not before its time, nor while the sender rests. */
export const nextTryOf = ({ plannedAt }: Mail): Instant => {
  const rested = instantIn((mailHub().restUntil - millis()) / 1000)
  return rested > plannedAt ? rested : plannedAt
}

/** When somebody was last reminded of each of these; one of which nobody was is not in the map. */
export const remindedAt = (actor: Actor, requirementIds: readonly number[]): Map<number, Instant> =>
  new Map(
    db
      .select({ id: mailRequirements.requirementId, at: sql<Instant>`max(coalesce(${mails.sentAt}, ${mails.createdAt}))` })
      .from(mailRequirements)
      .innerJoin(mails, eq(mails.id, mailRequirements.mailId))
      .where(
        and(
          visibleTo(actor),
          sql`${mailRequirements.requirementId} IN ${inIds(requirementIds)}`,
          eq(mails.kind, "reminder"),
          inArray(mails.status, ["queued", "sending", "sent", "unsure"]),
        ),
      )
      .groupBy(mailRequirements.requirementId)
      .all()
      .map(({ id, at }) => [id, at]),
  )

const rowsOfRequirement = keptFor((actor) =>
  rowsOf()
    .innerJoin(mailRequirements, eq(mailRequirements.mailId, mails.id))
    .where(and(visibleTo(actor), eq(mailRequirements.requirementId, given("requirement"))))
    .orderBy(desc(mails.id)),
)

/** The letters that speak of a requirement, newest first. */
export const mailsOfRequirement = (actor: Actor, requirementId: number): Mail[] =>
  rowsOfRequirement(actor, "requirement", { requirement: requirementId }).map(opened)

const requirementRows = keptFor((actor) =>
  db
    .select({ id: mailRequirements.requirementId })
    .from(mailRequirements)
    .innerJoin(mails, eq(mails.id, mailRequirements.mailId))
    .where(and(visibleTo(actor), eq(mails.id, given("mail")))),
)

/** The requirements of which a letter speaks. */
export const requirementIdsOfMail = (actor: Actor, id: number): number[] => requirementRows(actor, "mail", { mail: id }).map((row) => row.id)
