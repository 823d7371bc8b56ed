import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BoardGrants, BoardReports } from "#components/board/tables"
import { ToldCase } from "#components/case/told-case"
import { LinkButton } from "#components/ui/button"
import { Link } from "#components/ui/link"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { findCase, updatesOf } from "#lib/case/queries"
import { requireBoard } from "#lib/door/actor"
import { grantsOfCase } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { reportsOfCase } from "#lib/report/queries"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Case" }

const CasePage = async ({ params }: PageProps<"/board/cases/[id]">) => {
  const actor = await requireBoard()
  const id = idOf((await params).id)
  const courtCase = (Number.isSafeInteger(id) && findCase(actor, id)) || notFound()
  if (courtCase.deletedAt) notFound()
  const updates = updatesOf(actor, { caseId: id }).filter(
    ({ deletedAt, publishedAt, audience }) => deletedAt === null && (publishedAt !== null || audience === "board"),
  )
  return (
    <>
      <PageHeader
        title={courtCase.title}
        breadcrumb={[{ href: "/board/cases", label: "Cases" }]}
        action={<LinkButton href={`/board/cases/${id}/brief`}>Brief to print</LinkButton>}
      />
      <ToldCase
        courtCase={courtCase}
        updates={updates.map((update) => ({ ...update, document: null }))}
        today={today()}
        grantee={<Link href={`/board/grantees/${courtCase.organizationId}`}>{courtCase.organizationName}</Link>}
      >
        <Section title="Grants">
          <BoardGrants grants={grantsOfCase(actor, id).filter(({ deletedAt }) => deletedAt === null)} withGrantee />
        </Section>
        <Section title="Accepted reports">
          <BoardReports reports={reportsOfCase(actor, id).filter(({ status }) => status === "accepted")} />
        </Section>
      </ToldCase>
    </>
  )
}

export default CasePage
