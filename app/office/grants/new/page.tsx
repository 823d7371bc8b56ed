import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { NewGrantForm } from "#components/grant/grant-form"
import { ChooseForm } from "#components/ui/choose-form"
import { PageHeader } from "#components/ui/page-header"
import { caseOptions } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { findOrganization, organizationOptions } from "#lib/organization/queries"
import { boundsOf, currentFiscalYear, today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Award grant" }

const NewGrantPage = async ({ searchParams }: PageProps<"/office/grants/new">) => {
  const actor = await requireStaff()
  const { organization: chosen } = await searchParams
  if (!chosen) {
    return (
      <>
        <PageHeader title="Award grant" breadcrumb={[{ href: "/office/grants", label: "Grants" }]} />
        <ChooseForm action="/office/grants/new" name="organization" label="Organization" options={organizationOptions(actor)} submit="Continue" />
      </>
    )
  }
  const id = idOf(String(chosen))
  const organization = (Number.isSafeInteger(id) ? findOrganization(actor, id) : undefined) ?? notFound()
  const year = currentFiscalYear()
  const { startsOn, endsOn } = boundsOf(year)
  const back = `/office/grantees/${organization.id}`
  return (
    <>
      <PageHeader title={`Award grant to ${organization.name}`} breadcrumb={[{ href: back, label: organization.name }]} />
      <NewGrantForm
        organizationId={organization.id}
        cases={caseOptions(actor, organization.id)}
        values={{ fiscalYear: String(year), startsOn, endsOn, awardedOn: today() }}
        formKey={randomUUID()}
        cancelHref={back}
      />
    </>
  )
}

export default NewGrantPage
