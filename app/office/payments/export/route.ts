import { notFound } from "next/navigation"
import { paymentColumns } from "#components/payment/payment-columns"
import { chosenColumns } from "#components/ui/data-table"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { sheetFormatOf, sheetResponse } from "#lib/export/sheet"
import { grantYears } from "#lib/grant/list-queries"
import { paymentCells } from "#lib/payment/cells"
import { paymentList } from "#lib/payment/list"
import { allPayments } from "#lib/payment/list-queries"

/** All payments that the filters leave, in the columns and the order of the screen. */
export const GET = async (request: Request): Promise<Response> => {
  const actor = await requireStaff()
  const { searchParams } = new URL(request.url)
  const format = sheetFormatOf(searchParams) ?? notFound()
  const state = readList(paymentList({ years: grantYears() }), searchParams)
  const columns = chosenColumns(paymentColumns(), state).flatMap((id) => paymentCells[id] ?? [])
  return sheetResponse({ name: "payments", format, columns, rows: allPayments(actor, state).map((row) => columns.map(({ value }) => value(row))) })
}
