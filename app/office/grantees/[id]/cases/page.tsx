import type { Metadata } from "next"
import { readOrganization } from "#app/office/grantees/[id]/organization"
import { CasesTable } from "#components/case/cases-table"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { caseRowsOf } from "#lib/case/list-queries"
import { casesOfOrganization } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"

type Props = PageProps<"/office/grantees/[id]/cases">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Cases, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const CasesPage = async ({ params }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  const { id, deletedAt } = organization
  const action = deletedAt ? null : <LinkButton href={`/office/cases/new?organization=${id}`}>Add case</LinkButton>
  return (
    <OrganizationFrame organization={organization} tab="/cases" action={action}>
      <Section title="Cases">
        <CasesTable rows={caseRowsOf(actor, casesOfOrganization(actor, id))} />
      </Section>
    </OrganizationFrame>
  )
}

export default CasesPage
