import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { GrantScreen } from "#components/grant/grant-screen"
import { caseOptions } from "#lib/case/queries"
import { callOf } from "#lib/case/told-by"
import { requireStaff } from "#lib/door/actor"
import { listTimeline } from "#lib/event/queries"
import { grantTitle } from "#lib/grant/grant"
import { findGrant } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { listNotes } from "#lib/note/queries"
import { getOrganization } from "#lib/organization/queries"
import { paymentsOfGrant } from "#lib/payment/queries"
import { awaitedOptions } from "#lib/payment/waiting"
import { previewGrant } from "#lib/public/grantee-page"
import { reportsOfGrant } from "#lib/report/queries"
import { requirementsOfGrant } from "#lib/requirement/queries"
import { getSetting, today } from "#lib/setting/queries"
import { readGrantTime } from "#lib/timesheet/time-of-grant"

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
  const { edit, add, back } = await searchParams
  const requirements = requirementsOfGrant(actor, grant.id)
  const notes = listNotes(actor, { grantId: grant.id })
  const payments = paymentsOfGrant(actor, grant.id)
  const backCents = idOf(String(back))
  return (
    <GrantScreen
      actor={actor}
      grant={grant}
      organizationIsPublic={getOrganization(actor, grant.organizationId).publishedAt !== null}
      preview={previewGrant(actor, grant)}
      cases={caseOptions(actor, grant.organizationId)}
      payments={payments}
      awaited={awaitedOptions(requirements)}
      requirements={requirements}
      reports={reportsOfGrant(actor, grant.id)}
      notes={notes}
      call={callOf(actor, grant.organizationId, notes)}
      events={listTimeline(actor, { grantId: grant.id })}
      timeZone={getSetting().timeZone}
      isEditing={edit === "grant"}
      adding={typeof add === "string" ? add : undefined}
      backCents={Number.isSafeInteger(backCents) ? backCents : undefined}
      time={readGrantTime(actor, grant, payments)}
      isOver={grant.endsOn !== null && grant.endsOn < today()}
      keyFor={() => randomUUID()}
    />
  )
}

export default GrantPage
