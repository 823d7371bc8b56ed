import { caseColumns } from "#components/case/case-columns"
import { SimpleTable } from "#components/ui/simple-table"
import type { CaseRow } from "#lib/case/case"

/** An organization's cases, each leading to its page. */
export const CasesTable = ({ rows, empty }: { rows: CaseRow[]; empty?: string }) => (
  <SimpleTable
    caption="Cases"
    captionHidden
    rows={rows}
    rowKey={(courtCase) => courtCase.id}
    empty={empty ?? "No cases yet."}
    columns={caseColumns.filter(({ id }) => id !== "organization")}
  />
)
