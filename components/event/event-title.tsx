import { type EventRow, verbLabel } from "#lib/event/event"
import { isDay } from "#lib/kernel/day"

/** What happened, in words: a day is moved by one act, and only the event tells whether it became an earlier one. */
export const eventTitle = ({ verb, before, after }: Pick<EventRow, "verb" | "before" | "after">): string => {
  const [from, to] = [before?.dueOn, after?.dueOn]
  const isEarlier = verb === "requirement.extend" && typeof from === "string" && typeof to === "string" && isDay(from) && isDay(to) && to < from
  return isEarlier ? "Requirement: due date moved earlier" : verbLabel(verb)
}
