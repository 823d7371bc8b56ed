import { eq, sql } from "drizzle-orm"
import type { z } from "zod"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { fiscalYears, issueAreas, settings } from "#db/schema"
import type { Read, Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { now, todayIn } from "#lib/kernel/clock"
import { formatMoney, plainMoney } from "#lib/kernel/money"
import { Conflict, Missing, Refusal } from "#lib/kernel/refusal"
import { freeSlug } from "#lib/kernel/slug"
import type { budgetInput, issueAreaInput, issueAreaUseInput, newIssueAreaInput, settingInput } from "#lib/setting/input"
import { may } from "#lib/setting/policy"
import { findFiscalYear, type Setting } from "#lib/setting/queries"

const settingForm = (row: Setting): Record<string, string> => ({
  name: row.name,
  about: row.about,
  fiscalYearStartMonth: String(row.fiscalYearStartMonth),
  timeZone: row.timeZone,
  contactName: row.contactName,
  contactEmail: row.contactEmail,
  contactPhone: row.contactPhone,
  lastMeetingOn: row.lastMeetingOn ?? "",
})

/** Saves the foundation's settings; the first time makes them. */
export const editSetting = (actor: Actor, { version, ...input }: z.output<typeof settingInput>) =>
  perform(
    actor,
    may.edit,
    (tx) => tx.select().from(settings).get(),
    (tx, current) => {
      if (input.lastMeetingOn !== null && input.lastMeetingOn > todayIn(input.timeZone))
        throw new Refusal("This day is still to come. Write the day on which the board has met.", "lastMeetingOn")
      const values = {
        ...input,
        about: input.about ?? "",
        contactName: input.contactName ?? "",
        contactEmail: input.contactEmail ?? "",
        contactPhone: input.contactPhone ?? "",
      }
      if (!current) {
        tx.insert(settings)
          .values({ id: 1, ...values })
          .run()
        return { value: null, about: { noun: "setting", id: 1, summary: values.name, after: values } }
      }
      return { value: null, about: { noun: "setting", id: 1, ...change(tx, settings, current, version, values, () => settingForm(current)) } }
    },
  )

/** Sets what may be awarded in a fiscal year; null: no budget recorded. */
export const setBudget = (actor: Actor, input: z.output<typeof budgetInput>) =>
  perform(
    actor,
    may.budget,
    (tx) => findFiscalYear(input.year, tx),
    (tx, current) => {
      if (current && current.version !== input.version) {
        throw new Conflict({ budget: current.budgetCents === null ? "" : plainMoney(current.budgetCents) }, current.version)
      }
      tx.insert(fiscalYears)
        .values({ year: input.year, budgetCents: input.budget })
        .onConflictDoUpdate({ target: fiscalYears.year, set: { budgetCents: input.budget, version: sql`${fiscalYears.version} + 1` } })
        .run()
      return {
        value: { year: input.year },
        about: {
          noun: "fiscal_year",
          id: input.year,
          summary: `Fiscal year ${input.year}: ${input.budget === null ? "no budget recorded" : formatMoney(input.budget)}`,
          before: { budgetCents: current?.budgetCents ?? null },
          after: { budgetCents: input.budget },
        },
      }
    },
  )

const refuseTaken = (tx: Read, name: string, id?: number) => {
  const taken = tx.select({ id: issueAreas.id }).from(issueAreas).where(sql`${issueAreas.name} = ${name} COLLATE NOCASE`).get()
  if (taken && taken.id !== id) throw new Refusal("There is an issue area of this name already.", "name")
}

const getIssueArea = (id: number, tx: Write) => {
  const area = tx.select().from(issueAreas).where(eq(issueAreas.id, id)).get()
  if (!area) throw new Missing("issue area")
  return area
}

export const addIssueArea = (actor: Actor, { name }: z.output<typeof newIssueAreaInput>) =>
  perform(
    actor,
    may.addIssueArea,
    () => undefined,
    (tx) => {
      refuseTaken(tx, name)
      const slug = freeSlug(name, (candidate) => tx.select().from(issueAreas).where(eq(issueAreas.slug, candidate)).get() !== undefined)
      const { id } = tx.insert(issueAreas).values({ name, slug }).returning({ id: issueAreas.id }).get()
      return { value: { id }, about: { noun: "issue_area", id, summary: name, after: { name } } }
    },
  )

/** Its address on the public site stays. */
export const renameIssueArea = (actor: Actor, { id, version, name }: z.output<typeof issueAreaInput>) =>
  perform(
    actor,
    may.editIssueArea,
    (tx) => getIssueArea(id, tx),
    (tx, area) => {
      refuseTaken(tx, name, id)
      return {
        value: { id },
        about: { noun: "issue_area", id, summary: name, ...change(tx, issueAreas, area, version, { name }, () => ({ name: area.name })) },
      }
    },
  )

/** Out of use: no longer offered, kept where it stands. */
export const putIssueAreaInUse = (actor: Actor, { id, version, use }: z.output<typeof issueAreaUseInput>) =>
  perform(
    actor,
    may.editIssueArea,
    (tx) => getIssueArea(id, tx),
    (tx, area) => {
      const changed = change(tx, issueAreas, area, version, { deletedAt: use === "yes" ? null : now() }, () => ({ name: area.name }))
      return { value: { id }, about: { noun: "issue_area", id, summary: `${area.name}: ${use === "yes" ? "in use again" : "out of use"}`, ...changed } }
    },
  )
