import type { Chance } from "#lib/command/bench/chance"
import { fillReport } from "#lib/command/bench/fill-report"
import { insert } from "#lib/command/bench/insert"
import { prose } from "#lib/command/bench/words"
import { now } from "#lib/kernel/clock"
import { addDays, type Day, fiscalYearBounds } from "#lib/kernel/day"

type Given = { organizationId: number; year: number; currentYear: number; caseIds: readonly number[]; today: Day; filedBy: number | null; texts: number }

const statusOf = (age: number) => (age === 0 ? "active" : age === 1 ? "closing" : "closed")

/** One paid in full for each finished year; in the current one, half is paid and half is scheduled. Of older records, no payment is known. */
const fillPayments = (grantId: number, amountCents: number, startsOn: Day, age: number) => {
  const half = Math.floor(amountCents / 2)
  const common = { grant_id: grantId, direction: "out", created_at: now() }
  const first = addDays(startsOn, 30)
  const second = addDays(startsOn, 200)
  const paid = { status: "paid", method: "ach", reference: `R-${grantId}` }
  insert("payments", { ...common, ...paid, amount_cents: half, due_on: first, paid_on: first })
  if (age > 0) insert("payments", { ...common, ...paid, amount_cents: amountCents - half, due_on: second, paid_on: second })
  else insert("payments", { ...common, amount_cents: amountCents - half, status: "scheduled", due_on: second })
}

/** A grant with its cases, payments, requirements and reports. */
export const fillGrant = (chance: Chance, { organizationId, year, currentYear, caseIds, today, filedBy, texts }: Given): number => {
  const age = currentYear - year
  const { startsOn, endsOn } = fiscalYearBounds(year, 10)
  const isImported = age > 6
  const amountCents = isImported && chance.happens(0.05) ? null : (5 + chance.below(60)) * 1_000_00
  const id = insert("grants", {
    ...{ organization_id: organizationId, fiscal_year: year, amount_cents: amountCents, purpose: prose(chance, 1), starts_on: startsOn, ends_on: endsOn },
    ...{ awarded_on: addDays(startsOn, -20), status: statusOf(age), is_imported: isImported ? 1 : 0, created_at: now() },
    published_at: age > 0 && chance.happens(0.95) ? now() : null,
  })
  for (const caseId of caseIds) insert("grant_cases", { grant_id: id, case_id: caseId })
  if (!isImported && amountCents !== null) fillPayments(id, amountCents, startsOn, age)
  if (age > 5) return id
  const year2 = [
    { kind: "six_month_report", dueOn: addDays(startsOn, 196), from: startsOn, to: addDays(startsOn, 181) },
    { kind: "year_end_report", dueOn: addDays(endsOn, 30), from: addDays(startsOn, 182), to: endsOn },
  ]
  for (const report of year2) fillReport(chance, { ...report, grantId: id, organizationId, caseIds, today, filedBy, texts })
  return id
}
