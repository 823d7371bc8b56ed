import { formatInstant } from "#lib/kernel/clock"
import { formatDay, isDay } from "#lib/kernel/day"
import type { ListSpec } from "#lib/kernel/list"
import { formatMoney } from "#lib/kernel/money"

const nouns: Record<string, string> = { calendar_feed: "calendar address", view: "saved view" }
const nounLabel = (noun: string) => nouns[noun] ?? noun.replaceAll("_", " ")

/** What follows the noun, where the verb with -d or -ed would not say it. */
const acts: Record<string, string> = {
  budget: ": budget set",
  edit: " changed",
  send: " sent",
  hurry: ": to be sent now",
  skip: " skipped",
  retry: ": to be sent again",
  act: "",
  fail: " not sent",
  doubt: " maybe sent: look",
  drop: " skipped",
  remind: " written",
  begin: "s: begun or ended",
  ladder: "s: ladder changed",
  words: "s: words changed",
  cancel: " cancelled",
  file: " filed by staff",
  submit: " submitted",
  review: ": review begun",
  request_changes: ": changes requested",
  withdraw: " withdrawn",
  record: " recorded as paid",
  call: ": call logged",
  make: " made",
  choose: " is now the one for new grants",
  reopen: " opened again",
  remark: ": remark among staff",
  write: ": message",
  confirm: ": taken over into the case",
  dismiss: ": proposal dismissed",
  restore: " restored from the archive",
  set_stage: ": stage changed",
  write_off: " written off",
  map: ": columns named",
  aim: ": named whom it is for",
  send_link: ": link sent",
  hand_over: "s handed over",
  join: " came in by a first code",
  leave: " left",
  take_access: ": access taken away",
  take_contact_access: ": access taken away",
  invite_colleague: " invited",
  invite: ": one-time link made",
  accept_invitation: ": password chosen",
  change_password: ": password changed",
  change_role: ": role changed",
  sign_in: " signed in",
  sign_out: " signed out",
  end_sessions: ": sessions ended",
}

/** "grant.award" → "Grant awarded"; "report.review" → "Report: review begun". */
export const verbLabel = (verb: string): string => {
  const [noun = "", act = ""] = verb.split(".")
  const name = nounLabel(noun)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${acts[act] ?? ` ${act}${act.endsWith("e") ? "d" : "ed"}`}`
}

/** "amountCents" → "Amount", "organizationId" → "Organization, its number", "deletedAt" → "Archived", as the pages call it. */
export const fieldLabel = (field: string): string => {
  if (field === "deletedAt") return "Archived"
  const words = field
    .replace(/Cents$/, "")
    .replace(/Id$/, ", its number")
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const momentForm = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** A value of such a field as people write it. */
export const fieldValue = (field: string, value: unknown, timeZone: string): string => {
  if (value === null || value === undefined || value === "") return "nothing"
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "number") return field.endsWith("Cents") ? formatMoney(value) : String(value)
  if (typeof value !== "string") return JSON.stringify(value)
  if (momentForm.test(value)) return formatInstant(value, timeZone)
  if (isDay(value)) return formatDay(value)
  return /^[a-z]+(_[a-z]+)+$/.test(value) ? value.replaceAll("_", " ") : value
}

/** At most so many events of a grant, a case or a payment are shown beside it. */
export const eventsShown = 100

export type EventRow = {
  id: number
  at: string
  actorName: string
  role: string
  verb: string
  outcome: "done" | "refused"
  noun: string | null
  nounId: number | null
  organizationId: number | null
  organizationName: string | null
  summary: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** The filters offer what there is. */
export const eventListOf = ({ nouns: found, persons }: { nouns: string[]; persons: string[] }): ListSpec => ({
  sortable: [],
  filters: [
    { name: "since", label: "From", options: "day" },
    { name: "until", label: "To", options: "day" },
    { name: "noun", label: "About", options: found.map((noun) => ({ value: noun, label: nounLabel(noun) })) },
    { name: "person", label: "Who", options: persons.map((name) => ({ value: name, label: name })) },
    {
      name: "outcome",
      label: "Outcome",
      options: [
        { value: "done", label: "Done" },
        { value: "refused", label: "Refused" },
      ],
    },
  ],
})
