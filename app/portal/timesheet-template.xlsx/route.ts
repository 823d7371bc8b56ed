import { requireGrantee } from "#lib/door/actor"
import { sheetResponse } from "#lib/export/sheet"

/** A sheet with the heads that we know best; nobody has to use it. */
export const GET = async () => {
  await requireGrantee()
  return sheetResponse({
    name: "timesheet",
    format: "xlsx",
    columns: [
      { header: "Date", kind: "day" },
      { header: "Attorney", kind: "text" },
      { header: "Hours", kind: "number" },
      { header: "Task", kind: "text" },
      { header: "Hourly rate", kind: "money" },
      { header: "Amount", kind: "money" },
    ],
    rows: [],
  })
}
