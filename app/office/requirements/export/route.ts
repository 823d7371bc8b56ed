import { requirementColumns } from "#components/requirement/requirement-columns"
import { chosenColumns } from "#components/ui/data-table"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { sheetResponse } from "#lib/export/sheet"
import { requirementList } from "#lib/requirement/list"
import { listRequirements } from "#lib/requirement/list-queries"
import { yearsOwed } from "#lib/requirement/queries"
import { coverage, type Requirement, requirementKindLabels } from "#lib/requirement/requirement"

const cells: Record<string, { kind: "text" | "number" | "day"; of: (row: Requirement) => string | number | null }> = {
  requirement: { kind: "text", of: ({ kind }) => requirementKindLabels[kind] },
  organization: { kind: "text", of: ({ organizationName }) => organizationName },
  year: { kind: "number", of: ({ fiscalYear }) => fiscalYear },
  due: { kind: "day", of: ({ dueOn }) => dueOn },
  standing: { kind: "text", of: ({ standing }) => standing.word },
  for: { kind: "text", of: ({ forName }) => forName },
  covers: { kind: "text", of: ({ coversFrom, coversTo }) => coverage(coversFrom, coversTo) },
}

/** Exactly the rows, columns and order of the screen. */
export const GET = async (request: Request): Promise<Response> => {
  const actor = await requireStaff()
  const query = new URL(request.url).searchParams
  const spec = requirementList(yearsOwed(actor))
  const state = readList(spec, query)
  const shown = chosenColumns(requirementColumns, state)
  const columns = requirementColumns.flatMap(({ id, header }) => {
    const cell = shown.includes(id) ? cells[id] : undefined
    return cell ? [{ header, ...cell }] : []
  })
  const { rows } = listRequirements(actor, state, true)
  return sheetResponse({
    name: "requirements",
    format: query.get("format") === "xlsx" ? "xlsx" : "csv",
    columns: columns.map(({ header, kind }) => ({ header, kind })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  })
}
