import type { ListSpec } from "#lib/kernel/list"

/** What a verb means on the timeline, where its name alone would not say. */
const nouns: Record<string, string> = {
  case_update: "case update",
  fiscal_year: "fiscal year",
  issue_area: "issue area",
}

/** "grant.award" → "Grant: award"; "person.change_role" → "Person: change role". */
export const verbLabel = (verb: string): string => {
  const [noun = "", act = ""] = verb.split(".")
  const name = nouns[noun] ?? noun
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${act
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()}`
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
