import { type InventedKey, inventedOrganizations } from "#lib/demo/fact/invented"
import type { DemoYear } from "#lib/demo/fact/invented-grants"
import { type Answers, inventedReports } from "#lib/demo/fact/invented-reports"
import type { PlayedGrant } from "#lib/demo/grant-year"
import type { CastActors } from "#lib/demo/people"
import { type Conduct, type Course, owedBy } from "#lib/demo/report-year"
import { addDays, type Day } from "#lib/kernel/day"
import { noAnswers } from "#lib/report/report"
import type { ScheduledRequirement } from "#lib/schedule/dates"
import { boundsOf } from "#lib/setting/queries"

export const textOnly = (progress: string): Answers => ({ ...noAnswers, progress })

/** What is owed last before a day: reports before timesheets, calls never. */
const latestBefore = (all: readonly ScheduledRequirement[], today: Day): ScheduledRequirement | undefined =>
  all
    .filter(({ kind, dueOn }) => kind !== "call" && dueOn < today)
    .sort((one, other) =>
      one.dueOn === other.dueOn ? Number(one.kind === "timesheet") - Number(other.kind === "timesheet") : one.dueOn < other.dueOn ? 1 : -1,
    )[0]

const isSame = (one: ScheduledRequirement, other: ScheduledRequirement | undefined) => one.kind === other?.kind && one.dueOn === other.dueOn

/** A grant that was never made, and of which of the two years it is. */
export type Played = { key: InventedKey; year: DemoYear; grant: PlayedGrant }

/**
 * Everybody is on time, but: Lantern Street never sent a timesheet and was asked to change its year-end report; Quill River's latest report waits,
 * Cedar Basin's and Prairie Lights' are being read; Mesquite Flats was given more time, which ends soon; Northern Plains was spared a call and a timesheet.
 * So each state can be seen on any day of the year.
 */
const courseFor = ({ key, year, grant }: Played, all: readonly Played[], today: Day): Conduct["courseOf"] => {
  const owed = all.filter((played) => played.key === key).flatMap((played) => owedBy(played.grant))
  const latest = latestBefore(owed, today)
  const { startsOn, endsOn } = boundsOf(grant.fiscalYear)
  return (one): Course => {
    const isThirdQuarter = one.coversTo !== null && one.coversTo > addDays(startsOn, 200) && one.coversTo < addDays(endsOn, -60)
    if (key === "lanternStreet" && year === "last") {
      if (one.kind === "timesheet" && isThirdQuarter) return "missing"
      if (one.kind === "year_end_report") return "changes requested"
    }
    if (key === "northernPlains" && one.coversTo === endsOn && one.kind === "call") return "waived"
    if (key === "northernPlains" && one.coversFrom === startsOn && one.kind === "timesheet") return "waived"
    if (key === "quillRiver" && isSame(one, latest)) return "submitted"
    if ((key === "cedarBasin" || key === "prairieLights") && isSame(one, latest)) return "in review"
    if (key === "mesquiteFlats" && isSame(one, latest)) return { extendedTo: addDays(today, 9) }
    return "accepted"
  }
}

export const conductOf = (played: Played, all: readonly Played[], cast: CastActors, today: Day): Conduct => {
  const { key, year } = played
  const [lead, second] = inventedOrganizations[key].contacts
  return {
    sender: key === "lanternStreet" ? cast.secondGrantee : null,
    attorneys: [lead.name, second?.name ?? `Associate of ${lead.name}`],
    answersFor: (kind) =>
      inventedReports.find((report) => report.organization === key && report.year === year && report.kind === kind)?.answers ??
      textOnly(inventedOrganizations[key].description ?? played.grant.purpose),
    courseOf: courseFor(played, all, today),
  }
}
