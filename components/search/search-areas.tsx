import type { SearchGroup, SearchHit } from "#lib/search/search"

export type SearchArea = {
  /** The page of the search; its form stands in the header. */
  action: string
  /** Of the box. */
  label: string
  hint: string
  hrefOf: (hit: SearchHit) => string
  /** Where all of a kind are found, if a list can say so. */
  listOf: Partial<Record<SearchGroup["kind"], { path: string; label: string }>>
}

const listsUnder = (area: string): SearchArea["listOf"] => ({
  organization: { path: `${area}/grantees`, label: "All in the list of grantees" },
  case: { path: `${area}/cases`, label: "All in the list of cases" },
})

const office: SearchArea = {
  action: "/office/search",
  label: "Search grantees, cases, people",
  hint: "Write the name of an organization or another spelling of it, an EIN, a caption, a docket number, a person, or words of a case update.",
  hrefOf: ({ kind, id, organizationId, caseId }) => {
    if (kind === "organization") return `/office/grantees/${id}`
    if (kind === "case") return `/office/cases/${id}`
    if (kind === "participant") return `/office/cases/${caseId}#people`
    if (kind === "note") return caseId ? `/office/cases/${caseId}#notes` : `/office/grantees/${organizationId}/history`
    if (kind === "report") return `/office/reports/${id}`
    if (kind === "case_update") return caseId ? `/office/cases/${caseId}#updates` : `/office/grantees/${organizationId}/cases`
    return organizationId ? `/office/grantees/${organizationId}/people` : `/office/settings/people/${id}`
  },
  listOf: listsUnder("/office"),
}

const board: SearchArea = {
  action: "/board/search",
  label: "Search grantees, cases, reports",
  hint: "Write the name of a grantee or another spelling of it, a caption, a docket number, a court, a party or its counsel, or words of a case update or a report.",
  hrefOf: ({ kind, id, organizationId, caseId }) => {
    if (kind === "case") return `/board/cases/${id}`
    if (kind === "participant") return `/board/cases/${caseId}#people`
    if (kind === "case_update" && caseId) return `/board/cases/${caseId}#update-${id}`
    if (kind === "report") return `/board/reports/${id}`
    return `/board/grantees/${organizationId}`
  },
  listOf: listsUnder("/board"),
}

const portal: SearchArea = {
  action: "/portal/search",
  label: "Search cases, reports, people",
  hint: "Write a caption, a docket number, a court, a party or its counsel, a colleague, or words of a case update, a note or a report of yours.",
  hrefOf: ({ kind, id, caseId }) => {
    if (kind === "case") return `/portal/cases/${id}`
    if (kind === "participant") return `/portal/cases/${caseId}#people`
    if (kind === "note") return `/portal/cases/${caseId}#notes`
    if (kind === "case_update" && caseId) return `/portal/cases/${caseId}#update-${id}`
    if (kind === "report") return `/portal/reports/${id}`
    return kind === "person" || kind === "contact" ? "/portal/people" : "/portal/public"
  },
  listOf: {},
}

const everyone: SearchArea = {
  action: "/search",
  label: "Search grantees, cases, reports",
  hint: "Write the name of a grantee, a caption, a docket number, a court, an issue area, a party or its counsel, or words of a case update or a report.",
  hrefOf: ({ kind, id, organizationSlug, caseSlug, publishedHref }) => {
    if (kind === "case") return `/cases/${caseSlug}`
    if (kind === "participant") return `/cases/${caseSlug}#people`
    if (kind === "case_update") return caseSlug ? `/cases/${caseSlug}#update-${id}` : `/grantees/${organizationSlug}#updates`
    return (kind === "report" && publishedHref) || `/grantees/${organizationSlug}`
  },
  listOf: {},
}

export const searchAreas = { office, board, portal, everyone }
