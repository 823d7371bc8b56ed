import type { Metadata } from "next"
import { readOrganization } from "#app/office/grantees/[id]/organization"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { RequirementsTable } from "#components/requirement/requirements-table"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { requirementsOfOrganization } from "#lib/requirement/queries"

type Props = PageProps<"/office/grantees/[id]/requirements">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Requirements, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const RequirementsPage = async ({ params }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  return (
    <OrganizationFrame organization={organization} tab="/requirements">
      <Section title="Requirements" intro="What its grants owe and owed. A requirement is added on the page of its grant.">
        <RequirementsTable rows={requirementsOfOrganization(actor, organization.id)} />
      </Section>
    </OrganizationFrame>
  )
}

export default RequirementsPage
