import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { RulesTable } from "#components/schedule/rules-table"
import { NewScheduleForm } from "#components/schedule/schedule-form"
import { SettingsFrame } from "#components/setting/settings-frame"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import { requireAdministrator } from "#lib/door/actor"
import { countedFrom } from "#lib/schedule/dates"
import { listSchedules, withAsked } from "#lib/schedule/queries"
import { scheduleWords } from "#lib/schedule/schedule"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Schedules" }

const path = "/office/settings/schedules"

const SchedulesPage = async ({ searchParams }: { searchParams: Promise<{ add?: string }> }) => {
  const actor = await requireAdministrator()
  const { add } = await searchParams
  const schedules = listSchedules(actor)
  return (
    <SettingsFrame current={path} title="Schedules">
      <p className="max-w-measure">
        A schedule says what a grant owes and when. A new grant is awarded with one of them; what it owes is made with it, and can be moved, waived or added to
        afterwards.
      </p>
      {add === "schedule" ? (
        <Section title="Add a schedule">
          <NewScheduleForm schedules={schedules} formKey={randomUUID()} />
        </Section>
      ) : (
        <p>
          <LinkButton href={`${path}?add=schedule`}>Add a schedule</LinkButton>
        </p>
      )}
      {schedules.map((schedule) => (
        <Section
          key={schedule.id}
          title={schedule.name}
          intro={scheduleWords(schedule)}
          action={
            <LinkButton small href={`${path}/${schedule.id}`} aria-label={`Open ${schedule.name}`}>
              Open
            </LinkButton>
          }
        >
          <RulesTable name={schedule.name} rules={withAsked(schedule.rules)} startMonth={countedFrom(schedule.countsFrom, getSetting().fiscalYearStartMonth)} />
        </Section>
      ))}
    </SettingsFrame>
  )
}

export default SchedulesPage
