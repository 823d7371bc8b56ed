import type { ComponentProps } from "react"
import { CaseWay } from "#components/case/case-way"
import { CourtDateActs, CourtDateForm } from "#components/case/court-date-form"
import { CourtDates } from "#components/case/court-dates"
import { ParticipantActs, ParticipantForm } from "#components/case/participant-form"
import { People } from "#components/case/people"
import { RecordFacts } from "#components/case/record-facts"
import { CaptionForm } from "#components/case/record-form"
import { StationForm } from "#components/case/station-form"
import { CourtChoice, CourtRead } from "#components/court/court-choice"
import { DocketLine } from "#components/court/docket-line"
import { DocketLinkForm } from "#components/court/docket-link-form"
import { KnownDockets } from "#components/court/known-dockets"
import { TwiceDockets } from "#components/court/twice-dockets"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { removeStationAction } from "#lib/case/actions"
import type { FullCase } from "#lib/case/case"
import type { FullDocketAlert } from "#lib/case/docket-alert"
import { may } from "#lib/case/policy"
import { captionReasonLabels } from "#lib/case/record"
import type { KnownDocket } from "#lib/court/known-docket"
import type { Actor } from "#lib/kernel/actor"
import { type Day, formatDay } from "#lib/kernel/day"
import { can } from "#lib/kernel/permission"

/** `edit` and `add` name what is drawn as a form: "station-3", "participant". */
export type PartProps = {
  actor: Actor
  courtCase: FullCase
  edit: string | undefined
  add: string | undefined
  today: Day
  /** Dockets of other cases that are one of this case's, or may be. */
  known: readonly KnownDocket[]
  /** Stations of this case that are one docket, or may be. */
  twice: ComponentProps<typeof TwiceDockets>["twice"]
  /** Drafts that the courts' dockets made. */
  alerts: readonly FullDocketAlert[]
  /** Whether dockets can be looked for at CourtListener. */
  canSearchDockets: boolean
  keyFor: (act: string) => string
}

const pathOf = ({ id }: FullCase) => `/office/cases/${id}`

const AddLink = ({ courtCase, part, at, children }: { courtCase: FullCase; part: string; at: string; children: string }) => (
  <LinkButton small href={`${pathOf(courtCase)}?add=${part}#${at}`}>
    {children}
  </LinkButton>
)

export const Courts = ({ actor, courtCase, edit, add, known, twice, canSearchDockets, keyFor }: PartProps) => {
  const mayEdit = can(actor, may.edit, courtCase)
  const edited = courtCase.dockets.find(({ id }) => edit === `station-${id}`)
  return (
    <Section
      title="The way through the courts"
      id="courts"
      action={
        mayEdit && add !== "station" ? (
          <AddLink courtCase={courtCase} part="station" at="courts">
            Add court
          </AddLink>
        ) : null
      }
    >
      {mayEdit && (edited || add === "station") ? (
        <div className="mb-8">
          <StationForm courtCase={courtCase} station={edited} formKey={keyFor("station")} />
        </div>
      ) : null}
      <KnownDockets known={known} />
      <TwiceDockets twice={twice} />
      {courtCase.dockets.length === 0 ? (
        <p className="text-muted">Not recorded.</p>
      ) : (
        <CaseWay
          stations={courtCase.dockets}
          side={courtCase.granteeSide}
          linksOf={(docket) => (
            <>
              <CourtRead docket={docket} />
              <DocketLine docket={docket} />
            </>
          )}
          actsOf={(docket) => {
            const { id, court, courtId, number } = docket
            return mayEdit ? (
              <>
                <CourtChoice courtCase={courtCase} docket={docket} formKey={keyFor(`court of ${id}`)} isOpen={edit === `court-${id}`} />
                <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-2 text-sm print:hidden">
                  <LinkButton kind="quiet" small href={`${pathOf(courtCase)}?edit=station-${id}#courts`} aria-label={`Edit ${court}`}>
                    Edit
                  </LinkButton>
                  <LinkButton kind="quiet" small href={`${pathOf(courtCase)}?edit=court-${id}#courts`}>
                    {courtId === null ? "Which court" : "Another court"}
                    <span className="sr-only">: {court}</span>
                  </LinkButton>
                  <ActionButton
                    action={removeStationAction}
                    formKey={keyFor(`remove station ${id}`)}
                    fields={{ id: courtCase.id, version: courtCase.version, rowId: id }}
                    small
                    kind="quiet"
                    confirm={`${court} leaves the case, with its dates and result.`}
                  >
                    Remove
                  </ActionButton>
                  {number ? <DocketLinkForm courtCase={courtCase} docket={docket} canSearch={canSearchDockets} formKey={keyFor(`link ${id}`)} /> : null}
                </div>
              </>
            ) : null
          }}
        />
      )}
    </Section>
  )
}

