import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { filingOf } from "#app/office/requirements/[id]/filing"
import { historyOf } from "#app/office/requirements/[id]/history"
import { whoDoes } from "#app/office/requirements/[id]/who"
import { PlanSection } from "#components/reminder/plan-section"
import { FileReportSection } from "#components/report/file-report-section"
import { RequirementActs } from "#components/requirement/requirement-acts"
import { RequirementFacts } from "#components/requirement/requirement-facts"
import { RequirementForm } from "#components/requirement/requirement-form"
import { RequirementHistory } from "#components/requirement/requirement-history"
import { kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import { WhoSection } from "#components/requirement/who-does-it"
import { LinkButton } from "#components/ui/button"
import { Columns } from "#components/ui/columns"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { titleWith } from "#lib/door/problem"
import { idOf } from "#lib/kernel/id"
import { can } from "#lib/kernel/permission"
import { whoCalls } from "#lib/note/call"
import { waitingFor } from "#lib/payment/waiting"
import { remindersOf } from "#lib/reminder/page"
import { lastActOn } from "#lib/report/gone-on"
import { may as mayReport } from "#lib/report/policy"
import { findRequirement } from "#lib/requirement/queries"
import { getSetting, today } from "#lib/setting/queries"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const read = cache(async (param: string) => {
  const actor = await requireStaff()
  const id = idOf(param)
  const requirement = Number.isSafeInteger(id) ? findRequirement(actor, id) : undefined
  return { actor, requirement: requirement ?? notFound() }
})

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { requirement } = await read((await params).id)
  return { title: titleWith((await searchParams).problem, `${kindOf(requirement)}, ${requirement.organizationName}`) }
}

const RequirementPage = async ({ params, searchParams }: Props) => {
  const { actor, requirement } = await read((await params).id)
  const { edit, add, problem } = await searchParams
  const { id, organizationId, organizationName } = requirement
  const page = `/office/requirements/${id}`
  const files = add === "report" && can(actor, mayReport.file, requirement)
  return (
    <>
      <PageHeader
        title={`${kindOf(requirement)}, ${organizationName}`}
        breadcrumb={[{ href: "/office/requirements", label: "Requirements" }]}
        meta={<RequirementStanding requirement={requirement} />}
        action={<RequirementActs actor={actor} requirement={requirement} formKeys={[randomUUID(), randomUUID()]} />}
      />
      <Columns
        main={
          <>
            <RequirementForm
              asked={String(edit ?? add)}
              actor={actor}
              requirement={requirement}
              today={today()}
              who={whoCalls(actor, organizationId)}
              formKey={randomUUID()}
              lastAct={lastActOn(actor, { reportId: requirement.reportId, requirementId: id })}
            />
            {files ? <FileReportSection {...(await filingOf(actor, requirement, problem))} /> : null}
            <PlanSection {...remindersOf(actor, requirement)} formKey={randomUUID()} timeZone={getSetting().timeZone} />
            <Section title="History">
              <RequirementHistory {...historyOf(actor, requirement)} />
            </Section>
          </>
        }
        side={
          <>
            <Section
              title="Facts"
              action={
                <LinkButton href={`${page}?edit=facts`} small kind="quiet">
                  Edit
                </LinkButton>
              }
            >
              <RequirementFacts requirement={requirement} payments={waitingFor(actor, id)} today={today()} />
            </Section>
            <WhoSection who={whoDoes(actor, requirement, add === "link")} />
          </>
        }
      />
    </>
  )
}

export default RequirementPage
