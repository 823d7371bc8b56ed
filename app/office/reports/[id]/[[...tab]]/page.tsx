import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { ReportState, reportName } from "#components/report/report-name"
import { ReportVisibility } from "#components/report/report-visibility"
import { ReviewScreen, reviewTabs } from "#components/report/review-screen"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { findReport } from "#lib/report/queries"
import { noteReading } from "#lib/report/reading"
import { readDesk } from "#lib/report/review-desk"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/office/reports/[id]/[[...tab]]">

const readReport = cache(async (param: string) => {
  const actor = await requireStaff()
  const id = idOf(param)
  return { actor, report: (Number.isSafeInteger(id) ? findReport(actor, id) : undefined) ?? notFound() }
})

const read = async (params: Props["params"]) => {
  const { id, tab: tabs = ["checklist"] } = await params
  const found = await readReport(id)
  return { ...found, tab: reviewTabs.find((each) => tabs.length === 1 && each === tabs[0]) ?? notFound() }
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { report } = await read(params)
  return { title: `${reportName(report)}, ${report.organizationName}` }
}

const ReportPage = async ({ params, searchParams }: Props) => {
  const { actor, report, tab } = await read(params)
  const { act } = await searchParams
  const desk = await readDesk(actor, report)
  if (desk.newest) noteReading(actor, desk.newest.version)
  return (
    <>
      <PageHeader
        title={`${reportName(report)}, ${report.organizationName}`}
        breadcrumb={[{ href: "/office/reports", label: "Reports to review" }]}
        meta={
          <>
            <ReportState status={report.status} />
            <ReportVisibility report={report} />
          </>
        }
      />
      <ReviewScreen
        actor={actor}
        desk={desk}
        tab={tab}
        act={typeof act === "string" ? act : undefined}
        foundation={getSetting().name}
        keyFor={() => randomUUID()}
      />
    </>
  )
}

export default ReportPage
