import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PublishCase, UnpublishCase } from "#components/case/case-acts"
import { WhatUnpublishingTakes } from "#components/case/what-unpublishing-takes"
import { CasePublicPage } from "#components/public/case-page"
import { GranteePublicPage } from "#components/public/grantee-page"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { Still } from "#components/ui/still"
import { findCase } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { getOrganization } from "#lib/organization/queries"
import { readCasePage } from "#lib/public/case-page"
import { readGranteePage } from "#lib/public/grantee-page"
import { withoutCase } from "#lib/public/without-case"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Preview of the public page" }

const CasePreviewPage = async ({ params, searchParams }: PageProps<"/office/cases/[id]/preview">) => {
  const actor = await requireStaff()
  const id = idOf((await params).id)
  const courtCase = (Number.isSafeInteger(id) ? findCase(actor, id) : undefined) ?? notFound()
  const page = readCasePage(actor, id, { preview: true }) ?? notFound()
  const isOrganizationPublic = getOrganization(actor, courtCase.organizationId).publishedAt !== null
  const path = `/office/cases/${id}/preview`
  // Without the case: what its grantee's page is like once the case is unpublished.
  const after = page.isPublished && (await searchParams).after === "unpublish" ? readGranteePage(actor, courtCase.organizationId, { preview: true }) : undefined
  const acts = { actor, courtCase, keyFor: () => randomUUID() }
  const back = <Link href={`/office/cases/${id}`}>Back to the case</Link>
  if (after)
    return (
      <>
        <Notice title="Once it is unpublished, the public sees this">
          <p>
            The address of the case answers “Page not found”, and this is the grantee’s page without it. <Link href={path}>What the public sees of it now</Link>{" "}
            · {back}
          </p>
          <div className="mt-3">
            <UnpublishCase {...acts} />
          </div>
        </Notice>
        <Still as="div" data-area="public" className="mt-8">
          <GranteePublicPage page={withoutCase(after, id)} />
        </Still>
      </>
    )
  return (
    <>
      <Notice title={page.isPublished ? "The public sees this" : "The public would see this"}>
        <p>
          {courtCase.publishedAt ? "The case is public." : "The case is private."}{" "}
          {isOrganizationPublic ? "" : `${courtCase.organizationName} is private: nothing of it is shown until it is published too. `}
          Updates and reports that are private are not here. {back}
        </p>
        {courtCase.publishedAt ? <WhatUnpublishingTakes page={page} afterHref={`${path}?after=unpublish`} /> : null}
        <div className="mt-3">
          <PublishCase {...acts} />
          <UnpublishCase {...acts} />
        </div>
      </Notice>
      <Still as="div" className="mt-8">
        <CasePublicPage page={page} today={today()} />
      </Still>
    </>
  )
}

export default CasePreviewPage
