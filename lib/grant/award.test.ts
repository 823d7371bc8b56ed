import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { administrator, board, officer } from "#lib/demo/cast-actors"
import { barSentence, lateYearEndReports } from "#lib/grant/bar"
import { awardGrant, editGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { getGrant } from "#lib/grant/queries"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { addSchedule as addToGrant, extendRequirement, moveRequirements } from "#lib/requirement/commands"
import { actsOnRequirement, differenceFor, getRequirement, requirementsOfGrant } from "#lib/requirement/queries"
import { archiveSchedule, chooseSchedule, editRule, removeRule } from "#lib/schedule/commands"
import { askedKey } from "#lib/schedule/dates"
import { newRuleInput, ruleInput } from "#lib/schedule/input"
import { owedLines } from "#lib/schedule/owed"
import { listSchedules, ruleFor, scheduleFor } from "#lib/schedule/queries"

beforeEach(() => {
  openSmallFoundation()
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const award = (fields = {}) => awardGrant(officer, grantOf(1, { scheduleId: scheduleFor(officer, 2027)?.id ?? 0, ...fields }))
const editOf = (id: number, fields = {}) => {
  const { version, fiscalYear, amountCents, purpose, startsOn, endsOn, awardedOn, appliesAgain, status, cases } = getGrant(officer, id)
  const caseIds = cases.map((each) => each.id)
  return { id, version, fiscalYear, amountCents, purpose, startsOn, endsOn, awardedOn, appliesAgain, status, caseIds, ...fields }
}

describe("awarding a grant", () => {
  test("makes what it owes by the schedule that was chosen, in the same step", () => {
    const { id } = award()
    const owed = requirementsOfGrant(officer, id)
    expect(owed.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      "description 2026-10-09",
      "call 2026-12-31",
      "timesheet 2027-01-15",
      "call 2027-03-31",
      "timesheet 2027-04-15",
      "six_month_report 2027-04-15",
      "call 2027-06-30",
      "timesheet 2027-07-15",
      "call 2027-09-30",
      "timesheet 2027-10-15",
      "year_end_report 2027-10-15",
    ])
    expect(() => addToGrant(officer, { grantId: id })).toThrow("there already")
  })

  test("makes nothing where no schedule was chosen, and nothing at all where the award is refused", () => {
    expect(requirementsOfGrant(officer, awardGrant(officer, grantOf(1)).id)).toEqual([])
    const count = () => connection().prepare("SELECT count(*) FROM requirements").pluck().get()
    const before = count()
    expect(() => award({ caseIds: [99] })).toThrow("archived or does not exist")
    expect(() => awardGrant(board, grantOf(1, { scheduleId: 1 }))).toThrow("staff")
    expect(count()).toBe(before)
  })

  test("asks about a period that has no day of the fiscal year, and takes it once it is said to be meant so", () => {
    const left = { startsOn: day("2026-10-01"), endsOn: day("2027-09-30") }
    expect(() => award({ fiscalYear: 2020, ...left })).toThrow("This period lies outside fiscal year 2020 (October 1, 2019 to September 30, 2020).")
    expect(award({ startsOn: day("2027-09-01"), endsOn: day("2028-08-31") }).id).toBeGreaterThan(0)
    const { id } = award({ fiscalYear: 2026, ...left, outsideYear: true })
    expect(() => editGrant(officer, editOf(id, { fiscalYear: 2025 }))).toThrow("outside fiscal year 2025")
    expect(editGrant(officer, editOf(id, { purpose: "For the appeal." })).id).toBe(id)
  })

  test("is barred while a year-end report is late, unless somebody writes why", () => {
    owe(1, "year_end_report", "2027-03-01")
    const late = lateYearEndReports(officer, 1)
    expect(barSentence(late)).toBe("No new grant is considered while the year-end report for 2027 is late.")
    expect(lateYearEndReports(officer, 2)).toEqual([])
    expect(() => award()).toThrow("write the reason")
    const { id } = award({ despite: "The court closed for a month." })
    expect(getGrant(officer, id).awardedDespite).toBe("The court closed for a month.")
    const said = connection().prepare("SELECT summary FROM events WHERE noun = 'grant' AND noun_id = ? AND verb = 'grant.award'").pluck().get(id)
    expect(said).toContain("The court closed for a month.")
  })

  test("is not barred by a report that is not due yet, or by another late one; a reason given for nothing is not kept", () => {
    owe(1, "year_end_report", "2027-10-15")
    owe(1, "six_month_report", "2027-03-01")
    expect(barSentence(lateYearEndReports(officer, 1))).toBeNull()
    expect(getGrant(officer, award({ despite: "Just in case." }).id).awardedDespite).toBeNull()
  })
})

describe("changing a grant's period", () => {
  test("offers to move what is open, with before and after, and moves what was chosen in one step", () => {
    const { id } = award()
    const edited = editGrant(officer, editOf(id, { endsOn: day("2027-12-31") }))
    expect(edited.isMoved).toBe(true)
    const { moves: offered, ended, missing } = differenceFor(officer, getGrant(officer, id))
    const [move, ...rest] = offered
    expect([...rest, ...ended]).toEqual([])
    expect(owedLines(missing)).toBe(
      "Quarterly call, October 1, 2027 to December 31, 2027: due December 31, 2027; Quarterly timesheet, October 1, 2027 to December 31, 2027: due January 15, 2028",
    )
    expect(move).toMatchObject({ dueOn: "2027-10-15", isByHand: false, to: { kind: "year_end_report", dueOn: "2028-01-15", coversTo: "2027-12-31" } })
    const moves = [[move?.id ?? 0, move?.version ?? 0]] as [number, number][]
    expect(() => moveRequirements(officer, { grantId: id, ended: [], missing: [], moves: [[move?.id ?? 0, 9]], reason: "Extended." })).toThrow("Somebody else")
    moveRequirements(officer, { grantId: id, ended: [], missing: [], moves, reason: "Extended at no cost." })
    expect(getRequirement(officer, move?.id ?? 0)).toMatchObject({ dueOn: "2028-01-15", coversTo: "2027-12-31" })
    expect(actsOnRequirement(officer, move?.id ?? 0).extensions).toMatchObject([{ fromOn: "2027-10-15", toOn: "2028-01-15", reason: "Extended at no cost." }])
    moveRequirements(officer, { grantId: id, moves: [], ended: [], missing: missing.map(askedKey), reason: "Extended at no cost." })
    expect(differenceFor(officer, getGrant(officer, id))).toEqual({ moves: [], ended: [], missing: [] })
    const [call] = requirementsOfGrant(officer, id)
      .filter(({ kind }) => kind === "call")
      .slice(-1)
    expect(call).toMatchObject({ dueOn: "2027-12-31", coversFrom: "2027-10-01", addedBecause: "Extended at no cost." })
    expect(actsOnRequirement(officer, call?.id ?? 0).others).toMatchObject([{ verb: "requirement.add" }])
  })

  test("to an earlier end offers to waive what begins after it, and to end with it what does not", () => {
    const { id } = award()
    const sheet = requirementsOfGrant(officer, id).findLast(({ kind }) => kind === "timesheet")
    owe(id, "call", "2027-09-01", [day("2027-08-01"), day("2027-08-31")])
    expect(editGrant(officer, editOf(id, { endsOn: day("2027-05-31") })).isMoved).toBe(true)
    const { moves, ended, missing } = differenceFor(officer, getGrant(officer, id))
    expect(moves.map(({ kind, to }) => `${kind} ${to.dueOn} ${to.coversFrom} ${to.coversTo}`)).toEqual([
      "call 2027-05-31 2027-04-01 2027-05-31",
      "timesheet 2027-07-15 2027-04-01 2027-05-31",
      "year_end_report 2027-06-15 2027-04-01 2027-05-31",
    ])
    expect(ended.map(({ kind, dueOn, isByHand }) => `${kind} ${dueOn} ${isByHand}`)).toEqual([
      "call 2027-09-30 false",
      "timesheet 2027-10-15 false",
      "call 2027-09-01 true",
    ])
    expect(missing).toEqual([])
    const chosen = ended.filter(({ isByHand }) => !isByHand).map((each): [number, number] => [each.id, each.version])
    const act = { grantId: id, moves: [], ended: chosen, missing: [], reason: "They stop in May." }
    expect(() => moveRequirements(officer, { ...act, missing: ["1 2027-10-01"] })).toThrow("no longer as it was shown")
    expect(getRequirement(officer, sheet?.id ?? 0).state).toBe("open")
    moveRequirements(officer, act)
    expect(getRequirement(officer, sheet?.id ?? 0).state).toBe("waived")
    expect(actsOnRequirement(officer, sheet?.id ?? 0).waivers).toMatchObject([{ reason: "They stop in May." }])
  })

  test("back to the whole year offers what was not owed of the shorter one", () => {
    const { id } = award({ endsOn: day("2027-03-31") })
    expect(requirementsOfGrant(officer, id)).toHaveLength(6)
    editGrant(officer, editOf(id, { endsOn: day("2027-09-30") }))
    const { moves, ended, missing } = differenceFor(officer, getGrant(officer, id))
    expect([moves, ended]).toEqual([[], []])
    expect(missing.map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
      "call 2027-06-30",
      "timesheet 2027-07-15",
      "call 2027-09-30",
      "timesheet 2027-10-15",
      "year_end_report 2027-10-15",
    ])
  })

  test("to another year moves everything that is open; what was moved by hand is marked", () => {
    const { id } = award()
    const sheet = requirementsOfGrant(officer, id).find(({ kind }) => kind === "timesheet")
    extendRequirement(officer, { id: sheet?.id ?? 0, version: 1, dueOn: day("2027-02-01"), reason: "Asked for." })
    editGrant(officer, editOf(id, { fiscalYear: 2028, startsOn: day("2027-10-01"), endsOn: day("2028-09-30") }))
    const moves = differenceFor(officer, getGrant(officer, id)).moves
    expect(moves).toHaveLength(10)
    expect(moves.filter(({ isByHand }) => isByHand).map((move) => move.id)).toEqual([sheet?.id])
  })

  test("keeps the days of a grantee that applies again, and offers the others once it does not", () => {
    const { id } = award({ scheduleId: scheduleFor(officer, 2022)?.id, appliesAgain: true })
    expect(requirementsOfGrant(officer, id).find(({ kind }) => kind === "year_end_report")?.dueOn).toBe("2027-08-01")
    expect(differenceFor(officer, getGrant(officer, id)).moves).toEqual([])
    expect(editGrant(officer, editOf(id, { purpose: "For the appeal." })).isMoved).toBe(false)
    expect(editGrant(officer, editOf(id, { appliesAgain: false })).isMoved).toBe(true)
    expect(differenceFor(officer, getGrant(officer, id)).moves).toMatchObject([{ dueOn: "2027-08-01", to: { dueOn: "2027-09-01" } }])
  })

  test("of nothing that counts leads nowhere", () => {
    const { id } = award()
    expect(editGrant(officer, editOf(id, { purpose: "For the appeal." })).isMoved).toBe(false)
  })
})

describe("an administrator's schedule", () => {
  const rule = (kind: string) => {
    const found = scheduleFor(officer, 2027)?.rules.find((each) => each.kind === kind)
    if (!found) throw new Error(`no rule for ${kind}`)
    return found
  }
  const typed = (id: number, version: number, fields = {}) =>
    ruleInput.parse({
      id,
      version,
      kind: "six_month_report",
      dueFrom: "year_start",
      dueMonths: "6",
      dueDate: "1",
      coversMonth: "0",
      coversMonths: "6",
      ...fields,
    })

  test("says when, what is asked and in which order, and how long: dates for grants to come, questions at once", () => {
    const { id: grantId } = award()
    const report = requirementsOfGrant(officer, grantId).find(({ kind }) => kind === "six_month_report")
    expect(ruleFor(officer, report?.id ?? 0)).toMatchObject({ pageLimit: 2, mustAttach: ["decision"], isPublished: true })
    expect(ruleFor(officer, report?.id ?? 0).questions.map(({ name }) => name)).toEqual(["progress", "decisions", "next", "media", "attorneys"])
    const own = {
      own_1_order: "1",
      own_1_label: "How many clients were helped?",
      own_1_hint: "About.",
      own_1_required: "yes",
      progress_order: "2",
      progress_label: "Progress",
    }
    editRule(administrator, typed(rule("six_month_report").id, 1, { ...own, decisions_order: "", decisions_label: "Not asked", pageLimit: "3" }))
    expect(ruleFor(officer, report?.id ?? 0)).toEqual({
      pageLimit: 3,
      mustAttach: [],
      isPublished: false,
      questions: [
        { name: "own_1", label: "How many clients were helped?", hint: "About.", rows: 4, isRequired: true },
        { name: "progress", label: "Progress", hint: "", rows: 8, isRequired: false },
      ],
    })
    expect(getRequirement(officer, report?.id ?? 0).dueOn).toBe("2027-04-15")
    const next = award()
    expect(requirementsOfGrant(officer, next.id).find(({ kind }) => kind === "six_month_report")?.dueOn).toBe("2027-04-01")
  })

  test("what was added by hand asks what the schedule for new grants asks of its kind", () => {
    const id = owe(1, "six_month_report")
    expect(ruleFor(officer, id).pageLimit).toBe(2)
    removeRule(administrator, { id: rule("six_month_report").id, version: 1 })
    expect(ruleFor(officer, id).questions).toHaveLength(5)
  })

  test("asks its own question that was given no place after the others, and refuses a place without a question", () => {
    const { id } = rule("six_month_report")
    const fields = { progress_order: "1", progress_label: "Progress", own_2_label: "Who was helped?", decisions_label: "Decisions" }
    expect(typed(id, 1, fields).questions.map(({ name }) => name)).toEqual(["progress", "own_2"])
    const wrong = (given: Record<string, string>) =>
      ruleInput.safeParse({ id, version: 1, kind: "call", dueFrom: "award", dueDays: "1", ...given }).error?.issues.map(({ path }) => path)
    expect(wrong({ own_1_order: "3" })).toEqual([["own_1_label"]])
    expect(wrong({ own_1_order: "first", own_1_label: "Who was helped?" })).toEqual([["own_1_order"]])
    const added = newRuleInput.parse({ scheduleId: 1, kind: "description", dueFrom: "award", dueDays: "1", progress_label: "In one sentence" })
    expect(added.questions.map(({ label }) => label)).toEqual(["In one sentence"])
  })

  test("a rule without its day, or with half a period, is refused with the field that is wrong", () => {
    const wrong = (fields: Record<string, string>) =>
      ruleInput.safeParse({ id: 1, version: 1, kind: "call", dueFrom: "period_end", dueDays: "0", coversMonth: "0", coversMonths: "3", ...fields }).error
        ?.issues[0]?.path
    expect(wrong({ dueDays: "" })).toEqual(["dueDays"])
    expect(wrong({ coversMonths: "" })).toEqual(["coversMonths"])
    expect(wrong({ coversMonth: "", coversMonths: "" })).toEqual(["coversMonths"])
    expect(wrong({ dueFrom: "year_start" })).toEqual(["dueDate"])
    expect(wrong({ progress_price: "1" })).toEqual([])
  })

  test("only an administrator changes it; the one for new grants can't be archived", () => {
    const [usual, older] = listSchedules(officer)
    if (!usual || !older) throw new Error("A new store has two schedules.")
    expect(() => chooseSchedule(officer, { id: older.id, version: 1 })).toThrow("administrator")
    expect(() => archiveSchedule(administrator, { id: usual.id, version: 1 })).toThrow("the one for new grants")
    chooseSchedule(administrator, { id: older.id, version: 1 })
    expect(scheduleFor(officer, 2030)?.id).toBe(older.id)
    archiveSchedule(administrator, { id: usual.id, version: 1 })
    expect(() => award({ scheduleId: usual.id })).toThrow("archived")
    expect(listSchedules(officer).map(({ id, deletedAt }) => [id, deletedAt === null])).toEqual([
      [older.id, true],
      [usual.id, false],
    ])
  })
})
