import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { editedId, readOrganization } from "#app/office/grantees/[id]/organization"
import { DocumentList } from "#components/document/document-list"
import { NewDocument } from "#components/document/new-document"
import { OrganizationFrame } from "#components/organization/organization-frame"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { caseOptions } from "#lib/case/queries"
import { may } from "#lib/document/policy"
import { listDocuments } from "#lib/document/queries"
import { findUpload } from "#lib/document/upload"
import { requireStaff } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { findProblem, titleWith } from "#lib/door/problem"
import { grantOptions } from "#lib/grant/queries"
import { can } from "#lib/kernel/permission"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/office/grantees/[id]/documents">

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => ({
  title: titleWith((await searchParams).problem, `Documents, ${readOrganization(await requireStaff(), (await params).id).name}`),
})

const DocumentsPage = async ({ params, searchParams }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  const { add, edit, upload, problem } = await searchParams
  const { id } = organization
  const basePath = `/office/grantees/${id}/documents`
  const mayAdd = can(actor, may.add, organization)
  const isAdding = add === "document" && mayAdd
  return (
    <OrganizationFrame
      organization={organization}
      tab="/documents"
      action={mayAdd && !isAdding ? <LinkButton href={`${basePath}?add=document`}>Add document</LinkButton> : null}
    >
      {isAdding ? (
        <NewDocument
          organizationId={id}
          upload={typeof upload === "string" ? findUpload(actor, upload) : undefined}
          grants={grantOptions(actor, id)}
          cases={caseOptions(actor, id).map((each) => ({ value: String(each.id), label: each.title }))}
          limitBytes={configuration().uploadLimitBytes}
          problem={findProblem(problem)}
          formKey={randomUUID()}
        />
      ) : null}
      <Section title="Documents">
        <DocumentList
          documents={listDocuments(actor, { organizationId: id })}
          timeZone={getSetting().timeZone}
          basePath={basePath}
          editing={editedId(edit, "document")}
          keyFor={randomUUID}
        />
      </Section>
    </OrganizationFrame>
  )
}

export default DocumentsPage
