import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { now } from "#lib/kernel/clock"
import { addDays, type Day, day } from "#lib/kernel/day"
import { type PlannedReminder, planOf, type Reminded, worthDays } from "#lib/reminder/plan"
import { type DoneStep, reminderRecipients, type Step } from "#lib/reminder/reminder"

const dueOn = day("2027-04-15")
const ladder: Step[] = [
  { kind: "six_month_report", days: -30, recipient: "contact" },
  { kind: "six_month_report", days: -7, recipient: "contact" },
  { kind: "six_month_report", days: 0, recipient: "contact" },
  { kind: "six_month_report", days: 4, recipient: "second" },
  { kind: "six_month_report", days: 8, recipient: "officer" },
]
const report: Reminded = { kind: "six_month_report", dueOn, isAwaited: true, heldFrom: day("2026-10-01") }
const dueOf = (plan: readonly PlannedReminder[]) => plan.filter(({ state }) => state === "due")
const dueAt = (on: string, change: Partial<Reminded> = {}, done: DoneStep[] = []) =>
  dueOf(planOf({ ...report, ...change }, ladder, done, day(on))).map(({ days, recipient }) => `${days} ${recipient}`)
const sent = (days: number, recipient: DoneStep["recipient"], due = dueOn): DoneStep => ({
  dueOn: due,
  days,
  recipient,
  act: "sent",
  reason: null,
  mailId: 1,
  createdAt: now(),
})

describe("a ladder", () => {
  test("asks on its days, first the contact, then a second one, then the officers", () => {
    expect(dueAt("2027-03-15")).toEqual([])
    expect(dueAt("2027-03-16")).toEqual(["-30 contact"])
    expect(dueAt("2027-04-15", {}, [sent(-7, "contact")])).toEqual(["0 contact"])
    expect(dueAt("2027-04-19")).toEqual(["4 second"])
    expect(dueAt("2027-04-23")).toEqual(["8 officer"])
  })

  test("asks once: what was sent, skipped or paused is not due again", () => {
    for (const act of ["sent", "skipped", "paused"] as const) expect(dueAt("2027-04-08", {}, [{ ...sent(-7, "contact"), act }])).toEqual([])
  })

  test("after days off sends the newest only", () => {
    expect(dueAt("2027-04-22")).toEqual(["4 second"])
    expect(dueAt("2027-04-29")).toEqual(["8 officer"])
    expect(dueAt("2027-06-01")).toEqual([])
  })

  test("falls silent when the requirement is met, waived, or lies with the foundation", () => {
    expect(dueAt("2027-04-15", { isAwaited: false })).toEqual([])
    expect(planOf({ ...report, isAwaited: false }, ladder, [sent(-30, "contact")], day("2027-04-15")).map(({ state }) => state)).toEqual(["sent"])
  })

  test("moves with the due date, and does not make up for days before it was moved", () => {
    const moved = { dueOn: day("2027-05-15"), heldFrom: day("2027-04-20") }
    expect(dueAt("2027-04-20", moved, [sent(-30, "contact"), sent(-7, "contact"), sent(0, "contact")])).toEqual([])
    expect(dueAt("2027-05-08", moved, [sent(-7, "contact")])).toEqual(["-7 contact"])
  })

  test("asks for nothing before reminders have begun", () => {
    expect(planOf({ ...report, heldFrom: null }, ladder, [], day("2027-04-15"))).toEqual([])
    expect(dueAt("2027-04-19", { heldFrom: day("2027-04-20") })).toEqual([])
  })
})

const steps = fc.uniqueArray(
  fc.record({ kind: fc.constant("six_month_report" as const), days: fc.integer({ min: -60, max: 60 }), recipient: fc.constantFrom(...reminderRecipients) }),
  { selector: ({ days, recipient }) => `${days} ${recipient}`, maxLength: 8 },
)

/** Days on which the server runs: with gaps. */
const runs = fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 40 }).map((gaps) => {
  let at = addDays(dueOn, -70)
  return gaps.map((gap) => {
    at = addDays(at, gap)
    return at
  })
})

test("whatever the ladder and whenever the server runs: each step at most once, never early, never late, never two days’ steps at once", () => {
  fc.assert(
    fc.property(steps, runs, (given, days: Day[]) => {
      const done: DoneStep[] = []
      for (const today of days) {
        const due = dueOf(planOf(report, given, done, today))
        expect(new Set(due.map(({ on }) => on)).size).toBeLessThanOrEqual(1)
        for (const { on, days: offset, recipient } of due) {
          expect(on <= today && on >= addDays(today, -worthDays)).toBe(true)
          expect(done.some((each) => each.days === offset && each.recipient === recipient)).toBe(false)
          done.push(sent(offset, recipient))
        }
      }
    }),
  )
})

test("a server that runs every day sends every step on its day", () => {
  fc.assert(
    fc.property(steps, (given) => {
      const done: DoneStep[] = []
      for (let offset = -70; offset <= 70; offset += 1) {
        for (const { on, days, recipient } of dueOf(planOf(report, given, done, addDays(dueOn, offset)))) {
          expect(on).toBe(addDays(dueOn, offset))
          done.push(sent(days, recipient))
        }
      }
      expect(done).toHaveLength(given.length)
    }),
  )
})
