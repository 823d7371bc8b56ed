import { AttachmentList } from "#components/report/attachment-list"
import { Checklist } from "#components/report/checklist"
import { Conversation, Remarks } from "#components/report/conversation"
import { DocumentPane } from "#components/report/document-pane"
import { Proposals } from "#components/report/proposals"
import { FreedPayments, PublicPreview } from "#components/report/public-preview"
import { ReportFacts } from "#components/report/report-facts"
import { isTypedAct, ReviewAct } from "#components/report/review-act"
import { ReviewBar } from "#components/report/review-bar"
import { ReviewHistory } from "#components/report/review-history"
import { SaidList } from "#components/report/said-list"
import { VersionList } from "#components/report/version-list"
import { SheetReading } from "#components/timesheet/sheet-reading"
import { Disclosure } from "#components/ui/disclosure"
import { Section } from "#components/ui/section"
import { Tabs } from "#components/ui/tabs"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { may } from "#lib/report/policy"
import { isOnPublicPage } from "#lib/report/report"
import type { Desk } from "#lib/report/review-desk"
import { saidIn } from "#lib/report/said"

export const reviewTabs = ["checklist", "facts", "preview", "conversation"] as const
export type ReviewTab = (typeof reviewTabs)[number]

type Props = { actor: Actor; desk: Desk; tab: ReviewTab; act: string | undefined; foundation: string; keyFor: () => string }
type WithVersion = Props & { newest: NonNullable<Desk["newest"]> }

const labels: Record<ReviewTab, string> = { checklist: "Checklist", facts: "Facts", preview: "Public preview", conversation: "Conversation" }
const column = "beside"

const pathOf = (id: number, tab: ReviewTab) => (tab === "checklist" ? `/office/reports/${id}` : `/office/reports/${id}/${tab}`)

const TabBody = ({ actor, desk, tab, foundation, keyFor, newest }: WithVersion) => {
  const { report, cases, rule, timeZone } = desk
  switch (tab) {
    case "checklist":
      return <Checklist checks={newest.checks} />
    case "facts":
      return (
        <>
          <Section title="Facts">
            <ReportFacts report={report} cases={cases} />
          </Section>
          <Proposals reportId={report.id} proposals={newest.proposals} acts={desk.proposalActs} cases={desk.casesNow} timeZone={timeZone} keyFor={keyFor} />
        </>
      )
    case "preview":
      return (
        <>
          <Section title={isOnPublicPage(report) ? "What is public" : "What would become public"}>
            <PublicPreview report={report} version={newest.version} files={newest.files} cases={cases} />
          </Section>
          {report.status === "accepted" ? null : (
            <Section title="What accepting it frees">
              <FreedPayments freed={desk.freed} />
            </Section>
          )}
        </>
      )
    case "conversation":
      return (
        <div className="grid gap-8">
          <Conversation
            reportId={report.id}
            messages={desk.messages}
            other={report.organizationName}
            foundation={foundation}
            organization={report.organizationName}
            timeZone={timeZone}
            formKey={can(actor, may.write, report) ? keyFor() : undefined}
          />
          <Remarks reportId={report.id} remarks={desk.remarks} timeZone={timeZone} formKey={can(actor, may.remark, report) ? keyFor() : undefined} />
          <ReviewHistory {...desk} questions={rule.questions} />
        </div>
      )
  }
}

const Desktop = (props: WithVersion) => {
  const { actor, desk, tab, act, keyFor, newest } = props
  const { report, cases, rule, freed, versions, reviews, timeZone } = desk
  // Another tab is another page: while words are typed, each opens below them instead.
  const isTyped = isTypedAct(actor, report, act)
  const counts: Partial<Record<ReviewTab, number>> = { facts: newest.proposals.length, conversation: desk.messages.length + desk.remarks.length }
  return (
    <div className="review">
      <div className="min-w-0">
        <DocumentPane version={newest.version} reading={newest.reading} />
        {newest.sheet ? <SheetReading sheet={newest.sheet} /> : null}
        <Section title="Answers" id="answers">
          <SaidList said={saidIn(newest.version)} questions={rule.questions} />
        </Section>
        <AttachmentList files={newest.files} />
        <VersionList
          kind={report.kind}
          versions={versions}
          reviews={reviews}
          takenUp={desk.takenUp}
          timeZone={timeZone}
          questions={rule.questions}
          answersElsewhere
        />
      </div>
      <div className="review-side" id={column}>
        <ReviewAct
          actor={actor}
          report={report}
          version={newest.version}
          files={newest.files}
          cases={cases}
          rule={rule}
          freed={freed}
          path={pathOf(report.id, tab)}
          formKey={keyFor()}
          act={act}
          lastAct={desk.lastAct}
        />
        {isTyped ? (
          reviewTabs.map((each) => (
            <Disclosure key={each} summary={labels[each]}>
              <TabBody {...props} tab={each} />
            </Disclosure>
          ))
        ) : (
          <>
            <Tabs
              label="Review"
              current={pathOf(report.id, tab)}
              column={column}
              links={reviewTabs.map((each) => ({ href: pathOf(report.id, each), label: labels[each], count: counts[each] || undefined }))}
            />
            <TabBody {...props} />
          </>
        )}
      </div>
    </div>
  )
}

/** The document beside what a reviewer needs, and below both the decision. */
export const ReviewScreen = (props: Props) => {
  const { actor, desk, tab, act, keyFor } = props
  const { newest, report, next } = desk
  if (!newest) return report.publishedUrl ? <ReportFacts report={report} cases={desk.cases} /> : <p className="text-muted">Nothing was submitted yet.</p>
  return (
    <>
      <p className="mb-4 lg:hidden print:hidden">
        <a href={`#${column}`}>To the {labels[tab].toLowerCase()}</a>
      </p>
      <Desktop {...props} newest={newest} />
      <ReviewBar actor={actor} report={report} path={pathOf(report.id, tab)} nextHref={next && `/office/reports/${next.id}`} act={act} keyFor={keyFor} />
    </>
  )
}
