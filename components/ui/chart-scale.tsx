import { scaleBand, scaleLinear } from "@visx/scale"
import { formatMoney } from "#lib/kernel/money"

export type ChartFormat = "money" | "count"

export const formatValue = (value: number | null, format: ChartFormat): string => {
  if (value === null) return "not recorded"
  return format === "money" ? formatMoney(value) : value.toLocaleString("en-US")
}

/** "$52.5k", "$1.2m": for the narrow top of a column; the table beside it has the exact sum. */
export const formatShort = (value: number | null, format: ChartFormat): string => {
  if (value === null) return "–"
  if (format === "count") return value.toLocaleString("en-US")
  const dollars = value / 100
  if (Math.abs(dollars) < 1000) return formatMoney(value)
  const [size, letter] = Math.abs(dollars) < 999_950 ? [1000, "k"] : [1_000_000, "m"]
  return `${dollars < 0 ? "−" : ""}$${Number((Math.abs(dollars) / size).toFixed(1))}${letter}`
}

/** Written out, because the style sheet is made from the class names in the source. */
export const seriesFill = ["fill-chart-1", "fill-chart-2", "fill-chart-3", "fill-chart-4"]

const largest = (rows: { values: (number | null)[] }[]) => Math.max(1, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)))

/** To a hundredth, as fine as a screen shows: a page has hundreds of these. */
export const fine = (number: number): number => Math.round(number * 100) / 100

/** From zero always, so that lengths can be compared. */
export const lengthScale = (rows: { values: (number | null)[] }[], length: number): ((value: number) => number) => {
  const scale = scaleLinear<number>({ domain: [0, largest(rows)], range: [0, length] })
  return (value) => Math.max(0, scale(value))
}

type Gap = { key: string; label: string; values: never[]; gap: true }

/** A row for the years left out between two others, so that those do not seem to follow each other. */
export const withGaps = <Row extends { key: number }>(rows: readonly Row[]): (Row | Gap)[] =>
  rows.flatMap((row, index) => {
    const first = (rows[index - 1]?.key ?? row.key - 1) + 1
    const last = row.key - 1
    if (first > last) return [row]
    return [{ key: `before ${row.key}`, label: first === last ? String(first) : `${first} to ${last}`, values: [], gap: true }, row]
  })

type Bands = { start: (key: string | number) => number; width: number; between: number }

/** Where each row begins, how wide it is, and what is left between two, out of `length`. */
export const bandScale = (keys: (string | number)[], length: number, padding: number): Bands => {
  const scale = scaleBand<string | number>({ domain: keys, range: [0, length], paddingInner: padding, paddingOuter: padding / 2 })
  return { start: (key) => scale(key) ?? 0, width: scale.bandwidth(), between: scale.step() - scale.bandwidth() }
}
