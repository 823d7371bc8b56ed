import type { ReactNode } from "react"
import { type ChartFormat, formatValue, seriesFill } from "#components/ui/chart-scale"
import type { Column } from "#components/ui/column"
import { Disclosure } from "#components/ui/disclosure"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import { Still } from "#components/ui/still"

export type Series = { label: string; hatched?: boolean }

export type ChartRow = {
  key: string | number
  label: string
  /** One for each series, money in cents; null where nothing is recorded. */
  values: (number | null)[]
  href?: string
  /** Where each of the numbers leads, instead. */
  hrefs?: (string | undefined)[]
  note?: string
}

export type ChartProps = {
  /** What the chart shows, as a sentence. */
  finding: string
  /** At most four; each has its own bar, so that two clocks never share one. */
  series: Series[]
  rows: ChartRow[]
  format: ChartFormat
  rowHeader: string
  description?: ReactNode
  rowsLink?: { href: string; label: string }
  tableOpen?: boolean
  /** Of the heading; 2 where no section stands above the chart. */
  level?: 2 | 3
}

const columnsOf = ({ series, format, rowHeader }: ChartProps): Column<ChartRow>[] => [
  {
    id: "row",
    header: rowHeader,
    cell: ({ label, href, note }) => (
      <>
        {href ? <Link href={href}>{label}</Link> : label}
        {note ? <span className="text-muted"> {note}</span> : null}
      </>
    ),
  },
  ...series.map(
    ({ label }, index): Column<ChartRow> => ({
      id: label,
      header: label,
      align: "end",
      cell: ({ values, hrefs }) => {
        const words = formatValue(values[index] ?? null, format)
        const href = values[index] ? hrefs?.[index] : undefined
        return href ? <Link href={href}>{words}</Link> : words
      },
    }),
  ),
]

const Swatch = ({ index, hatched, pattern }: { index: number; hatched: boolean | undefined; pattern: string }) => (
  <svg width="14" height="14" aria-hidden="true">
    <rect width="14" height="14" className={seriesFill[index]} />
    {hatched ? <rect width="14" height="14" fill={`url(#${pattern})`} /> : null}
  </svg>
)

type FrameProps = ChartProps & {
  pattern: string
  /** On paper the table stands beside the picture, not below it. */
  beside?: boolean
  children: ReactNode
}

/** The frame of every chart: its finding, its key, the picture, and the table that says the same. */
export const Chart = ({ pattern, beside, children, ...props }: FrameProps) => {
  const { finding, series, rows, description, rowsLink, tableOpen, level = 3 } = props
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <Still as="figure" className={beside ? "chart beside" : "chart"}>
      <figcaption>
        <Heading className="text-h3 font-semibold text-balance">{finding}</Heading>
        {description ? <div className="text-sm text-muted">{description}</div> : null}
        {series.length > 1 ? (
          <ul className="chart-key">
            {series.map(({ label, hatched }, index) => (
              <li key={label}>
                <Swatch index={index} hatched={hatched} pattern={pattern} />
                {label}
              </li>
            ))}
          </ul>
        ) : null}
      </figcaption>
      {children}
      <Disclosure summary="Table" open={tableOpen} quiet>
        <SimpleTable caption={finding} captionHidden columns={columnsOf(props)} rows={rows} rowKey={({ key }) => key} />
      </Disclosure>
      {rowsLink ? (
        <p className="mt-2 text-sm print:hidden">
          <Link href={rowsLink.href}>{rowsLink.label}</Link>
        </p>
      ) : null}
    </Still>
  )
}

/** Lines over a colour, so that a bar can be told apart in grey. */
export const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="2.5" height="6" className="fill-surface" />
    </pattern>
  </defs>
)
