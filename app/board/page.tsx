import type { Metadata } from "next"
import { Dashboard } from "#components/board/dashboard"
import { DashboardSentence } from "#components/board/sentence"
import { DayText } from "#components/ui/day"
import { PageHeader } from "#components/ui/page-header"
import { PrintButton } from "#components/ui/print-button"
import { getDashboard } from "#lib/board/queries"
import { requireBoard } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { letRepeat } from "#lib/door/request"

export const metadata: Metadata = { title: "Dashboard" }

const DashboardPage = async () => {
  const actor = await requireBoard()
  letRepeat()
  const { dashboard } = await kept(actor, ["/board"], () => {
    const numbers = getDashboard(actor)
    return {
      dashboard: (
        <>
          <PageHeader
            title={<DashboardSentence thisYear={numbers.thisYear} />}
            meta={
              <p>
                As of <DayText day={numbers.asOf} />
              </p>
            }
            action={<PrintButton />}
          />
          <Dashboard numbers={numbers} />
        </>
      ),
    }
  })
  return dashboard
}

export default DashboardPage
