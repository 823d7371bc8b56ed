import { and, eq, sql } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { grantCases, grants, payments } from "#db/schema"
import type { Write } from "#db/store"
import { casesById } from "#lib/case/queries"
import { barSentence, lateYearEndReports } from "#lib/grant/bar"
import { grantForm } from "#lib/grant/form"
import { type FullGrant, grantStatusLabels, grantStatusMoves } from "#lib/grant/grant"
import type { EditGrant, MarkGrant, NewGrant, OlderGrant } from "#lib/grant/input"
import { may } from "#lib/grant/policy"
import { getGrant } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import { type Cents, formatMoney } from "#lib/kernel/money"
import type { Permission } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { getOrganization } from "#lib/organization/queries"
import { isOutside } from "#lib/schedule/dates"
import { insertOwed, isMoved, owedLines } from "#lib/schedule/owed"
import { datesBy, getSchedule } from "#lib/schedule/queries"
import { boundsOf, getSetting } from "#lib/setting/queries"

const amountText = (cents: Cents | null) => (cents === null ? "amount not recorded" : formatMoney(cents))

const aboutGrant = (grant: FullGrant, rest: Pick<About, "before" | "after"> = {}): About => ({
  noun: "grant",
  id: grant.id,
  organizationId: grant.organizationId,
  grantId: grant.id,
  summary: `Fiscal year ${grant.fiscalYear}, ${amountText(grant.amountCents)}`,
  ...rest,
})

const caseTitles = (grant: FullGrant) => grant.cases.map(({ title }) => title).join("; ")

/** Links the grant to exactly these cases, each of which must exist for the actor and be in use. */
const linkCases = (actor: Actor, tx: Write, grantId: number, caseIds: readonly number[], before: readonly number[] = []) => {
  const wanted = new Set(caseIds)
  const added = [...wanted].filter((id) => !before.includes(id))
  if (casesById(actor, added).filter(({ deletedAt }) => deletedAt === null).length !== added.length)
    throw new Refusal("One of these cases is archived or does not exist.", "caseIds")
  for (const caseId of before.filter((id) => !wanted.has(id)))
    tx.delete(grantCases)
      .where(and(eq(grantCases.grantId, grantId), eq(grantCases.caseId, caseId)))
      .run()
  for (const caseId of added) tx.insert(grantCases).values({ grantId, caseId }).run()
}

const insertGrant = (actor: Actor, tx: Write, values: Omit<typeof grants.$inferInsert, "createdAt">, caseIds: readonly number[]) => {
  const { id } = tx
    .insert(grants)
    .values({ ...values, createdAt: now() })
    .returning({ id: grants.id })
    .get()
  linkCases(actor, tx, id, caseIds)
  const made = getGrant(actor, id)
  return { value: { id, organizationId: made.organizationId }, about: aboutGrant(made, { after: { ...values, cases: caseTitles(made) } }) }
}

/** What the grant owes by the schedule that was chosen, made with it. Answers what the event says of it. */
const oweBySchedule = (actor: Actor, tx: Write, grantId: number, { scheduleId, appliesAgain = false, ...grant }: NewGrant): Record<string, string> => {
  if (!scheduleId) return {}
  const schedule = getSchedule(actor, scheduleId)
  if (schedule.deletedAt) throw new Refusal("This schedule is archived. Choose another one.", "scheduleId")
  const owed = datesBy(schedule, { ...grant, appliesAgain })
  insertOwed(tx, grantId, owed)
  return { schedule: schedule.name, owed: owedLines(owed) }
}

/** No new grant while a year-end report is late, unless somebody answers for it. Answers the reason that is kept. */
const passBar = (actor: Actor, tx: Write, { organizationId, despite }: NewGrant): string | null => {
  const bar = barSentence(lateYearEndReports(actor, organizationId, tx))
  if (bar && !despite) throw new Refusal(`${bar} To award it all the same, write the reason.`, "despite")
  return bar && despite ? despite : null
}

/** A period without a day of its fiscal year mostly was left behind when the year was changed, so it is asked about. */
const checkPeriod = ({ fiscalYear, startsOn, endsOn, outsideYear }: NewGrant | EditGrant) => {
  if (outsideYear || !isOutside({ fiscalYear, startsOn, endsOn, startMonth: getSetting().fiscalYearStartMonth })) return
  const year = boundsOf(fiscalYear)
  const days = `${formatDay(year.startsOn)} to ${formatDay(year.endsOn)}`
  throw new Refusal(`This period lies outside fiscal year ${fiscalYear} (${days}). Change it, or tick that it is meant so.`, "outsideYear")
}

