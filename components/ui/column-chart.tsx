import { useId } from "react"
import { Chart, type ChartProps, Hatch, NumberLead, RowLead } from "#components/ui/chart"
import { bandScale, fine, formatShort, lengthScale, seriesFill } from "#components/ui/chart-scale"
import { ScrollRegion } from "#components/ui/scroll-region"

const top = 22
const body = 190
const foot = 28
/** A number over a column needs this much width. */
const columnRem = 3.3

/** Tailwind reads class names from the source, so the steps are written out. */
const widths = [
  { rem: 24, name: "min-w-96" },
  { rem: 32, name: "min-w-128" },
  { rem: 40, name: "min-w-160" },
  { rem: 48, name: "min-w-192" },
  { rem: 64, name: "min-w-256" },
  { rem: 80, name: "min-w-320" },
]
const widthFor = (columns: number) => (widths.find(({ rem }) => rem >= columns * columnRem) ?? widths.at(-1))?.name

/** Bars that stand, for years: grouped and never stacked. On a narrow screen the picture scrolls, its numbers stay readable, and the newest years are seen first. */
export const ColumnChart = (props: ChartProps) => {
  const { finding, series, rows, format } = props
  const drawn = rows.filter(({ gap }) => !gap)
  const pattern = useId()
  const height = lengthScale(rows, body)
  const band = bandScale(
    drawn.map(({ key }) => key),
    100,
    0.16,
  )
  const width = band.width / series.length
  return (
    <Chart {...props} pattern={pattern}>
      <ScrollRegion className="column-picture" label={`Picture: ${finding} The table below has the numbers.`}>
        <svg aria-hidden="true" width="100%" height={top + body + foot} className={`chart-picture shrink-0 ${widthFor(drawn.length * series.length)}`}>
          <Hatch id={pattern} />
          {rows.map((row, index) => {
            const start = band.start(row.key)
            return row.gap ? (
              <text
                key={row.key}
                x={`${fine(band.start(rows[index + 1]?.key ?? "") - band.between / 2)}%`}
                y={top + body + 20}
                textAnchor="middle"
                className="fill-text text-sm"
              >
                …
              </text>
            ) : (
              <RowLead key={row.key} row={row}>
                {series.map(({ label: name, hatched }, place) => {
                  const value = row.values[place] ?? null
                  const tall = fine(height(value ?? 0))
                  const box = { x: `${fine(start + place * width)}%`, y: fine(top + body - tall), width: `${fine(width - 0.3)}%`, height: tall }
                  return (
                    <NumberLead key={name} row={row} place={place}>
                      <rect {...box} className={seriesFill[place]} />
                      {hatched ? <rect {...box} fill={`url(#${pattern})`} /> : null}
                      <text x={`${fine(start + (place + 0.5) * width)}%`} y={fine(top + body - tall - 6)} textAnchor="middle" className="fill-text text-xs">
                        {formatShort(value, format)}
                      </text>
                    </NumberLead>
                  )
                })}
                <text x={`${fine(start + band.width / 2)}%`} y={top + body + 20} textAnchor="middle" className="fill-current text-sm">
                  {row.label}
                </text>
              </RowLead>
            )
          })}
          <line x1="0" x2="100%" y1={top + body + 0.5} y2={top + body + 0.5} className="stroke-control" />
        </svg>
      </ScrollRegion>
    </Chart>
  )
}
