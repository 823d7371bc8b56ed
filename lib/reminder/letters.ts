import { db, type Read } from "#db/store"
import { grantNamer } from "#lib/grant/queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { addDays } from "#lib/kernel/day"
import type { LetterPart, Mail } from "#lib/mail/mail"
import { mailsById } from "#lib/mail/queries"
import { type AddressBook, type Addressee, openAddressBook } from "#lib/reminder/addressee"
import type { PlannedReminder } from "#lib/reminder/plan"
import { type Ahead, nextAwaited, plannedAhead, type RequirementPlan, templatesByMoment } from "#lib/reminder/queries"
import type { ReminderMoment, ReminderRecipient } from "#lib/reminder/reminder"
import { momentOf, type Place, partOf, type Template, valuesOf } from "#lib/reminder/words"
import { writtenToday } from "#lib/reminder/written-today"
import { type Requirement, requirementKindLabels } from "#lib/requirement/requirement"
import { getSetting, today } from "#lib/setting/queries"

/** A matter of a letter: a requirement, and the step of the ladder that asks for it; none when somebody reminds by hand. */
export type Matter = { requirement: Requirement; recipient: ReminderRecipient; step: PlannedReminder | null }

export type ReminderLetter = {
  to: Addressee
  /** Set when all of it is about one organization. */
  organizationId: number | null
  matters: Matter[]
  /** Every step that this letter answers, also where two ask one person for one thing. */
  asked: readonly Matter[]
  subject: string
  parts: LetterPart[]
}

const buttonOf = ({ kind, id }: Requirement, to: Addressee): LetterPart["button"] => {
  if (to.isOfficer) return { label: "Open the requirement", path: `/office/requirements/${id}` }
  return kind === "call" ? undefined : { label: `Open the ${requirementKindLabels[kind].toLowerCase()}`, path: `/portal/requirements/${id}` }
}

const subjectOf = (matters: readonly Matter[], parts: readonly LetterPart[], to: Addressee): string => {
  const [only] = parts
  if (parts.length === 1 && only?.heading) return only.heading
  const late = matters.filter(({ requirement }) => requirement.dueOn < today()).length
  if (to.isOfficer) return `${parts.length} things that grantees owe have not come`
  const tail = late === 0 ? "" : late === parts.length ? ", all of them late" : `, ${late} of them late`
  return `${parts.length} things are due to ${getSetting().name}${tail}`
}

/** A letter of one matter needs no heading: its subject says it. */
const bare = ({ heading: _, ...part }: LetterPart): LetterPart => part

/** "Ada Lovelace, ada@example.org", or nothing. */
const named = (book: AddressBook, requirementId: number): string => {
  const contact = book.contactFor(requirementId)
  return contact ? `${contact.name}, ${contact.email}` : ""
}

/** What no template can know: the report came once, and changes were asked for. */
const afterChanges = ({ reportStatus }: Requirement, to: Addressee): string[] => {
  if (reportStatus !== "changes_requested") return []
  return [
    to.isOfficer
      ? "It came once, and changes were asked for."
      : "You sent it, and we asked for changes. They are written on its page, where you can send a new version.",
  ]
}

type Known = { book: AddressBook; nameOf: ReturnType<typeof grantNamer>; templates: Map<ReminderMoment, Template> }

const letterTo = ({ book, nameOf, templates }: Known, to: Addressee, matters: Matter[], words: string | null) => {
  const day = today()
  const { name: foundation } = getSetting()
  const parts = matters.map(({ requirement, recipient }) => {
    const template = templates.get(momentOf(requirement, to.isOfficer ? "officer" : recipient, day))
    if (!template) throw new Error("A reminder has no words.")
    const part = partOf(template, valuesOf(requirement, day, nameOf(requirement), named(book, requirement.id), foundation), buttonOf(requirement, to))
    return { ...part, paragraphs: [...part.paragraphs, ...afterChanges(requirement, to)] }
  })
  const subject = subjectOf(matters, parts, to)
  const greeting: LetterPart = { paragraphs: [`Dear ${to.name || "colleague"},`, ...(words ? [words] : [])] }
  const organizations = new Set(matters.map(({ requirement }) => requirement.organizationId))
  const organizationId = organizations.size === 1 ? (matters[0]?.requirement.organizationId ?? null) : null
  return { to, organizationId, matters, asked: matters, subject, parts: [greeting, ...(parts.length === 1 ? parts.map(bare) : parts)] }
}

/**
 * Who gets which letter: one to each address, with all that it is about, in order of due days. `words` stand above the rest, for letters that
 * somebody sends by hand.
 */
