import { addDays, type Day, day, daysBetween, fiscalYearBounds, monthNames } from "#lib/kernel/day"
import { publishedKinds, type RequirementKind } from "#lib/requirement/requirement"
import type { CountsFrom, ScheduleRule } from "#lib/schedule/schedule"

/** One thing that a grant will owe. */
export type ScheduledRequirement = { kind: RequirementKind; dueOn: Day; coversFrom: Day | null; coversTo: Day | null; scheduleRuleId: number }

/** As a form names it. */
export const askedKey = ({ scheduleRuleId, coversFrom }: ScheduledRequirement): string => `${scheduleRuleId} ${coversFrom}`

/** What of a rule says when. */
export type Dating = Pick<
  ScheduleRule,
  "id" | "kind" | "dueFrom" | "dueMonths" | "dueDate" | "dueDays" | "againMonths" | "againDate" | "coversMonth" | "coversMonths" | "followsEnd"
>

/** What of a grant says when. `startMonth`: the first of the foundation's fiscal year. `appliesAgain`: the grantee applies for another grant. */
export type GrantPeriod = {
  fiscalYear: number
  startMonth: number
  startsOn: Day | null
  endsOn: Day | null
  awardedOn: Day | null
  appliesAgain: boolean
}

/** Months are counted from the year 0, so that they can be added. */
const monthOf = (value: Day): number => Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1
const firstOf = (month: number): Day => day(`${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`)
const lastOf = (month: number): Day => addDays(firstOf(month + 1), -1)
/** The date of the month, or its last day where it is shorter. */
const dateIn = (month: number, date: number): Day => addDays(firstOf(month), Math.min(date - 1, daysBetween(firstOf(month), lastOf(month))))

const startOf = ({ fiscalYear, startMonth, startsOn }: GrantPeriod, countsFrom: CountsFrom): number =>
  countsFrom === "grant_period" && startsOn ? monthOf(startsOn) : (startMonth > 1 ? fiscalYear - 1 : fiscalYear) * 12 + startMonth - 1

/** Whether a period has no day of its fiscal year. */
export const isOutside = ({ fiscalYear, startMonth, startsOn, endsOn }: Omit<GrantPeriod, "awardedOn" | "appliesAgain">): boolean => {
  const year = fiscalYearBounds(fiscalYear, startMonth)
  return (startsOn !== null && startsOn > year.endsOn) || (endsOn !== null && endsOn < year.startsOn)
}

/** The month with which the grant ends. One that began in the middle of a month ends in the middle of the one after its last. */
const endOf = ({ startsOn, endsOn }: GrantPeriod, countsFrom: CountsFrom): number | null =>
  endsOn && monthOf(endsOn) - (countsFrom === "grant_period" && startsOn && endsOn.slice(8) < startsOn.slice(8) ? 1 : 0)

/** What a rule asks of the year that begins with the month `start`; nothing where that begins after the grant's end. */
const dated = (rule: Dating, period: GrantPeriod, start: number, end: number | null): ScheduledRequirement[] => {
  const { coversMonth, coversMonths } = rule
  const { endsOn } = period
  const last = start + (coversMonth ?? 0) + (coversMonths ?? 12) - 1
  if (coversMonth !== null && end !== null && start + coversMonth > end) return []
  const later = rule.followsEnd && end !== null ? end - last : 0
  const coversFrom = coversMonth === null ? null : firstOf(start + coversMonth)
  const nominal = coversMonth === null || coversMonths === null ? null : lastOf(last)
  const coversTo = nominal && endsOn && (rule.followsEnd || endsOn < nominal) ? endsOn : nominal
  const after = rule.dueFrom === "award" ? period.awardedOn : coversTo
  const again = period.appliesAgain && rule.againMonths !== null && rule.againDate !== null
  const [months, date] = again ? [rule.againMonths ?? 0, rule.againDate ?? 1] : [rule.dueMonths ?? 0, rule.dueDate ?? 1]
  const dueOn = rule.dueFrom === "year_start" ? dateIn(start + months + later, date) : after && addDays(after, rule.dueDays ?? 0)
  return dueOn ? [{ kind: rule.kind, dueOn, coversFrom, coversTo, scheduleRuleId: rule.id }] : []
}

