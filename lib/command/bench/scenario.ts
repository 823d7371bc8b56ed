import { sampleCaseId, sampleOrganizationId } from "#lib/command/bench/fill-foundation"
import { organizationName } from "#lib/command/bench/words"
import type { Role } from "#lib/kernel/actor"
import { slugOf } from "#lib/kernel/slug"

/** `isChanged`: something was written since it was asked last, so that nothing of it is remembered. */
export type Scenario = { key: ScenarioKey; label: string; role: Role; path: string; isChanged?: boolean }
export type ScenarioKey = "publicPage" | "table" | "search" | "granteePage" | "caseList" | "casePage" | "board"

/** Words that are everywhere, a docket number in another spelling, a court, an attorney, the beginning of a name. */
const searched = ["motion to compel", "11 CV 57", "Seventh Circuit", "Ada Abara", "Alder Leg"]

/** What is asked of the foundation while it is measured: at every size the same pages, with as many rows on them. */
export const scenarios = (lastYear: number): Scenario[] => [
  { key: "publicPage", label: "public grantee page, kept", role: "visitor", path: `/grantees/${slugOf(organizationName(0))}` },
  { key: "table", label: "grantee table, filtered and sorted, 50 rows", role: "officer", path: `/office/grantees?year=${lastYear}&sort=-awarded` },
  { key: "table", label: "the grantee table after a change", role: "officer", path: `/office/grantees?year=${lastYear}&sort=-awarded`, isChanged: true },
  ...searched.map((words): Scenario => ({ key: "search", label: `search: ${words}`, role: "officer", path: `/office/search?q=${encodeURIComponent(words)}` })),
  { key: "granteePage", label: "grantee page", role: "officer", path: `/office/grantees/${sampleOrganizationId}` },
  {
    key: "caseList",
    label: "case list, filtered and sorted, 50 rows",
    role: "officer",
    path: "/office/cases?stage=discovery&stage=trial&stage=appeal&sort=-lastUpdate",
  },
  { key: "casePage", label: "case page", role: "officer", path: `/office/cases/${sampleCaseId}` },
  { key: "board", label: "board dashboard", role: "board", path: "/board" },
]
