import { publishCase } from "#lib/case/commands"
import { getCase } from "#lib/case/queries"
import { demoReportPdf } from "#lib/demo/document"
import { keepBytes, mediaTypes } from "#lib/demo/file"
import type { CastActors } from "#lib/demo/people"
import type { Step } from "#lib/demo/step"
import { addDocument } from "#lib/document/commands"
import { rememberUpload } from "#lib/document/upload"
import { awardGrant, editGrant, publishGrant } from "#lib/grant/commands"
import type { GrantStatus } from "#lib/grant/grant"
import { getGrant } from "#lib/grant/queries"
import { addDays, type Day, day } from "#lib/kernel/day"
import { type Cents, cents, formatMoney } from "#lib/kernel/money"
import { recordPayment, schedulePayment } from "#lib/payment/commands"
import { stillWaits } from "#lib/payment/payment"
import { getPayment } from "#lib/payment/queries"
import { requirementsOfGrant } from "#lib/requirement/queries"
import type { RequirementKind } from "#lib/requirement/requirement"
import { scheduleFor } from "#lib/schedule/queries"
import { boundsOf } from "#lib/setting/queries"

/** A grant of the demo on its way through the year. Ids are there once their step was played. */
export type PlayedGrant = {
  organizationId: number
  organizationName: string
  fiscalYear: number
  amountCents: Cents
  purpose: string
  caseIds: () => number[]
  isPublic: boolean
  id?: number
}

export const idOf = (grant: PlayedGrant): number => {
  if (grant.id === undefined) throw new Error(`The grant of ${grant.organizationName} was used before it was awarded.`)
  return grant.id
}

const move = (cast: CastActors, grant: PlayedGrant, status: GrantStatus) => {
  const { id, version, fiscalYear, amountCents, purpose, startsOn, endsOn, awardedOn, appliesAgain, cases } = getGrant(cast.officer, idOf(grant))
  const caseIds = cases.map((each) => each.id)
  editGrant(cast.officer, { id, version, fiscalYear, amountCents, purpose, startsOn, endsOn, awardedOn, appliesAgain, status, caseIds })
}

const agreement = async (cast: CastActors, grant: PlayedGrant) => {
  const lines = [{ heading: "Grant agreement", text: `${formatMoney(grant.amountCents)} for fiscal year ${grant.fiscalYear}. ${grant.purpose}` }]
  const bytes = await demoReportPdf({ title: "Grant agreement", organization: grant.organizationName, lines })
  const uploadId = rememberUpload(cast.officer, await keepBytes(`Grant agreement ${grant.fiscalYear}.pdf`, mediaTypes.pdf, bytes))
  const { organizationId } = grant
  addDocument(cast.officer, {
    organizationId,
    grantId: idOf(grant),
    caseId: null,
    title: `Grant agreement of ${grant.fiscalYear}`,
    audience: "shared",
    uploadId,
  })
}

/** Half at the start, two fifths when the six-month report is accepted, the rest when the year-end report is. What still waits on its day is not paid. */
const installments = (grant: PlayedGrant, startsOn: Day): { amountCents: Cents; dueOn: Day; waitsFor: RequirementKind | null }[] => {
  const first = cents(Math.floor(grant.amountCents / 2))
  const second = cents(Math.floor((grant.amountCents * 2) / 5))
  const month = (months: number, date: string) => {
    const count = Number(startsOn.slice(0, 4)) * 12 + Number(startsOn.slice(5, 7)) - 1 + months
    return day(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}-${date}`)
  }
  return [
    { amountCents: first, dueOn: month(0, "15"), waitsFor: null },
    { amountCents: second, dueOn: month(6, "30"), waitsFor: "six_month_report" },
    { amountCents: cents(grant.amountCents - first - second), dueOn: month(13, "30"), waitsFor: "year_end_report" },
  ]
}

/** What the foundation does for a grant in its year: decides, agrees, pays, publishes, closes. */
export const officeSteps = (cast: CastActors, grant: PlayedGrant): Step[] => {
  const { startsOn, endsOn } = boundsOf(grant.fiscalYear)
  const awardedOn = addDays(startsOn, -7)
  const { organizationId, fiscalYear, amountCents, purpose } = grant
  const award: Step = {
    on: awardedOn,
    run: async () => {
      const scheduleId = scheduleFor(cast.officer, fiscalYear)?.id
      const values = { organizationId, fiscalYear, amountCents, purpose, startsOn, endsOn, awardedOn, scheduleId }
      grant.id = awardGrant(cast.officer, { ...values, caseIds: grant.caseIds() }).id
      await agreement(cast, grant)
    },
  }
  const pay = installments(grant, startsOn).flatMap(({ amountCents: part, dueOn, waitsFor }, index): Step[] => {
    let paymentId = 0
    return [
      {
        on: awardedOn,
        run: () => {
          const grantId = idOf(grant)
          const waitsForRequirementId = requirementsOfGrant(cast.officer, grantId).find(({ kind }) => kind === waitsFor)?.id ?? null
          const planned = { grantId, direction: "out", amountCents: part, dueOn, status: "scheduled", waitsForRequirementId } as const
          paymentId = schedulePayment(cast.officer, planned).id
        },
      },
      {
        on: dueOn,
        run: () => {
          const payment = getPayment(cast.officer, paymentId)
          if (stillWaits(payment)) return
          const { id, version } = payment
          recordPayment(cast.officer, { id, version, paidOn: dueOn, method: "ach", reference: `ACH ${fiscalYear}-${idOf(grant)}-${index + 1}` })
        },
      },
    ]
  })
  const publish: Step = {
    on: addDays(startsOn, 16),
    run: () => {
      for (const id of grant.caseIds()) {
        const { publishedAt, version } = getCase(cast.officer, id)
        if (!publishedAt) publishCase(cast.officer, { id, version })
      }
      publishGrant(cast.officer, { id: idOf(grant), version: getGrant(cast.officer, idOf(grant)).version })
    },
  }
  return [
    award,
    ...pay,
    { on: startsOn, run: () => move(cast, grant, "active") },
    ...(grant.isPublic ? [publish] : []),
    { on: addDays(endsOn, 1), run: () => move(cast, grant, "closing") },
  ]
}
