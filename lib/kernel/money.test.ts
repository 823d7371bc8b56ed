import fc from "fast-check"
import { expect, test } from "vitest"
import { cents, formatMoney, parseMoney, plainMoney } from "#lib/kernel/money"
import { Refusal } from "#lib/kernel/refusal"

const amounts = fc.integer({ min: 0, max: 9_999_999_999_999 }).map(cents)

test.each([
  ["25,000", 2_500_000],
  ["$1,250.50", 125_050],
  ["16667.00", 1_666_700],
  [" $ 5 ", 500],
  ["0", 0],
])("%s is read as %i cents", (text, expected) => {
  expect(parseMoney(text)).toBe(expected)
})

test.each(["", "abc", "1,25", "1.5", "1.234", "-5", "1e3", "25,00", "12 000", "€5", "99999999999999", "٥"])("%j is refused with a sentence", (text) => {
  expect(() => parseMoney(text)).toThrow(Refusal)
})

test("what is written on screen and in exports is read back to the same cent", () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(parseMoney(formatMoney(amount))).toBe(amount)
      expect(parseMoney(plainMoney(amount))).toBe(amount)
    }),
  )
})

test("cents are written only where there are any, a debt with its sign before the dollar", () => {
  expect([2_500_000, 125_050, 5, 0, 100_000_000].map(formatMoney)).toEqual(["$25,000", "$1,250.50", "$0.05", "$0", "$1,000,000"])
  expect(formatMoney(-125_050)).toBe("−$1,250.50")
  expect(plainMoney(-125_050)).toBe("-1250.50")
})

test("half a cent is no money", () => {
  expect(() => cents(0.5)).toThrow(RangeError)
  expect(() => cents(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError)
})
