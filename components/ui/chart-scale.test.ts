import { expect, test } from "vitest"
import { bandScale, formatShort, formatValue, lengthScale, withGaps } from "#components/ui/chart-scale"

test("bars begin at zero, so that their lengths can be compared", () => {
  const length = lengthScale([{ values: [50_000, null] }, { values: [200_000, 100_000] }], 80)
  expect([length(0), length(50_000), length(100_000), length(200_000)]).toEqual([0, 20, 40, 80])
})

test("a chart in which nothing is recorded has bars without length", () => {
  expect(lengthScale([{ values: [null, 0] }], 80)(0)).toBe(0)
})

test("rows stand side by side, in order, inside the picture", () => {
  const { start, width } = bandScale([2017, 2018, 2019], 100, 0.2)
  expect(start(2017)).toBeGreaterThan(0)
  expect(start(2018)).toBeGreaterThanOrEqual(start(2017) + width)
  expect(start(2019) + width).toBeLessThanOrEqual(100)
})

test("the table has the exact sum, the column a short one", () => {
  expect(formatValue(10_000_200, "money")).toBe("$100,002")
  expect(formatShort(10_000_200, "money")).toBe("$100k")
  expect(formatShort(5_250_000, "money")).toBe("$52.5k")
  expect(formatShort(99_999_900, "money")).toBe("$1m")
  expect(formatShort(99_900, "money")).toBe("$999")
  expect(formatShort(1250, "count")).toBe("1,250")
})

test("what is not recorded is never drawn as zero in words", () => {
  expect(formatValue(null, "money")).toBe("not recorded")
  expect(formatShort(null, "money")).toBe("–")
})

test("years without a record between two that have one are a row of their own, each year in its order", () => {
  const rows = withGaps([2017, 2018, 2020, 2023].map((key) => ({ key, label: String(key) })))
  expect(rows.map(({ label }) => label)).toEqual(["2017", "2018", "2019", "2020", "2021 to 2022", "2023"])
  expect(rows.flatMap((row) => ("gap" in row ? [row.label, ...row.values] : []))).toEqual(["2019", "2021 to 2022"])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  expect(withGaps([])).toEqual([])
})

test("what stands between two rows is what neither takes", () => {
  const { start, width, between } = bandScale([2017, 2019], 100, 0.2)
  expect(start(2017) + width + between).toBeCloseTo(start(2019))
})
