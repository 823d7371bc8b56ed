import type { Metadata } from "next"
import { DocketAlertsNotice } from "#components/court/docket-alerts-notice"
import { ComingPayments } from "#components/payment/coming-payments"
import { WaitingRequests } from "#components/person/waiting-requests"
import { HomeList } from "#components/requirement/home-list"
import { Columns } from "#components/ui/columns"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { countDocketAlerts } from "#lib/case/docket-alert-queries"
import { requireStaff } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { letRepeat } from "#lib/door/request"
import { formatDay } from "#lib/kernel/day"
import { countMailsToLookAt } from "#lib/mail/queries"
import { comingPayments } from "#lib/payment/list-queries"
import { placesWithRequests } from "#lib/person/access-queries"
import { remindedOn } from "#lib/reminder/queries"
import { homeLists } from "#lib/requirement/list-queries"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Home" }

const HomePage = async () => {
  const actor = await requireStaff()
  letRepeat()
  const { home } = await kept(actor, ["/office"], () => {
    const { overdue, review, due, waiting } = homeLists(actor)
    const reminded = remindedOn(actor, [...overdue.rows, ...due.rows, ...waiting.rows])
    const letters = countMailsToLookAt(actor)
    return {
      home: (
        <>
          {letters > 0 ? (
            <Notice tone="problem">
              <Link href="/office/settings/outbox?status=failed&status=unsure">
                {letters === 1 ? "One letter was" : `${letters} letters were`} not sent, or maybe not
              </Link>
            </Notice>
          ) : null}
          <DocketAlertsNotice count={countDocketAlerts(actor)} />
          <WaitingRequests places={placesWithRequests(actor)} />
          <Columns
            wide
            main={
              <>
                <HomeList title="Overdue" pile="overdue" {...overdue} reminded={reminded} empty="Nothing is overdue." />
                <HomeList title="To review" pile="review" {...review} empty="Nothing waits for your review." />
                <HomeList title="Due in 30 days" pile="due" {...due} reminded={reminded} empty="Nothing is due in the next 30 days." />
                <HomeList title="Waiting for grantee" pile="waiting" {...waiting} reminded={reminded} empty="No draft is open, and no changes are asked for." />
              </>
            }
            side={
              <Section
                title="Next payments"
                id="payments"
                action={<Link href="/office/payments?status=scheduled&status=approved&sort=due">All payments to come</Link>}
              >
                <ComingPayments payments={comingPayments(actor)} />
              </Section>
            }
          />
        </>
      ),
    }
  })
  return (
    <>
      <PageHeader title="Who owes what" meta={formatDay(today())} />
      {home}
    </>
  )
}

export default HomePage
