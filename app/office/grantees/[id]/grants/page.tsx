import type { Metadata } from "next"
import { readOrganization } from "#app/office/grantees/[id]/organization"
import { GrantsTable } from "#components/grant/grants-table"
import { MoneyTable } from "#components/organization/money-table"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { grantsOfOrganization, moneyByYear } from "#lib/grant/queries"

type Props = PageProps<"/office/grantees/[id]/grants">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Grants, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const GrantsPage = async ({ params }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  const { id, deletedAt } = organization
  const action = deletedAt ? null : <LinkButton href={`/office/grants/new?organization=${id}`}>Award grant</LinkButton>
  return (
    <OrganizationFrame organization={organization} tab="/grants" action={action}>
      <Section title="Grants">
        <GrantsTable rows={grantsOfOrganization(actor, id)} />
      </Section>
      <Section title="Year by year">
        <MoneyTable years={moneyByYear(actor, id)} />
      </Section>
    </OrganizationFrame>
  )
}

export default GrantsPage
