import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BoardCaseFacts } from "#components/board/case-facts"
import { BoardGrants, BoardReports } from "#components/board/tables"
import { CaseWay } from "#components/case/case-way"
import { CourtDates } from "#components/case/court-dates"
import { People } from "#components/case/people"
import { ToldFacts } from "#components/case/record-facts"
import { UpdateList } from "#components/public/update-list"
import { LinkButton } from "#components/ui/button"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { Still } from "#components/ui/still"
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
      <BoardCaseFacts courtCase={courtCase} />
      <div className="my-6">
        <Prose text={courtCase.description} serif />
      </div>
      <ToldFacts courtCase={courtCase} />
      <Still as="div" className="mt-10">
        <Section title="The way through the courts">
          {courtCase.dockets.length > 0 ? (
            <CaseWay stations={courtCase.dockets} side={courtCase.granteeSide} />
          ) : (
            <p className="text-muted">No court is recorded.</p>
          )}
        </Section>
        <Section title="What is to come">
          <CourtDates dates={courtCase.dates} today={today()} />
        </Section>
        <Section title="Case updates">
          {updates.length > 0 ? (
            <UpdateList updates={updates.map((update) => ({ ...update, document: null }))} />
          ) : (
            <p className="text-muted">No updates yet.</p>
          )}
        </Section>
        <Section title="Parties and counsel" id="people">
          <People people={courtCase.participants} />
        </Section>
        <Section title="Grants">
          <BoardGrants grants={grantsOfCase(actor, id).filter(({ deletedAt }) => deletedAt === null)} withGrantee />
        </Section>
        <Section title="Accepted reports">
          <BoardReports reports={reportsOfCase(actor, id).filter(({ status }) => status === "accepted")} />
        </Section>
      </Still>
    </>
  )
}

export default CasePage
