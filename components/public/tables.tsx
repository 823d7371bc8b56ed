import { Amounts, sumWords } from "#components/public/amount"
import { Outcome, StageWord } from "#components/public/case-state"
import { Absent } from "#components/ui/absent"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import type { AreaGrantee } from "#lib/public/area"
import type { CaseRow, GrantRow } from "#lib/public/lists"
import type { PublicName, Sum } from "#lib/public/public"

export const Grantee = ({ grantee }: { grantee: PublicName }) => <a href={`/grantees/${grantee.slug}`}>{grantee.name}</a>

/** The grants of a year by grantee. */
export const GrantTable = ({ caption, rows }: { caption: string; rows: GrantRow[] }) => (
  <SimpleTable
    caption={caption}
    captionHidden
    stacked
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      { id: "grantee", header: "Grantee", wrap: true, cell: ({ grantee }) => <Grantee grantee={grantee} /> },
      { id: "amount", header: "Amount", align: "end", cell: ({ amountCents }) => <Money cents={amountCents} /> },
      {
        id: "cases",
        header: "Case",
        wrap: true,
        cell: ({ cases }) =>
          cases.length > 0 ? (
            cases.map(({ id, slug, title }) => (
              <a key={id} href={`/cases/${slug}`} className="block">
                {title}
              </a>
            ))
          ) : (
            <Absent />
          ),
      },
    ]}
  />
)

/** Cases with where they stand and what was granted for them. */
export const CaseTable = ({ caption, rows }: { caption: string; rows: CaseRow[] }) => (
  <SimpleTable
    caption={caption}
    captionHidden
    stacked
    rows={rows}
    rowKey={({ id }) => id}
    empty="No case is published."
    columns={[
      { id: "case", header: "Case", wrap: true, cell: ({ slug, title }) => <a href={`/cases/${slug}`}>{title}</a> },
      { id: "grantee", header: "Grantee", wrap: true, cell: ({ grantee }) => <Grantee grantee={grantee} /> },
      { id: "stage", header: "Stage", cell: ({ stage }) => <StageWord stage={stage} /> },
      { id: "outcome", header: "Outcome", cell: ({ result }) => <Outcome result={result} /> },
      { id: "grants", header: "Grants", wrap: true, cell: ({ grants }) => (grants.length > 0 ? <Amounts grants={grants} /> : <Absent>none published</Absent>) },
    ]}
  />
)

/** Grantees of an issue area, each with its cases there and what was granted for them. */
export const AreaTable = ({ caption, rows }: { caption: string; rows: AreaGrantee[] }) => (
  <SimpleTable
    caption={caption}
    captionHidden
    stacked
    rows={rows}
    rowKey={({ slug }) => slug}
    empty="No grantee of this area is published."
    columns={[
      { id: "grantee", header: "Grantee", wrap: true, cell: (grantee) => <Grantee grantee={grantee} /> },
      {
        id: "cases",
        header: "Cases and outcomes",
        wrap: true,
        cell: ({ cases }) => (
          <ul>
            {cases.map(({ id, slug, title, result }) => (
              <li key={id}>
                <a href={`/cases/${slug}`}>{title}</a>: <Outcome result={result} />
              </li>
            ))}
          </ul>
        ),
      },
      { id: "grants", header: "Grants", wrap: true, cell: ({ grants }) => (grants.length > 0 ? <Amounts grants={grants} /> : <Absent>none published</Absent>) },
    ]}
  />
)

/** Fiscal years with what was granted in each. */
export const YearList = ({ years }: { years: readonly (Sum & { fiscalYear: number })[] }) =>
  years.length === 0 ? (
    <p className="text-muted">No grant is published yet.</p>
  ) : (
    <ul className="grid gap-1">
      {years.map(({ fiscalYear, ...sum }) => (
        <li key={fiscalYear} className="tabular">
          <a href={`/grantees/year/${fiscalYear}`}>{fiscalYear}</a> <span className="text-muted">{sumWords(sum)}</span>
        </li>
      ))}
    </ul>
  )

export const AreaList = ({ areas }: { areas: readonly (PublicName & { cases: number })[] }) => (
  <ul className="grid gap-1">
    {areas.map(({ slug, name, cases }) => (
      <li key={slug}>
        <a href={`/grantees/area/${slug}`}>{name}</a>{" "}
        <span className="text-muted">
          {cases.toLocaleString("en-US")} {cases === 1 ? "case" : "cases"}
        </span>
      </li>
    ))}
  </ul>
)
