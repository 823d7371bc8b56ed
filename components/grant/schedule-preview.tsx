"use client"

import { use, useEffect, useRef, useState } from "react"
import { DayText } from "#components/ui/day"
import { SelectField } from "#components/ui/field"
import { FormContext } from "#components/ui/form-context"
import { Notice } from "#components/ui/notice"
import { type Day, fiscalYearBounds, isDay } from "#lib/kernel/day"
import { requirementTitle } from "#lib/requirement/requirement"
import { type Dating, datesOf, type GrantPeriod } from "#lib/schedule/dates"
import { type Schedule, suiting } from "#lib/schedule/schedule"

/** A schedule as the form of an award offers it. */
export type OfferedSchedule = Pick<Schedule, "id" | "name" | "countsFrom" | "lastYear" | "isDefault"> & { rules: Dating[] }

type Props = { schedules: readonly OfferedSchedule[]; period: GrantPeriod }
type Shown = { scheduleId: number; period: GrantPeriod }

const asDay = (value: unknown): Day | null => (typeof value === "string" && isDay(value) ? value : null)

/** What the form says just now of when. A year that is half typed is none. */
const readForm = (said: (name: string) => unknown, before: GrantPeriod): Shown => {
  const year = Number(said("fiscalYear"))
  const period = {
    startMonth: before.startMonth,
    fiscalYear: Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : before.fiscalYear,
    startsOn: asDay(said("startsOn")),
    endsOn: asDay(said("endsOn")),
    awardedOn: asDay(said("awardedOn")),
    appliesAgain: Boolean(said("appliesAgain")),
  }
  return { scheduleId: Number(said("scheduleId")), period }
}

/** What the form proposes for a fiscal year. */
const proposed = (schedules: readonly OfferedSchedule[], year: number, startMonth: number): Record<string, string> => ({
  ...fiscalYearBounds(year, startMonth),
  scheduleId: String(suiting(schedules, year)?.id ?? ""),
})

/** Where nobody wrote or chose anything else, the period and the schedule follow the fiscal year. */
const follow = (form: HTMLFormElement, from: Record<string, string>, to: Record<string, string>) => {
  for (const [name, value] of Object.entries(to)) {
    const control = form.elements.namedItem(name)
    if ((control instanceof HTMLInputElement || control instanceof HTMLSelectElement) && control.value === from[name]) control.value = value
  }
}

/** The choice of the schedule, and the days that it gives; they follow what is typed. */
export const SchedulePreview = ({ schedules, period }: Props) => {
  const values = use(FormContext)?.values
  const [shown, setShown] = useState(() => readForm((name) => values?.[name], period))
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(shown.period)

  useEffect(() => {
    const form = place.current?.closest("form")
    const read = () => {
      if (!form) return
      const readNow = () => readForm((name) => new FormData(form).get(name), before.current)
      const year = readNow().period.fiscalYear
      const { fiscalYear, startMonth } = before.current
      if (year !== fiscalYear) follow(form, proposed(schedules, fiscalYear, startMonth), proposed(schedules, year, startMonth))
      const now = readNow()
      before.current = now.period
      setShown(now)
    }
    form?.addEventListener("input", read)
    return () => form?.removeEventListener("input", read)
  }, [schedules])

  const schedule = schedules.find(({ id }) => id === shown.scheduleId)
  const owed = schedule ? datesOf(schedule.rules, schedule.countsFrom, shown.period) : []
  const suits = suiting(schedules, shown.period.fiscalYear)
  return (
    <div ref={place} className="space-y-4">
      <SelectField
        name="scheduleId"
        label="Schedule"
        hint="What the grant will owe, made together with it."
        options={schedules.map(({ id, name, lastYear }) => ({
          value: String(id),
          label: lastYear === null ? name : `${name} (fiscal years up to ${lastYear})`,
        }))}
        blank="None: I add what it owes by hand"
      />
      {schedule && suits && schedule.id !== suits.id ? (
        <Notice tone="attention" live="status">
          For fiscal year {shown.period.fiscalYear} the foundation’s schedule is “{suits.name}”.
        </Notice>
      ) : null}
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
