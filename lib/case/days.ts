import { type Day, formatDay } from "#lib/kernel/day"
import { Refusal } from "#lib/kernel/refusal"
import { today } from "#lib/setting/queries"

/** Days on which something happened: none of them is still to come. @throws Refusal at the field of that name */
export const refuseToCome = (days: Record<string, Day | null | undefined>): void => {
  for (const [field, on] of Object.entries(days))
    if (on && on > today()) throw new Refusal("This day is still to come. What lies ahead belongs under “What is to come”.", field)
}

/** Nothing ends before it began. @throws Refusal at the field of the end */
export const refuseReversed = (began: Day | null, ended: { field: string; on: Day | null }): void => {
  if (began && ended.on && ended.on < began)
    throw new Refusal(`This is before ${formatDay(began)}, the day on which it was filed. One of the two is wrong.`, ended.field)
}
