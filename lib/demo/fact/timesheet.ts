import type { DemoTimesheetEntry } from "#lib/demo/document"
import { addDays, type Day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"

const work: readonly [task: string, tenths: number, dollars: number][] = [
  ["Call with the clients about what the other side asked for", 12, 310],
  ["Read documents handed over by the other side", 54, 240],
  ["Wrote to opposing counsel about missing pages", 8, 310],
  ["Research for the brief", 47, 240],
  ["Draft of the brief", 63, 310],
  ["Prepared the expert's questions", 21, 310],
  ["Status conference by telephone", 6, 310],
  ["Second draft, after comments of co-counsel", 35, 240],
]

/** Any number from 0 to 8 that is the same each time for the same words. */
const chance = (...words: readonly (string | number)[]) => [...words.join(" ")].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % 9

/** Entries of one quarter, a week or so apart from its first day: the same each time for the same two attorneys, and others for others. */
export const quarterEntries = (firstDay: Day, attorneys: readonly [string, string]): DemoTimesheetEntry[] =>
  work.map(([task, tenths, dollars], index) => ({
    workedOn: addDays(firstDay, 3 + index * 11),
    attorney: attorneys[dollars > 300 ? 0 : 1],
    tenths: tenths + 3 * chance(attorneys[0], firstDay, index),
    task,
    rateCents: cents(dollars * 100),
  }))
