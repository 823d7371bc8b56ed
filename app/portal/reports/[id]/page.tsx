import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ReadBy } from "#components/portal/read-by"
import { Receipt } from "#components/portal/receipt"
import { CaseList } from "#components/report/case-list"
import { Conversation } from "#components/report/conversation"
import { ReportState, reportName } from "#components/report/report-name"
import { VersionList } from "#components/report/version-list"
import { Link } from "#components/ui/link"
import { PageHeader } from "#components/ui/page-header"
import { PrintButton } from "#components/ui/print-button"
import { Section } from "#components/ui/section"
import { findCase } from "#lib/case/queries"
import { requireGrantee } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { grantNameOf } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { can } from "#lib/kernel/permission"
import { filesOfVersion } from "#lib/report/file-queries"
import { may } from "#lib/report/policy"
import { casesOfReport, findReport, reviewsOf } from "#lib/report/queries"
import { questionsOfReport } from "#lib/report/questions-of-report"
import { messagesOf, readingsOf, takenUpOf } from "#lib/report/review-queries"
import { versionsOf } from "#lib/report/version-queries"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Your report" }

const PortalReportPage = async ({ params }: { params: Promise<{ id: string }> }) => {
  const actor = await requireGrantee()
  const id = idOf((await params).id)
  const report = (Number.isSafeInteger(id) && findReport(actor, id)) || notFound()
  const { timeZone, name } = getSetting()
  const versions = versionsOf(actor, id)
  const sent = versions.find(({ submittedAt }) => submittedAt !== null)
  const { readBy, submitted, cases } = await kept(actor, ["/portal/reports", id], () => ({
    readBy: <ReadBy readings={readingsOf(actor, id)} versions={versions} newest={sent?.id} timeZone={timeZone} />,
    submitted: (
      <VersionList
        kind={report.kind}
        versions={versions}
        reviews={reviewsOf(actor, id)}
        takenUp={takenUpOf(actor, id)}
        timeZone={timeZone}
        questions={questionsOfReport(actor, report)}
        filesOf={(versionId) => filesOfVersion(actor, versionId)}
        comparePath={`/portal/reports/${id}/compare`}
      />
    ),
    cases: (
      <CaseList
        cases={casesOfReport(actor, id)}
        link={(courtCase) => (findCase(actor, courtCase.id) ? <Link href={`/portal/cases/${courtCase.id}`}>{courtCase.title}</Link> : courtCase.title)}
      />
    ),
  }))
  return (
    <>
      <PageHeader
        title={`${reportName(report)}, grant of ${grantNameOf(actor, report)}`}
        breadcrumb={[{ href: "/portal/past", label: "Past reports" }]}
        meta={<ReportState status={report.status} />}
        action={<PrintButton />}
      />
      {sent ? (
        <Receipt report={report} version={sent} files={filesOfVersion(actor, sent.id)} foundation={name} timeZone={timeZone} formKey={randomUUID()} />
      ) : null}
      {readBy}
      {submitted}
      <Section title="About">{cases}</Section>
      <div className="mt-10">
        <Conversation
          reportId={id}
          messages={messagesOf(actor, id)}
          other={name}
          foundation={name}
          organization={report.organizationName}
          timeZone={timeZone}
          formKey={can(actor, may.write, report) ? randomUUID() : undefined}
        />
      </div>
    </>
  )
}

export default PortalReportPage
