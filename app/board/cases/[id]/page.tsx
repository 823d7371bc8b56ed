import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BoardCaseFacts } from "#components/board/case-facts"
import { BoardGrants, BoardReports } from "#components/board/tables"
import { UpdateList } from "#components/public/update-list"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { findCase, updatesOf } from "#lib/case/queries"
import { requireBoard } from "#lib/door/actor"
import { grantsOfCase } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { reportsOfCase } from "#lib/report/queries"

export const metadata: Metadata = { title: "Case" }

const CasePage = async ({ params }: PageProps<"/board/cases/[id]">) => {
  const actor = await requireBoard()
  const id = idOf((await params).id)
  const courtCase = (Number.isSafeInteger(id) && findCase(actor, id)) || notFound()
  if (courtCase.deletedAt) notFound()
  const updates = updatesOf(actor, { caseId: id }).filter(({ deletedAt, publishedAt }) => deletedAt === null && publishedAt !== null)
  return (
    <>
      <PageHeader title={courtCase.title} breadcrumb={[{ href: "/board/cases", label: "Cases" }]} />
      <BoardCaseFacts courtCase={courtCase} />
      <div className="mt-6">
        <Prose text={courtCase.description} serif />
      </div>
      <div className="mt-10">
        <Section title="Case updates">
          {updates.length > 0 ? (
            <UpdateList updates={updates.map((update) => ({ ...update, document: null }))} />
          ) : (
            <p className="text-muted">No updates yet.</p>
          )}
        </Section>
        <Section title="Grants">
          <BoardGrants grants={grantsOfCase(actor, id).filter(({ deletedAt }) => deletedAt === null)} withGrantee />
        </Section>
        <Section title="Accepted reports">
          <BoardReports reports={reportsOfCase(actor, id).filter(({ status }) => status === "accepted")} />
        </Section>
      </div>
    </>
  )
}

export default CasePage
