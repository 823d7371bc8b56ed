import type { Metadata } from "next"
import { ToldCases } from "#components/case/told-case"
import { PageHeader } from "#components/ui/page-header"
import { caseOptions, casesById } from "#lib/case/queries"
import { requireGrantee } from "#lib/door/actor"

export const metadata: Metadata = { title: "Cases" }

const CasesPage = async () => {
  const actor = await requireGrantee()
  const ids = caseOptions(actor, actor.organizationId ?? 0).map(({ id }) => id)
  return (
    <>
      <PageHeader title="Cases" meta="Those of your organization, and those that its grants pay for." />
      <ToldCases cases={casesById(actor, ids)} basePath="/portal/cases" />
    </>
  )
}

export default CasesPage
