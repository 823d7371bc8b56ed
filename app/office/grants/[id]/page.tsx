import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { GrantScreen } from "#components/grant/grant-screen"
import { caseOptions } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"
import { listTimeline } from "#lib/event/queries"
import { grantTitle } from "#lib/grant/grant"
import { findGrant } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { listNotes } from "#lib/note/queries"
import { getOrganization } from "#lib/organization/queries"
import { paymentsOfGrant } from "#lib/payment/queries"
import { awaitedOptions } from "#lib/payment/waiting"
import { reportsOfGrant } from "#lib/report/queries"
import { requirementsOfGrant } from "#lib/requirement/queries"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/office/grants/[id]">

const read = cache(async (param: string) => {
  const actor = await requireStaff()
  const id = idOf(param)
  return { actor, grant: (Number.isSafeInteger(id) ? findGrant(actor, id) : undefined) ?? notFound() }
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { grant } = await read((await params).id)
  return { title: `${grantTitle(grant)}, ${grant.organizationName}` }
}

const GrantPage = async ({ params, searchParams }: Props) => {
  const { actor, grant } = await read((await params).id)
  const { edit, add } = await searchParams
  const requirements = requirementsOfGrant(actor, grant.id)
  return (
    <GrantScreen
      actor={actor}
      grant={grant}
      organizationIsPublic={getOrganization(actor, grant.organizationId).publishedAt !== null}
      cases={caseOptions(actor, grant.organizationId)}
      payments={paymentsOfGrant(actor, grant.id)}
      awaited={awaitedOptions(requirements)}
      requirements={requirements}
      reports={reportsOfGrant(actor, grant.id)}
      notes={listNotes(actor, { grantId: grant.id })}
      events={listTimeline(actor, { grantId: grant.id })}
      timeZone={getSetting().timeZone}
      isEditing={edit === "grant"}
      adding={typeof add === "string" ? add : undefined}
      keyFor={() => randomUUID()}
    />
  )
}

export default GrantPage
