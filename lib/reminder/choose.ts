import { unwrittenMemory } from "#db/remember"
import type { Actor } from "#lib/kernel/actor"
import { addDays, type Day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { isAwaited } from "#lib/reminder/awaited"
import { lettersFor, type ReminderLetter } from "#lib/reminder/letters"
import { listRequirements, type Pile, pilesOf } from "#lib/requirement/list-queries"
import { requirementsById } from "#lib/requirement/queries"
import { pileDays, pileOf, type Requirement } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

/** As many as one page can show in full. */
export const mostAtOnce = 200
/** As many as are named of each kind that gets nothing; the others are counted. */
const mostNamed = 20

/** Where the list is not filtered by standing. */
const askedByDefault = ["overdue", "waiting", "due"] as const
/** All that the grantee still owes. */
export const askable = [...askedByDefault, "later"] as const

/** Why nobody is asked for it: it is due only after 30 days, lies with the foundation, is met or waived, or its grant owes nothing any more. */
export const idleReasons = ["later", "review", "met", "waived", "past"] as const
export type IdleReason = (typeof idleReasons)[number]
export type Idle = { because: IdleReason; rows: Requirement[]; count: number }

export type Choice = {
  letters: ReminderLetter[]
  /** Of how many somebody would be reminded. */
  count: number
  /** Chosen, but not in a letter. */
  idle: Idle[]
  /** More than one page can show. */
  isCut: boolean
}

const reasonOf = (requirement: Requirement, day: Day): IdleReason => {
  if (isAwaited(requirement)) return "later"
  const pile = pileOf(requirement, day)
  return idleReasons.find((reason) => reason === pile) ?? "past"
}

const choose = (actor: Actor, ids: readonly number[], state: ListState): Choice => {
  const standing = state.filters.standing ?? []
  const isList = ids.length === 0
  const isWhole = isList && standing.length === 0
  const day = today()
  const lots = isWhole ? askedByDefault : askable.filter((lot) => standing.includes(lot))
  const inLots = { ...state, filters: { ...state.filters, standing: [...lots] }, page: 1, pageSize: mostAtOnce + 1 }
  const foundInList = () => (lots.length > 0 ? listRequirements(actor, inLots).rows : [])
  const found = isList ? foundInList() : requirementsById(actor, ids)
  const shown = found.slice(0, mostAtOnce)
  const isAsked = (requirement: Requirement) => isAwaited(requirement) && (!isWhole || requirement.dueOn <= addDays(day, pileDays))
  const asked = shown.filter(isAsked)
  const unasked = shown.filter((requirement) => !isAsked(requirement))
  const lotsUnasked = isWhole ? idleReasons : idleReasons.filter((lot) => isList && lot !== "later" && standing.includes(lot))
  const piles: Partial<Record<IdleReason, Pile>> = lotsUnasked.length > 0 ? pilesOf(actor, state, lotsUnasked, mostNamed) : {}
  const idle = idleReasons.map((because): Idle => {
    const own = unasked.filter((requirement) => reasonOf(requirement, day) === because)
    const rest = piles[because] ?? { rows: [], count: 0 }
    return { because, rows: [...own, ...rest.rows].slice(0, mostNamed), count: own.length + rest.count }
  })
  const letters = lettersFor(
    actor,
    asked.map((requirement) => ({ requirement, recipient: "contact" as const, step: null })),
  )
  return { letters, count: asked.length, idle: idle.filter(({ count }) => count > 0), isCut: found.length > mostAtOnce }
}

/** Letters in full are long. */
const recall = unwrittenMemory(5)

/** Who would get what, for the ids that were chosen, else for what the list shows with its filters; what is due after 30 days only when the list asks for it. */
export const chooseReminders = (actor: Actor, ids: readonly number[], state: ListState): Choice =>
  recall(JSON.stringify([actor.role, actor.personId, ids, state, today()]), () => choose(actor, ids, state))
