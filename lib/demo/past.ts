import { importCase } from "#lib/case/commands"
import { importCaseUpdate } from "#lib/case/update-commands"
import { type CaseKey, cases } from "#lib/demo/fact/cases"
import type { CaseFact } from "#lib/demo/fact/fact"
import { grants } from "#lib/demo/fact/grants"
import { type OrganizationKey, organizations } from "#lib/demo/fact/organizations"
import { updates } from "#lib/demo/fact/updates"
import { importGrant } from "#lib/grant/commands"
import { system } from "#lib/kernel/actor"
import { addOrganization, publishOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { importReport } from "#lib/report/commands"
import { listIssueAreas } from "#lib/setting/queries"

export const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[]

/** A case as the form would have it. */
export const caseInput = <Organization extends string>(fact: CaseFact<Organization>, organizationId: number) => {
  const { organization: _, relief, issueAreas, dockets, earlierCaptions, ...rest } = fact
  const areas = listIssueAreas()
  return {
    ...rest,
    organizationId,
    stageOn: null,
    earlierCaptions: [...earlierCaptions],
    dockets: dockets.map(({ court, number }) => ({ court, number })),
    reliefs: [...relief],
    issueAreaIds: issueAreas.flatMap((name) => areas.find((area) => area.name === name)?.id ?? []),
  }
}

/** The foundation's older records enter as what they are: imported by the system, and public. Answers the ids of the organizations. */
export const importPast = (): Record<OrganizationKey, number> => {
  const organizationIds = {} as Record<OrganizationKey, number>
  for (const key of keysOf(organizations)) {
    const { aliases, ...facts } = organizations[key]
    const { id } = addOrganization(system, { ...facts, aliases: [...aliases], ein: null, standing: null, address: null, state: null })
    publishOrganization(system, { id, version: getOrganization(system, id).version })
    organizationIds[key] = id
  }
  const caseIds = {} as Record<CaseKey, number>
  for (const key of keysOf(cases)) {
    caseIds[key] = importCase(system, { ...caseInput(cases[key], organizationIds[cases[key].organization]), isPublic: true }).id
  }
  for (const { organization, fiscalYear, amountCents, purpose, cases: keys, sixMonthReport, yearEndReport } of grants) {
    const about = keys.map((key) => caseIds[key])
    const { id } = importGrant(system, { organizationId: organizationIds[organization], fiscalYear, amountCents, purpose, caseIds: about, isPublic: true })
    if (sixMonthReport) importReport(system, { grantId: id, kind: "six_month_report", publishedUrl: sixMonthReport, caseIds: about })
    if (yearEndReport) importReport(system, { grantId: id, kind: "year_end_report", publishedUrl: yearEndReport, caseIds: about })
  }
  for (const [position, { organization, courtCase, happenedOn, body, source }] of updates.entries()) {
    importCaseUpdate(system, {
      organizationId: organizationIds[organization],
      caseId: courtCase === null ? null : caseIds[courtCase],
      happenedOn,
      body,
      source,
      sourceUrl: null,
      position,
      isPublic: true,
    })
  }
  return organizationIds
}
