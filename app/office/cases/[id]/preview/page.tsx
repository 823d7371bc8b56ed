import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PublishCase } from "#components/case/case-acts"
import { CasePublicPage } from "#components/public/case-page"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { Still } from "#components/ui/still"
import { findCase } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { getOrganization } from "#lib/organization/queries"
import { readCasePage } from "#lib/public/case-page"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Preview of the public page" }

const CasePreviewPage = async ({ params }: PageProps<"/office/cases/[id]/preview">) => {
  const actor = await requireStaff()
  const id = idOf((await params).id)
  const courtCase = (Number.isSafeInteger(id) ? findCase(actor, id) : undefined) ?? notFound()
  const page = readCasePage(actor, id, { preview: true }) ?? notFound()
  const isOrganizationPublic = getOrganization(actor, courtCase.organizationId).publishedAt !== null
  return (
    <>
      <Notice title={page.isPublished ? "The public sees this" : "The public would see this"}>
        <p>
          {courtCase.publishedAt ? "The case is public." : "The case is private."}{" "}
          {isOrganizationPublic ? "" : `${courtCase.organizationName} is private: nothing of it is shown until it is published too. `}
          Updates and reports that are private are not here. <Link href={`/office/cases/${id}`}>Back to the case</Link>
        </p>
        <div className="mt-3">
          <PublishCase actor={actor} courtCase={courtCase} keyFor={() => randomUUID()} />
        </div>
      </Notice>
      <Still as="div" className="mt-8">
        <CasePublicPage page={page} today={today()} />
      </Still>
    </>
  )
}

export default CasePreviewPage
