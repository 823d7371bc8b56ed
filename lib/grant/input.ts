import { z } from "zod"
import { type GrantStatus, grantStatuses } from "#lib/grant/grant"
import { boxInput, idInput, manyInput, optionalDay, optionalMoney, optionalText, versionInput } from "#lib/kernel/input"

const yearSentence = "Write the fiscal year, like 2027."
const grantFields = {
  fiscalYear: z.coerce.number<string | number>(yearSentence).int(yearSentence).min(1900, yearSentence).max(2200, yearSentence),
  amountCents: optionalMoney,
  purpose: optionalText(2000),
  startsOn: optionalDay,
  endsOn: optionalDay,
  awardedOn: optionalDay,
  outsideYear: boxInput,
  appliesAgain: boxInput,
  status: z.enum(grantStatuses, "Choose the status."),
  caseIds: manyInput(idInput),
}
type Period = { startsOn: string | null; endsOn: string | null }
const inOrder = ({ startsOn, endsOn }: Period) => startsOn === null || endsOn === null || startsOn <= endsOn
const order = { path: ["endsOn"], error: "The last day comes before the first." }

/**
 * `outsideYear`: a period without a day of its fiscal year is meant so. `otherCase`: another organization's, by its caption or address.
 * `despite`: why it is awarded although a year-end report is late.
 */
export const newGrantInput = z
  .strictObject({
    organizationId: idInput,
    ...grantFields,
    scheduleId: z.union([z.literal(""), idInput], "Choose the schedule.").optional(),
    despite: optionalText(2000),
    otherCase: optionalText(500),
  })
  .refine(inOrder, order)
export const grantInput = z.strictObject({ id: idInput, version: versionInput, ...grantFields, otherCase: optionalText(500) }).refine(inOrder, order)
/** For the buttons: archive, restore, publish, unpublish. */
export const grantMarkInput = z.strictObject({ id: idInput, version: versionInput })

type GrantForm = Omit<z.output<typeof newGrantInput>, "otherCase">
type Chosen = "status" | "scheduleId" | "outsideYear" | "appliesAgain" | "despite"
/** A grant that nobody gave a status is awarded; one without a schedule owes what is added to it. */
export type NewGrant = Omit<GrantForm, Chosen> & { status?: GrantStatus } & Partial<Pick<GrantForm, Exclude<Chosen, "status">>>
type EditForm = Omit<z.output<typeof grantInput>, "otherCase">
export type EditGrant = Omit<EditForm, "outsideYear"> & Partial<Pick<EditForm, "outsideYear">>
export type MarkGrant = z.output<typeof grantMarkInput>
/** What older records say of a grant. */
export type OlderGrant = Pick<NewGrant, "organizationId" | "fiscalYear" | "amountCents" | "purpose" | "caseIds"> & { isPublic: boolean }
