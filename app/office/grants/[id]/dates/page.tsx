import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { DateMoves } from "#components/grant/date-moves"
import { LinkButton } from "#components/ui/button"
import { EmptyState } from "#components/ui/empty-state"
import { Link } from "#components/ui/link"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { grantTitle } from "#lib/grant/grant"
import { findGrant } from "#lib/grant/queries"
import { idOf } from "#lib/kernel/id"
import { differenceFor } from "#lib/requirement/queries"

export const metadata: Metadata = { title: "Dates by the schedule" }

const GrantDatesPage = async ({ params }: PageProps<"/office/grants/[id]/dates">) => {
  const actor = await requireStaff()
  const id = idOf((await params).id)
  const grant = (Number.isSafeInteger(id) ? findGrant(actor, id) : undefined) ?? notFound()
  const offered = differenceFor(actor, grant)
  return (
    <>
      <PageHeader
        title="Dates by the schedule"
        breadcrumb={[
          { href: "/office/grants", label: "Grants" },
          { href: `/office/grants/${id}`, label: `${grantTitle(grant)}, ${grant.organizationName}` },
        ]}
      />
      <p className="max-w-measure">
        Where what the grant owes differs from what its schedule asks of its period as it is now. What was added by hand is not moved.{" "}
        {grant.appliesAgain ? "The grantee applies again." : "The grantee does not apply again."}{" "}
        <Link href={`/office/grants/${id}?edit=grant`}>Change that, or the period</Link>
      </p>
      {offered.moves.length + offered.ended.length + offered.missing.length > 0 ? (
        <DateMoves grantId={id} {...offered} formKey={randomUUID()} />
      ) : (
        <EmptyState title="Everything open stands as its schedule asks" action={<LinkButton href={`/office/grants/${id}`}>Back to the grant</LinkButton>} />
      )}
    </>
  )
}

export default GrantDatesPage
