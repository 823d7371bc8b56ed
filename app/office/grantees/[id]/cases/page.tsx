import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { editedId, readOrganization } from "#app/office/grantees/[id]/organization"
import { CaseUpdates } from "#components/case/case-updates"
import { CasesTable } from "#components/case/cases-table"
import { newsChoices } from "#components/case/news-choices"
import { NewUpdateForm } from "#components/case/update-form"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { caseRowsOf } from "#lib/case/list-queries"
import { may } from "#lib/case/policy"
import { casesOfOrganization, updatesOf } from "#lib/case/queries"
import { listDocuments } from "#lib/document/queries"
import { requireStaff } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { can } from "#lib/kernel/permission"
import { listNotes } from "#lib/note/queries"
import { previewUpdate } from "#lib/public/updates"
import { reportsOfOrganization } from "#lib/report/queries"

type Props = PageProps<"/office/grantees/[id]/cases">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Cases, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const CasesPage = async ({ params, searchParams }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  const { add, edit } = await searchParams
  const { id, deletedAt } = organization
  const basePath = `/office/grantees/${id}/cases`
  const mayAdd = can(actor, may.addUpdate, organization)
  const isAdding = mayAdd && add === "update"
  const choose = newsChoices(listDocuments(actor, { organizationId: id }), reportsOfOrganization(actor, id), listNotes(actor, { organizationId: id }), {
    organizationId: id,
    limitBytes: configuration().uploadLimitBytes,
  })
  const action = deletedAt ? null : <LinkButton href={`/office/cases/new?organization=${id}`}>Add case</LinkButton>
  return (
    <OrganizationFrame organization={organization} tab="/cases" action={action}>
      <Section title="Cases">
        <CasesTable rows={caseRowsOf(actor, casesOfOrganization(actor, id))} />
      </Section>
      <Section
        title="Updates without a case"
        id="updates"
        action={
          mayAdd && !isAdding ? (
            <LinkButton small href={`${basePath}?add=update#updates`}>
              Add update
            </LinkButton>
          ) : null
        }
      >
        {isAdding ? (
          <div className="mb-8">
            <NewUpdateForm organizationId={id} caseId={null} formKey={randomUUID()} cancelHref={basePath} choose={choose} />
          </div>
        ) : null}
        <CaseUpdates
          actor={actor}
          updates={updatesOf(actor, { organizationId: id }).filter(({ caseId }) => caseId === null)}
          editing={editedId(edit, "update")}
          basePath={basePath}
          choose={choose}
          previewOf={(update) => previewUpdate(actor, update)}
          keyFor={() => randomUUID()}
        />
      </Section>
    </OrganizationFrame>
  )
}

export default CasesPage