const pastMonth = ({ coversMonth, coversMonths }: Dating): number => (coversMonth ?? 0) + (coversMonths ?? 0)
/** A period of more years than these is a slip of the pen. */
const mostYears = 10

/**
 * All that a grant owes by these rules, in order of the days on which it is due. What counts from the award is left out where nobody knows its day.
 * A rule that follows the end moves with it; the others are asked again in each further year that the grant reaches into, after all the months
 * that rules of their kind cover. The end of a period outside of the year that is counted says nothing. A report is asked again for months only through which the grant runs: the one that follows the end covers the rest.
 */
export const datesOf = (rules: readonly Dating[], countsFrom: CountsFrom, given: GrantPeriod): ScheduledRequirement[] => {
  const period = countsFrom === "fiscal_year" && isOutside(given) ? { ...given, endsOn: null } : given
  const start = startOf(period, countsFrom)
  const end = endOf(period, countsFrom)
  const years = Array.from({ length: Math.min(mostYears, Math.max(1, Math.ceil(((end ?? start) - start + 1) / 12))) }, (_, year) => year * 12)
  const isAsked = (rule: Dating, months: number): boolean => {
    if (months === 0) return true
    if (rule.coversMonth === null || rule.followsEnd || rule.dueFrom === "award") return false
    const covered = Math.max(...rules.filter(({ kind }) => kind === rule.kind).map(pastMonth))
    const runsThrough = end !== null && start + months + pastMonth(rule) - 1 <= end
    return rule.coversMonth + months >= covered && (runsThrough || !publishedKinds.includes(rule.kind))
  }
  return rules
    .flatMap((rule) => years.flatMap((months) => (isAsked(rule, months) ? dated(rule, period, start + months, end) : [])))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.scheduleRuleId - other.scheduleRuleId))
}

/** The month from which a schedule counts; null where each grant has its own. */
export const countedFrom = (countsFrom: CountsFrom, startMonth: number): number | null => (countsFrom === "grant_period" ? null : startMonth)

const monthName = (startMonth: number, months: number): string => monthNames[(startMonth - 1 + months) % 12] ?? ""
const ordinals = new Intl.PluralRules("en", { type: "ordinal" })
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" }
const ordinal = (date: number): string => `${date}${suffixes[ordinals.select(date)] ?? "th"}`
const fixed = (startMonth: number | null, months: number, date: number): string =>
  startMonth === null
    ? `the ${ordinal(date)} of month ${months + 1}`
    : `${monthName(startMonth, months)} ${date}${months >= 24 ? ", two years later" : months >= 12 ? ", after the year" : ""}`
const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`
const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** "April 15", "The 15th of month 4", "14 days after the award", "The last day of the period". */
export const dueWords = (rule: Dating, startMonth: number | null): string => {
  if (rule.dueFrom === "award") return `${days(rule.dueDays ?? 0)} after the award`
  if (rule.dueFrom === "period_end") return rule.dueDays ? `${days(rule.dueDays)} after the period` : "The last day of the period"
  const usual = capital(fixed(startMonth, rule.dueMonths ?? 0, rule.dueDate ?? 1))
  return rule.againMonths === null || rule.againDate === null ? usual : `${usual}; ${fixed(startMonth, rule.againMonths, rule.againDate)} when applying again`
}

/** "October", "Month 13"; by its distance from the first. */
export const monthWords = (months: number, startMonth: number | null): string =>
  startMonth === null ? `Month ${months + 1}` : `${monthName(startMonth, months)}${months >= 12 ? " after the year" : ""}`

/** "October to March", "Months 1 to 6", or nothing. */
export const coversWords = ({ coversMonth, coversMonths }: Dating, startMonth: number | null): string | null => {
  if (coversMonth === null || coversMonths === null) return null
  const last = coversMonth + coversMonths - 1
  if (startMonth === null) return coversMonths > 1 ? `Months ${coversMonth + 1} to ${last + 1}` : `Month ${coversMonth + 1}`
  return `${monthName(startMonth, coversMonth)}${coversMonths > 1 ? ` to ${monthName(startMonth, last)}` : ""}`
}
