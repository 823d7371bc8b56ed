import { and, asc, desc, eq, lte } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { mails, persons } from "#db/schema"
import { db, type Write } from "#db/store"
import { configuration } from "#lib/door/configuration"
import { type Instant, instantIn, millis, now } from "#lib/kernel/clock"
import { mailHub } from "#lib/mail/hub"
import type { LetterPart } from "#lib/mail/mail"
import { unkeptKinds } from "#lib/mail/mail"
import { whyMoot } from "#lib/mail/moot"
import { type MailRecord, recordFailed, recordSent, recordSkipped, recordUnsure } from "#lib/mail/record"
import { rendered } from "#lib/mail/rendered"
import { type Delivery, deliver, type Patience } from "#lib/mail/smtp"

type Row = MailRecord

/** After a "not now", so many minutes to the next try; then it has failed, after about a day. */
const waits = [1, 5, 15, 60, 180, 360, 720]
/** When the server can't be talked to at all, nothing is tried for so many minutes; no longer, since a code in a letter is good for a quarter of an hour. */
const rests = [1, 2]

const set = (tx: Write, id: number, values: Partial<Row>) => tx.update(mails).set(values).where(eq(mails.id, id)).run()

/** Claimed by a server that is gone: it may have been handed over. Nobody sends it again but a person who looked. */
const settleOrphans = () => {
  for (const row of db.select().from(mails).where(eq(mails.status, "sending")).all())
    recordUnsure(row, "The server stopped while it was being sent. It may have arrived: ask, before you send it again.")
}

/** Takes the next letter that is due, in a transaction: two senders never have the same one. The newest first where somebody waits for it. */
const claim = (isHurried: boolean): Row | undefined =>
  housekeep("mail", (tx) => {
    const due = and(eq(mails.status, "queued"), lte(mails.plannedAt, now()))
    const order = isHurried ? desc : asc
    const next = tx.select().from(mails).where(due).orderBy(order(mails.plannedAt), order(mails.id)).limit(1).get()
    if (!next) return undefined
    set(tx, next.id, { status: "sending", claimedAt: now(), tries: next.tries + 1 })
    return { ...next, tries: next.tries + 1 }
  })

const isDisabled = ({ personId }: Row): boolean => personId !== null && db.select().from(persons).where(eq(persons.id, personId)).get()?.disabledAt !== null

/** Back to the outbox for a later try, or given up. */
const putOff = (row: Row, words: string) => {
  const minutes = waits[row.tries - 1]
  if (minutes === undefined) return recordFailed(row, `Given up after ${row.tries} tries: ${words}`)
  return housekeep("mail", (tx) =>
    set(tx, row.id, { status: "queued", claimedAt: null, plannedAt: instantIn(minutes * 60), reason: `Try ${row.tries}: ${words}` }),
  )
}

const record = (row: Row, delivery: Delivery, restMinutes: number) => {
  switch (delivery.outcome) {
    case "accepted":
      return recordSent(row)
    case "refused":
      return delivery.forGood ? recordFailed(row, delivery.words) : putOff(row, delivery.words)
    case "unreachable":
      // Not the letter's fault, so this try does not count; behind the others, so that one on which the server stalls does not hold them up.
      return housekeep("mail", (tx) =>
        set(tx, row.id, {
          status: "queued",
          claimedAt: null,
          tries: row.tries - 1,
          plannedAt: instantIn(restMinutes * 60),
          reason: `The mail server can’t be used just now: ${delivery.words}`,
        }),
      )
    case "unsure":
      return recordUnsure(row, `The mail server went away while it was being handed over (${delivery.words}). It may have arrived.`)
  }
}

/** What is sent: for a letter with a code that which was never written down. Null when it is gone with the process that knew it. */
const wordsOf = (row: Row): { subject: string; parts: LetterPart[]; goodUntil?: Instant } | null =>
  unkeptKinds.includes(row.kind) ? (mailHub().unkept.get(row.id) ?? null) : { subject: row.subject, parts: JSON.parse(row.body) }

/** Of a letter that waited too long. */
const whyTooLate = (goodUntil: Instant | undefined) =>
  goodUntil && goodUntil <= now() ? "It waited until its code or link was over, so it would have been of no use. A new one can be asked for." : null

type Server = { smtpUrl: string; from: string; patience: Patience | undefined }

const sendOne = async (row: Row, { smtpUrl, from, patience }: Server, restMinutes: number): Promise<Delivery["outcome"] | "not tried"> => {
  const words = wordsOf(row)
  if (!words) {
    recordFailed(row, "The server was started anew before it was sent, and its code was not kept. A new one can be asked for on the sign-in page.")
    return "not tried"
  }
  const whyNot = isDisabled(row) ? "This person’s access was ended." : (whyMoot(row) ?? whyTooLate(words.goodUntil))
  if (whyNot) {
    recordSkipped(row, whyNot)
    mailHub().unkept.delete(row.id)
    return "not tried"
  }
  const letter = await rendered(words)
  const to = { name: row.toName, address: row.toEmail }
  const delivery = await deliver(
    smtpUrl,
    { from, to, subject: words.subject, ...letter, messageId: `${row.messageId}@${configuration().publicUrl.hostname}` },
    patience,
  )
  record(row, delivery, restMinutes)
  if (delivery.outcome !== "unreachable") mailHub().unkept.delete(row.id)
  return delivery.outcome
}

/**
 * What sends the letters that are due, one after the other. Made once in a process, which alone holds the data folder: what is still "being sent" when
 * it is made was left by one that died. Without SMTP_URL it sends nothing. A letter is sent once: claimed before, recorded after, and in between never twice.
 */
export const createSender = (patience?: Patience): ((signal?: AbortSignal) => Promise<void>) => {
  settleOrphans()
  const hub = mailHub()
  hub.restUntil = 0
  let rested = 0
  let isRunning = false
  const sendAll = async (signal: AbortSignal | undefined, server: Server) => {
    while (!signal?.aborted) {
      const row = claim(hub.isHurried)
      hub.isHurried = false
      if (!row) return
      const restMinutes = rests[Math.min(rested, rests.length - 1)] ?? 1
      const outcome = await sendOne(row, server, restMinutes)
      if (outcome === "unreachable") rested += 1
      else if (outcome !== "not tried") rested = 0
      if (outcome === "unreachable" && !hub.isHurried) {
        hub.restUntil = millis() + restMinutes * 60_000
        return
      }
    }
  }
  return async (signal) => {
    const { mail } = configuration()
    if (!mail || isRunning || millis() < hub.restUntil) return
    isRunning = true
    try {
      await sendAll(signal, { ...mail, patience })
    } finally {
      isRunning = false
    }
  }
}
