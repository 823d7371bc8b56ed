import type { ReactNode } from "react"
import { Status } from "#components/ui/status"
import { coverage, type Requirement, requirementKindLabels } from "#lib/requirement/requirement"

export const RequirementStanding = ({ requirement: { standing } }: { requirement: Requirement }) => <Status tone={standing.tone}>{standing.word}</Status>

/** "October 1, 2026 to March 31, 2027", or what to say instead. */
export const Covers = ({ of: { coversFrom, coversTo }, absent = null }: { of: Pick<Requirement, "coversFrom" | "coversTo">; absent?: ReactNode }) =>
  coverage(coversFrom, coversTo) ?? absent

export const kindOf = ({ kind }: Pick<Requirement, "kind">): string => requirementKindLabels[kind]

/** "Six-month report, grant of 2027", with what tells the grants of a year apart (lib/grant/grant.ts). */
export const kindAndGrant = (requirement: Pick<Requirement, "kind" | "grantId" | "fiscalYear">, grantNames: ReadonlyMap<number, string>): string =>
  `${kindOf(requirement)}, grant of ${grantNames.get(requirement.grantId) ?? requirement.fiscalYear}`
