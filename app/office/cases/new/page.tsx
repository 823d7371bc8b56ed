import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { NewCaseForm } from "#components/case/case-form"
import { KnownDockets } from "#components/court/known-dockets"
import { PasteLine } from "#components/court/paste-line"
import { ChooseForm } from "#components/ui/choose-form"
import { PageHeader } from "#components/ui/page-header"
import { knownInLine } from "#lib/case/same-docket"
import { lineForm } from "#lib/court/line-form"
import { readLine } from "#lib/court/read-line"
import { requireStaff } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { findOrganization, organizationOptions } from "#lib/organization/queries"
import { listIssueAreas } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Add case" }

const NewCasePage = async ({ searchParams }: PageProps<"/office/cases/new">) => {
  const actor = await requireStaff()
  const { organization: chosen, line: pasted } = await searchParams
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
  const line = typeof pasted === "string" ? pasted.slice(0, 1000) : ""
  const reading = line.trim() === "" ? null : readLine(line)
  const back = `/office/grantees/${organization.id}`
  return (
    <>
      <PageHeader title={`Add case of ${organization.name}`} breadcrumb={[{ href: back, label: organization.name }]} />
      <PasteLine action="/office/cases/new" organizationId={organization.id} line={line} reading={reading} />
      {reading ? <KnownDockets known={knownInLine(actor, reading)} /> : null}
      <NewCaseForm
        key={line}
        organizationId={organization.id}
        issueAreas={listIssueAreas()}
        formKey={randomUUID()}
        cancelHref={back}
        values={reading ? lineForm(reading) : undefined}
      />
    </>
  )
}

export default NewCasePage
