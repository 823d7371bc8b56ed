import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase, archiveCase, publishCase } from "#lib/case/commands"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { archiveGrant, awardGrant, editGrant, importGrant, publishGrant, restoreGrant, unpublishGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { withNamedCase } from "#lib/grant/named-case"
import { findGrant, getGrant, grantNamer, grantNamesOf, grantsOfCase, grantsOfOrganization, moneyByYear } from "#lib/grant/queries"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { Conflict, Missing, Refusal } from "#lib/kernel/refusal"
import { archiveOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { recordPayment, schedulePayment } from "#lib/payment/commands"

const cast = { administrator, officer, board, grantee, stranger, visitor, system }
beforeEach(openTwoOrganizations)
afterEach(closeStore)

const row = (id: number) => ({ id, version: getGrant(officer, id).version })
const edit = (id: number, fields: Parameters<typeof grantOf>[1] = {}) => {
  const { organizationId: _, ...rest } = grantOf(1, fields)
  return editGrant(officer, { ...row(id), ...rest })
}
const whoSees = (id: number) =>
  Object.entries(cast)
    .filter(([, actor]) => findGrant(actor, id))
    .map(([who]) => who)
    .sort()
const staff = ["administrator", "officer", "system"]

const pay = (grantId: number, amount: number) => {
  const { id } = schedulePayment(officer, { grantId, direction: "out", amountCents: cents(amount), dueOn: null, status: "scheduled" })
  recordPayment(officer, { id, version: 1, paidOn: day("2027-01-10"), method: "check", reference: null })
}

describe("who sees a grant", () => {
  test("a private one: staff, the board and its own grantee; a stranger's grant does not exist", () => {
    const { id } = awardGrant(officer, grantOf(1))
    expect(whoSees(id)).toEqual([...staff, "board", "grantee"].sort())
    expect(() => getGrant(stranger, id)).toThrow(Missing)
    expect(grantsOfOrganization(stranger, 1)).toEqual([])
    expect(moneyByYear(stranger, 1)).toEqual([])
  })

  test("a public one: the public too, until it is taken back", () => {
    const { id } = awardGrant(officer, grantOf(1))
    publishGrant(officer, row(id))
    expect(whoSees(id)).toEqual([...staff, "board", "grantee", "visitor"].sort())
    unpublishGrant(officer, row(id))
    expect(whoSees(id)).not.toContain("visitor")
  })

  test("an archived one, or one of an archived organization: staff only", () => {
    const { id } = awardGrant(officer, grantOf(1))
    publishGrant(officer, row(id))
    archiveGrant(officer, row(id))
    expect(whoSees(id)).toEqual(staff)
    restoreGrant(officer, row(id))
    archiveOrganization(officer, { id: 1, version: getOrganization(officer, 1).version })
    expect(whoSees(id)).toEqual(staff)
  })

  test("a public grant shows the public no private case", () => {
    const { id: caseId } = addCase(officer, caseOf(1))
    const { id } = awardGrant(officer, grantOf(1, { caseIds: [caseId] }))
    publishGrant(officer, row(id))
    expect(findGrant(visitor, id)?.cases).toEqual([])
    publishCase(officer, { id: caseId, version: 1 })
    expect(findGrant(visitor, id)?.cases).toHaveLength(1)
    expect(grantsOfCase(visitor, caseId)).toHaveLength(1)
  })
})

describe("awarding and editing", () => {
  test("one grant pays for several cases, and one case is paid by several grants", () => {
    const first = addCase(officer, caseOf(1)).id
    const second = addCase(officer, caseOf(1, { caption: "Roe v. Harbor Police" })).id
    const older = awardGrant(officer, grantOf(1, { fiscalYear: 2026, caseIds: [first] })).id
    const newer = awardGrant(officer, grantOf(1, { caseIds: [first, second, first] })).id
    expect(getGrant(officer, newer).cases.map(({ id }) => id)).toEqual([first, second])
    expect(grantsOfCase(officer, first).map(({ id }) => id)).toEqual([newer, older])
    edit(newer, { caseIds: [second] })
    expect(getGrant(officer, newer)).toMatchObject({ caseCount: 1, cases: [{ id: second }] })
  })

  test("another organization's is named by its caption or its address", () => {
    const named = (otherCase: string) => withNamedCase(officer, { caseIds: [], otherCase }).caseIds
    const { id, slug } = addCase(officer, caseOf(1, { caption: "Kingfisher v. Heron" }))
    for (const words of ["kingfisher v. heron", `/office/cases/${id}`, `https://grants.example.org/office/cases/${id}?edit=case#courts`, `/cases/${slug}`])
      expect(named(words), words).toEqual([id])
    const grantId = awardGrant(officer, grantOf(2, { caseIds: named(`/office/cases/${id}`) })).id
    expect(getGrant(stranger, grantId).cases).toMatchObject([{ id }])
    expect(() => named("Kingfisher")).toThrow("No case has this caption or address.")
    expect(() => withNamedCase(stranger, { caseIds: [], otherCase: `/office/cases/${addCase(officer, caseOf(1)).id}` })).toThrow(Refusal)
    addCase(officer, caseOf(2, { caption: "Kingfisher v. Heron" }))
    expect(() => named("Kingfisher v. Heron")).toThrow("Several cases have this caption.")
  })

  test("an archived case can't be added, and one that is there already stays", () => {
    const { id: caseId } = addCase(officer, caseOf(1))
    const { id } = awardGrant(officer, grantOf(1, { caseIds: [caseId] }))
    archiveCase(officer, { id: caseId, version: 1 })
    edit(id, { caseIds: [caseId] })
    expect(getGrant(officer, id).caseCount).toBe(1)
    expect(() => awardGrant(officer, grantOf(1, { caseIds: [caseId] }))).toThrow(Refusal)
  })

  test("an amount that is not recorded stays so, and nothing can be said about what is left to pay", () => {
    const { id } = awardGrant(officer, grantOf(1, { amountCents: null }))
    expect(getGrant(officer, id)).toMatchObject({ amountCents: null, paidCents: 0, toPayCents: null })
  })

  test("a status moves only as it can", () => {
    const { id } = awardGrant(officer, grantOf(1, { status: "awarded" }))
    expect(() => edit(id, { status: "closing" })).toThrow("A grant that is awarded can't become closing.")
    edit(id, { status: "active" })
    edit(id, { status: "closing" })
    edit(id, { status: "closed" })
    expect(getGrant(officer, id).status).toBe("closed")
  })

  test("a grant on which money was paid is not cancelled, and is never worth less than its payments", () => {
    const { id } = awardGrant(officer, grantOf(1))
    pay(id, 1_000_000)
    expect(() => edit(id, { status: "cancelled" })).toThrow("$10,000 was paid on this grant")
    expect(() => edit(id, { amountCents: cents(999_999) })).toThrow("Payments of $10,000 are made or planned")
    edit(id, { amountCents: cents(1_000_000) })
    expect(getGrant(officer, id).toPayCents).toBe(0)
    expect(() => archiveGrant(officer, row(id))).toThrow(Refusal)
  })

  test("the second of two people who edit one grant is told, and nothing of theirs is kept", () => {
    const { id } = awardGrant(officer, grantOf(1))
    const seen = row(id)
    edit(id, { purpose: "The first person's words" })
    const { organizationId: _, ...rest } = grantOf(1, { purpose: "The second person's words" })
    expect(() => editGrant(officer, { ...seen, ...rest })).toThrow(Conflict)
    expect(getGrant(officer, id).purpose).toBe("The first person's words")
  })
})

describe("older grants", () => {
  const older = { organizationId: 1, fiscalYear: 2017, amountCents: cents(2_500_000), purpose: null, caseIds: [], isPublic: true }

  test("enter as one event by the system, closed, with nothing invented", () => {
    const { id } = importGrant(system, older)
    expect(getGrant(officer, id)).toMatchObject({ status: "closed", isImported: true, startsOn: null, awardedOn: null, paidCents: null, toPayCents: 0 })
    expect(connection().prepare("SELECT verb, role FROM events WHERE noun = 'grant'").all()).toEqual([{ verb: "grant.import", role: "system" }])
    expect(() => importGrant(officer, older)).toThrow(Refusal)
  })

  test("are paid as far as payments say so, once there is one", () => {
    const { id } = importGrant(system, older)
    pay(id, 1_500_000)
    expect(getGrant(officer, id)).toMatchObject({ paidCents: 1_500_000, toPayCents: 0 })
  })
})

test("grants of one year are told apart by their cases, else by what they are for, else by the amount", () => {
  const names = (...fields: Parameters<typeof grantOf>[1][]) => {
    const ids = fields.map((each) => awardGrant(officer, grantOf(1, each)).id)
    return ids.map((id) => grantNamesOf(grantee, 1).get(id))
  }
  const caseIds = [addCase(officer, caseOf(1)).id]
  const otherIds = [addCase(officer, caseOf(1, { caption: "Roe v. Harbor Police" })).id]
  expect(names({ fiscalYear: 2025, caseIds })).toEqual(["2025"])
  expect(names({ fiscalYear: 2026, caseIds }, { fiscalYear: 2026, caseIds: otherIds })).toEqual(["2026 (Doe v. Harbor Police)", "2026 (Roe v. Harbor Police)"])
  expect(names({ caseIds, purpose: "The appeal" }, { caseIds })).toEqual(["2027 (The appeal)", "2027 ($25,000)"])
  expect(names({ fiscalYear: 2028 }, { fiscalYear: 2028, amountCents: cents(500_000) })).toEqual(["2028 ($25,000)", "2028 ($5,000)"])
  expect(grantNamesOf(stranger, 1).size).toBe(0)
  const all = [2025, 2026, 2028].flatMap((fiscalYear) =>
    grantsOfOrganization(officer, 1).flatMap((grant) => (grant.fiscalYear === fiscalYear ? [{ organizationId: 1, grantId: grant.id, fiscalYear }] : [])),
  )
  expect(all.map(grantNamer(officer, all))).toEqual(all.map(({ grantId }) => grantNamesOf(officer, 1).get(grantId)))
})

test("money by year tells awarded, paid and still to pay apart, and leaves out what is cancelled or archived", () => {
  importGrant(system, { organizationId: 1, fiscalYear: 2017, amountCents: cents(2_500_000), purpose: null, caseIds: [], isPublic: true })
  pay(awardGrant(officer, grantOf(1)).id, 1_000_000)
  awardGrant(officer, grantOf(1, { amountCents: null }))
  archiveGrant(officer, row(awardGrant(officer, grantOf(1)).id))
  edit(awardGrant(officer, grantOf(1)).id, { status: "cancelled" })
  expect(moneyByYear(officer, 1)).toEqual([
    { fiscalYear: 2027, grants: 2, unrecorded: 1, awardedCents: 2_500_000, paidCents: 1_000_000, toPayCents: 1_500_000 },
    { fiscalYear: 2017, grants: 1, unrecorded: 0, awardedCents: 2_500_000, paidCents: null, toPayCents: 0 },
  ])
})
