import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { closeStore } from "#db/store"
import { board, grantee, officer, system } from "#lib/demo/cast-actors"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { Refusal } from "#lib/kernel/refusal"
import { listMails } from "#lib/mail/queries"
import { queueMail } from "#lib/mail/queue"
import { beginReminders, editTemplate, pauseReminder, remind, resumeReminder, sendReminder, skipReminder } from "#lib/reminder/commands"
import { templateFormInput } from "#lib/reminder/input"
import { plannedWithNames } from "#lib/reminder/letters"
import { plansOf, remindedOn } from "#lib/reminder/queries"
import { writeReminders } from "#lib/reminder/write"
import { requestChanges } from "#lib/report/commands"
import { getReport } from "#lib/report/queries"
import { noAnswers } from "#lib/report/report"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { submitReport } from "#lib/report/submit"
import { extendRequirement, waiveRequirement } from "#lib/requirement/commands"
import { getRequirement, requirementsById } from "#lib/requirement/queries"

const everything = { q: "", sort: null, page: 1, pageSize: 200, columns: null, filters: {} }
const letters = () => listMails(system, everything).rows.toReversed()
const told = () => letters().map(({ toEmail, subject }) => `${toEmail}: ${subject}`)
/** Noon in Washington. */
const on = (date: string) => setClock(`${date}T16:00:00Z`)
const writeOn = (date: string) => {
  on(date)
  const before = letters().length
  writeReminders()
  return letters()
    .slice(before)
    .map(({ toEmail, subject }) => `${toEmail}: ${subject}`)
}

let foundation: ReturnType<typeof openSmallFoundation>
beforeEach(() => {
  foundation = openSmallFoundation()
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})
const begin = () => beginReminders(officer, { version: 0, hour: 8, on: "yes" })
const report = () => owe(foundation.harbor.grantId, "six_month_report")

