import type { Metadata } from "next"
import { GranteePublicPage } from "#components/public/grantee-page"
import { EmptyState } from "#components/ui/empty-state"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { Still } from "#components/ui/still"
import { requireGrantee } from "#lib/door/actor"
import { visitor } from "#lib/kernel/actor"
import { readGranteePage } from "#lib/public/grantee-page"

export const metadata: Metadata = { title: "What the public sees" }

const PublicViewPage = async () => {
  const { organizationId } = await requireGrantee()
  const page = readGranteePage(visitor, organizationId ?? 0)
  if (!page) {
    return (
      <>
        <PageHeader title="What the public sees" />
        <EmptyState title="You have no public page">The foundation has not published it. What you send is private until it does.</EmptyState>
      </>
    )
  }
  return (
    <>
      <Notice>This is what everyone can see of your organization. Tell the foundation if something is wrong.</Notice>
      <Still as="div">
        <GranteePublicPage page={page} />
      </Still>
    </>
  )
}

export default PublicViewPage
