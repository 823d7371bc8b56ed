import type { CastActors } from "#lib/demo/people"
import type { Step } from "#lib/demo/step"
import { addDays, type Day } from "#lib/kernel/day"
import { inviteColleague } from "#lib/person/access-commands"
import { askForAccess } from "#lib/person/access-request-commands"
import { requirementsOfOrganization } from "#lib/requirement/queries"
import { aimRequirement } from "#lib/requirement/responsible-commands"

const colleagueOfLantern = { name: "Desmond Ayers", email: "desmond.ayers@lanternstreet.test" }
const colleagueOfCenter = { name: "Ilse Brandvold (invented)", email: "ilse.brandvold@lodestar.test" }

/** Colleagues of the two grantees who sign in, a report that is one colleague's, and somebody who waits to be invited. */
export const accessSteps = (cast: CastActors, organizationId: number, centerId: number, today: Day): Step[] => {
  const openOnes = () => requirementsOfOrganization(cast.secondGrantee, organizationId).filter(({ state, isOwed }) => state === "open" && isOwed)
  return [
    {
      on: addDays(today, -30),
      run: () => {
        inviteColleague(cast.officer, { organizationId: centerId, ...colleagueOfCenter })
        const { id } = inviteColleague(cast.secondGrantee, { organizationId, ...colleagueOfLantern })
        const timesheet = openOnes().find(({ kind }) => kind === "timesheet")
        if (timesheet) aimRequirement(cast.secondGrantee, { id: timesheet.id, version: timesheet.version, to: { kind: "person", id } })
      },
    },
    {
      on: addDays(today, -1),
      run: () => {
        const [first] = openOnes()
        const words = "I am the new paralegal, and Desmond passed this link on to me."
        if (first) askForAccess({ organizationId, requirementId: first.id, name: "Wanda Okafor", email: "wanda.okafor@lanternstreet.test", words })
      },
    },
  ]
}
