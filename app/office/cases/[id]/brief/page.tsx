import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { CaseBrief } from "#components/case/case-brief"
import { withoutPrivileged } from "#lib/case/part"
import { findCase, updatesOf } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"
import { grantsOfCase } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Brief" }

const BriefPage = async ({ params }: PageProps<"/office/cases/[id]/brief">) => {
  const actor = await requireStaff()
  const id = idOf((await params).id)
  const courtCase = (Number.isSafeInteger(id) ? findCase(actor, id) : undefined) ?? notFound()
  return (
    <>
      <p className="hidden font-semibold print:block">For foundation staff</p>
      <CaseBrief
        courtCase={withoutPrivileged(courtCase)}
        updates={updatesOf(actor, { caseId: id }).filter(
          ({ deletedAt, publishedAt, audience }) => deletedAt === null && (publishedAt !== null || audience !== "privileged"),
        )}
        grants={grantsOfCase(actor, id).filter(({ deletedAt }) => deletedAt === null)}
        today={today()}
        backHref={`/office/cases/${id}`}
      />
    </>
  )
}

export default BriefPage
