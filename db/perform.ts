import { createHash } from "node:crypto"
import { asc, desc, eq } from "drizzle-orm"
import { type RequestContext, requestContext } from "#db/context"
import { events, formKeys } from "#db/schema"
import { type Read, transact, type Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { type Permission, verdict } from "#lib/kernel/permission"
import { Missing, Refusal } from "#lib/kernel/refusal"

/** What was done to which record: the matter of the event. */
export type About = {
  /** The table's name in the singular: "grant". */
  noun: string
  id: number
  /** Where one act does several things; else the permission says it. */
  verb?: string
  organizationId?: number | null
  grantId?: number | null
  caseId?: number | null
  /** One line for the timeline. */
  summary?: string
  /** The fields that changed; unchanged ones are left out of the event. */
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/** What the work of `perform` must answer: a write without a trace does not compile. Several abouts make several events, in order. */
export type Deed<Value> = {
  value: Value
  about: About | readonly [About, ...About[]]
  /** What a second sending of the form is answered instead, where the value holds a secret: the store never keeps one. */
  kept?: Partial<Value>
}

/** The form was sent twice; this is what the first time answered. */
export class Repeated extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super("already done")
    this.name = "Repeated"
    this.answer = answer
  }
}

const changes = (before: Record<string, unknown> = {}, after: Record<string, unknown> = {}) => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => key !== "version" && before[key] !== after[key])
  const pick = (from: Record<string, unknown>) => (keys.length ? JSON.stringify(Object.fromEntries(keys.map((key) => [key, from[key] ?? null]))) : null)
  return { before: pick(before), after: pick(after) }
}

type Trace = Omit<typeof events.$inferInsert, "id" | "previousHash" | "hash">

/** Over the hash before and every column, in the order of the table. */
const hashOf = (previousHash: string, trace: Trace) => createHash("sha256").update(previousHash).update(JSON.stringify(trace)).digest("hex")

const append = (tx: Write, trace: Trace) => {
  const previousHash = tx.select({ hash: events.hash }).from(events).orderBy(desc(events.id)).limit(1).get()?.hash ?? ""
  const hash = createHash("sha256").update(previousHash).update(JSON.stringify(trace)).digest("hex")
  tx.insert(events)
    .values({ ...trace, previousHash, hash })
    .run()
}

const traceOf = (actor: Actor, verb: string, outcome: "done" | "refused", about?: About, context?: RequestContext): Trace => ({
  at: now(),
  personId: actor.personId,
  actorName: actor.name,
  role: actor.role,
  verb,
  outcome,
  noun: about?.noun ?? null,
  nounId: about?.id ?? null,
  organizationId: about?.organizationId ?? null,
  grantId: about?.grantId ?? null,
  caseId: about?.caseId ?? null,
  summary: about?.summary ?? "",
  ...changes(about?.before, about?.after),
  requestId: context?.requestId ?? null,
})

const refusedWindow = new Map<string, number>()
/** A refusal is an event too, in a transaction of its own; one for each person and verb in a minute, so that nobody can flood the history. */
const recordRefusal = (actor: Actor, verb: string, because: string) => {
  const key = `${actor.personId ?? actor.role} ${verb}`
  const minute = Math.floor(Date.parse(now()) / 60_000)
  if (refusedWindow.get(key) === minute) return
  if (refusedWindow.size > 10_000) refusedWindow.clear()
  refusedWindow.set(key, minute)
  transact((tx) => append(tx, { ...traceOf(actor, verb, "refused", undefined, requestContext()), summary: because }))
}

/**
 * The one door for writes. In one immediate transaction: loads the subject, asks the policy, does the work, leaves the event,
 * remembers the answer under the form's key. Throws Refusal (a sentence for a person), Repeated (the form was sent twice),
 * or whatever the work throws; then nothing of it is kept.
 */
export const perform = <Subject, Value>(
  actor: Actor,
  permission: Permission<Subject>,
  load: (tx: Write) => Subject,
  work: (tx: Write, subject: Subject) => Deed<Value>,
): Value => {
  const context = requestContext()
  // Of this person only: nobody else's key gives an answer away.
  const key = context?.formKey && `${actor.personId} ${context.formKey}`
  let because: string | undefined
  try {
    return transact((tx) => {
      const known = key && tx.select().from(formKeys).where(eq(formKeys.key, key)).get()
      if (known) throw new Repeated(JSON.parse(known.answer))
      const subject = load(tx)
      const judged = verdict(actor, permission, subject)
      if (!judged.granted) {
        because = judged.because
        throw new Refusal(judged.because)
      }
      const { value, about, kept = value } = work(tx, subject)
      for (const each of [about].flat() as About[]) append(tx, traceOf(actor, each.verb ?? permission.name, "done", each, context))
      if (key)
        tx.insert(formKeys)
          .values({ key, answer: JSON.stringify(kept ?? null), createdAt: now() })
          .run()
      return value
    })
  } catch (error) {
    if (because !== undefined) recordRefusal(actor, permission.name, because)
    else if (error instanceof Missing) recordRefusal(actor, permission.name, error.message)
    throw error
  }
}

/** How many events were changed, or do not follow from the one before: 0 in an untouched history. Reads all of it. */
export const brokenEvents = (read: Read): number => {
  let expected = ""
  return read
    .select()
    .from(events)
    .orderBy(asc(events.id))
    .all()
    .filter(({ id: _, previousHash, hash, ...trace }) => {
      const follows = previousHash === expected && hash === hashOf(previousHash, trace)
      expected = hash
      return !follows
    }).length
}
