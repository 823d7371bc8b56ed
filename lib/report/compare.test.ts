import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareFiles, compareTexts } from "#lib/report/compare"
import { bothOf, compareMeanwhile } from "#lib/report/meanwhile"

const said = (pieces: ReturnType<typeof compareTexts>, without: "added" | "removed") =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("")

describe("two versions of a text", () => {
  test("show the words that went and those that came", () =>
    expect(compareTexts("The judge denied the motion.", "The judge granted the motion in part.")).toEqual([
      { kind: "same", text: "The judge " },
      { kind: "removed", text: "denied" },
      { kind: "added", text: "granted" },
      { kind: "same", text: " the " },
      { kind: "removed", text: "motion." },
      { kind: "added", text: "motion in part." },
    ]))

  test("one after the other, where the second was written anew", () =>
    expect(
      compareTexts("Depositions of four officials, and the hearing on certification.", "The parties settled the case in May, and the judge approved."),
    ).toEqual([
      { kind: "removed", text: "Depositions of four officials, and the hearing on certification." },
      { kind: "added", text: "The parties settled the case in May, and the judge approved." },
    ]))

  test("are both in what is shown, whatever they say", () => {
    const text = fc.array(fc.constantFrom("court", "judge", " ", "\n", "motion.", "é")).map((parts) => parts.join(""))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after)
        expect([said(pieces, "added"), said(pieces, "removed")]).toEqual([before, after])
      }),
    )
  })

  test("of 20,000 characters are compared within a blink", () => {
    const long = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index % 7}`).join(" ")
    const pieces = compareTexts(long("a"), long("b"))
    expect([said(pieces, "added"), said(pieces, "removed")]).toEqual([long("a"), long("b")])
  })
})

describe("the files of two versions", () => {
  const photo = { documentId: 1, kind: "photo", name: "Steps.jpg", caption: "", credit: "", mayPublish: false } as const
  const words = (...given: Parameters<typeof compareFiles>) => compareFiles(...given).map(({ file, word }) => `${word}: ${file.name}`)

  test("are matched by their documents: what changed beside one is named, and of two with one name each is told", () => {
    expect(words([photo], [{ ...photo, caption: "The steps", credit: "P.", mayPublish: true }])).toEqual(["Changed (caption, credit, permission): Steps.jpg"])
    expect(words([photo], [photo])).toEqual(["In both: Steps.jpg"])
    expect(words([photo], [{ ...photo, documentId: 2 }])).toEqual(["New: Steps.jpg", "No longer there: Steps.jpg"])
  })
})

describe("two people at once", () => {
  const beginning = { progress: "Begun.", decisions: "None.", next: "" }

  test("in different parts: the colleague's part comes in, one's own stays", () =>
    expect(compareMeanwhile(beginning, { ...beginning, progress: "Begun. Mine." }, { ...beginning, next: "A hearing." })).toEqual({
      taken: { next: "A hearing." },
      both: {},
    }))

  test("in one part: both texts are there to decide about", () => {
    const found = compareMeanwhile(beginning, { ...beginning, progress: "Mine." }, { ...beginning, progress: "Theirs." })
    expect(found).toEqual({ taken: {}, both: { progress: "Theirs." } })
    expect(bothOf("Mine.", "Theirs.")).toBe("Mine.\n\n— What a colleague saved meanwhile: —\nTheirs.")
  })

  test("who wrote the same are not asked anything", () => {
    const same = { ...beginning, progress: "The same." }
    expect(compareMeanwhile(beginning, same, same)).toEqual({ taken: {}, both: {} })
  })
})
