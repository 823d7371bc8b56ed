import { getCaseUpdate } from "#lib/case/queries"
import { addCaseUpdate, publishCaseUpdate } from "#lib/case/update-commands"
import { accessSteps } from "#lib/demo/access"
import { caseRecordSteps } from "#lib/demo/case-record"
import { conductOf, type Played, textOnly } from "#lib/demo/conduct"
import { uploadToDraft } from "#lib/demo/draft-files"
import { type InventedKey, inventedOrganizations } from "#lib/demo/fact/invented"
import { type InventedCaseKey, inventedCases } from "#lib/demo/fact/invented-cases"
import { type DemoYear, inventedGrants, trialGrant } from "#lib/demo/fact/invented-grants"
import { inventedUpdates } from "#lib/demo/fact/invented-updates"
import { type OrganizationKey, organizations } from "#lib/demo/fact/organizations"
import { idOf, officeSteps, type PlayedGrant } from "#lib/demo/grant-year"
import { mailSteps } from "#lib/demo/mail"
import type { CastActors } from "#lib/demo/people"
import { type Conduct, granteeSteps, owedBy } from "#lib/demo/report-year"
import { reviewSteps } from "#lib/demo/review"
import type { Step } from "#lib/demo/step"
import { addDays, type Day } from "#lib/kernel/day"
import { addNote } from "#lib/note/commands"
import { isForPublication } from "#lib/report/report"
import { saveDraft } from "#lib/report/submit"
import { readWorkingDraft } from "#lib/report/working-draft"
import { requirementsOfGrant } from "#lib/requirement/queries"
import { editSetting } from "#lib/setting/commands"
import { boundsOf, getSetting } from "#lib/setting/queries"

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
  const note = { organizationId, grantId: null, caseId: null, requirementId: null, happenedOn: on, who: null, kind: "note" } as const
  const bodies = {
    staff: "Ask at the next call who looks after the timesheets now. The last two came from different people.",
    shared: "The program officer will be away in the last week of the quarter; call the office in that week.",
  }
  return (["staff", "shared"] as const).map((audience) => ({ on, run: () => addNote(cast.officer, { ...note, audience, body: bodies[audience] }) }))
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