export const PeopleOfCase = ({ actor, courtCase, edit, add, keyFor }: PartProps) => {
  const mayEdit = can(actor, may.edit, courtCase)
  const edited = courtCase.participants.find(({ id }) => edit === `participant-${id}`)
  return (
    <Section
      title="Parties, counsel and co-funders"
      id="people"
      action={
        mayEdit && add !== "participant" ? (
          <AddLink courtCase={courtCase} part="participant" at="people">
            Add name
          </AddLink>
        ) : null
      }
    >
      {mayEdit && (edited || add === "participant") ? (
        <div className="mb-8">
          <ParticipantForm courtCase={courtCase} participant={edited} formKey={keyFor("participant")} />
        </div>
      ) : null}
      <People people={courtCase.participants}>
        {(participant) => (mayEdit ? <ParticipantActs courtCase={courtCase} participant={participant} formKey={keyFor(`remove ${participant.id}`)} /> : null)}
      </People>
    </Section>
  )
}

export const DatesOfCase = ({ actor, courtCase, edit, add, today, keyFor }: PartProps) => {
  const mayEdit = can(actor, may.edit, courtCase)
  const edited = courtCase.dates.find(({ id }) => edit === `date-${id}`)
  return (
    <Section
      title="What is to come"
      id="dates"
      action={
        mayEdit && add !== "date" ? (
          <AddLink courtCase={courtCase} part="date" at="dates">
            Add date
          </AddLink>
        ) : null
      }
    >
      {mayEdit && (edited || add === "date") ? (
        <div className="mb-8">
          <CourtDateForm courtCase={courtCase} date={edited} formKey={keyFor("date")} />
        </div>
      ) : null}
      <CourtDates dates={courtCase.dates} today={today}>
        {(date) => (mayEdit ? <CourtDateActs courtCase={courtCase} date={date} formKey={keyFor(`remove date ${date.id}`)} /> : null)}
      </CourtDates>
    </Section>
  )
}

export const RecordOfCase = ({ actor, courtCase }: PartProps) => (
  <Section
    title="Record"
    id="record"
    action={
      can(actor, may.edit, courtCase) ? (
        <>
          <LinkButton small href={`${pathOf(courtCase)}?edit=record`}>
            Edit record
          </LinkButton>
          <LinkButton small href={`${pathOf(courtCase)}?edit=audiences`}>
            Who reads what
          </LinkButton>
        </>
      ) : null
    }
  >
    <RecordFacts courtCase={courtCase} />
  </Section>
)

export const CaptionsOfCase = ({ actor, courtCase, edit, keyFor }: PartProps) =>
  courtCase.captions.length === 0 ? null : (
    <Section title="Earlier captions" id="captions">
      <ul className="grid gap-3">
        {courtCase.captions.map((caption) => {
          const { id, untilOn, reason } = caption
          return (
            <li key={id}>
              {caption.caption}
              <span className="text-muted">
                {untilOn ? `, until ${formatDay(untilOn)}` : ", day not recorded"}
                {reason ? `: ${captionReasonLabels[reason]}` : ""}
              </span>{" "}
              {can(actor, may.edit, courtCase) ? (
                <Link href={`${pathOf(courtCase)}?edit=caption-${id}#captions`} className="text-sm print:hidden" aria-label={`Edit ${caption.caption}`}>
                  Edit
                </Link>
              ) : null}
              {edit === `caption-${id}` && can(actor, may.edit, courtCase) ? (
                <CaptionForm courtCase={courtCase} caption={caption} formKey={keyFor("caption")} />
              ) : null}
            </li>
          )
        })}
      </ul>
    </Section>
  )
