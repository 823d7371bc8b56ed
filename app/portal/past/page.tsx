import type { Metadata } from "next"
import { ReportsTable } from "#components/report/reports-table"
import { kindAndGrant, RequirementStanding } from "#components/requirement/requirement-name"
import { DayText } from "#components/ui/day"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { TaskList } from "#components/ui/task-list"
import { requireGrantee } from "#lib/door/actor"
import { grantNamesOf } from "#lib/grant/queries"
import { reportsOfOrganization } from "#lib/report/queries"
import { versionsOf } from "#lib/report/version-queries"
import { requirementsOfOrganization } from "#lib/requirement/queries"

export const metadata: Metadata = { title: "Past reports" }

const PastPage = async () => {
  const actor = await requireGrantee()
  const organizationId = actor.organizationId ?? 0
  const reports = reportsOfOrganization(actor, organizationId).filter(
    // A draft may follow what was taken back, whose receipt stands there.
    ({ id, status }) => status !== "draft" || versionsOf(actor, id).some(({ submittedAt }) => submittedAt !== null),
  )
  const waived = requirementsOfOrganization(actor, organizationId).filter(({ state }) => state === "waived")
  const grantNames = grantNamesOf(actor, organizationId)
  return (
    <>
      <PageHeader title="Past reports" />
      <ReportsTable rows={reports} basePath="/portal/reports" />
      {waived.length > 0 ? (
        <Section title="Waived" intro="Nothing needs to be sent for these.">
          <TaskList
            items={waived.map((requirement) => ({
              key: requirement.id,
              href: `/portal/requirements/${requirement.id}`,
              label: kindAndGrant(requirement, grantNames),
              hint: (
                <>
                  Was due <DayText day={requirement.dueOn} />
                </>
              ),
              state: <RequirementStanding requirement={requirement} />,
            }))}
          />
        </Section>
      ) : null}
    </>
  )
}

export default PastPage
