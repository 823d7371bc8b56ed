import { and, eq, notInArray, sql } from "drizzle-orm"
import { given, keptQuery } from "#db/kept-query"
import { payments, requirements } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import type { FullPayment } from "#lib/payment/payment"
import { paymentsById } from "#lib/payment/queries"
import { requirementTitle } from "#lib/requirement/requirement"

const waitingRows = keptQuery(() =>
  db
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.waitsForRequirementId, given("requirement")), notInArray(payments.status, ["cancelled"])))
    .orderBy(payments.id),
)

/** Payments that become free once this requirement is accepted or waived: what is planned and waits for it. */
export const freedBy = (actor: Actor, requirementId: number): FullPayment[] => waitingFor(actor, requirementId).filter(({ status }) => status !== "paid")

/** All payments that wait or waited for a requirement; cancelled ones left out. */
export const waitingFor = (actor: Actor, requirementId: number): FullPayment[] => {
  return paymentsById(
    actor,
    waitingRows({ requirement: requirementId }).map(({ id }) => id),
  )
}

/** A payment waits for something that its own grant owes. */
export const checkAwaited = (grantId: number, requirementId: number | null, from: Read): void => {
  if (requirementId === null) return
  const found = from
    .select({ id: requirements.id })
    .from(requirements)
    .where(and(eq(requirements.id, requirementId), eq(requirements.grantId, grantId), sql`${requirements.deletedAt} IS NULL`))
    .get()
  if (!found) throw new Refusal("This grant owes no such requirement. Choose one of the list.", "waitsForRequirementId")
}

/** For the field that says what a payment waits for. */
export const awaitedOptions = (
  owed: readonly (Parameters<typeof requirementTitle>[0] & { id: number; isArchived: boolean })[],
): { value: string; label: string }[] => owed.filter(({ isArchived }) => !isArchived).map((each) => ({ value: String(each.id), label: requirementTitle(each) }))
