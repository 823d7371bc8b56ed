import type { ComponentProps, ReactNode } from "react"
import { CaseWay } from "#components/case/case-way"
import { CourtDateActs, CourtDateForm } from "#components/case/court-date-form"
import { CourtDates } from "#components/case/court-dates"
import { ParticipantActs, ParticipantForm } from "#components/case/participant-form"
import { People } from "#components/case/people"
import { RecordFacts } from "#components/case/record-facts"
import { CaptionForm } from "#components/case/record-form"
import { StationActs } from "#components/case/station-acts"
import { StationForm } from "#components/case/station-form"
import { CourtRead } from "#components/court/court-choice"
import { DocketLine } from "#components/court/docket-line"
import { KnownDockets } from "#components/court/known-dockets"
import { TwiceDockets } from "#components/court/twice-dockets"
import { LinkButton } from "#components/ui/button"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
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

type PartSectionProps = Pick<PartProps, "courtCase" | "add"> & {
  title: string
  id: string
  /** What `add` and the ids in `edit` call it. */
  part: string
  addWords: string
  mayEdit: boolean
  isEdited: boolean
  form: ReactNode
  children: ReactNode
}

/** A part of a case that has rows: they are read, and above them one is added or edited. */
const PartSection = ({ courtCase, add, title, id, part, addWords, mayEdit, isEdited, form, children }: PartSectionProps) => (
  <Section
    title={title}
    id={id}
    action={
      mayEdit && add !== part ? (
        <LinkButton small href={`${pathOf(courtCase)}?add=${part}#${id}`}>
          {addWords}
        </LinkButton>
      ) : null
    }
  >
    {mayEdit && (isEdited || add === part) ? <div className="mb-8">{form}</div> : null}
    {children}
  </Section>
)

export const Courts = ({ actor, courtCase, edit, add, known, twice, canSearchDockets, keyFor }: PartProps) => {
  const mayEdit = can(actor, may.edit, courtCase)
  const edited = courtCase.dockets.find(({ id }) => edit === `station-${id}`)
  return (
    <PartSection
      {...{ courtCase, add, mayEdit }}
      title="The way through the courts"
      id="courts"
      part="station"
      addWords="Add court"
      isEdited={edited !== undefined}
      form={<StationForm courtCase={courtCase} station={edited} formKey={keyFor("station")} />}
    >
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
          actsOf={(docket) => (mayEdit ? <StationActs {...{ courtCase, docket, edit, canSearchDockets, keyFor }} /> : null)}
        />
      )}
    </PartSection>
  )
}

export const PeopleOfCase = ({ actor, courtCase, edit, add, keyFor }: PartProps) => {
  const mayEdit = can(actor, may.edit, courtCase)
  const edited = courtCase.participants.find(({ id }) => edit === `participant-${id}`)
  return (
    <PartSection
      {...{ courtCase, add, mayEdit }}
      title="Parties, counsel and co-funders"
      id="people"
      part="participant"
      addWords="Add name"
      isEdited={edited !== undefined}
      form={<ParticipantForm courtCase={courtCase} participant={edited} formKey={keyFor("participant")} />}
    >
      <People people={courtCase.participants}>
        {(participant) => (mayEdit ? <ParticipantActs courtCase={courtCase} participant={participant} formKey={keyFor(`remove ${participant.id}`)} /> : null)}
      </People>
    </PartSection>
  )
}

export const DatesOfCase = ({ actor, courtCase, edit, add, today, keyFor }: PartProps) => {
  const mayEdit = can(actor, may.edit, courtCase)
  const edited = courtCase.dates.find(({ id }) => edit === `date-${id}`)
  return (
    <PartSection
      {...{ courtCase, add, mayEdit }}
      title="What is to come"
      id="dates"
      part="date"
      addWords="Add date"
      isEdited={edited !== undefined}
      form={<CourtDateForm courtCase={courtCase} date={edited} formKey={keyFor("date")} />}
    >
      <CourtDates dates={courtCase.dates} today={today}>
        {(date) => (mayEdit ? <CourtDateActs courtCase={courtCase} date={date} formKey={keyFor(`remove date ${date.id}`)} /> : null)}
      </CourtDates>
    </PartSection>
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
