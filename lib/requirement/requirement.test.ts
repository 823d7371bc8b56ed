import { type SQL, sql } from "drizzle-orm"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { closeStore, db } from "#db/store"
import { administrator, board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { setClock } from "#lib/kernel/clock"
import { addDays, day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { noAnswers } from "#lib/report/report"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { reportStatuses } from "#lib/report/status"
import { saveDraft, submitReport } from "#lib/report/submit"
import { addSchedule, extendRequirement, logCall, reopenRequirement, waiveRequirement } from "#lib/requirement/commands"
import { homeLists, listRequirements } from "#lib/requirement/list-queries"
import { inPile } from "#lib/requirement/place"
import { actsOnRequirement, changesOf, findRequirement, getRequirement, owedByOrganizations, requirementsOfOrganization } from "#lib/requirement/queries"
import {
  coverage,
  isOverdue,
  pileOf,
  type RequirementPile,
  requirementKinds,
  requirementPiles,
  requirementStanding,
  requirementStates,
} from "#lib/requirement/requirement"

const state = (filters: ListState["filters"] = {}): ListState => ({ q: "", sort: null, page: 1, pageSize: 50, columns: null, filters })

describe("the one word that a requirement shows", () => {
  const due = { state: "open", kind: "six_month_report", reportStatus: null, isOwed: true, dueOn: day("2027-04-15") } as const
  test.each([
    ["2027-02-13", "Not open yet"],
    ["2027-02-14", "Due in 60 days"],
    ["2027-03-25", "Due in 21 days"],
    ["2027-04-14", "Due in 1 day"],
    ["2027-04-15", "Due today"],
    ["2027-04-16", "Overdue 1 day"],
    ["2027-04-27", "Overdue 12 days"],
  ])("on %s: %s", (today, word) => {
    expect(requirementStanding(due, day(today)).word).toBe(word)
  })

  test("what lies with the foundation is never overdue, and what lies with the grantee can be", () => {
    const late = day("2027-05-01")
    expect(requirementStanding({ ...due, reportStatus: "submitted" }, late)).toMatchObject({ word: "Submitted", isOverdue: false })
    expect(requirementStanding({ ...due, reportStatus: "changes_requested" }, late)).toMatchObject({
      word: "Changes requested, overdue 16 days",
      isOverdue: true,
    })
    expect(requirementStanding({ ...due, reportStatus: "withdrawn" }, late)).toMatchObject({ word: "Taken back, overdue 16 days", isOverdue: true })
    expect(requirementStanding({ ...due, reportStatus: "withdrawn" }, day("2026-11-01"))).toMatchObject({ word: "Taken back, not submitted" })
    expect(requirementStanding({ ...due, isOwed: false }, late)).toMatchObject({ word: "No longer owed", isOverdue: false })
  })

  test("whatever its state and the day: a word, and overdue only past its day, while open, owed and with the grantee", () => {
    const situation = fc.record({
      state: fc.constantFrom(...requirementStates),
      kind: fc.constantFrom(...requirementKinds),
      reportStatus: fc.constantFrom(null, ...reportStatuses),
      isOwed: fc.boolean(),
      dueOn: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day("2000-01-01"), days)),
    })
    fc.assert(
      fc.property(situation, fc.integer({ min: -400, max: 400 }), (requirement, offset) => {
        const today = addDays(requirement.dueOn, offset)
        const standing = requirementStanding(requirement, today)
        expect(standing.word).not.toBe("")
        expect(standing.isOverdue).toBe(isOverdue(requirement, today))
        if (standing.isOverdue) expect([offset > 0, requirement.state, requirement.isOwed, standing.tone]).toEqual([true, "open", true, "problem"])
        if (pileOf(requirement, today) === "overdue") expect(standing.isOverdue).toBe(true)
        if (pileOf(requirement, today) === null) expect([requirement.isOwed, requirement.state]).toEqual([false, "open"])
      }),
    )
  })
})