describe("reminders of the day", () => {
  test("none are written before somebody lets them begin, nor before the hour", () => {
    report()
    expect(writeOn("2027-04-08")).toEqual([])
    begin()
    setClock("2027-04-15T11:30:00Z")
    expect(writeReminders()).toBe(0)
    expect(writeOn("2027-04-15")).toEqual(["greta@lodestar.test: Six-month report due today"])
  })

  test("climb the ladder: the contact, a second contact, the program officers; each step once", () => {
    begin()
    report()
    expect(writeOn("2027-04-08")).toEqual(["greta@lodestar.test: Six-month report due April 15, 2027"])
    expect(writeOn("2027-04-08")).toEqual([])
    expect(writeOn("2027-04-09")).toEqual([])
    expect(writeOn("2027-04-15")).toEqual(["greta@lodestar.test: Six-month report due today"])
    expect(writeOn("2027-04-19")).toEqual(["gus@lodestar.test: Six-month report was due April 15, 2027"])
    expect(writeOn("2027-04-23")).toEqual(["olive@lodestar.test: Harbor Legal Aid: six-month report, due April 15, 2027"])
    expect(writeOn("2027-05-20")).toEqual([])
  })

  test("are written once on the days that have an hour less or an hour more", () => {
    setClock("2027-03-01T15:00:00Z")
    const writtenAt = (at: string) => {
      setClock(at)
      return writeReminders()
    }
    // On March 14 two in the morning does not come; on November 7 one in the morning comes twice.
    beginReminders(officer, { version: 0, hour: 2, on: "yes" })
    owe(foundation.harbor.grantId, "six_month_report", "2027-03-14")
    expect(writtenAt("2027-03-14T06:59:00Z")).toBe(0)
    expect(writtenAt("2027-03-14T07:05:00Z")).toBe(1)
    expect(writtenAt("2027-03-14T08:05:00Z")).toBe(0)
    beginReminders(officer, { version: 1, hour: 1, on: "yes" })
    owe(foundation.prairie.grantId, "six_month_report", "2027-11-07")
    expect(writtenAt("2027-11-07T04:59:00Z")).toBe(0)
    expect(writtenAt("2027-11-07T05:05:00Z")).toBe(1)
    expect(writtenAt("2027-11-07T06:05:00Z")).toBe(0)
    // The evening in New York is the next day in Greenwich already.
    owe(foundation.prairie.grantId, "timesheet", "2027-11-10")
    expect(writtenAt("2027-11-10T01:00:00Z")).toBe(0)
    expect(writtenAt("2027-11-10T06:05:00Z")).toBe(1)
  })

  test("make one letter of all that a person is asked for on a day", () => {
    begin()
    report()
    owe(foundation.harbor.grantId, "timesheet")
    owe(foundation.prairie.grantId, "timesheet")
    expect(writeOn("2027-04-08")).toEqual(["greta@lodestar.test: 2 things are due to Lodestar", "stan@lodestar.test: Quarterly timesheet due April 15, 2027"])
    expect(letters()[0]?.parts.map(({ heading }) => heading)).toEqual([
      undefined,
      "Six-month report due April 15, 2027",
      "Quarterly timesheet due April 15, 2027",
    ])
  })

  test("take the notices along that waited, and a second letter waits until tomorrow", () => {
    begin()
    report()
    const to = { name: "Greta Grantee", email: "greta@lodestar.test", personId: 4 }
    const notice = { kind: "notice" as const, to, subject: "Your payment left", paragraphs: ["$12,500 is on its way."] }
    on("2027-04-07")
    housekeep("mail", (tx) => queueMail(tx, notice))
    expect(writeOn("2027-04-08")).toEqual(["greta@lodestar.test: Six-month report due April 15, 2027"])
    expect(letters().map(({ status }) => status)).toEqual(["gathered", "queued"])
    expect(letters()[1]?.parts.at(-1)).toMatchObject({ heading: "Your payment left", paragraphs: ["$12,500 is on its way."] })
    owe(foundation.harbor.grantId, "timesheet", "2027-04-15")
    expect(writeOn("2027-04-08")).toEqual([])
    expect(writeOn("2027-04-09")).toEqual(["greta@lodestar.test: Quarterly timesheet due April 15, 2027"])
  })

  test("notices alone make one letter a day too", () => {
    on("2027-04-07")
    const notice = (subject: string) => ({
      kind: "notice" as const,
      to: { name: "Greta Grantee", email: "greta@lodestar.test", personId: 4 },
      subject,
      paragraphs: [subject],
    })
    const wait = (subject: string) => housekeep("mail", (tx) => queueMail(tx, notice(subject)))
    wait("One")
    wait("Two")
    expect(writeOn("2027-04-08")).toEqual(["greta@lodestar.test: 2 messages from Lodestar"])
    wait("Three")
    expect(writeOn("2027-04-08")).toEqual([])
    const later = letters().find(({ subject }) => subject === "Three")
    expect(later && later.plannedAt > "2027-04-08T16:00:00.000Z").toBe(true)
    on("2027-04-09")
    writeReminders()
    expect(letters().find(({ subject }) => subject === "Three")?.plannedAt).toBe("2027-04-09T16:00:00.000Z")
  })

  test("after days off, the newest step only", () => {
    begin()
    report()
    expect(writeOn("2027-04-21")).toEqual(["gus@lodestar.test: Six-month report was due April 15, 2027"])
  })

  test("say of a report that was sent back that it came, and what is wanted now", () => {
    begin()
    const requirementId = report()
    const { id } = submitReport(grantee, { requirementId, answers: { ...noAnswers, progress: "Discovery." }, caseIds: [foundation.harbor.caseId] })
    requestChanges(officer, { id, version: getReport(officer, id).version, words: "Name the judge." })
    const before = letters().length
    expect(writeOn("2027-04-19")).toEqual(["gus@lodestar.test: Six-month report was due April 15, 2027"])
    expect(letters()[before]?.parts[1]?.paragraphs.at(-1)).toContain("You sent it, and we asked for changes.")
    writeOn("2027-04-23")
    expect(letters().at(-1)?.parts[1]?.paragraphs.at(-1)).toBe("It came once, and changes were asked for.")
  })

  test("drop with the requirement that is waived and move with the one that is extended", () => {
    begin()
    const waived = report()
    const extended = owe(foundation.prairie.grantId, "timesheet")
    on("2027-04-01")
    waiveRequirement(officer, { id: waived, version: 1, reason: "Not needed." })
    extendRequirement(officer, { id: extended, version: 1, dueOn: day("2027-05-15"), reason: "The judge moved the hearing." })
    expect(writeOn("2027-04-08")).toEqual([])
    expect(writeOn("2027-04-15")).toEqual([])
    expect(writeOn("2027-05-08")).toEqual(["stan@lodestar.test: Quarterly timesheet due May 15, 2027"])
  })
})

