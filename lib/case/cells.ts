import { type CaseRow, caseResultLabels, stageLabels } from "#lib/case/case"
import { courtDateKindLabels } from "#lib/case/court-date"
import { notRecordedWords } from "#lib/kernel/list"

type Cell = { header: string; kind: "text" | "money" | "number" | "day"; value: (courtCase: CaseRow) => string | number | null }

const joined = (texts: (string | number | null)[]) => texts.filter((text) => text !== null).join("; ") || null

/** The columns of the list of cases, as an export writes them. */
export const caseCells: Record<string, Cell> = {
  title: { header: "Case", kind: "text", value: (row) => row.title },
  organization: { header: "Organization", kind: "text", value: (row) => row.organizationName },
  court: { header: "Court", kind: "text", value: (row) => joined(row.dockets.map(({ court }) => court)) ?? notRecordedWords },
  docket: { header: "Docket number", kind: "text", value: (row) => joined(row.dockets.map(({ number }) => number)) ?? notRecordedWords },
  stage: { header: "Stage", kind: "text", value: (row) => (row.stage ? stageLabels[row.stage] : notRecordedWords) },
  result: { header: "Result", kind: "text", value: ({ result }) => (result === "not_recorded" ? notRecordedWords : caseResultLabels[result]) },
  next: { header: "Next event", kind: "text", value: ({ next }) => next && `${next.happensOn} ${courtDateKindLabels[next.kind].toLowerCase()}` },
  areas: { header: "Issue areas", kind: "text", value: (row) => joined(row.issueAreas.map(({ name }) => name)) ?? notRecordedWords },
  grants: { header: "Grants", kind: "text", value: (row) => joined(row.grants.map(({ fiscalYear }) => fiscalYear)) },
  lastUpdate: { header: "Last update", kind: "day", value: (row) => row.lastUpdateOn },
  public: { header: "Shown", kind: "text", value: (row) => (row.publishedAt ? "Public" : "Private") },
}
