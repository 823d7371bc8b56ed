import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { NothingToSend } from "#components/portal/nothing-to-send"
import { ReportForm } from "#components/portal/report-form"
import { DraftNotices, RulesNote } from "#components/portal/report-notices"
import { RequirementMeta } from "#components/portal/requirement-meta"
import { WhatWasSaid } from "#components/portal/what-was-said"
import { kindOf } from "#components/requirement/requirement-name"
import { LinkButton } from "#components/ui/button"
import { PageHeader } from "#components/ui/page-header"
import { requireGrantee } from "#lib/door/actor"
import { configuration } from "#lib/door/configuration"
import { findProblem, titleWith } from "#lib/door/problem"
import { grantNameOf } from "#lib/grant/queries"
import { dayOf } from "#lib/kernel/clock"
import { idOf } from "#lib/kernel/id"
import { lastByQuestion } from "#lib/report/last-time"
import { isReportable } from "#lib/report/report"
import { askedParts } from "#lib/report/review"
import { hasUploads } from "#lib/report/upload"
import { readSentBefore, readWorkingDraft } from "#lib/report/working-draft"
import { changesOf, findRequirement } from "#lib/requirement/queries"
import { ruleFor } from "#lib/schedule/queries"
import { getSetting, today } from "#lib/setting/queries"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const read = cache(async (param: string) => {
  const actor = await requireGrantee()
  const id = idOf(param)
  const requirement = Number.isSafeInteger(id) ? findRequirement(actor, id) : undefined
  return { actor, id, requirement: requirement ?? notFound() }
})

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { actor, id, requirement } = await read((await params).id)
  return { title: titleWith((await searchParams).problem, `${hasUploads(actor, id) ? "Not yet submitted: " : ""}${kindOf(requirement)}`) }
}

const ReportFormPage = async ({ params, searchParams }: Props) => {
  const { actor, id, requirement } = await read((await params).id)
  const { kind, reportId, reportStatus } = requirement
  const { wasDueOn, waivedAt } = changesOf(actor, id)
  const grantName = grantNameOf(actor, requirement)
  if (requirement.state === "waived" || (requirement.state === "open" && !requirement.isOwed)) {
    const waivedOn = waivedAt && dayOf(waivedAt, getSetting().timeZone)
    return <NothingToSend requirement={requirement} name={`${kindOf(requirement)}, grant of ${grantName}`} waivedOn={waivedOn} />
  }
  if (!isReportable(kind)) redirect("/portal")
  if (reportId !== null && reportStatus !== "draft" && reportStatus !== "changes_requested") redirect(`/portal/reports/${reportId}`)
  if (requirement.state !== "open") redirect("/portal")
  const { problem, saved } = await searchParams
  const rule = ruleFor(actor, id)
  const { lastTime, ...draft } = readWorkingDraft(actor, requirement)
  const { reviews, takenBackAt } = readSentBefore(actor, requirement)
  const asked = askedParts(reviews)
  const { timeZone } = getSetting()
  return (
    <>
      <PageHeader
        title={kindOf(requirement)}
        breadcrumb={[{ href: "/portal", label: "What is due" }]}
        meta={<RequirementMeta requirement={requirement} grantName={grantName} wasDueOn={wasDueOn} today={today()} />}
        action={
          <LinkButton href={`/portal/requirements/${id}/print`} small>
            Print the questions
          </LinkButton>
        }
      />
      <RulesNote requirement={requirement} rule={rule} />
      <DraftNotices
        problem={findProblem(problem)}
        isSaved={saved !== undefined}
        takenBackOn={takenBackAt && dayOf(takenBackAt, timeZone)}
        draft={draft}
        pageLimit={rule.pageLimit}
      />
      <WhatWasSaid reviews={reviews} />
      <ReportForm
        personId={actor.personId ?? 0}
        requirementId={id}
        kind={kind}
        questions={rule.questions.map((question) => ({ ...question, asked: asked[question.name] }))}
        last={lastByQuestion(rule.questions, lastTime)}
        limitBytes={configuration().uploadLimitBytes}
        pageLimit={rule.pageLimit}
        timeZone={timeZone}
        {...draft}
      />
    </>
  )
}

export default ReportFormPage
