import type { ListSpec } from "#lib/kernel/list"

const nouns: Record<string, string> = { calendar_feed: "calendar address", case_update: "case update", fiscal_year: "fiscal year", issue_area: "issue area" }

/** What follows the noun, where the verb with -d or -ed would not say it. */
const acts: Record<string, string> = {
  budget: ": budget set",
  edit: " changed",
  send: " sent",
  hurry: ": to be sent now",
  skip: " skipped",
  retry: ": to be sent again",
  act: "",
  remind: " sent by hand",
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
  const name = nouns[noun] ?? noun
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${acts[act] ?? ` ${act}${act.endsWith("e") ? "d" : "ed"}`}`
}

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
    { name: "noun", label: "About", options: found.map((noun) => ({ value: noun, label: nouns[noun] ?? noun })) },
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
