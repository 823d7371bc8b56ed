import { Outcome } from "#components/public/case-state"
import { Absent } from "#components/ui/absent"
import type { Column } from "#components/ui/column"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { Status } from "#components/ui/status"
import { Visibility } from "#components/ui/visibility"
import { type FullGrant, type GrantCase, type GrantSums, grantStatusLabels } from "#lib/grant/grant"

type Room = "/office" | "/board"

export const GrantPeriod = ({ grant }: { grant: Pick<FullGrant, "startsOn" | "endsOn"> }) =>
  grant.startsOn || grant.endsOn ? (
    <>
      <DayText day={grant.startsOn} /> to <DayText day={grant.endsOn} />
    </>
  ) : (
    <Absent />
  )

export const GrantCases = ({ cases, room = "/office" }: { cases: readonly GrantCase[]; room?: Room }) =>
  cases.length === 0 ? (
    <Absent />
  ) : (
    <ul>
      {cases.map(({ id, title, result }) => (
        <li key={id}>
          <Link href={`${room}/cases/${id}`} quiet>
            {title}
          </Link>
          <div className="text-sm text-muted">
            <Outcome result={result} />
          </div>
        </li>
      ))}
    </ul>
  )

/** A sum of `count` rows, and how many of them it has to leave out. */
const Sum = ({ cents, absent, count }: { cents: number; absent: number; count: number }) => (
  <>
    <Money cents={absent === count && absent > 0 ? null : cents} />
    {absent > 0 && absent < count ? <div className="text-sm text-muted">{absent.toLocaleString("en-US")} not recorded</div> : null}
  </>
)

const Amount = ({ grant: { amountCents, status } }: { grant: FullGrant }) => (
  <>
    <Money cents={amountCents} />
    {status === "cancelled" && amountCents !== null ? <div className="text-xs text-muted">not counted</div> : null}
  </>
)

/** The columns of every table of grants; the lists' own have sums below them. */
export const grantColumns = (sums?: GrantSums, room: Room = "/office"): Column<FullGrant>[] => [
  {
    id: "organization",
    header: room === "/office" ? "Organization" : "Grantee",
    wrap: true,
    cell: (grant) => <Link href={room === "/office" ? `/office/grants/${grant.id}` : `/board/grantees/${grant.organizationId}`}>{grant.organizationName}</Link>,
  },
  { id: "year", card: true, header: "Fiscal year", descendingFirst: true, cell: (grant) => grant.fiscalYear },
  {
    id: "amount",
    card: true,
    header: "Amount",
    align: "end",
    descendingFirst: true,
    cell: (grant) => <Amount grant={grant} />,
    footer: sums && <Sum cents={sums.awardedCents} absent={sums.unrecorded} count={sums.count} />,
  },
  { id: "purpose", header: "Purpose", wrap: true, hidden: true, cell: (grant) => grant.purpose ?? <Absent /> },
  { id: "period", header: "Period", hidden: true, cell: (grant) => <GrantPeriod grant={grant} /> },
  { id: "status", card: true, header: "Status", cell: (grant) => <Status>{grantStatusLabels[grant.status]}</Status> },
  { id: "cases", header: "Cases", wrap: true, descendingFirst: true, cell: (grant) => <GrantCases cases={grant.cases} room={room} /> },
  {
    id: "paid",
    header: "Paid",
    align: "end",
    descendingFirst: true,
    cell: (grant) => <Money cents={grant.paidCents} />,
    footer: sums && <Sum cents={sums.paidCents} absent={sums.paidUnrecorded} count={sums.count} />,
  },
  {
    id: "toPay",
    header: "Still to pay",
    align: "end",
    descendingFirst: true,
    cell: (grant) => <Money cents={grant.toPayCents} />,
    footer: sums && <Money cents={sums.toPayCents} />,
  },
  { id: "public", header: "Shown", cell: (grant) => <Visibility isPublic={grant.publishedAt !== null} /> },
]
