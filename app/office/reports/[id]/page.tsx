import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ReportFacts } from "#components/report/report-facts"
import { ReportState, reportName } from "#components/report/report-name"
import { ReviewActs } from "#components/report/review-acts"
import { VersionList } from "#components/report/version-list"
import { LinkButton } from "#components/ui/button"
import { Columns } from "#components/ui/columns"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { Visibility } from "#components/ui/visibility"
import { requireStaff } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { casesOfReport, findReport, reportsToReview, reviewsOf, versionsOf } from "#lib/report/queries"
import { getSetting } from "#lib/setting/queries"

type Props = { params: Promise<{ id: string }> }

const read = async (params: Props["params"]) => {
  const actor = await requireStaff()
  const id = idOf((await params).id)
  const report = Number.isSafeInteger(id) ? findReport(actor, id) : undefined
  return { actor, report: report ?? notFound() }
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { report } = await read(params)
  return { title: `${reportName(report)}, ${report.organizationName}` }
}

const ReportPage = async ({ params }: Props) => {
  const { actor, report } = await read(params)
  const { timeZone } = getSetting()
  const versions = versionsOf(actor, report.id)
  const cases = casesOfReport(actor, report.id)
  const next = reportsToReview(actor).find(({ id }) => id !== report.id)
  return (
    <>
      <PageHeader
        title={`${reportName(report)}, ${report.organizationName}`}
        breadcrumb={[{ href: "/office/reports", label: "Reports to review" }]}
        meta={
          <>
            <ReportState status={report.status} />
            <Visibility isPublic={report.publishedAt !== null} />
          </>
        }
        action={next ? <LinkButton href={`/office/reports/${next.id}`}>Next to review</LinkButton> : null}
      />
      <Columns
        main={<VersionList kind={report.kind} versions={versions} reviews={reviewsOf(actor, report.id)} timeZone={timeZone} />}
        side={
          <>
            <Section title="Review">
              <ReviewActs actor={actor} report={report} version={versions[0]} cases={cases} formKeys={[randomUUID(), randomUUID(), randomUUID()]} />
            </Section>
            <Section title="Facts">
              <ReportFacts report={report} cases={cases} />
            </Section>
          </>
        }
      />
    </>
  )
}

export default ReportPage
