import { expect, test } from "vitest"
import { z } from "zod"
import { dayInput, moneyInput, optionalDay, optionalMoney, optionalText, wordsInput, writtenNumber } from "#lib/kernel/input"

const sentence = (form: { safeParse: (raw: unknown) => { error?: { issues: { message: string }[] } | undefined } }, raw: unknown) =>
  form.safeParse(raw).error?.issues.map(({ message }) => message)

test("an amount or a day that can't be read says how to write it, be it asked for or optional", () => {
  for (const form of [moneyInput, optionalMoney]) expect(sentence(form, "abc")).toEqual(["Write the amount in dollars, like 25,000 or 1,250.50."])
  for (const form of [dayInput, optionalDay]) expect(sentence(form, "2027-02-30")).toEqual(["Write the date as year-month-day, like 2027-04-15."])
})

test("what is optional and empty, or not there, is not recorded; what is there is read", () => {
  for (const raw of ["", "  ", undefined]) expect([optionalMoney.parse(raw), optionalDay.parse(raw)]).toEqual([null, null])
  expect(optionalMoney.parse("1,250.50")).toBe(125_050)
  expect(optionalDay.parse("2027-04-15")).toBe("2027-04-15")
})

test("what is asked for and empty is missing", () => {
  expect(sentence(moneyInput, "")).toHaveLength(1)
  expect(sentence(dayInput, undefined)).toEqual(["Write the date."])
})

test("a number that is left blank is missing, and no zero", () => {
  const days = writtenNumber(z.coerce.number("Write a number of days."))
  for (const raw of ["", "  ", undefined, "soon"]) expect(sentence(days, raw)).toEqual(["Write a number of days."])
  expect(["0", " 7 ", 7].map((raw) => days.parse(raw))).toEqual([0, 7, 7])
})

test("what nobody can see is not kept in a text, and a text of nothing else is missing", () => {
  expect(wordsInput("Write the name.").parse("\u0000Harbor\u202E Legal\u200B Aid\u0007")).toBe("Harbor Legal Aid")
  expect(optionalText().parse("First line.\r\n\tSecond, in Árbol, 漢字 and 👩‍⚖️.")).toBe("First line.\r\n\tSecond, in Árbol, 漢字 and 👩‍⚖️.")
  expect(sentence(wordsInput("Write the name."), " \u200B\u0000 ")).toEqual(["Write the name."])
  expect(optionalText().parse("\u0000")).toBeNull()
})
