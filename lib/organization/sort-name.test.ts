import { expect, test } from "vitest"
import { sortName } from "#lib/organization/sort-name"

test("a leading The does not count, a name that only begins with those letters keeps them", () => {
  expect(sortName("The Public Justice Center")).toBe("public justice center")
  expect(sortName("  THE  National Law Center ")).toBe("national law center")
  expect(sortName("Theodora Legal Fund")).toBe("theodora legal fund")
})

test("case, accents and either apostrophe make no difference", () => {
  expect(sortName("Children’s Rights")).toBe(sortName("Children's rights"))
  expect(sortName("Árbol Community Law Project")).toBe("arbol community law project")
})
