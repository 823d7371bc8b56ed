import { useId } from "react"
import { Chart, type ChartProps, Hatch } from "#components/ui/chart"
import { bandScale, formatShort, lengthScale, seriesFill } from "#components/ui/chart-scale"
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
  const pattern = useId()
  const height = lengthScale(rows, body)
  const band = bandScale(
    rows.map(({ key }) => key),
    100,
    0.16,
  )
  const width = band.width / series.length
  return (
    <Chart {...props} pattern={pattern}>
      <ScrollRegion className="column-picture" label={`Picture: ${finding}`}>
        <svg
          role="img"
          aria-label={`Column chart: ${finding} The table below has the numbers.`}
          width="100%"
          height={top + body + foot}
          className={`chart-picture shrink-0 ${widthFor(rows.length * series.length)}`}
        >
          <Hatch id={pattern} />
          {rows.map(({ key, label, values }) => {
            const start = band.start(key)
            return (
              <g key={key}>
                {series.map(({ label: name, hatched }, place) => {
                  const value = values[place] ?? null
                  const tall = height(value ?? 0)
                  const box = { x: `${start + place * width}%`, y: top + body - tall, width: `${width - 0.3}%`, height: tall }
                  return (
                    <g key={name}>
                      <rect {...box} className={seriesFill[place]} />
                      {hatched ? <rect {...box} fill={`url(#${pattern})`} /> : null}
                      <text x={`${start + (place + 0.5) * width}%`} y={top + body - tall - 6} textAnchor="middle" className="fill-text text-xs">
                        {formatShort(value, format)}
                      </text>
                    </g>
                  )
                })}
                <text x={`${start + band.width / 2}%`} y={top + body + 20} textAnchor="middle" className="fill-text text-sm">
                  {label}
                </text>
              </g>
            )
          })}
          <line x1="0" x2="100%" y1={top + body + 0.5} y2={top + body + 0.5} className="stroke-control" />
        </svg>
      </ScrollRegion>
    </Chart>
  )
}
