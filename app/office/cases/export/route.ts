import { notFound } from "next/navigation"
import { caseColumns } from "#components/case/case-columns"
import { chosenColumns } from "#components/ui/data-table"
import { caseCells } from "#lib/case/cells"
import { caseList } from "#lib/case/list"
import { allCases } from "#lib/case/list-queries"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { sheetFormatOf, sheetResponse } from "#lib/export/sheet"
import { grantYears } from "#lib/grant/list-queries"
import { listIssueAreas } from "#lib/setting/queries"

/** All cases that the filters leave, in the columns and the order of the screen. */
export const GET = async (request: Request): Promise<Response> => {
  const actor = await requireStaff()
  const { searchParams } = new URL(request.url)
  const format = sheetFormatOf(searchParams) ?? notFound()
  const state = readList(caseList({ years: grantYears(), issueAreas: listIssueAreas() }), searchParams)
  const columns = chosenColumns(caseColumns, state).flatMap((id) => caseCells[id] ?? [])
  return sheetResponse({ name: "cases", format, columns, rows: allCases(actor, state).map((row) => columns.map(({ value }) => value(row))) })
}
