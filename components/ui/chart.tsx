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
  /** Between the others nothing is recorded for what the label says. */
  gap?: boolean
}

/** Where one of a row's numbers leads. What is not recorded, or none, has no rows. */
const leadOf = ({ values, href, hrefs }: ChartRow, index: number) => (values[index] ? (hrefs ? hrefs[index] : href) : undefined)
/** Of a number beside a label that leads to the same rows. */
const asTheLabel = "quiet text-text"

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
      cell: (row) => {
        const words = row.gap ? "nothing recorded" : formatValue(row.values[index] ?? null, format)
        const href = leadOf(row, index)
        return href ? (
          <Link href={href} className={row.hrefs ? undefined : asTheLabel}>
            {words}
          </Link>
        ) : (
          words
        )
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

const Lead = ({ href, children }: { href: string | undefined; children: ReactNode }) =>
  href ? (
    <Link href={href} tabIndex={-1} quiet>
      {children}
    </Link>
  ) : (
    children
  )

type DrawnRow = { row: ChartRow; children: ReactNode }

/** A row of the picture, which leads where its label does. Pictures are for mouse and touch: to the keyboard, and to who does not see, the table says the same. */
export const RowLead = ({ row: { href, hrefs }, children }: DrawnRow) => <Lead href={hrefs ? undefined : href}>{children}</Lead>

/** One of its numbers with its bar, where each leads elsewhere. */
export const NumberLead = ({ row, place, children }: DrawnRow & { place: number }) => <Lead href={row.hrefs ? leadOf(row, place) : undefined}>{children}</Lead>

/** Lines over a colour, so that a bar can be told apart in grey. */
export const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="2.5" height="6" className="fill-surface" />
    </pattern>
  </defs>
)