describe("a planned reminder", () => {
  const step = (requirementId: number) => ({ requirementId, days: -7, recipient: "contact" as const })

  test("can be paused, goes on again, is skipped with a reason, and keeps what was done", () => {
    begin()
    const id = report()
    pauseReminder(officer, step(id))
    expect(writeOn("2027-04-08")).toEqual([])
    resumeReminder(officer, step(id))
    skipReminder(officer, { ...step(id), reason: "They called." })
    expect(writeOn("2027-04-08")).toEqual([])
    const [plan] = plansOf(officer, [getRequirement(officer, id)])
    expect(plan?.plan.map(({ days, state, reason }) => [days, state, reason])).toEqual([
      [-30, "passed", null],
      [-7, "skipped", "They called."],
      [0, "planned", null],
      [4, "planned", null],
      [8, "planned", null],
    ])
  })

  test("can be sent at once, and then not again on its day", () => {
    begin()
    const id = report()
    on("2027-04-02")
    sendReminder(officer, step(id))
    expect(told()).toEqual(["greta@lodestar.test: Six-month report due April 15, 2027"])
    expect(writeOn("2027-04-08")).toEqual([])
    expect(() => skipReminder(officer, { ...step(id), reason: "Too late." })).toThrow(Refusal)
  })

  test("stays in the list of its days once it was skipped or sent, says what became of it, and a skip is taken back", () => {
    begin()
    const id = report()
    on("2027-04-08")
    const ahead = () => plannedWithNames(officer, 5).rows.map(({ days, state, reason, mail }) => [days, state, reason ?? mail?.status ?? null])
    expect(ahead()).toEqual([[-7, "due", null]])
    skipReminder(officer, { ...step(id), reason: "They called." })
    expect(ahead()).toEqual([[-7, "skipped", "They called."]])
    resumeReminder(officer, step(id))
    expect(ahead()).toEqual([[-7, "due", null]])
    sendReminder(officer, step(id))
    expect(ahead()).toEqual([[-7, "sent", "queued"]])
    on("2027-04-09")
    expect(ahead()).toEqual([])
  })

  test("that is due after its addressee had today's letter says that it goes out tomorrow", () => {
    begin()
    report()
    const other = owe(foundation.harbor.grantId, "timesheet")
    on("2027-04-15")
    const due = () =>
      plannedWithNames(officer, 0)
        .rows.filter(({ state }) => state === "due")
        .map(({ days, waits }) => [days, waits])
    expect(due()).toEqual([
      [0, false],
      [0, false],
    ])
    remind(officer, { ids: [other], words: null })
    expect(due()).toEqual([[0, true]])
    expect(writeOn("2027-04-15")).toEqual([])
    expect(writeOn("2027-04-16")).toHaveLength(1)
  })

  test("is the staff's: nobody else sees or touches it", () => {
    begin()
    const id = report()
    for (const actor of [board, grantee]) {
      expect(plansOf(actor, [getRequirement(officer, id)])).toEqual([])
      expect(() => skipReminder(actor, { ...step(id), reason: "No." })).toThrow(Refusal)
      expect(() => remind(actor, { ids: [id], words: null })).toThrow(Refusal)
    }
  })
})

describe("reminding by hand", () => {
  test("one letter to each person with what was chosen, with the words of who reminds; the step of that day is done with it", () => {
    begin()
    const ids = [report(), owe(foundation.harbor.grantId, "timesheet"), owe(foundation.prairie.grantId, "timesheet")]
    on("2027-04-15")
    expect(remind(officer, { ids, words: "I am away from Friday." })).toEqual({ letters: 2 })
    expect(letters()[0]?.parts[0]?.paragraphs).toEqual(["Dear Greta Grantee,", "I am away from Friday."])
    const all = requirementsById(officer, ids)
    expect([...remindedOn(officer, all).values()]).toEqual(["2027-04-15", "2027-04-15", "2027-04-15"])
    expect(remindedOn(grantee, all).size).toBe(0)
    expect(writeOn("2027-04-15")).toEqual([])
    expect(writeOn("2027-04-16")).toEqual([])
  })

  test("of what is waived already is refused, with the reason", () => {
    const id = report()
    waiveRequirement(officer, { id, version: 1, reason: "Not needed." })
    expect(() => remind(officer, { ids: [id], words: null })).toThrow("Harbor Legal Aid owes nothing there just now")
  })
})

test("words with a place that no letter can fill are refused, and known places are filled", () => {
  const parsed = templateFormInput.safeParse({ moment: "before", version: "1", subject: "{report}", body: "Dear {nickname}" })
  expect(parsed.error?.issues[0]?.message).toMatch(/^\{nickname\} is no place that a letter can fill\. There are: \{organization\}, \{report\}/)
  editTemplate(officer, { moment: "before", version: 1, subject: "{report}: {days} left", body: "For {organization}.\n\nUntil {due date}." })
  begin()
  report()
  expect(writeOn("2027-04-08")).toEqual(["greta@lodestar.test: Six-month report: 7 days left"])
  expect(letters()[0]?.parts[1]?.paragraphs).toEqual(["For Harbor Legal Aid.", "Until April 15, 2027."])
})
