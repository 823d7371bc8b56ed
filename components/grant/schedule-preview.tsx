"use client"

import { useEffect, useRef, useState } from "react"
import { DayText } from "#components/ui/day"
import { SelectField } from "#components/ui/field"
import { type Day, isDay } from "#lib/kernel/day"
import { requirementTitle } from "#lib/requirement/requirement"
import { type Dating, datesOf, type GrantPeriod } from "#lib/schedule/dates"
import type { CountsFrom } from "#lib/schedule/schedule"

/** A schedule as the form of an award offers it. */
export type OfferedSchedule = { id: number; name: string; countsFrom: CountsFrom; rules: Dating[] }

type Props = { schedules: readonly OfferedSchedule[]; scheduleId: number | null; period: GrantPeriod }

const asDay = (value: FormDataEntryValue | null): Day | null => (typeof value === "string" && isDay(value) ? value : null)

/** What the form says just now of when. */
const readPeriod = (form: HTMLFormElement, before: GrantPeriod): GrantPeriod => {
  const data = new FormData(form)
  const year = Number(data.get("fiscalYear"))
  return {
    startMonth: before.startMonth,
    fiscalYear: Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : before.fiscalYear,
    startsOn: asDay(data.get("startsOn")),
    endsOn: asDay(data.get("endsOn")),
    awardedOn: asDay(data.get("awardedOn")),
    appliesAgain: data.get("appliesAgain") !== null,
  }
}

/** The choice of the schedule, and the days that it gives; they follow what is typed. */
export const SchedulePreview = ({ schedules, scheduleId, period }: Props) => {
  const [shown, setShown] = useState({ scheduleId: scheduleId ?? 0, period })
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const form = place.current?.closest("form")
    const read = () => {
      if (form) setShown((before) => ({ scheduleId: Number(new FormData(form).get("scheduleId")), period: readPeriod(form, before.period) }))
    }
    form?.addEventListener("input", read)
    return () => form?.removeEventListener("input", read)
  }, [])

  const schedule = schedules.find(({ id }) => id === shown.scheduleId)
  const owed = schedule ? datesOf(schedule.rules, schedule.countsFrom, shown.period) : []
  return (
    <div ref={place} className="space-y-4">
      <SelectField
        name="scheduleId"
        label="Schedule"
        hint="What the grant will owe, made together with it."
        options={schedules.map(({ id, name }) => ({ value: String(id), label: name }))}
        blank="None: I add what it owes by hand"
      />
      {owed.length > 0 ? (
        <div aria-live="polite">
          <p>It will owe {owed.length} things:</p>
          <ol className="list-none space-y-1 p-0">
            {owed.map((each) => (
              <li key={`${each.scheduleRuleId} ${each.dueOn}`}>
                <DayText day={each.dueOn} />: {requirementTitle(each)}
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <p className="text-muted">Nothing will be owed until it is added.</p>
      )}
    </div>
  )
}
