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
import { requirementsMoved } from "#lib/requirement/queries"

export const metadata: Metadata = { title: "Dates by the schedule" }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ again?: string | string[] }> }

const GrantDatesPage = async ({ params, searchParams }: Props) => {
  const actor = await requireStaff()
  const id = idOf((await params).id)
  const grant = (Number.isSafeInteger(id) ? findGrant(actor, id) : undefined) ?? notFound()
  const appliesAgain = (await searchParams).again === "yes"
  const page = `/office/grants/${id}/dates`
  const moves = requirementsMoved(actor, grant, appliesAgain)
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
        What is open and would be due on another day, or cover another period, by the schedule and the grant’s period as it is now. What was added by hand stays
        where it is.{" "}
        {appliesAgain ? (
          <Link href={page}>Show the dates of a grantee that does not apply again</Link>
        ) : (
          <Link href={`${page}?again=yes`}>Show the dates of a grantee that applies again</Link>
        )}
      </p>
      {moves.length > 0 ? (
        <DateMoves key={String(appliesAgain)} grantId={id} moves={moves} appliesAgain={appliesAgain} formKey={randomUUID()} />
      ) : (
        <EmptyState title="Everything open stands on its day" action={<LinkButton href={`/office/grants/${id}`}>Back to the grant</LinkButton>} />
      )}
    </>
  )
}

export default GrantDatesPage
