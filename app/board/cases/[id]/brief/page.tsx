import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { CaseBrief } from "#components/case/case-brief"
import { withoutPrivileged } from "#lib/case/part"
import { findCase, updatesOf } from "#lib/case/queries"
import { requireBoard } from "#lib/door/actor"
import { grantsOfCase } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Brief" }

const BriefPage = async ({ params }: PageProps<"/board/cases/[id]/brief">) => {
  const actor = await requireBoard()
  const id = idOf((await params).id)
  const courtCase = (Number.isSafeInteger(id) ? findCase(actor, id) : undefined) ?? notFound()
  if (courtCase.deletedAt) notFound()
  return (
    <CaseBrief
      courtCase={withoutPrivileged(courtCase)}
      updates={updatesOf(actor, { caseId: id }).filter(
        ({ deletedAt, publishedAt, audience }) => deletedAt === null && (publishedAt !== null || audience === "board"),
      )}
      grants={grantsOfCase(actor, id).filter(({ deletedAt }) => deletedAt === null)}
      today={today()}
      backHref={`/board/cases/${id}`}
    />
  )
}

export default BriefPage
