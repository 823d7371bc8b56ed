import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { NewOrganizationForm } from "#components/organization/organization-form"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"

export const metadata: Metadata = { title: "Add organization" }

const NewOrganizationPage = async () => {
  await requireStaff()
  return (
    <>
      <PageHeader title="Add organization" breadcrumb={[{ href: "/office/grantees", label: "Grantees" }]} />
      <NewOrganizationForm formKey={randomUUID()} />
    </>
  )
}

export default NewOrganizationPage
