import { notFound } from "next/navigation"
import { grantColumns } from "#components/grant/grant-columns"
import { chosenColumns } from "#components/ui/data-table"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { sheetFormatOf, sheetResponse } from "#lib/export/sheet"
import { grantCells } from "#lib/grant/cells"
import { grantList } from "#lib/grant/list"
import { allGrants, grantYears } from "#lib/grant/list-queries"
import { listIssueAreas } from "#lib/setting/queries"

/** All grants that the filters leave, in the columns and the order of the screen. */
export const GET = async (request: Request): Promise<Response> => {
  const actor = await requireStaff()
  const { searchParams } = new URL(request.url)
  const format = sheetFormatOf(searchParams) ?? notFound()
  const state = readList(grantList({ years: grantYears(), issueAreas: listIssueAreas() }), searchParams)
  const columns = chosenColumns(grantColumns(), state).flatMap((id) => grantCells[id] ?? [])
  return sheetResponse({ name: "grants", format, columns, rows: allGrants(actor, state).map((row) => columns.map(({ value }) => value(row))) })
}