test("what a requirement covers is told also where only one end of it is known", () => {
  const [from, to] = [day("2026-10-01"), day("2027-03-31")]
  const told = [coverage(from, to), coverage(from, null), coverage(null, to), coverage(null, null)]
  expect(told).toEqual(["October 1, 2026 to March 31, 2027", "from October 1, 2026", "until March 31, 2027", null])
})

describe("a foundation with two grantees", () => {
  let foundation: ReturnType<typeof openSmallFoundation>
  let ids: Record<string, number>

  beforeAll(() => {
    foundation = openSmallFoundation()
    const { harbor, prairie } = foundation
    ids = {
      late: owe(harbor.grantId, "description", "2027-03-01"),
      sent: owe(harbor.grantId, "timesheet", "2027-03-20"),
      draft: owe(harbor.grantId, "six_month_report", "2027-04-15"),
      call: owe(harbor.grantId, "call", "2027-03-31"),
      later: owe(harbor.grantId, "year_end_report", "2027-10-15"),
      strange: owe(prairie.grantId, "six_month_report", "2027-04-15"),
      let: owe(prairie.grantId, "description", "2027-03-10"),
    }
    saveDraft(grantee, { requirementId: ids.draft ?? 0, version: 0, answers: { ...noAnswers, progress: "Begun." }, caseIds: [] })
    const sent = owe(harbor.grantId, "description", "2027-03-02")
    submitReport(grantee, { requirementId: sent, answers: { ...noAnswers, progress: "Who we are." } })
    ids.sent = sent
    waiveRequirement(officer, { id: ids.let ?? 0, version: 1, reason: "Known from last year." })
  })
  afterAll(() => {
    setClock(undefined)
    closeStore()
  })

  test("the office's home has them in four lists, each in one", () => {
    const lists = homeLists(officer)
    const kinds = (name: keyof typeof lists) => lists[name].rows.map(({ id }) => id)
    expect(kinds("overdue")).toEqual([ids.late, lists.overdue.rows[1]?.id])
    expect(kinds("review")).toEqual([ids.sent])
    expect(kinds("due").toSorted()).toEqual([ids.call, ids.strange].toSorted())
    expect(kinds("waiting")).toEqual([ids.draft])
  })

  test("the piles of the store are the piles of the page, on many days", () => {
    const all = listRequirements(officer, state()).rows
    for (const today of ["2026-10-01", "2027-03-01", "2027-03-25", "2027-04-16", "2027-12-31", "2028-02-29"]) {
      setClock(`${today}T15:00:00Z`)
      for (const pile of requirementPiles) {
        const found = listRequirements(officer, state({ standing: [pile] })).rows.map(({ id }) => id)
        const expected = all.filter((row) => pileOf(row, day(today)) === (pile satisfies RequirementPile)).map(({ id }) => id)
        expect(found.toSorted(), `${pile} on ${today}`).toEqual(expected.toSorted())
      }
    }
    setClock("2027-03-25T15:00:00Z")
  })

  test("each pile and each order is a range of an index, however many are owed", () => {
    const plan = (where: SQL, order: string) =>
      db
        .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN SELECT p.requirement_id FROM requirement_places p WHERE ${where} ORDER BY ${sql.raw(order)} LIMIT 50`)
        .map(({ detail }) => detail)
        .join("; ")
    for (const pile of requirementPiles)
      expect(plan(inPile(pile, day("2027-03-25")), "p.due_on, p.requirement_id"), pile).toMatch(/^SEARCH p USING COVERING INDEX [^;]*$/)
    for (const column of ["", "p.kind, ", "p.fiscal_year, ", "p.covers_from_on, "])
      expect(plan(sql`p.lane <> 'gone'`, `${column}p.due_on, p.requirement_id`), column).not.toContain("TEMP B-TREE")
    expect(plan(sql`p.fiscal_year IN (2027)`, "p.due_on, p.requirement_id")).not.toContain("TEMP B-TREE")
  })

  test("a stranger's requirement does not exist", () => {
    const strange = ids.strange ?? 0
    expect(findRequirement(grantee, strange)).toBeUndefined()
    expect(findRequirement(stranger, strange)?.id).toBe(strange)
    expect(findRequirement(visitor, strange)).toBeUndefined()
    expect(findRequirement(board, strange)?.id).toBe(strange)
    expect(requirementsOfOrganization(grantee, foundation.prairie.id)).toEqual([])
    expect(listRequirements(visitor, state()).total).toBe(0)
    expect(listRequirements(stranger, state()).rows.every(({ organizationId }) => organizationId === foundation.prairie.id)).toBe(true)
    expect(actsOnRequirement(stranger, ids.let ?? 0).waivers).toEqual([])
    expect(actsOnRequirement(administrator, ids.let ?? 0).waivers[0]?.reason).toBe("Known from last year.")
    expect(changesOf(stranger, ids.let ?? 0)).toEqual({ wasDueOn: null, waivedAt: "2027-03-25T15:00:00.000Z" })
    expect(changesOf(grantee, ids.let ?? 0)).toEqual({ wasDueOn: null, waivedAt: null })
  })

  test("what each organization owes, in one answer", () => {
    const owed = owedByOrganizations(officer, [foundation.harbor.id, foundation.prairie.id])
    expect(owed.get(foundation.harbor.id)).toEqual({ open: 6, overdue: 2, nextDueOn: "2027-03-31" })
    expect(owed.get(foundation.prairie.id)).toEqual({ open: 1, overdue: 0, nextDueOn: "2027-04-15" })
    expect(owedByOrganizations(grantee, [foundation.prairie.id]).size).toBe(0)
  })

  test("the day moves with a reason, and somebody answers for it", () => {
    const before = getRequirement(officer, ids.strange ?? 0)
    extendRequirement(officer, { id: before.id, version: before.version, dueOn: day("2027-05-01"), reason: "Trial in April." })
    expect(getRequirement(officer, before.id).dueOn).toBe("2027-05-01")
    expect(actsOnRequirement(officer, before.id).extensions).toMatchObject([
      { fromOn: "2027-04-15", toOn: "2027-05-01", reason: "Trial in April.", by: "Olive Officer" },
    ])
    expect(changesOf(stranger, before.id)).toEqual({ wasDueOn: "2027-04-15", waivedAt: null })
    expect(() => extendRequirement(officer, { id: before.id, version: before.version, dueOn: day("2027-06-01"), reason: "Again." })).toThrow("Somebody else")
    expect(() => extendRequirement(board, { id: before.id, version: before.version + 1, dueOn: day("2027-06-01"), reason: "No." })).toThrow("staff")
  })

  test("a call is met by its note, never before it was held, and can be opened again", () => {
    const call = { requirementId: ids.call ?? 0, who: "Greta Grantee", body: "The hearing is set." }
    expect(() => logCall(officer, { ...call, happenedOn: day("2027-03-26") })).toThrow("after it was held")
    logCall(officer, { ...call, happenedOn: day("2027-03-24") })
    expect(getRequirement(officer, call.requirementId)).toMatchObject({ state: "met", metOn: "2027-03-24", standing: { word: "Call held" } })
    expect(actsOnRequirement(officer, call.requirementId).calls).toMatchObject([{ with: "Greta Grantee", body: "The hearing is set." }])
    reopenRequirement(officer, { id: call.requirementId, version: 2 })
    expect(getRequirement(officer, call.requirementId).state).toBe("open")
  })

  test("the schedule is added once, and only what is missing: the description was waived already", () => {
    const { grantId } = foundation.prairie
    const { added } = addSchedule(officer, { grantId })
    expect(added).toBe(10)
    expect(() => addSchedule(officer, { grantId })).toThrow("there already")
  })
})
