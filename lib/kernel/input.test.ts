import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { z } from "zod"
import {
  boxInput,
  dayInput,
  emailInput,
  idInput,
  manyInput,
  moneyInput,
  optionalChoice,
  optionalDay,
  optionalMoney,
  optionalText,
  wordsInput,
} from "#lib/kernel/input"

const said = (schema: z.ZodType, raw: unknown) => schema.safeParse(raw).error?.issues[0]?.message

describe("what is wrong is said so that it can be mended", () => {
  test.each([
    [dayInput, "15/04/2027", "Write the date as year-month-day, like 2027-04-15."],
    [dayInput, "2027-02-29", "Write the date as year-month-day, like 2027-04-15."],
    [dayInput, undefined, "Write the date."],
    [moneyInput, "twenty", "Write the amount in dollars, like 25,000 or 1,250.50."],
    [moneyInput, undefined, "Write the amount in dollars."],
    [emailInput, "name@", "Write a whole e-mail address, like name@example.org."],
    [wordsInput("Write the name."), "   ", "Write the name."],
    [wordsInput("Write the name."), undefined, "Write the name."],
    [wordsInput("Write the name.", 5), "Lantern", "Shorten this to 5 characters."],
    [optionalChoice(["ach", "check"]), "gold", "Choose one of the list."],
  ])("%#", (schema, raw, sentence) => {
    expect(said(schema, raw)).toBe(sentence)
  })
})

test("what is left empty is not recorded: neither zero nor an empty text", () => {
  for (const raw of ["", undefined]) {
    expect(optionalText().parse(raw)).toBeNull()
    expect(optionalDay.parse(raw)).toBeNull()
    expect(optionalMoney.parse(raw)).toBeNull()
    expect(optionalChoice(["ach", "check"]).parse(raw)).toBeNull()
  }
  expect(optionalMoney.parse("0")).toBe(0)
})

test("an e-mail address is kept without blanks and in lower case", () => {
  expect(emailInput.parse("  Owen@Lodestar.TEST ")).toBe("owen@lodestar.test")
})

test("boxes of one name are none, one or several", () => {
  const ids = manyInput(idInput)
  expect([undefined, "", "3", ["3", "5"]].map((raw) => ids.parse(raw))).toEqual([[], [], [3], [3, 5]])
  expect([undefined, "", "yes"].map((raw) => boxInput.parse(raw))).toEqual([false, false, true])
})

test("an id is a whole number from 1, and nothing else that is posted passes for one", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.constantFrom("0", "-1", "1.5", "1e400", "0x", "NaN", "", null, [], {})), (raw) => {
      const parsed = idInput.safeParse(raw)
      expect(!parsed.success || (Number.isSafeInteger(parsed.data) && parsed.data > 0)).toBe(true)
    }),
  )
})
