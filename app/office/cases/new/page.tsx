import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { NewCaseForm } from "#components/case/case-form"
import { ChooseForm } from "#components/ui/choose-form"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { findOrganization, organizationOptions } from "#lib/organization/queries"
import { listIssueAreas } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Add case" }

const NewCasePage = async ({ searchParams }: PageProps<"/office/cases/new">) => {
  const actor = await requireStaff()
  const { organization: chosen } = await searchParams
  if (!chosen) {
    return (
      <>
        <PageHeader title="Add case" breadcrumb={[{ href: "/office/cases", label: "Cases" }]} />
        <ChooseForm action="/office/cases/new" name="organization" label="Organization" options={organizationOptions(actor)} submit="Continue" />
      </>
    )
  }
  const id = idOf(String(chosen))
  const organization = (Number.isSafeInteger(id) ? findOrganization(actor, id) : undefined) ?? notFound()
  const back = `/office/grantees/${organization.id}`
  return (
    <>
      <PageHeader title={`Add case of ${organization.name}`} breadcrumb={[{ href: back, label: organization.name }]} />
      <NewCaseForm organizationId={organization.id} issueAreas={listIssueAreas()} formKey={randomUUID()} cancelHref={back} />
    </>
  )
}

export default NewCasePage
