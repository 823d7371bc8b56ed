import type { CaseResult, FullCase, Stage } from "#lib/case/case"
import type { UpdateKind } from "#lib/case/record"
import type { Day } from "#lib/kernel/day"
import type { Cents } from "#lib/kernel/money"
import type { PublishedReport } from "#lib/report/published-queries"

/** Rows on one page of a public list. */
export const publicPageSize = 200

export type PublicName = { slug: string; name: string }

export type PublicCase = {
  id: number
  slug: string
  title: string
  caption: string | null
  description: string | null
  stage: Stage | null
  result: CaseResult
}

/** A case under its grant, with what a reader needs to find it in court. */
export type PublicGrantCase = PublicCase & Pick<FullCase, "captions" | "dockets">

export type PublicGrant = {
  id: number
  fiscalYear: number
  /** Null: not recorded. */
  amountCents: Cents | null
  purpose: string | null
  cases: readonly PublicGrantCase[]
  reports: readonly PublishedReport[]
}

export type PublicUpdate = {
  id: number
  kind: UpdateKind | null
  happenedOn: Day | null
  body: string
  source: string | null
  sourceUrl: string | null
  document: PublicDocument | null
}

/** News under one caption; `case` is null where the source names none. */
export type UpdateGroup = { case: PublicCase | null; updates: readonly PublicUpdate[] }

export type PublicDocument = { id: number; title: string; mediaType: string; sizeBytes: number }

export type GranteePage = PublicName & {
  id: number
  /** False in a preview of what is not published yet. */
  isPublished: boolean
  parentName: string | null
  description: string | null
  website: string | null
  /** Newest first. */
  grants: readonly PublicGrant[]
  updates: readonly UpdateGroup[]
  documents: readonly PublicDocument[]
  previous: PublicName | null
  next: PublicName | null
}

export type CasePage = PublicCase & {
  isPublished: boolean
  organization: PublicName
  /** The case as a visitor is told of it: parts that are for others are empty. */
  record: FullCase
  issueAreas: readonly PublicName[]
  updates: readonly PublicUpdate[]
  grants: readonly (PublicName & { id: number; fiscalYear: number; amountCents: Cents | null })[]
  reports: readonly PublishedReport[]
  documents: readonly PublicDocument[]
}

/** Money whose amount is known, and how many grants it leaves out. */
export type Sum = { grants: number; unrecorded: number; amountCents: number }
