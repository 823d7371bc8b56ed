import type { GranteePage } from "#lib/public/public"

/** A grantee's page as it is once this case is unpublished. */
export const withoutCase = (page: GranteePage, caseId: number): GranteePage => ({
  ...page,
  grants: page.grants.map((grant) => ({ ...grant, cases: grant.cases.filter(({ id }) => id !== caseId) })),
  updates: page.updates.filter((group) => group.case?.id !== caseId),
})
