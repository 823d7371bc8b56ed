import { type Day, daysBetween, formatDay } from "#lib/kernel/day"
import type { LetterPart } from "#lib/mail/mail"
import type { ReminderMoment, ReminderRecipient } from "#lib/reminder/reminder"
import { coverage, type Requirement, requirementKindLabels } from "#lib/requirement/requirement"

/** The named places of a template, with what they stand for. */
export const places = {
  organization: "the grantee’s name",
  report: "what is owed: “six-month report”",
  "due date": "“April 15, 2027”",
  days: "how many days to the due date, or since: “12 days”",
  year: "the fiscal year of the grant, and which of several it is",
  period: "the period covered",
  contact: "whom we write to at the grantee",
  foundation: "the foundation’s name",
} as const
export type Place = keyof typeof places

export type Template = { subject: string; body: string }

const placed = /\{([^{}]*)\}/g

/** Places that no letter can fill, as they were written. */
export const unknownPlaces = (text: string): string[] => [...text.matchAll(placed)].map((match) => match[1] ?? "").filter((name) => !(name.trim() in places))

/** A sentence that begins with a place begins with a capital. */
const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

export const filled = (text: string, values: Record<Place, string>): string =>
  capital(text.replaceAll(placed, (whole, name: string) => values[name.trim() as Place] ?? whole))

type Owed = Pick<Requirement, "kind" | "dueOn" | "organizationName" | "coversFrom" | "coversTo">

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
export const dayCount = (days: number) => `${days} ${days === 1 ? "day" : "days"}`

/** `grant`: what stands after "grant of". */
export const valuesOf = (owed: Owed, today: Day, grant: string, contact: string, foundation: string): Record<Place, string> => ({
  organization: owed.organizationName,
  report: small(requirementKindLabels[owed.kind]),
  "due date": formatDay(owed.dueOn),
  days: dayCount(Math.abs(daysBetween(today, owed.dueOn))),
  year: grant,
  period: coverage(owed.coversFrom, owed.coversTo) ?? "the grant year",
  contact: contact || "nobody, since no address is known",
  foundation,
})

/** Which template speaks, on this day, to this recipient. */
export const momentOf = ({ kind, dueOn }: Pick<Owed, "kind" | "dueOn">, recipient: ReminderRecipient, today: Day): ReminderMoment => {
  if (recipient === "officer") return "officer"
  if (kind === "call") return "call"
  return dueOn > today ? "before" : dueOn === today ? "on" : "after"
}

/** A template as a part of a letter: blank lines make paragraphs. */
export const partOf = (template: Template, values: Record<Place, string>, button: LetterPart["button"]): LetterPart => ({
  heading: filled(template.subject, values),
  paragraphs: template.body
    .split(/\n\s*\n/)
    .map((paragraph) => filled(paragraph.trim(), values))
    .filter(Boolean),
  ...(button && { button }),
})
