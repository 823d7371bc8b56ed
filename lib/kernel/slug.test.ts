import fc from "fast-check"
import { expect, test } from "vitest"
import { freeSlug, slugOf } from "#lib/kernel/slug"

test.each([
  ["Children’s Rights", "childrens-rights"],
  ["Center for Gender & Refugee Studies", "center-for-gender-and-refugee-studies"],
  ["Árbol Community Law Project", "arbol-community-law-project"],
  ["A-J- v. Garland", "a-j-v-garland"],
  ["  Doe v. Roe (2d Cir.)  ", "doe-v-roe-2d-cir"],
  ["訴訟", "untitled"],
])("%s has the address %s", (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

test("an address is plain, and never longer than 80 characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(slugOf(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slugOf(text).length).toBeLessThanOrEqual(80)
    }),
  )
})

test("a long name is cut at a word", () => {
  const slug = slugOf("The Northern Plains Water and Tribal Sovereignty Law Center of the Upper Missouri Basin, Incorporated")
  expect(slug).toBe("the-northern-plains-water-and-tribal-sovereignty-law-center-of-the-upper")
})

test("two of one name have two addresses", () => {
  const taken = new Set<string>()
  for (const expected of ["harbor", "harbor-2", "harbor-3"]) {
    const slug = freeSlug("Harbor", (candidate) => taken.has(candidate))
    expect(slug).toBe(expected)
    taken.add(slug)
  }
})
