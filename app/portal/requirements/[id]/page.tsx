import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { ReportForm } from "#components/portal/report-form"
import { WhatWasSaid } from "#components/portal/what-was-said"
import { kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import { DueText } from "#components/ui/day"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { PrintButton } from "#components/ui/print-button"
import { requireGrantee } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { findProblem } from "#lib/door/problem"
import { idOf } from "#lib/kernel/id"
import { reviewsOf } from "#lib/report/queries"
import { questionsOf } from "#lib/report/question"
import { isForPublication, isReportable } from "#lib/report/report"
import { readWorkingDraft } from "#lib/report/working-draft"
import { findRequirement } from "#lib/requirement/queries"
import { coverage } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Report" }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const ReportFormPage = async ({ params, searchParams }: Props) => {
  const actor = await requireGrantee()
  const id = idOf((await params).id)
  const requirement = (Number.isSafeInteger(id) && findRequirement(actor, id)) || notFound()
  const { kind, reportId, reportStatus, dueOn, coversFrom, coversTo } = requirement
  if (!isReportable(kind)) redirect("/portal")
  if (reportId !== null && reportStatus !== "draft" && reportStatus !== "changes_requested") redirect(`/portal/reports/${reportId}`)
  if (requirement.state !== "open" || !requirement.isOwed) redirect("/portal")
  const { problem, saved } = await searchParams
  const sentence = findProblem(problem)
  const period = coverage(coversFrom, coversTo)
  return (
    <>
      <PageHeader
        title={kindOf(requirement)}
        breadcrumb={[{ href: "/portal", label: "What is due" }]}
        meta={
          <>
            <RequirementStanding requirement={requirement} />
            <span>
              Due <DueText day={dueOn} today={today()} />
            </span>
          </>
        }
        action={<PrintButton>Print the questions</PrintButton>}
      />
      <p className="mb-6 max-w-measure">
        {period ? `Covers ${period}. ` : ""}
        {isForPublication(kind)
          ? "The file is published on your page after we accept it; without a file, your answers are. The attorneys to call are never published."
          : "The foundation reads this; it is not published by itself."}
      </p>
      {sentence ? (
        <Notice tone="problem" title="There is a problem" live="alert">
          {sentence} What you typed is saved.
        </Notice>
      ) : saved ? (
        <Notice tone="good" live="status">
          The draft is saved. Nothing is submitted yet.
        </Notice>
      ) : null}
      {reportId === null ? null : <WhatWasSaid reviews={reviewsOf(actor, reportId)} />}
      <ReportForm
        requirementId={id}
        kind={kind}
        questions={questionsOf(kind)}
        limitBytes={configuration().uploadLimitBytes}
        {...readWorkingDraft(actor, requirement)}
      />
    </>
  )
}

export default ReportFormPage
