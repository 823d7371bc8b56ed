import { openStore } from "#db/store"
import { addCase } from "#lib/case/commands"
import { administrator, officer } from "#lib/demo/cast-actors"
import { awardGrant } from "#lib/grant/commands"
import { setClock } from "#lib/kernel/clock"
import { type Day, day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { addOrganization } from "#lib/organization/commands"
import { addPerson } from "#lib/person/commands"
import { addRequirement } from "#lib/requirement/commands"
import type { RequirementKind } from "#lib/requirement/requirement"

const facts = { aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, website: null, description: null }
const axes = { stage: null, stageOn: null, granteeSide: null, disposition: null, prevailed: null, settlementForm: null, reliefs: [], issueAreaIds: [] }

/**
 * A foundation in memory, on March 25, 2027: Harbor Legal Aid (1, the grantee of the cast) and Prairie Counsel (2, the stranger's), each with a grant
 * of fiscal year 2027 for one case. The cast has the ids of its actors.
 */
export const openSmallFoundation = () => {
  openStore(":memory:")
  setClock("2027-03-25T15:00:00Z")
  const harbor = addOrganization(officer, { ...facts, name: "Harbor Legal Aid" })
  const prairie = addOrganization(officer, { ...facts, name: "Prairie Counsel" })
  const people = [
    ["Ada Administrator", "administrator", null],
    ["Olive Officer", "officer", null],
    ["Bo Board", "board", null],
    ["Greta Grantee", "grantee", harbor.id],
    ["Stan Stranger", "grantee", prairie.id],
    ["Gus Colleague", "grantee", harbor.id],
  ] as const
  for (const [name, role, organizationId] of people)
    addPerson(administrator, { name, email: `${name.split(" ")[0]?.toLowerCase()}@lodestar.test`, role, organizationId, passwordHash: "none" })
  const grantOf = (organizationId: number, caption: string) => {
    const courtCase = addCase(officer, { ...axes, organizationId, caption, name: caption, earlierCaptions: [], dockets: [], description: null })
    const grant = awardGrant(officer, {
      organizationId,
      fiscalYear: 2027,
      amountCents: cents(2_500_000),
      purpose: null,
      startsOn: day("2026-10-01"),
      endsOn: day("2027-09-30"),
      awardedOn: day("2026-09-25"),
      status: "active",
      caseIds: [courtCase.id],
    })
    return { grantId: grant.id, caseId: courtCase.id }
  }
  return { harbor: { ...harbor, ...grantOf(harbor.id, "Doe v. Harbor") }, prairie: { ...prairie, ...grantOf(prairie.id, "Roe v. Prairie") } }
}

export const owe = (grantId: number, kind: RequirementKind, dueOn = "2027-04-15", covers?: [Day, Day]): number =>
  addRequirement(officer, { grantId, kind, dueOn: day(dueOn), coversFrom: covers?.[0] ?? null, coversTo: covers?.[1] ?? null, reason: "As agreed." }).id
