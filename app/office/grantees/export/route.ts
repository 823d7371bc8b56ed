import { granteeColumns } from "#components/organization/grantee-columns"
import { chosenColumns } from "#components/ui/data-table"
import { inParts } from "#db/in-parts"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { granteeSheet } from "#lib/export/grantee-sheet"
import { sheetFormatOf, sheetResponse } from "#lib/export/sheet"
import { granteeList, shownYears } from "#lib/organization/list"
import { allGrantees, granteeYears, listGrantees } from "#lib/organization/list-queries"
import { owedByOrganizations } from "#lib/requirement/queries"
import { listIssueAreas, today } from "#lib/setting/queries"

/** Exactly the rows, columns and order of the screen. */
export const GET = async (request: Request): Promise<Response> => {
  const actor = await requireStaff()
  const query = new URL(request.url).searchParams
  const years = granteeYears()
  const state = readList(granteeList({ years, areas: listIssueAreas() }), query)
  const rows = allGrantees(actor, state, today())
  const owed = new Map(inParts(rows.map(({ id }) => id)).flatMap((part) => [...owedByOrganizations(actor, part)]))
  const columns = granteeColumns({ years: shownYears(years, state), sums: listGrantees(actor, state, today()).sums, owed })
  const shown = chosenColumns(columns, state)
  const headers = columns.filter(({ id }) => shown.includes(id))
  return sheetResponse({ format: sheetFormatOf(query) ?? "csv", ...granteeSheet(headers, rows, owed) })
}
