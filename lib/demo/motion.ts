import { addCase } from "#lib/case/commands"
import { getCaseUpdate } from "#lib/case/queries"
import { addCaseUpdate, publishCaseUpdate } from "#lib/case/update-commands"
import { addContact } from "#lib/contact/commands"
import { accessSteps } from "#lib/demo/access"
import { caseRecordSteps } from "#lib/demo/case-record"
import { uploadToDraft } from "#lib/demo/draft-files"
import { type InventedKey, inventedOrganizations } from "#lib/demo/fact/invented"
import { datedDocket, type InventedCaseKey, inventedCases } from "#lib/demo/fact/invented-cases"
import { type DemoYear, inventedGrants, trialGrant } from "#lib/demo/fact/invented-grants"
import { type Answers, inventedReports } from "#lib/demo/fact/invented-reports"
import { inventedUpdates } from "#lib/demo/fact/invented-updates"
import { type OrganizationKey, organizations } from "#lib/demo/fact/organizations"
import { idOf, officeSteps, type PlayedGrant } from "#lib/demo/grant-year"
import { mailSteps } from "#lib/demo/mail"
import { caseInput } from "#lib/demo/past"
import type { CastActors } from "#lib/demo/people"
import { type Conduct, type Course, granteeSteps, owedBy } from "#lib/demo/report-year"
import { reviewSteps } from "#lib/demo/review"
import type { Step } from "#lib/demo/step"
import { system } from "#lib/kernel/actor"
import { addDays, type Day } from "#lib/kernel/day"
import { addNote } from "#lib/note/commands"
import { addOrganization, publishOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { isForPublication, noAnswers } from "#lib/report/report"
import { saveDraft } from "#lib/report/submit"
import { readWorkingDraft } from "#lib/report/working-draft"
import { requirementsOfGrant } from "#lib/requirement/queries"
import type { ScheduledRequirement } from "#lib/schedule/dates"
import { editSetting } from "#lib/setting/commands"
import { boundsOf, getSetting } from "#lib/setting/queries"

const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[]

/** The organizations that do not exist, with their contacts; public from their first grant's publication on. */
export const addInvented = (): Record<InventedKey, number> => {
  const ids = {} as Record<InventedKey, number>
  for (const key of keysOf(inventedOrganizations)) {
    const { contacts, aliases, ...facts } = inventedOrganizations[key]
    const { id } = addOrganization(system, { ...facts, aliases: [...aliases] })
    for (const contact of contacts) addContact(system, { ...contact, organizationId: id })
    publishOrganization(system, { id, version: getOrganization(system, id).version })
    ids[key] = id
  }
  return ids
}

export const addInventedCases = (organizationIds: Record<InventedKey, number>, thisYear: number): Record<InventedCaseKey, number> => {
  const ids = {} as Record<InventedCaseKey, number>
  for (const key of keysOf(inventedCases)) {
    const { dockets, ...fact } = inventedCases[key]
    const dated = { ...fact, dockets: dockets.map((docket) => datedDocket(docket, thisYear)) }
    ids[key] = addCase(system, caseInput(dated, organizationIds[fact.organization])).id
  }
  return ids
}

const textOnly = (progress: string): Answers => ({ ...noAnswers, progress })

/** What is owed last before a day: reports before timesheets, calls never. */
const latestBefore = (all: readonly ScheduledRequirement[], today: Day): ScheduledRequirement | undefined =>
  all
    .filter(({ kind, dueOn }) => kind !== "call" && dueOn < today)
    .sort((one, other) =>
      one.dueOn === other.dueOn ? Number(one.kind === "timesheet") - Number(other.kind === "timesheet") : one.dueOn < other.dueOn ? 1 : -1,
    )[0]

const isSame = (one: ScheduledRequirement, other: ScheduledRequirement | undefined) => one.kind === other?.kind && one.dueOn === other.dueOn

type Played = { key: InventedKey; year: DemoYear; grant: PlayedGrant }

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

const conductOf = (played: Played, all: readonly Played[], cast: CastActors, today: Day): Conduct => {
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

const newsSteps = (cast: CastActors, organizationIds: Record<InventedKey, number>, caseIds: Record<InventedCaseKey, number>, years: Record<DemoYear, number>) =>
  inventedUpdates.map(({ courtCase, year, dayOfYear, body }): Step => {
    const on = addDays(boundsOf(years[year]).startsOn, dayOfYear)
    const organizationId = organizationIds[inventedCases[courtCase].organization]
    return {
      on,
      run: () => {
        const { id } = addCaseUpdate(cast.officer, { organizationId, caseId: caseIds[courtCase], happenedOn: on, body, source: null, sourceUrl: null })
        publishCaseUpdate(cast.officer, { id, version: getCaseUpdate(cast.officer, id).version })
      },
    }
  })

/** The next report that has not been sent: Lantern Street began to write it two days ago, so that something waits for a grantee on any day. */
const draftSteps = (cast: CastActors, all: readonly Played[], today: Day): Step[] => {
  const owed = all
    .filter(({ key, year }) => key === "lanternStreet" && year === "this")
    .flatMap(({ grant }) => owedBy(grant).map((each) => ({ ...each, grant })))
    .find(({ kind, dueOn }) => isForPublication(kind) && addDays(dueOn, -3) >= today)
  if (!owed) return []
  const { grant, kind, coversFrom } = owed
  const progress = "Six of the twelve depositions are taken. (To be finished after the next one.)"
  const run = async () => {
    const found = requirementsOfGrant(cast.secondGrantee, idOf(grant)).find((each) => each.kind === kind && each.coversFrom === coversFrom)
    if (!found) return
    const { answers, caseIds, version } = readWorkingDraft(cast.secondGrantee, found)
    saveDraft(cast.secondGrantee, { requirementId: found.id, version, answers: { ...answers, progress }, caseIds })
    await uploadToDraft(cast.secondGrantee, found.id)
  }
  return [{ on: addDays(today, -2), run }]
}

const noteSteps = (cast: CastActors, organizationId: number, year: number): Step[] => {
  const on = addDays(boundsOf(year).startsOn, 25)
  const note = { organizationId, grantId: null, caseId: null, requirementId: null, happenedOn: on, who: null }
  return [
    {
      on,
      run: () =>
        addNote(cast.officer, {
          ...note,
          kind: "note",
          audience: "staff",
          body: "Ask at the next call who looks after the timesheets now. The last two came from different people.",
        }),
    },
    {
      on,
      run: () =>
        addNote(cast.officer, {
          ...note,
          kind: "note",
          audience: "shared",
          body: "The program officer will be away in the last week of the quarter; call the office in that week.",
        }),
    },
  ]
}

/** The seed's grantee with a grant that was never made: on time with everything, and a report that waits to be filed. */
const trialSteps = (cast: CastActors, organizationId: number, caseIds: () => number[], fiscalYear: number): Step[] => {
  const { name } = organizations[trialGrant.organization]
  const grant: PlayedGrant = { ...trialGrant, organizationId, organizationName: name, fiscalYear, caseIds, isPublic: false }
  const answers = textOnly("Invented for this demonstration: the case moves as expected, and the next hearing is set.")
  const conduct: Conduct = {
    sender: cast.grantee,
    attorneys: ["A. Example (invented)", "B. Example (invented)"],
    answersFor: () => answers,
    courseOf: () => "accepted",
  }
  return [...officeSteps(cast, grant), ...granteeSteps(cast, grant, conduct)]
}

/** In late September the board decides what is awarded for the year that begins. */
const meetingSteps = (cast: CastActors, years: Record<DemoYear, number>): Step[] =>
  Object.values(years).map((year) => {
    const on = addDays(boundsOf(year).startsOn, -7)
    const run = () => {
      const { id: _, ...setting } = getSetting()
      editSetting(cast.administrator, { ...setting, lastMeetingOn: addDays(on, -1) })
    }
    return { on, run }
  })

/** Last year and this year, as steps on their days. */
export const motion = (
  cast: CastActors,
  organizationIds: Record<OrganizationKey | InventedKey, number>,
  caseIds: Record<InventedCaseKey, number>,
  years: Record<DemoYear, number>,
  today: Day,
): Step[] => {
  const all = inventedGrants.map(
    ({ organization, year, cases, ...rest }): Played => ({
      key: organization,
      year,
      grant: {
        ...rest,
        organizationId: organizationIds[organization],
        organizationName: inventedOrganizations[organization].name,
        fiscalYear: years[year],
        caseIds: () => cases.map((key) => caseIds[key]),
        isPublic: true,
      },
    }),
  )
  return [
    ...all.flatMap((played) => [...officeSteps(cast, played.grant), ...granteeSteps(cast, played.grant, conductOf(played, all, cast, today))]),
    ...trialSteps(cast, organizationIds[trialGrant.organization], () => [], years.this),
    ...draftSteps(cast, all, today),
    ...newsSteps(cast, organizationIds, caseIds, years),
    ...caseRecordSteps(cast.officer, organizationIds, caseIds, { today, lastYear: boundsOf(years.last).startsOn }),
    ...accessSteps(cast, organizationIds.lanternStreet, organizationIds[trialGrant.organization], today),
    ...noteSteps(cast, organizationIds.lanternStreet, years.this),
    ...reviewSteps(cast, organizationIds.lanternStreet, today),
    ...mailSteps(cast, organizationIds.lanternStreet, today),
    ...meetingSteps(cast, years),
  ]
}
