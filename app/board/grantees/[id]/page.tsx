import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { GranteeFacts } from "#components/board/grantee-facts"
import { GranteeMoney } from "#components/board/grantee-money"
import { BoardGrants, BoardReports, BoardRequirements } from "#components/board/tables"
import { ToldCases } from "#components/case/told-case"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { Still } from "#components/ui/still"
import { casesOfOrganization } from "#lib/case/queries"
import { requireBoard } from "#lib/door/actor"
import { grantsOfOrganization, moneyByYear } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { findOrganization } from "#lib/organization/queries"
import { reportsOfOrganization } from "#lib/report/queries"
import { requirementsOfOrganization } from "#lib/requirement/queries"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Grantee" }

const GranteePage = async ({ params }: PageProps<"/board/grantees/[id]">) => {
  const actor = await requireBoard()
  const id = idOf((await params).id)
  const organization = (Number.isSafeInteger(id) && findOrganization(actor, id)) || notFound()
  if (organization.deletedAt) notFound()
  const kept = <Row extends { deletedAt: string | null }>(rows: Row[]) => rows.filter(({ deletedAt }) => deletedAt === null)
  return (
    <>
      <PageHeader title={organization.name} breadcrumb={[{ href: "/board/grantees", label: "Grantees" }]} />
      <GranteeFacts organization={organization} />
      <div className="mt-6">
        <Prose text={organization.description} serif />
      </div>
      <Still as="div" className="mt-10">
        <Section title="Money">
          <GranteeMoney years={moneyByYear(actor, id)} />
        </Section>
        <Section title="Grants">
          <BoardGrants grants={kept(grantsOfOrganization(actor, id))} />
        </Section>
        <Section title="Cases">
          <ToldCases cases={kept(casesOfOrganization(actor, id))} basePath="/board/cases" />
        </Section>
        <Section title="Accepted reports">
          <BoardReports reports={reportsOfOrganization(actor, id).filter(({ status }) => status === "accepted")} />
        </Section>
        <Section title="What is owed">
          <BoardRequirements requirements={requirementsOfOrganization(actor, id).filter(({ isOwed, state }) => isOwed && state === "open")} today={today()} />
        </Section>
      </Still>
    </>
  )
}

export default GranteePage
