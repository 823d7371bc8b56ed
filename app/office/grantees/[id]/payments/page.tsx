import type { Metadata } from "next"
import { readOrganization } from "#app/office/grantees/[id]/organization"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { PaymentsTable } from "#components/payment/payments-table"
import { Section } from "#components/ui/section"
import { paymentsOfOrganization } from "#lib/payment/queries"

type Props = PageProps<"/office/grantees/[id]/payments">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Payments, ${(await readOrganization((await params).id)).organization.name}`,
})

const PaymentsPage = async ({ params }: Props) => {
  const { actor, organization } = await readOrganization((await params).id)
  return (
    <OrganizationFrame organization={organization} tab="/payments">
      <Section title="Payments" intro="A payment is planned on the page of its grant.">
        <PaymentsTable rows={paymentsOfOrganization(actor, organization.id)} withYear />
      </Section>
    </OrganizationFrame>
  )
}

export default PaymentsPage
