import type { Actor } from "#lib/kernel/actor"
import { addDays } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { isAwaited } from "#lib/reminder/awaited"
import { lettersFor, type ReminderLetter } from "#lib/reminder/letters"
import { listRequirements } from "#lib/requirement/list-queries"
import { requirementsById } from "#lib/requirement/queries"
import { pileDays, type Requirement } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

/** As many as one page can show in full. */
export const mostAtOnce = 200

export type Choice = {
  letters: ReminderLetter[]
  /** Of how many somebody would be reminded. */
  count: number
  /** Chosen, but nothing is owed there just now. */
  idle: Requirement[]
  /** More than one page can show. */
  isCut: boolean
}

/** Where the list is not filtered by standing. */
const askedByDefault = ["overdue", "waiting", "due"] as const

/** Who would get what, for the ids that were chosen, else for what the list shows with its filters; what is due after 30 days only when the list asks for it. */
export const chooseReminders = (actor: Actor, ids: readonly number[], state: ListState): Choice => {
  const standing = state.filters.standing ?? []
  const filters = { ...state.filters, standing: standing.length > 0 ? standing : [...askedByDefault] }
  const found = ids.length > 0 ? requirementsById(actor, ids) : listRequirements(actor, { ...state, filters, page: 1, pageSize: mostAtOnce + 1 }).rows
  const shown = found.slice(0, mostAtOnce)
  const isNear = ({ dueOn }: Requirement) => ids.length > 0 || standing.length > 0 || dueOn <= addDays(today(), pileDays)
  const asked = shown.filter((requirement) => isAwaited(requirement) && isNear(requirement))
  const letters = lettersFor(
    actor,
    asked.map((requirement) => ({ requirement, recipient: "contact" as const, step: null })),
  )
  return { letters, count: asked.length, idle: shown.filter((requirement) => !isAwaited(requirement)), isCut: found.length > mostAtOnce }
}
