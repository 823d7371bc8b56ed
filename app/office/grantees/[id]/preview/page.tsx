import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { readOrganization } from "#app/office/grantees/[id]/organization"
import { PublishOrganization, UnpublishOrganization } from "#components/organization/organization-acts"
import { GranteePublicPage } from "#components/public/grantee-page"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { Still } from "#components/ui/still"
import { requireStaff } from "#lib/door/actor"
import { readGranteePage } from "#lib/public/grantee-page"

type Props = PageProps<"/office/grantees/[id]/preview">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `Preview, ${readOrganization(await requireStaff(), (await params).id).name}`,
})

const PreviewPage = async ({ params }: Props) => {
  const actor = await requireStaff()
  const organization = readOrganization(actor, (await params).id)
  const { id, publishedAt, deletedAt } = organization
  const page = readGranteePage(actor, id, { preview: true })
  return (
    <>
      <Notice tone={publishedAt ? "info" : "attention"} title={publishedAt ? "This is what the public sees" : "This is what the public will see"}>
        <p>
          {deletedAt ? "The organization is archived: the public sees nothing of it. " : ""}Grants, cases, updates and reports show only where they are public
          themselves. <Link href={`/office/grantees/${id}`}>Back to the organization</Link>
        </p>
        <PublishOrganization actor={actor} organization={organization} keyFor={randomUUID} />
        <UnpublishOrganization actor={actor} organization={organization} keyFor={randomUUID} />
      </Notice>
      <Still as="div" data-area="public" className="mt-8">
        {page ? <GranteePublicPage page={page} /> : null}
      </Still>
    </>
  )
}

export default PreviewPage
