import { and, asc, eq, gt } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { mails, reminders } from "#db/schema"
import { db, type Write } from "#db/store"
import { system } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { LetterPart } from "#lib/mail/mail"
import { insertMail } from "#lib/mail/queue"
import { lettersFor, type Matter, type ReminderLetter } from "#lib/reminder/letters"
import { getReminderSetting, plansDue } from "#lib/reminder/queries"
import { writtenToday } from "#lib/reminder/written-today"
import { getSetting } from "#lib/setting/queries"

type Notice = typeof mails.$inferSelect

/** The row of a letter of reminders, and what it did to the steps that asked for it. */
export const insertLetter = (tx: Write, letter: ReminderLetter, personId: number | null): number => {
  const { to, organizationId, matters, subject, parts } = letter
  const grants = new Set(matters.map(({ requirement }) => requirement.grantId))
  const id = insertMail(tx, {
    kind: "reminder",
    to,
    organizationId,
    grantId: grants.size === 1 ? (matters[0]?.requirement.grantId ?? null) : null,
    requirementIds: matters.map(({ requirement }) => requirement.id),
    subject,
    parts,
  })
  recordSteps(tx, letter.asked, id, personId)
  return id
}

/** The first letter that a step goes out with is the one that is named; a step that goes to several officers is one step. */
const recordSteps = (tx: Write, matters: readonly Matter[], mailId: number, personId: number | null) => {
  for (const { requirement, step } of matters) {
    if (!step) continue
    const { days, recipient } = step
    const done = {
      requirementId: requirement.id,
      dueOn: requirement.dueOn,
      days,
      recipient,
      act: "sent" as const,
      mailId,
      personId,
      createdAt: now(),
    }
    const target = [reminders.requirementId, reminders.dueOn, reminders.days, reminders.recipient]
    tx.insert(reminders).values(done).onConflictDoNothing({ target }).run()
  }
}

const waitingNotices = (): Map<string, Notice[]> =>
  Map.groupBy(
    db
      .select()
      .from(mails)
      .where(and(eq(mails.kind, "notice"), eq(mails.status, "queued"), gt(mails.plannedAt, now())))
      .orderBy(asc(mails.id))
      .all(),
    ({ toEmail }) => toEmail.toLowerCase(),
  )

const partsOf = ({ subject, body }: Notice): LetterPart[] =>
  (JSON.parse(body) as LetterPart[]).map((part, index) => (index === 0 ? { ...part, heading: part.heading ?? subject } : part))

const take = (tx: Write, notices: readonly Notice[], mailId: number) => {
  for (const { id } of notices)
    tx.update(mails)
      .set({ status: "gathered", gatheredInto: mailId })
      .where(and(eq(mails.id, id), eq(mails.status, "queued")))
      .run()
}

/** Notices of a person for whom there is no reminder: alone as they are, several in one letter. */
const writeNotices = (notices: readonly Notice[]) =>
  housekeep("mail", (tx) => {
    const [first] = notices
    if (!first) return
    if (notices.length === 1) {
      tx.update(mails).set({ plannedAt: now() }).where(eq(mails.id, first.id)).run()
      return
    }
    const to = { name: first.toName, email: first.toEmail, personId: first.personId, contactId: first.contactId }
    const organizations = new Set(notices.map(({ organizationId }) => organizationId))
    const organizationId = organizations.size === 1 ? first.organizationId : null
    const parts = notices.flatMap(partsOf)
    const id = insertMail(tx, { kind: "notice", isReady: true, to, organizationId, subject: `${notices.length} messages from ${getSetting().name}`, parts })
    take(tx, notices, id)
  })

const hourNow = (timeZone: string) => Number(new Intl.DateTimeFormat("en-US", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(new Date(now())))

/**
 * Writes what is due today, from the foundation's hour on: one letter to each person, with all that is asked of them and the notices that waited for
 * it. Done twice it writes nothing more; whoever had a reminder today waits until tomorrow. Answers how many letters were written.
 */
export const writeReminders = (): number => {
  const { hour } = getReminderSetting(system)
  if (hourNow(getSetting().timeZone) < hour) return 0
  const matters = plansDue(system).flatMap(({ requirement, plan }): Matter[] =>
    plan.filter(({ state }) => state === "due").map((step) => ({ requirement, recipient: step.recipient, step })),
  )
  const already = writtenToday()
  const notices = waitingNotices()
  const letters = lettersFor(system, matters).filter(({ to }) => !already.has(to.email.toLowerCase()))
  // All of it or nothing: a step is done with the first of its letters.
  housekeep("mail", (tx) => {
    for (const letter of letters) {
      const own = notices.get(letter.to.email.toLowerCase()) ?? []
      notices.delete(letter.to.email.toLowerCase())
      take(tx, own, insertLetter(tx, { ...letter, parts: [...letter.parts, ...own.flatMap(partsOf)] }, null))
    }
  })
  for (const [email, waiting] of notices) if (!already.has(email)) writeNotices(waiting)
  return letters.length
}
