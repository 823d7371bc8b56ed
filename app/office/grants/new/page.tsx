import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BarNotice } from "#components/grant/bar-notice"
import { NewGrantForm } from "#components/grant/grant-form"
import { ChooseForm } from "#components/ui/choose-form"
import { PageHeader } from "#components/ui/page-header"
import { caseOptions } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"
import { barSentence, lateYearEndReports } from "#lib/grant/bar"
import { idOf } from "#lib/kernel/id"
import { findOrganization, organizationOptions } from "#lib/organization/queries"
import { listSchedules, scheduleFor } from "#lib/schedule/queries"
import { boundsOf, currentFiscalYear, getSetting, today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Award grant" }

const NewGrantPage = async ({ searchParams }: PageProps<"/office/grants/new">) => {
  const actor = await requireStaff()
  const { organization: chosen } = await searchParams
  if (!chosen) {
    return (
      <>
        <PageHeader title="Award grant" breadcrumb={[{ href: "/office/grants", label: "Grants" }]} />
        <ChooseForm action="/office/grants/new" name="organization" label="Organization" options={organizationOptions(actor)} submit="Continue" />
      </>
    )
  }
  const id = idOf(String(chosen))
  const organization = (Number.isSafeInteger(id) ? findOrganization(actor, id) : undefined) ?? notFound()
  const year = currentFiscalYear()
  const { startsOn, endsOn } = boundsOf(year)
  const back = `/office/grantees/${organization.id}`
  const late = lateYearEndReports(actor, organization.id)
  const bar = barSentence(late)
  const awardedOn = today()
  const scheduleId = String(scheduleFor(actor, year)?.id ?? "")
  return (
    <>
      <PageHeader title={`Award grant to ${organization.name}`} breadcrumb={[{ href: back, label: organization.name }]} />
      <BarNotice sentence={bar} late={late} />
      <NewGrantForm
        organizationId={organization.id}
        cases={caseOptions(actor, organization.id)}
        values={{ fiscalYear: String(year), startsOn, endsOn, awardedOn, scheduleId }}
        schedules={listSchedules(actor).filter(({ deletedAt }) => deletedAt === null)}
        period={{ fiscalYear: year, startMonth: getSetting().fiscalYearStartMonth, startsOn, endsOn, awardedOn, appliesAgain: false }}
        isBarred={bar !== null}
        formKey={randomUUID()}
        cancelHref={back}
      />
    </>
  )
}

export default NewGrantPage
