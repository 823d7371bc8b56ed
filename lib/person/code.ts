import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto"
import { and, desc, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { perform } from "#db/perform"
import { persons, signInCodes } from "#db/schema"
import { db, type Read, type Write } from "#db/store"
import { mintActor, type PersonActor, system } from "#lib/kernel/actor"
import { instantIn, now } from "#lib/kernel/clock"
import { Refusal } from "#lib/kernel/refusal"
import { sendUnkept } from "#lib/mail/send-now"
import { codeMinutes, mostCodeTries } from "#lib/person/access"
import { may } from "#lib/person/access-policy"
import { findNamed, type Named } from "#lib/person/named"
import { getSetting } from "#lib/setting/queries"

/** Whoever asks again may still use the letter before; more than so many would only help who guesses. */
const mostOpen = 3
/** Then nothing of a code is left. */
const keptSeconds = 24 * 3600

const wrongCode = `This code is not right, or can't be used any more: a code is over after one use, after ${codeMinutes} minutes, and after ${mostCodeTries} wrong tries. Look at the newest letter, or ask for a new code.`
const linkGone = "This link has been used, or it is too old. Ask for a new one."

type Code = typeof signInCodes.$inferSelect

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")
/** A code has only a million values, so its hash needs a key that does not lie in the store. */
const codeHashOf = (linkHash: string, code: string, pepper: string) => createHmac("sha256", pepper).update(`code ${linkHash} ${code}`).digest("hex")
const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other))

const isOpen = () => and(isNull(signInCodes.usedAt), gt(signInCodes.expiresAt, now()))
const openCodes = (email: string, from: Read = db): Code[] =>
  from
    .select()
    .from(signInCodes)
    .where(and(eq(signInCodes.email, email.toLowerCase()), isOpen()))
    .orderBy(desc(signInCodes.id))
    .all()

const close = (tx: Write, codes: readonly Code[]) =>
  tx
    .update(signInCodes)
    .set({ usedAt: now() })
    .where(
      and(
        inArray(
          signInCodes.id,
          codes.map(({ id }) => id),
        ),
        isNull(signInCodes.usedAt),
      ),
    )
    .run().changes

/** Keeps the hashes of a new code and its link, and sends both. `path`: where they lead; null: where the role starts. */
export const sendCode = (named: Named, path: string | null, pepper: string): void => {
  const code = String(randomInt(1_000_000)).padStart(6, "0")
  const token = randomBytes(32).toString("base64url")
  const linkHash = hashOf(token)
  const email = named.email.toLowerCase()
  const goodUntil = instantIn(codeMinutes * 60)
  housekeep("invitation", (tx) => {
    close(tx, openCodes(email, tx).slice(mostOpen - 1))
    tx.delete(signInCodes)
      .where(lt(signInCodes.expiresAt, instantIn(-keptSeconds)))
      .run()
    const values = { email, organizationId: named.organizationId, codeHash: codeHashOf(linkHash, code, pepper), linkHash, path }
    tx.insert(signInCodes)
      .values({ ...values, createdAt: now(), expiresAt: goodUntil })
      .run()
  })
  const foundation = getSetting().name
  sendUnkept({
    kind: "sign_in",
    goodUntil,
    to: { name: named.name, email: named.email, personId: named.personId, contactId: named.contactId },
    organizationId: named.organizationId,
    subject: `Sign in at ${foundation}`,
    paragraphs: [`Somebody, most likely you, asked to sign in at ${foundation} with this address. If it was not you, do nothing.`],
    secretParagraphs: [`Your code: ${code}`, `It works once, for ${codeMinutes} minutes. Instead of writing the code you can open the link.`],
    button: { label: "Sign in", path: `/sign-in/link/${token}` },
  })
}

const namedOf = (code: Code, from: Read) => findNamed(code.email, code.organizationId ?? undefined, from)

/** Whom an unused link in its time lets in. Reading does not use it up: mail scanners open links. */
export const findSignInLink = (token: string, from: Read = db): Named | undefined => {
  const code = from
    .select()
    .from(signInCodes)
    .where(and(eq(signInCodes.linkHash, hashOf(token)), isOpen()))
    .get()
  return code && namedOf(code, from)
}

/** Where a link led and whom it let in, also when it was used or is too old; for about a day. */
export const whereLinkLed = (token: string): { email: string; path: string | null } | undefined =>
  db
    .select({ email: signInCodes.email, path: signInCodes.path })
    .from(signInCodes)
    .where(eq(signInCodes.linkHash, hashOf(token)))
    .get()

const spend = (tx: Write, code: Code, sentence: string) => {
  if (close(tx, [code]) !== 1) throw new Refusal(sentence)
  close(tx, openCodes(code.email, tx))
}

type Entered = { actor: PersonActor; path: string | null }

/** A contact becomes a person. */
const join = (code: Code, sentence: string): Entered =>
  perform(
    system,
    may.join,
    (tx) => namedOf(code, tx),
    (tx, named) => {
      if (!named) throw new Refusal(sentence)
      spend(tx, code, sentence)
      const { name, email, role, organizationId } = named
      const values = { name, email, role, organizationId }
      const { id } = tx
        .insert(persons)
        .values({ ...values, createdAt: now() })
        .returning({ id: persons.id })
        .get()
      const value = { actor: mintActor({ role, personId: id, name, organizationId }), path: code.path }
      return { value, about: { noun: "person", id, organizationId, summary: `${name}, a contact, can sign in`, after: values } }
    },
  )

/** Uses up the code, and with it the others of the address. Answers who may now sign in, and where it leads. */
const enter = (code: Code, sentence: string): Entered => {
  const named = namedOf(code, db)
  if (!named) throw new Refusal(sentence)
  const { personId, role, name, organizationId } = named
  if (personId === null) return join(code, sentence)
  housekeep("invitation", (tx) => spend(tx, code, sentence))
  return { actor: mintActor({ role, personId, name, organizationId }), path: code.path }
}

/** One wrong try counts against every open code of the address. @throws Refusal, in the same words whatever is wrong */
export const enterByCode = ({ email, code }: { email: string; code: string }, pepper: string): Entered => {
  const open = openCodes(email).filter(({ tries }) => tries < mostCodeTries)
  const found = open.find(({ linkHash, codeHash }) => isSame(codeHash, codeHashOf(linkHash, code, pepper)))
  if (found) return enter(found, wrongCode)
  housekeep("invitation", (tx) =>
    tx
      .update(signInCodes)
      .set({ tries: sql`${signInCodes.tries} + 1` })
      .where(
        and(
          inArray(
            signInCodes.id,
            open.map(({ id }) => id),
          ),
          lt(signInCodes.tries, mostCodeTries),
        ),
      )
      .run(),
  )
  throw new Refusal(wrongCode, "code")
}

/** @throws Refusal */
export const enterByLink = ({ token }: { token: string }): Entered => {
  const code = db
    .select()
    .from(signInCodes)
    .where(and(eq(signInCodes.linkHash, hashOf(token)), isOpen()))
    .get()
  if (!code) throw new Refusal(linkGone)
  return enter(code, linkGone)
}
