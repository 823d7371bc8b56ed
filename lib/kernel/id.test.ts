import { expect, test } from "vitest"
import { idOf } from "#lib/kernel/id"

test("a record has one address: no other spelling of its number opens it", () => {
  expect(idOf("16")).toBe(16)
  for (const other of ["0x10", "016", "1e1", " 16", "16.0", "+16", "-16", "0", "", undefined, "9".repeat(16)]) expect(idOf(other), other).toBeNaN()
})
