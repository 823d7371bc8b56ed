import { Absent } from "#components/ui/absent"
import type { Column } from "#components/ui/column"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { Status } from "#components/ui/status"
import { Visibility } from "#components/ui/visibility"
import { type GranteeRow, type GranteeSums, owedWords, resultWords, shownYears, yearColumn } from "#lib/organization/list"

export type Owed = { overdue: number; nextDueOn: string | null }

type Sum = { awardedCents: number; unrecorded: number }

/** What is recorded, and how many amounts are not; nothing at all where there was no grant. */
export const Amount = ({ sum }: { sum: Sum | undefined }) => {
  if (!sum) return null
  if (sum.awardedCents === 0 && sum.unrecorded > 0) return <Money cents={null} />
  return (
    <>
      <Money cents={sum.awardedCents} />
      {sum.unrecorded > 0 ? <div className="text-xs text-muted">{sum.unrecorded.toLocaleString("en-US")} not recorded</div> : null}
    </>
  )
}

const Owes = ({ owed }: { owed: Owed | undefined }) => {
  if (!owed || owed.overdue === 0) return owedWords(owed) || null
  return (
    <>
      <Status tone="problem">{owedWords({ ...owed, nextDueOn: null })}</Status>
      {owed.nextDueOn ? <div>{owedWords({ ...owed, overdue: 0 })}</div> : null}
    </>
  )
}

type Shown = {
  years: readonly number[]
  /** Those that the list is filtered by: their columns show, however old. */
  asked: readonly string[] | undefined
  sums: GranteeSums
  owed: ReadonlyMap<number, Owed>
}

/** The columns of the table of grantees, newest year first. */
export const granteeColumns = ({ years, asked = [], sums, owed }: Shown): Column<GranteeRow>[] => [
  {
    id: "name",
    header: "Grantee",
    cell: (row) => <Link href={`/office/grantees/${row.id}`}>{row.name}</Link>,
  },
  { id: "areas", header: "Issue areas", wrap: true, cell: (row) => row.areas || <Absent /> },
  ...years.map(
    (year, index): Column<GranteeRow> => ({
      id: yearColumn(year),
      header: `FY${year}`,
      align: "end",
      descendingFirst: true,
      hidden: index >= shownYears,
      fixed: asked.includes(String(year)),
      cell: (row) => <Amount sum={row.years.get(year)} />,
      footer: <Amount sum={sums.years.get(year)} />,
    }),
  ),
  {
    id: "awarded",
    card: true,
    header: "Awarded total",
    align: "end",
    descendingFirst: true,
    cell: (row) => <Amount sum={row.grants > 0 ? row : undefined} />,
    footer: <Amount sum={sums} />,
  },
  { id: "grants", header: "Grants", align: "end", descendingFirst: true, cell: (row) => row.grants, footer: sums.grants.toLocaleString("en-US") },
  {
    id: "cases",
    card: true,
    header: "Cases",
    descendingFirst: true,
    wrap: true,
    cell: (row) => resultWords(row.results) || null,
    footer: sums.cases.toLocaleString("en-US"),
  },
  { id: "owes", card: true, header: "Owes", wrap: true, cell: (row) => <Owes owed={owed.get(row.id)} /> },
  { id: "public", header: "Public", hidden: true, cell: (row) => <Visibility isPublic={row.isPublic} /> },
]
