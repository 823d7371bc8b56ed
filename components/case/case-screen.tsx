import { CaseActs } from "#components/case/case-acts"
import { CaseFacts } from "#components/case/case-facts"
import { CaptionsOfCase, Courts, DatesOfCase, type PartProps, PeopleOfCase, RecordOfCase } from "#components/case/case-sections"
import { CaseUpdates } from "#components/case/case-updates"
import { FeeRepayment } from "#components/case/fee-repayment"
import { type NewsChoices, NewUpdateForm } from "#components/case/update-form"
import { DocketAlerts } from "#components/court/docket-alerts"
import { EventTimeline } from "#components/event/event-timeline"
import { GrantReports } from "#components/grant/grant-reports"
import { GrantsTable } from "#components/grant/grants-table"
import { type Call, NotesSection } from "#components/note/notes-section"
import { LinkButton } from "#components/ui/button"
import { Columns } from "#components/ui/columns"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import type { FullCaseUpdate } from "#lib/case/case"
import { may } from "#lib/case/policy"
import { type EventRow, eventsShown } from "#lib/event/event"
import type { FullGrant } from "#lib/grant/grant"
import { can } from "#lib/kernel/permission"
import type { Note } from "#lib/note/note"
import type { FullPayment } from "#lib/payment/payment"
import type { PublicUpdate } from "#lib/public/public"
import type { Report } from "#lib/report/report"

type Props = PartProps & {
  updates: FullCaseUpdate[]
  grants: FullGrant[]
  /** What came back of those grants, or is to. */
  repayments: FullPayment[]
  reports: Report[]
  notes: Note[]
  call: Call
  events: EventRow[]
  timeZone: string
  choose: NewsChoices
  /** How the public pages will draw an update. */
  previewOf: (update: FullCaseUpdate) => PublicUpdate | undefined
}

const Updates = ({ actor, courtCase, updates, edit, add: adding, choose, previewOf, keyFor }: Props) => {
  const isAdding = adding === "update"
  const editing = edit?.startsWith("update-") ? Number(edit.slice("update-".length)) : undefined
  const basePath = `/office/cases/${courtCase.id}`
  const mayAdd = can(actor, may.edit, courtCase)
  const add = (
    <LinkButton small href={`${basePath}?add=update#updates`}>
      Add update
    </LinkButton>
  )
  return (
    <Section title="Updates" id="updates" action={mayAdd && !isAdding ? add : null}>
      {mayAdd && isAdding ? (
        <div className="mb-8">
          <NewUpdateForm organizationId={courtCase.organizationId} caseId={courtCase.id} formKey={keyFor("add update")} cancelHref={basePath} choose={choose} />
        </div>
      ) : null}
      <CaseUpdates actor={actor} updates={updates} editing={editing} basePath={basePath} choose={choose} previewOf={previewOf} keyFor={keyFor} />
    </Section>
  )
}

/** The office page of a case. */
export const CaseScreen = (props: Props) => {
  const { actor, courtCase, grants, reports, notes, call, events, timeZone, keyFor } = props
  return (
    <>
      <PageHeader
        title={courtCase.title}
        breadcrumb={[
          { href: "/office/cases", label: "Cases" },
          { href: `/office/grantees/${courtCase.organizationId}`, label: courtCase.organizationName },
        ]}
        action={
          <>
            <LinkButton href={`/office/cases/${courtCase.id}/brief`}>Brief</LinkButton>
            {can(actor, may.edit, courtCase) ? <LinkButton href={`/office/cases/${courtCase.id}?edit=case`}>Edit case</LinkButton> : null}
          </>
        }
      />
      {courtCase.deletedAt ? <Notice tone="attention">This case is archived. Nobody but staff sees it.</Notice> : null}
      <CaseFacts courtCase={courtCase} today={props.today} />
      <CaseActs actor={actor} courtCase={courtCase} keyFor={keyFor} />
      <Section title="Description" id="description">
        {courtCase.description ? <Prose text={courtCase.description} serif /> : <p className="text-muted">Not recorded.</p>}
      </Section>
      <Courts {...props} />
      <DatesOfCase {...props} />
      {props.alerts.length > 0 ? (
        <Section title="From the court's docket" id="alerts" intro="Drafts by CourtListener's alerts: nobody but staff sees them.">
          <DocketAlerts alerts={props.alerts} keyFor={keyFor} />
        </Section>
      ) : null}
      <Updates {...props} />
      <RecordOfCase {...props} />
      <PeopleOfCase {...props} />
      <CaptionsOfCase {...props} />
      <Section title="Grants" id="grants">
        <GrantsTable rows={grants} ofCase empty="No grant pays for this case." />
        <FeeRepayment courtCase={courtCase} grants={grants} repayments={props.repayments} />
      </Section>
      <Section title="Reports" id="reports">
        <GrantReports rows={reports} empty="No report is about this case." />
      </Section>
      <div className="mt-10">
        <Columns
          main={
            <Section title="Timeline" id="timeline">
              <EventTimeline label="What happened to this case" events={events} timeZone={timeZone} most={eventsShown} />
            </Section>
          }
          side={
            <NotesSection
              about={{ organizationId: courtCase.organizationId, caseId: courtCase.id }}
              basePath={`/office/cases/${courtCase.id}`}
              notes={notes}
              adding={props.add}
              editing={props.edit?.startsWith("note-") ? Number(props.edit.slice("note-".length)) : null}
              mayAdd={can(actor, may.edit, courtCase)}
              cases={[courtCase]}
              keyFor={() => keyFor("note")}
              {...call}
            />
          }
        />
      </div>
    </>
  )
}
