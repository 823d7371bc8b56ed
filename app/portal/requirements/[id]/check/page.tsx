import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { CheckDraft } from "#components/portal/check-draft"
import { kindOf } from "#components/requirement/requirement-name"
import { PageHeader } from "#components/ui/page-header"
import { requireGrantee } from "#lib/door/actor"
import { grantNameOf } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { can } from "#lib/kernel/permission"
import { may } from "#lib/report/policy"
import { sheetInHand } from "#lib/report/sheet"
import { readWorkingDraft } from "#lib/report/working-draft"
import { findRequirement } from "#lib/requirement/queries"
import { ruleFor } from "#lib/schedule/queries"

export const metadata: Metadata = { title: "Not yet submitted: check and submit" }

const CheckPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await requireGrantee()
  const id = idOf((await params).id)
  const requirement = (Number.isSafeInteger(id) && findRequirement(actor, id)) || notFound()
  if (!can(actor, may.submit, requirement)) redirect(`/portal/requirements/${id}`)
  return (
    <>
      <PageHeader
        title="Check and submit"
        breadcrumb={[
          { href: "/portal", label: "What is due" },
          { href: `/portal/requirements/${id}`, label: kindOf(requirement) },
        ]}
      />
      <CheckDraft
        requirement={requirement}
        grantName={grantNameOf(actor, requirement)}
        draft={readWorkingDraft(actor, requirement)}
        rule={ruleFor(actor, id)}
        sheet={(await sheetInHand(actor, requirement))?.sheet ?? null}
        formKey={randomUUID()}
        mappingKey={randomUUID()}
      />
    </>
  )
}

export default CheckPage
