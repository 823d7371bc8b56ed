import { Amounts } from "#components/public/amount"
import { Outcome, StageWord } from "#components/public/case-state"
import { Grantee } from "#components/public/tables"
import { Absent } from "#components/ui/absent"
import { Prose } from "#components/ui/prose"
import { SimpleTable } from "#components/ui/simple-table"
import { reliefLabels } from "#lib/case/case"
import type { ResultRow, ToldChange } from "#lib/public/results"

const Changed = ({ change: { reliefs, changedLaw, changedPolicy, changedPractice } }: { change: ToldChange }) => {
  const beyond = [
    ["Law", changedLaw],
    ["Policy", changedPolicy],
    ["Practice", changedPractice],
  ] as const
  if (reliefs.length === 0 && beyond.every(([, text]) => !text)) return <Absent />
  return (
    <>
      {reliefs.length > 0 ? <p>Relief: {reliefs.map((relief) => reliefLabels[relief]).join(", ")}</p> : null}
      {beyond.map(([label, text]) =>
        text ? (
          <div key={label}>
            <p className="text-sm text-muted">{label}</p>
            <Prose text={text} />
          </div>
        ) : null,
      )}
    </>
  )
}

/** Cases with what came of them, in the court and beyond it. */
export const ResultCases = ({ caption, rows }: { caption: string; rows: ResultRow[] }) => (
  <SimpleTable
    caption={caption}
    captionHidden
    stacked
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        id: "case",
        header: "Case",
        wrap: true,
        cell: ({ slug, title, grantee }) => (
          <>
            <a href={`/cases/${slug}`}>{title}</a>
            <div className="text-sm font-normal text-muted">
              <Grantee grantee={grantee} />
            </div>
          </>
        ),
      },
      {
        id: "outcome",
        header: "Outcome",
        wrap: true,
        cell: ({ stage, result }) => (
          <>
            <Outcome result={result} />
            <div className="text-sm text-muted">
              Stage: <StageWord stage={stage} />
            </div>
          </>
        ),
      },
      { id: "changed", header: "What it changed", wrap: true, cell: ({ change }) => <Changed change={change} /> },
      { id: "grants", header: "Grants", wrap: true, cell: ({ grants }) => <Amounts grants={grants} /> },
    ]}
  />
)
