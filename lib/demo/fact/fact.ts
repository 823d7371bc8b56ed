import type { Disposition, Prevailing, Relief, SettlementForm, Side, Stage } from "#lib/case/case"
import type { IssueArea } from "#lib/demo/fact/foundation"
import type { Cents } from "#lib/kernel/money"

/** An organization as its source gives it. Null and empty mean: not in the source. */
export type OrganizationFact = {
  name: string
  /** Other spellings under which the same organization stands in the sources. */
  aliases: readonly string[]
  parentName: string | null
  website: string | null
  description: string | null
}

/** A court's file on a case; the number is null where the source gives none. */
export type DocketFact = { court: string; number: string | null }

/** Axes of a case's result; null and empty mean: not in the source. */
export type ResultFact = {
  stage: Stage | null
  disposition: Disposition | null
  prevailed: Prevailing | null
  granteeSide: Side | null
  settlementForm: SettlementForm | null
  relief: readonly Relief[]
}

export type CaseFact<Organization extends string> = ResultFact & {
  organization: Organization
  /** What the case is called where it has no caption. */
  name: string
  caption: string | null
  earlierCaptions: readonly string[]
  dockets: readonly DocketFact[]
  issueAreas: readonly IssueArea[]
  description: string | null
}

/** A grant of a past fiscal year. An amount of null was in none of the sources; reports are addresses where they were published. */
export type GrantFact<Organization extends string, Case extends string> = {
  organization: Organization
  fiscalYear: number
  amountCents: Cents | null
  purpose: string | null
  cases: readonly Case[]
  sixMonthReport: string | null
  yearEndReport: string | null
}

/** News about an organization's litigation; without a case where the source names none. No update of the sources has a date. */
export type UpdateFact<Organization extends string, Case extends string> = {
  organization: Organization
  courtCase: Case | null
  happenedOn: null
  body: string
  source: string | null
}

/** Nothing of a result is recorded. */
export const resultNotRecorded: ResultFact = { stage: null, disposition: null, prevailed: null, granteeSide: null, settlementForm: null, relief: [] }