export const lettersFor = (actor: Actor, matters: readonly Matter[], words: string | null = null, from: Read = db): ReminderLetter[] => {
  if (!isStaff(actor)) return []
  const all = matters.map(({ requirement }) => requirement)
  const book = openAddressBook(all, from)
  const known = { book, nameOf: grantNamer(actor, all), templates: templatesByMoment(actor) }
  const addressed = matters.flatMap((matter) =>
    book.addresseesOf(matter.requirement.id, matter.recipient).map((to) => ({ to, matter, key: `${to.email.toLowerCase()} ${to.isOfficer}` })),
  )
  return [...Map.groupBy(addressed, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    // Two steps of one requirement may fall on one day for one person: it is asked once.
    const once = [...Map.groupBy(group, ({ matter }) => matter.requirement.id).values()].flatMap(([each]) => each?.matter ?? [])
    const inOrder = once.sort((one, other) => (one.requirement.dueOn < other.requirement.dueOn ? -1 : 1))
    return [{ ...letterTo(known, first.to, inOrder, words), asked: group.map(({ matter }) => matter) }]
  })
}

/** To whom and of what a letter would speak, with what fills its places; the words are added by whoever shows it. */
export type Preview = { key: number; toName: string; organizationName: string; values: Record<Place, string>; button: LetterPart["button"] }

/** So many days after the due date, for the preview of each kind of words. */
const previewDays: Record<ReminderMoment, number> = { before: -7, on: 0, after: 5, call: -14, officer: 8 }

/** Those whose calls, or whose other requirements, come next, as they would be written to at a moment: for a few of them. */
const previewsAmong = (next: readonly Requirement[], actor: Actor) => {
  const { name: foundation } = getSetting()
  const book = openAddressBook(next)
  const nameOf = grantNamer(actor, next)
  return (moment: ReminderMoment): Preview[] =>
    next.flatMap((requirement) => {
      const [to] = book.addresseesOf(requirement.id, moment === "officer" ? "officer" : "contact")
      if (!to) return []
      const values = valuesOf(requirement, addDays(requirement.dueOn, previewDays[moment]), nameOf(requirement), named(book, requirement.id), foundation)
      return [{ key: requirement.id, toName: to.name, organizationName: requirement.organizationName, values, button: buttonOf(requirement, to) }]
    })
}

/** Whom the words of a moment would reach next, read once for all of them. */
export const openPreviews = (actor: Actor): ((moment: ReminderMoment) => Preview[]) => {
  const calls = previewsAmong(nextAwaited(actor, true), actor)
  const others = previewsAmong(nextAwaited(actor, false), actor)
  return (moment) => (moment === "call" ? calls : others)(moment)
}

/** Who it reaches; `waits`: it is due, but they had their letter of the day, so it goes out tomorrow. */
export type Reach = { names: string; waits: boolean }

/** Of several steps at once, with the book in which their people stand. */
const reachIn = (book: AddressBook, steps: readonly PlannedReminder[]) => {
  const already = steps.some(({ state }) => state === "due") ? writtenToday() : new Set<string>()
  return (requirementId: number, { recipient, state }: PlannedReminder): Reach => {
    const to = book.addresseesOf(requirementId, recipient)
    const waits = state === "due" && to.length > 0 && to.every(({ email }) => already.has(email.toLowerCase()))
    return { names: to.map(({ name }) => name).join(", "), waits }
  }
}

/** Each step of a plan with those whom it reaches. */
export const withReach = ({ requirement, plan }: RequirementPlan): ({ step: PlannedReminder } & Reach)[] => {
  const reach = reachIn(openAddressBook([requirement]), plan)
  return plan.map((step) => ({ step, ...reach(requirement.id, step) }))
}

/** As many as one page shows. */
const mostAhead = 100

export type AheadRow = Ahead & Reach & { mail: Mail | undefined }

/** What is planned for the coming days, with those whom it reaches, or the letter that went: the first hundred, and how many there are. */
export const plannedWithNames = (actor: Actor, days: number): { rows: AheadRow[]; count: number } => {
  const all = plannedAhead(actor, days)
  const shown = all.slice(0, mostAhead)
  const reach = reachIn(openAddressBook(shown.map(({ requirement }) => requirement)), shown)
  const mails = mailsById(
    actor,
    shown.flatMap(({ mailId }) => mailId ?? []),
  )
  const rowOf = (step: Ahead): AheadRow => ({
    ...step,
    ...reach(step.requirement.id, step),
    mail: step.mailId === null ? undefined : mails.get(step.mailId),
  })
  return { rows: shown.map(rowOf), count: all.length }
}
