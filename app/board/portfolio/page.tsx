import type { Metadata } from "next"
import { PortfolioScreen } from "#components/board/portfolio"
import { buttonClass } from "#components/ui/button"
import { DayText } from "#components/ui/day"
import { PageHeader } from "#components/ui/page-header"
import { PrintButton } from "#components/ui/print-button"
import { QueryForm } from "#components/ui/query-form"
import { usualDaysBack } from "#lib/board/portfolio"
import { getPortfolio } from "#lib/board/portfolio-queries"
import { requireBoard } from "#lib/door/actor"
import { letRepeat } from "#lib/door/request"
import { addDays, isDay } from "#lib/kernel/day"
import { getSetting, today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Portfolio" }

const PortfolioPage = async ({ searchParams }: PageProps<"/board/portfolio">) => {
  const actor = await requireBoard()
  letRepeat()
  const { since } = await searchParams
  const { lastMeetingOn } = getSetting()
  const from = typeof since === "string" && isDay(since) ? since : (lastMeetingOn ?? addDays(today(), -usualDaysBack))
  const portfolio = getPortfolio(actor, from)
  return (
    <>
      <PageHeader
        title="Portfolio of cases"
        meta={
          <>
            As of <DayText day={portfolio.asOf} />
          </>
        }
        action={<PrintButton />}
      />
      <QueryForm action="/board/portfolio" className="filter-bar" label="Since the last meeting">
        <div className="filter">
          <label htmlFor="since">What changed since</label>
          <input id="since" type="date" name="since" defaultValue={from} className="control short" />
        </div>
        <button type="submit" className={buttonClass("plain")}>
          Show
        </button>
        <p className="text-muted">
          {lastMeetingOn ? (
            <>
              The board last met on <DayText day={lastMeetingOn} />.
            </>
          ) : (
            `When the board last met is not recorded: these are ${usualDaysBack} days.`
          )}
        </p>
      </QueryForm>
      <PortfolioScreen portfolio={portfolio} />
    </>
  )
}

export default PortfolioPage
