import type { Metadata } from "next"
import { GrantTime } from "#components/timesheet/grant-time"
import { EmptyState } from "#components/ui/empty-state"
import { Link } from "#components/ui/link"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { requireGrantee } from "#lib/door/actor"
import { grantTitle, isOpenGrant } from "#lib/grant/grant"
import { grantsOfOrganization } from "#lib/grant/queries"
import { paymentsOfGrants } from "#lib/payment/queries"
import { readGrantTimes } from "#lib/timesheet/time-of-grant"

export const metadata: Metadata = { title: "Attorney time" }

const TimePage = async () => {
  const actor = await requireGrantee()
  const grants = grantsOfOrganization(actor, actor.organizationId ?? 0)
  const payments = paymentsOfGrants(
    actor,
    grants.map(({ id }) => id),
  )
  const read = readGrantTimes(actor, grants, payments)
  const shown = read.filter(({ grant, time }) => time.attorneys.length > 0 || isOpenGrant(grant.status))
  return (
    <>
      <PageHeader title="Attorney time" />
      <p className="mb-6 max-w-measure">
        What your timesheets say, added up. Send them in your own columns, as .xlsx or .csv. If you have no sheet yet,{" "}
        <Link href="/portal/timesheet-template.xlsx" download>
          take ours
        </Link>
        .
      </p>
      {shown.length === 0 ? (
        <EmptyState title="No grant with timesheets">The hours of a grant stand here once you have sent its first timesheet.</EmptyState>
      ) : null}
      {shown.map(({ grant, time }) => (
        <Section key={grant.id} title={grantTitle(grant)}>
          <GrantTime time={time} grantedCents={grant.amountCents} />
        </Section>
      ))}
    </>
  )
}

export default TimePage
