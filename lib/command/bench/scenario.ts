import { sampleCaseId, sampleOrganizationId } from "#lib/command/bench/fill-foundation"
import { organizationName } from "#lib/command/bench/words"
import type { Role } from "#lib/kernel/actor"
import { slugOf } from "#lib/kernel/slug"

export type Scenario = { key: ScenarioKey; label: string; role: Role; path: string }
export type ScenarioKey = "publicPage" | "table" | "caseList" | "search" | "granteePage" | "casePage" | "board"

/** What is asked of the foundation while it is measured: at every size the same pages, with as many rows on them. */
export const scenarios = (lastYear: number): Scenario[] => [
  { key: "publicPage", label: "public grantee page, kept", role: "visitor", path: `/grantees/${slugOf(organizationName(0))}` },
  { key: "table", label: "grantee table, filtered and sorted, 50 rows", role: "officer", path: `/office/grantees?year=${lastYear}&sort=-awarded` },
  {
    key: "caseList",
    label: "case list, filtered and sorted, 50 rows",
    role: "officer",
    path: "/office/cases?stage=discovery&stage=trial&stage=appeal&sort=-lastUpdate",
  },
  { key: "search", label: "search", role: "officer", path: "/office/search?q=motion+to+compel" },
  { key: "granteePage", label: "grantee page", role: "officer", path: `/office/grantees/${sampleOrganizationId}` },
  { key: "casePage", label: "case page", role: "officer", path: `/office/cases/${sampleCaseId}` },
  { key: "board", label: "board dashboard", role: "board", path: "/board" },
]