/** Awards money to an organization for one fiscal year, and makes what the grant owes. Private until it is published. */
export const awardGrant = (actor: Actor, input: NewGrant) =>
  perform(
    actor,
    may.award,
    () => getOrganization(actor, input.organizationId),
    (tx) => {
      const { caseIds, status = "awarded", scheduleId: _, despite: __, outsideYear: ___, ...values } = input
      checkPeriod(input)
      const awardedDespite = passBar(actor, tx, input)
      const { value, about } = insertGrant(actor, tx, { ...values, status, awardedDespite }, caseIds)
      const owed = oweBySchedule(actor, tx, value.id, input)
      const summary = awardedDespite ? `${about.summary}. Awarded although a year-end report is late: ${awardedDespite}` : about.summary
      return { value, about: { ...about, ...(summary ? { summary } : {}), after: { ...about.after, ...owed } } }
    },
  )

/** A closed grant of older records: nothing is invented about its dates and payments. By the system only. */
export const importGrant = (actor: Actor, { caseIds, isPublic, ...values }: OlderGrant) =>
  perform(
    actor,
    may.import,
    () => getOrganization(actor, values.organizationId),
    (tx) => insertGrant(actor, tx, { ...values, status: "closed", isImported: true, publishedAt: isPublic ? now() : null }, caseIds),
  )

/** What is committed to be paid out: paid, or on its way. */
const plannedOut = (tx: Write, grantId: number): number =>
  tx
    .select({
      sum: sql<number>`coalesce(sum(iif(${payments.direction} = 'out', ${payments.amountCents}, iif(${payments.status} = 'paid', -${payments.amountCents}, 0))), 0)`,
    })
    .from(payments)
    .where(and(eq(payments.grantId, grantId), sql`${payments.status} <> 'cancelled'`))
    .get()?.sum ?? 0

const checkEdit = (tx: Write, grant: FullGrant, { status, amountCents }: EditGrant) => {
  if (status !== grant.status && !grantStatusMoves[grant.status].includes(status))
    throw new Refusal(`A grant that is ${grantStatusLabels[grant.status].toLowerCase()} can't become ${grantStatusLabels[status].toLowerCase()}.`, "status")
  if (status === "cancelled" && grant.paidNetCents > 0)
    throw new Refusal(`${formatMoney(grant.paidNetCents)} was paid on this grant. Record what came back first, or close the grant.`, "status")
  const planned = plannedOut(tx, grant.id)
  if (amountCents !== null && amountCents < planned)
    throw new Refusal(`Payments of ${formatMoney(planned)} are made or planned on this grant. Cancel one first, or write a larger amount.`, "amountCents")
}

/** Saves all of a grant's form. `isMoved`: by its schedule, something that is open would now be due on another day. Its status moves as `grantStatusMoves` allows; its amount never falls below what is paid or planned. */
export const editGrant = (actor: Actor, input: EditGrant) =>
  perform(
    actor,
    may.edit,
    () => getGrant(actor, input.id),
    (tx, grant) => {
      const { id, version, caseIds, outsideYear: _, ...values } = input
      if (values.fiscalYear !== grant.fiscalYear || values.startsOn !== grant.startsOn || values.endsOn !== grant.endsOn) checkPeriod(input)
      const changed = change(tx, grants, grant, version, values, () => grantForm(grant))
      checkEdit(tx, grant, input)
      linkCases(
        actor,
        tx,
        id,
        caseIds,
        grant.cases.map((each) => each.id),
      )
      const after = getGrant(actor, id)
      return {
        value: { id, organizationId: grant.organizationId, isMoved: isMoved(grant, after) },
        about: aboutGrant(after, { before: { ...changed.before, cases: caseTitles(grant) }, after: { ...changed.after, cases: caseTitles(after) } }),
      }
    },
  )

type Mark = Partial<Pick<typeof grants.$inferInsert, "deletedAt" | "publishedAt">>
const mark = (permission: Permission<FullGrant>, values: () => Mark) => (actor: Actor, input: MarkGrant) =>
  perform(
    actor,
    permission,
    () => getGrant(actor, input.id),
    (tx, grant) => ({
      value: { id: grant.id, organizationId: grant.organizationId },
      about: aboutGrant(
        grant,
        change(tx, grants, grant, input.version, values(), () => grantForm(grant)),
      ),
    }),
  )

export const archiveGrant = mark(may.archive, () => ({ deletedAt: now() }))
export const restoreGrant = mark(may.restore, () => ({ deletedAt: null }))
export const publishGrant = mark(may.publish, () => ({ publishedAt: now() }))
export const unpublishGrant = mark(may.unpublish, () => ({ publishedAt: null }))
