import type { Found } from "#db/match"

/** Longer texts, in an index of their own (db/migrations/0013). */
export const foundTexts = ["participant", "note", "report"] as const
export type FoundText = (typeof foundTexts)[number]

/** A piece of text, marked where it is what was searched for. */
export type Piece = { text: string; isMatch: boolean }

export type SearchHit = {
  kind: Found | FoundText
  id: number
  title: Piece[]
  /** What else of the record matched: other spellings, docket numbers, the text of an update. */
  excerpt: Piece[]
  organizationId: number | null
  organizationName: string | null
  organizationSlug: string | null
  caseId: number | null
  caseTitle: string | null
  caseSlug: string | null
  /** Of a report: where it is published, if it is. */
  publishedHref: string | null
  isArchived: boolean
}

const longest = 200

/** What is searched for, as an address says it. */
export const typedIn = ({ q }: { q?: string | string[] | undefined }): string => (typeof q === "string" ? q : "").trim().slice(0, longest)

/** Hits of one kind; `hasMore`: not all are here. */
export type SearchGroup = { kind: Found | FoundText; hits: SearchHit[]; hasMore: boolean }

export const searchKinds = ["organization", "case", "case_update", "person", "contact"] as const satisfies readonly Found[]
export const searchKindLabels: Record<Found | FoundText, string> = {
  organization: "Organizations",
  case: "Cases",
  case_update: "Case updates",
  participant: "Parties, counsel and co-funders",
  note: "Notes and calls",
  report: "Reports",
  person: "People who can sign in",
  contact: "Contacts",
}
