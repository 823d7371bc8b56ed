import type { Metadata } from "next"
import { readOrganization } from "#app/office/grantees/[id]/organization"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { PaymentsTable } from "#components/payment/payments-table"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { paymentsOfOrganization } from "#lib/payment/queries"

type Props = PageProps<"/office/grantees/[id]/payments">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Payments, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const PaymentsPage = async ({ params }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  return (
    <OrganizationFrame organization={organization} tab="/payments">
      <Section title="Payments" intro="A payment is planned on the page of its grant.">
        <PaymentsTable rows={paymentsOfOrganization(actor, organization.id)} withYear />
      </Section>
    </OrganizationFrame>
  )
}

export default PaymentsPage
