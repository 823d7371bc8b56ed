import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Receipt } from "#components/portal/receipt"
import { CaseList } from "#components/report/case-list"
import { ReportState, reportName } from "#components/report/report-name"
import { VersionList } from "#components/report/version-list"
import { PageHeader } from "#components/ui/page-header"
import { PrintButton } from "#components/ui/print-button"
import { Section } from "#components/ui/section"
import { requireGrantee } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { casesOfReport, findReport, reviewsOf, versionsOf } from "#lib/report/queries"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Your report" }

const PortalReportPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await requireGrantee()
  const id = idOf((await params).id)
  const report = (Number.isSafeInteger(id) && findReport(actor, id)) || notFound()
  const { timeZone, name } = getSetting()
  const versions = versionsOf(actor, id)
  const sent = versions.find(({ submittedAt }) => submittedAt !== null)
  return (
    <>
      <PageHeader
        title={`${reportName(report)}, grant of ${report.fiscalYear}`}
        breadcrumb={[{ href: "/portal/past", label: "Past reports" }]}
        meta={<ReportState status={report.status} />}
        action={<PrintButton />}
      />
      {sent ? <Receipt report={report} version={sent} foundation={name} timeZone={timeZone} formKey={randomUUID()} /> : null}
      <VersionList kind={report.kind} versions={versions} reviews={reviewsOf(actor, id)} timeZone={timeZone} />
      <Section title="About">
        <CaseList cases={casesOfReport(actor, id)} />
      </Section>
    </>
  )
}

export default PortalReportPage
