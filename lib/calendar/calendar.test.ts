import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { makeFeed, revokeFeed } from "#lib/calendar/commands"
import { monthsOn, weekdayOf, weekOf, weeksOf, weeksOfMonth } from "#lib/calendar/due"
import { writeFeed } from "#lib/calendar/feed"
import { calendarByToken, dueEntries, feedSince, lateEntries } from "#lib/calendar/queries"
import { archiveCase } from "#lib/case/commands"
import { saveCourtDate } from "#lib/case/court-date-commands"
import { administrator, board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { editGrant } from "#lib/grant/commands"
import { getGrant } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { addDays, day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { cents } from "#lib/kernel/money"
import { cancelPayment, editPayment, recordPayment, schedulePayment } from "#lib/payment/commands"
import { disablePerson } from "#lib/person/commands"
import { acceptReport } from "#lib/report/commands"
import { getReport } from "#lib/report/queries"
import { noAnswers } from "#lib/report/report"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { submitReport } from "#lib/report/submit"
import { extendRequirement, logCall, waiveRequirement } from "#lib/requirement/commands"
import { requirementsAround } from "#lib/requirement/list-queries"

let reportId = 0
let strangeId = 0
beforeEach(() => {
  openSmallFoundation()
  reportId = owe(1, "six_month_report", "2027-04-15", [day("2026-10-01"), day("2027-03-31")])
  strangeId = owe(2, "call", "2027-04-30")
  schedulePayment(officer, {
    grantId: 1,
    direction: "out",
    amountCents: cents(1_250_000),
    dueOn: day("2027-04-20"),
    status: "scheduled",
    waitsForRequirementId: reportId,
  })
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const hearing = { id: 1, courtDateId: null, kind: "hearing", happensOn: day("2027-04-22"), words: "Motion to dismiss", audience: "staff" } as const
const state = (filters: ListState["filters"] = {}, q = ""): ListState => ({ q, sort: null, page: 1, pageSize: 50, columns: null, filters })

describe("what is due, by week and by month", () => {
  const found = (filters = {}, q = "", actor: Actor = officer) =>
    dueEntries(actor, state(filters, q), day("2027-04-01"), day("2027-04-30")).entries.map(({ on, what, word }) => `${on} ${what} (${word})`)

  test("holds requirements, calls too, and payments that are due, in the order of the days", () => {
    expect(found()).toEqual([
      "2027-04-15 Six-month report (Due in 21 days)",
      "2027-04-20 Payment of $12,500 (Waits for the six-month report)",
      "2027-04-30 Quarterly call (Due in 36 days)",
    ])
  })

  test("is filtered like the list; what filters requirements alone leaves payments out", () => {
    expect(found({}, "prairie")).toEqual(["2027-04-30 Quarterly call (Due in 36 days)"])
    expect(found({ kind: ["six_month_report"] })).toEqual(["2027-04-15 Six-month report (Due in 21 days)"])
    expect(found({ year: ["2027"] })).toHaveLength(3)
    expect(found({ year: ["2026"] })).toEqual([])
    expect(found({}, "", visitor)).toEqual([])
  })

  test("holds dates in court of the cases for which the filtered grants pay", () => {
    saveCourtDate(officer, { ...hearing, version: 1 })
    saveCourtDate(officer, { ...hearing, version: 2, audience: "privileged", words: "Our weak point" })
    const dates = (filters = {}, q = "") => found(filters, q).filter((each) => each.includes("Hearing"))
    expect(dates()).toEqual(["2027-04-22 Hearing (Motion to dismiss)"])
    expect(
      [dates({}, "harbor"), dates({}, "prairie"), dates({ year: ["2027"] }), dates({ year: ["2026"] }), dates({ kind: ["call"] })].map(({ length }) => length),
    ).toEqual([1, 0, 1, 0, 0])
    expect(dates({ year: ["2027"] }, "harbor")).toHaveLength(1)
  })

  test("what is late stands before the weeks, with what was to be paid, unless the filters leave it out", () => {
    owe(1, "timesheet", "2027-01-15")
    owe(2, "timesheet", "2027-03-22")
    schedulePayment(officer, {
      grantId: 1,
      direction: "out",
      amountCents: cents(500_000),
      dueOn: day("2027-02-01"),
      status: "scheduled",
      waitsForRequirementId: null,
    })
    const late = (filters = {}, q = "") => {
      const { entries, count, isCut } = lateEntries(officer, state(filters, q), day("2027-03-21"))
      return [entries.map(({ on, what }) => `${on} ${what}`), count, isCut]
    }
    const timesheet = "2027-01-15 Quarterly timesheet"
    expect(late()).toEqual([[timesheet, "2027-02-01 Payment of $5,000"], 1, false])
    expect(late({ standing: ["overdue"] })).toEqual([[timesheet], 1, false])
    expect(late({ standing: ["later"] })).toEqual([[], 0, false])
    expect(late({}, "prairie")).toEqual([[], 0, false])
  })

  test("of very much that is late the oldest are shown, and all are counted", () => {
    for (let index = 0; index < 51; index++) owe(1, "timesheet", addDays(day("2026-06-01"), index))
    const { entries, count, isCut } = lateEntries(officer, state(), day("2027-03-21"))
    expect([entries.length, entries[0]?.on, count, isCut]).toEqual([50, "2026-06-01", 51, true])
  })

  test("says how many of all it holds, and where the next ones before and after it are", () => {
    owe(1, "timesheet", "2027-01-15")
    const around = (filters = {}, q = "") => requirementsAround(officer, state(filters, q), day("2027-04-01"), day("2027-04-20"))
    expect(around()).toEqual({ count: 3, within: 1, earlier: 1, later: 1, lastEarlier: "2027-01-15", firstLater: "2027-04-30" })
    expect(around({ standing: ["overdue"] })).toEqual({ count: 1, within: 0, earlier: 1, later: 0, lastEarlier: "2027-01-15", firstLater: null })
    expect(around({ year: ["2027"], kind: ["call"] })).toMatchObject({ count: 1, within: 0, firstLater: "2027-04-30" })
    expect(around({}, "prairie")).toMatchObject({ count: 1, within: 0, later: 1 })
    expect(around({ year: ["2026"] })).toMatchObject({ count: 0, lastEarlier: null, firstLater: null })
    expect(requirementsAround(visitor, state(), day("2027-04-01"), day("2027-04-20")).count).toBe(0)
  })

  test("weeks begin on Sunday, and each day of a month has its place", () => {
    expect(weekOf(day("2027-04-15"))).toBe("2027-04-11")
    expect(weekOf(day("2027-04-11"))).toBe("2027-04-11")
    expect(weekOf(day("1999-12-31"))).toBe("1999-12-26")
    expect(weekdayOf(day("2027-04-17"))).toBe(6)
    expect(weeksOf([], day("2027-04-11"), 2).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ["2027-04-11", "2027-04-17"],
      ["2027-04-18", "2027-04-24"],
    ])
    const month = weeksOfMonth([], day("2027-04-01"))
    expect(month.map((week) => week.map(({ on, isOther }) => (isOther ? "-" : Number(on.slice(8)))).join(" "))).toEqual([
      "- - - - 1 2 3",
      "4 5 6 7 8 9 10",
      "11 12 13 14 15 16 17",
      "18 19 20 21 22 23 24",
      "25 26 27 28 29 30 -",
    ])
    expect(weeksOfMonth([], day("2026-02-01"))).toHaveLength(4)
    expect(monthsOn(day("2027-01-01"), -1)).toBe("2026-12-01")
  })
})

describe("a person's calendar at its secret address", () => {
  const tokenOf = (link: string) => /^\/calendar\/([\w-]{43})\.ics$/.exec(link)?.[1] ?? ""
  const publicUrl = new URL("https://grants.example.org")
  const read = (token: string) => writeFeed({ name: "The Foundation", entries: calendarByToken(token) ?? [], publicUrl })
  /** The lines of one entry, unfolded. */
  const entryOf = (text: string, key: string) =>
    text
      .replaceAll("\r\n ", "")
      .split("BEGIN:VEVENT")
      .find((part) => part.includes(`UID:${key}@`))

  test("is all-day, with an id that stays; a day that moves is moved, what is waived is cancelled, what is done says so", () => {
    const token = tokenOf(makeFeed(officer).link)
    const before = entryOf(read(token), `requirement-${reportId}`)
    expect(before).toContain("DTSTART;VALUE=DATE:20270415")
    expect(before).toContain("SUMMARY:Six-month report\\, Harbor Legal Aid")
    expect(before).toContain(`UID:requirement-${reportId}@grants.example.org`)
    expect(before).toContain(`URL;VALUE=URI:https://grants.example.org/office/requirements/${reportId}`)
    expect(before).toContain("STATUS:CONFIRMED")
    setClock("2027-03-26T15:00:00Z")
    extendRequirement(officer, { id: reportId, version: 1, dueOn: day("2027-05-01"), reason: "Trial." })
    const moved = entryOf(read(token), `requirement-${reportId}`)
    expect(moved).toContain("DTSTART;VALUE=DATE:20270501")
    expect(moved).toContain("SEQUENCE:1")
    expect(moved).toContain("LAST-MODIFIED:20270326T150000Z")
    waiveRequirement(officer, { id: reportId, version: 2, reason: "Told by telephone." })
    expect(entryOf(read(token), `requirement-${reportId}`)).toContain("STATUS:CANCELLED")
    logCall(officer, { requirementId: strangeId, happenedOn: day("2027-03-26"), who: null, body: "All well." })
    expect(entryOf(read(token), `requirement-${strangeId}`)).toContain("SUMMARY:Quarterly call\\, Prairie Counsel (done)")
  })

  test("is the same text as long as nothing changes, and keeps its days in every time zone", () => {
    const token = tokenOf(makeFeed(officer).link)
    const first = read(token)
    setClock("2027-03-27T04:30:00Z")
    const zone = process.env.TZ
    for (const other of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
      process.env.TZ = other
      expect(read(token)).toBe(first)
    }
    process.env.TZ = zone
  })

  test("holds for grantee staff what their organization owes, for the board no requirements, and the payments of whom they concern", () => {
    const keys = (actor: Actor) => (calendarByToken(tokenOf(makeFeed(actor).link)) ?? []).map(({ key, path }) => `${key} ${path}`)
    expect(keys(grantee)).toEqual([`requirement-${reportId} /portal/requirements/${reportId}`, "payment-1 /portal"])
    expect(keys(stranger)).toEqual([`requirement-${strangeId} /portal/requirements/${strangeId}`])
    expect(keys(board)).toEqual([])
    expect(keys(officer)).toHaveLength(3)
  })

  test("what a closed grant owed is cancelled, and says that it changed", () => {
    const token = tokenOf(makeFeed(officer).link)
    expect(entryOf(read(token), `requirement-${strangeId}`)).toContain("SEQUENCE:0")
    setClock("2027-03-26T15:00:00Z")
    const { version, fiscalYear, amountCents, purpose, startsOn, endsOn, awardedOn, appliesAgain } = getGrant(officer, 2)
    editGrant(officer, { id: 2, version, fiscalYear, amountCents, purpose, startsOn, endsOn, awardedOn, appliesAgain, status: "closed", caseIds: [] })
    const closed = entryOf(read(token), `requirement-${strangeId}`)
    for (const line of ["STATUS:CANCELLED", "SEQUENCE:1", "LAST-MODIFIED:20270326T150000Z"]) expect(closed).toContain(line)
  })

  test("a report that is accepted changes its entry, and that of the payment which it frees", () => {
    const token = tokenOf(makeFeed(officer).link)
    const { id } = submitReport(grantee, { requirementId: reportId, answers: { ...noAnswers, progress: "Discovery." }, caseIds: [1] })
    expect(entryOf(read(token), "payment-1")).toContain("Waits for the six-month report")
    setClock("2027-03-26T15:00:00Z")
    acceptReport(officer, { id, version: getReport(officer, id).version, publish: false })
    const [report, payment] = [entryOf(read(token), `requirement-${reportId}`), entryOf(read(token), "payment-1")]
    for (const line of ["(done)", "SEQUENCE:1", "LAST-MODIFIED:20270326T150000Z"]) expect(report).toContain(line)
    expect(payment).toContain("LAST-MODIFIED:20270326T150000Z")
    expect(payment).not.toContain("Waits for")
  })

  test("a payment that is paid says so, and one that is cancelled is cancelled, for staff and grantee alike", () => {
    const tokens = [officer, grantee].map((actor) => tokenOf(makeFeed(actor).link))
    const payments = () => tokens.map((token) => entryOf(read(token), "payment-1"))
    cancelPayment(officer, { id: 1, version: 1 })
    for (const entry of payments()) expect(entry).toContain("STATUS:CANCELLED")
    editPayment(officer, {
      id: 1,
      version: 2,
      amountCents: cents(1_250_000),
      dueOn: day("2027-04-20"),
      status: "scheduled",
      waitsForRequirementId: null,
    })
    recordPayment(officer, { id: 1, version: 3, paidOn: day("2027-03-25"), method: "wire", reference: null })
    for (const entry of payments()) expect(entry).toMatch(/SUMMARY:Payment of \$12\\,500.* \(paid\)/)
  })

  test("holds dates in court, without the privileged ones; they are cancelled with the case that is archived", () => {
    saveCourtDate(officer, { ...hearing, version: 1 })
    saveCourtDate(officer, { ...hearing, version: 2, audience: "privileged", words: "Our weak point" })
    const token = tokenOf(makeFeed(officer).link)
    expect(entryOf(read(token), "court-date-1")).toContain("SUMMARY:Hearing\\, Doe v. Harbor")
    expect(read(token)).not.toContain("weak point")
    archiveCase(officer, { id: 1, version: 3 })
    expect(entryOf(read(token), "court-date-1")).toContain("STATUS:CANCELLED")
  })

  test("answers nothing once it is revoked, replaced, or its person is disabled; only the hash is kept", () => {
    const first = tokenOf(makeFeed(grantee).link)
    expect(calendarByToken(first)).toHaveLength(2)
    const second = tokenOf(makeFeed(grantee).link)
    expect(calendarByToken(first)).toBeUndefined()
    expect(calendarByToken(second)).toHaveLength(2)
    const kept = ["calendar_feeds", "events", "form_keys"].map((table) => JSON.stringify(connection().prepare(`SELECT * FROM ${table}`).all())).join()
    expect(kept.includes(first) || kept.includes(second)).toBe(false)
    expect(feedSince(grantee)).not.toBeNull()
    expect(feedSince(stranger)).toBeNull()
    revokeFeed(grantee)
    expect(calendarByToken(second)).toBeUndefined()
    expect(() => revokeFeed(grantee)).toThrow("no calendar address")
    const third = tokenOf(makeFeed(grantee).link)
    const version = connection().prepare("SELECT version FROM persons WHERE id = 4").pluck().get() as number
    disablePerson(administrator, { id: 4, version })
    expect(calendarByToken(third)).toBeUndefined()
    expect(calendarByToken("x".repeat(43))).toBeUndefined()
    expect(() => makeFeed(visitor)).toThrow("does not exist")
  })

  test("leaves long past days out", () => {
    const old = owe(1, "timesheet", addDays(day("2027-03-25"), -91))
    const kept = owe(1, "timesheet", addDays(day("2027-03-25"), -90))
    const keys = (calendarByToken(tokenOf(makeFeed(officer).link)) ?? []).map(({ key }) => key)
    expect(keys).toContain(`requirement-${kept}`)
    expect(keys).not.toContain(`requirement-${old}`)
  })
})
