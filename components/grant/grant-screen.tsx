import { EventTimeline } from "#components/event/event-timeline"
import { GrantActs } from "#components/grant/grant-acts"
import { GrantFacts } from "#components/grant/grant-facts"
import { GrantForm } from "#components/grant/grant-form"
import { GrantPayments, GrantRequirements } from "#components/grant/grant-parts"
import { GrantReports } from "#components/grant/grant-reports"
import { type Call, NotesSection } from "#components/note/notes-section"
import { GrantTime } from "#components/timesheet/grant-time"
import { MoneyBack } from "#components/timesheet/money-back"
import { LinkButton } from "#components/ui/button"
import { Columns } from "#components/ui/columns"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { type EventRow, eventsShown } from "#lib/event/event"
import { type FullGrant, grantTitle } from "#lib/grant/grant"
import { may } from "#lib/grant/policy"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import type { Note } from "#lib/note/note"
import type { FullPayment } from "#lib/payment/payment"
import type { PublicGrant } from "#lib/public/public"
import type { Report } from "#lib/report/report"
import type { Requirement } from "#lib/requirement/requirement"
import type { GrantTime as Time } from "#lib/timesheet/grant-time"

type Props = {
  actor: Actor
  grant: FullGrant
  organizationIsPublic: boolean
  /** How the public page will draw it, once it is published. */
  preview: PublicGrant | undefined
  /** Cases that the form offers. */
  cases: readonly { id: number; title: string }[]
  payments: FullPayment[]
  /** What the grant owes, that a payment can wait for. */
  awaited: readonly { value: string; label: string }[]
  requirements: Requirement[]
  reports: Report[]
  notes: Note[]
  call: Call
  events: EventRow[]
  timeZone: string
  isEditing: boolean
  /** "payment" or "requirement": the form that is open. */
  adding: string | undefined
  /** What the form of a payment proposes to come back. */
  backCents: number | undefined
  time: Time
  /** Whether the grant year is over. */
  isOver: boolean
  keyFor: (act: string) => string
}

/** The office page of a grant. */
export const GrantScreen = ({ cases, payments, awaited, requirements, reports, notes, call, events, timeZone, isEditing, time, isOver, ...props }: Props) => {
  const { actor, grant, keyFor } = props
  const mayEdit = can(actor, may.edit, grant)
  return (
    <>
      <PageHeader
        title={`${grantTitle(grant)}, ${grant.organizationName}`}
        breadcrumb={[
          { href: "/office/grants", label: "Grants" },
          { href: `/office/grantees/${grant.organizationId}`, label: grant.organizationName },
        ]}
        action={mayEdit && !isEditing ? <LinkButton href={`/office/grants/${grant.id}?edit=grant`}>Edit grant</LinkButton> : null}
      />
      {grant.deletedAt ? <Notice tone="attention">This grant is archived. It counts in no total, and nobody but staff sees it.</Notice> : null}
      {mayEdit && isEditing ? <GrantForm grant={grant} cases={cases} formKey={keyFor("edit")} /> : <GrantFacts grant={grant} />}
      <GrantActs {...props} />
      <GrantPayments {...props} payments={payments} awaited={awaited} />
      <GrantRequirements {...props} requirements={requirements} />
      <Section title="Time" id="time">
        <GrantTime time={time} grantedCents={grant.amountCents}>
          {isOver && time.toReturnCents > 0 && grant.status !== "cancelled" ? (
            <MoneyBack
              grantId={grant.id}
              paidCents={grant.paidCents ?? 0}
              workCents={time.amountCents}
              toReturnCents={time.toReturnCents}
              awaited={requirements.filter(({ kind, state, isOwed }) => kind === "timesheet" && isOwed && state === "open")}
            />
          ) : null}
        </GrantTime>
      </Section>
      <Section title="Reports" id="reports">
        <GrantReports rows={reports} empty="No reports yet." />
      </Section>
      <div className="mt-10">
        <Columns
          main={
            <Section title="Timeline" id="timeline">
              <EventTimeline label="What happened to this grant" events={events} timeZone={timeZone} most={eventsShown} />
            </Section>
          }
          side={
            <NotesSection
              about={{ organizationId: grant.organizationId, grantId: grant.id }}
              basePath={`/office/grants/${grant.id}`}
              notes={notes}
              adding={props.adding}
              mayAdd={mayEdit}
              owed={requirements.find(({ kind, state, isOwed }) => kind === "call" && state === "open" && isOwed)}
              cases={grant.cases}
              keyFor={() => keyFor("note")}
              {...call}
            />
          }
        />
      </div>
    </>
  )
}
