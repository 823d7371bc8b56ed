import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { reportName } from "#components/report/report-name"
import { VersionComparison } from "#components/report/version-comparison"
import { PageHeader } from "#components/ui/page-header"
import { PrintButton } from "#components/ui/print-button"
import { requireGrantee } from "#lib/door/actor"
import { grantNameOf } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { findReport } from "#lib/report/queries"
import { readTwoVersions } from "#lib/report/two-versions"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Two versions" }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const ComparePage = async ({ params, searchParams }: Props) => {
  const actor = await requireGrantee()
  const id = idOf((await params).id)
  const report = (Number.isSafeInteger(id) && findReport(actor, id)) || notFound()
  const found = readTwoVersions(actor, report, await searchParams) ?? notFound()
  return (
    <>
      <PageHeader
        title="Two versions, compared"
        breadcrumb={[
          { href: "/portal/past", label: "Past reports" },
          { href: `/portal/reports/${id}`, label: `${reportName(report)}, grant of ${grantNameOf(actor, report)}` },
        ]}
        action={<PrintButton />}
      />
      <VersionComparison path={`/portal/reports/${id}/compare`} timeZone={getSetting().timeZone} {...found} />
    </>
  )
}

export default ComparePage
