import { useId } from "react"
import { Chart, type ChartProps, Hatch, NumberLead, RowLead } from "#components/ui/chart"
import { fine, formatValue, lengthScale, seriesFill } from "#components/ui/chart-scale"

const barHeight = 16
const labelHeight = 23
const rowGap = 11
/** The longest bar takes this much of the width, in percent; the rest is for its number. */
const reach = 74

/** Bars that lie, a row under its label: the words keep their size on a phone as on paper. */
export const BarChart = (props: ChartProps) => {
  const { series, rows, format } = props
  const pattern = useId()
  const length = lengthScale(rows, reach)
  const rowHeight = labelHeight + series.length * (barHeight + 2) + rowGap
  return (
    <Chart {...props} pattern={pattern} beside>
      <svg aria-hidden="true" width="100%" height={rows.length * rowHeight} className="chart-picture">
        <Hatch id={pattern} />
        {rows.map((row, index) => (
          <g key={row.key} transform={`translate(0 ${index * rowHeight})`}>
            <RowLead row={row}>
              <foreignObject x="0" y="0" width="100%" height={labelHeight - 2}>
                <div className="truncate text-sm">{row.label}</div>
              </foreignObject>
              <line x1="0.5" x2="0.5" y1={labelHeight - 2} y2={rowHeight - rowGap} className="stroke-control" />
              {series.map(({ label: name, hatched }, place) => {
                const value = row.values[place] ?? null
                const width = `${fine(length(value ?? 0))}%`
                const top = labelHeight + place * (barHeight + 2)
                return (
                  <NumberLead key={name} row={row} place={place}>
                    <rect x="0" y={top} width={width} height={barHeight} className={seriesFill[place]} />
                    {hatched ? <rect x="0" y={top} width={width} height={barHeight} fill={`url(#${pattern})`} /> : null}
                    <text x={width} dx={6} y={top + barHeight - 4} className="fill-text text-sm">
                      {formatValue(value, format)}
                    </text>
                  </NumberLead>
                )
              })}
            </RowLead>
          </g>
        ))}
      </svg>
    </Chart>
  )
}
