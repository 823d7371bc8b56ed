import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { day } from "#lib/kernel/day"
import { findProposals, type ProposableCase } from "#lib/report/find-proposals"
import { noAnswers } from "#lib/report/report"
import { dayIn, sentencesOf } from "#lib/report/sentence"

const near = day("2027-03-31")
const doe: ProposableCase = {
  id: 1,
  title: "Doe v. Harbor Transit",
  stage: "discovery",
  granteeSide: "plaintiff",
  disposition: null,
  prevailed: null,
  settlementForm: null,
}
const roe: ProposableCase = { ...doe, id: 2, title: "Roe v. Prairie Schools" }
const found = (answers: Partial<typeof noAnswers>, cases = [doe], text = "") => findProposals({ answers: { ...noAnswers, ...answers }, text, near }, cases)
const kinds = (answers: Partial<typeof noAnswers>) => found(answers).map(({ kind, values }) => [kind, values.stage ?? values.disposition ?? values.kind])

describe("stage and outcome", () => {
  test.each([
    ["We appealed the ruling on March 3, 2027.", "appeal"],
    ["The district filed a notice of appeal.", "appeal"],
    ["The Ninth Circuit remanded the case.", "remand"],
    ["The case was tried in six days.", "trial"],
    ["Our motion for summary judgment is filed.", "dispositive_motions"],
    ["Three sessions with a mediator have been held.", "settlement_pending"],
  ])("%s", (progress, stage) => {
    expect(found({ progress }).find(({ kind }) => kind === "stage")?.values.stage).toBe(stage)
  })

  test.each([
    ["The case settled last week.", { settlementForm: "private_agreement" }],
    ["The court entered a consent decree.", { settlementForm: "consent_decree" }],
    ["The Fifth Circuit affirmed.", { disposition: "affirmed" }],
    ["We won. The judge said so.", { prevailed: "plaintiff" }],
    ["We lost on every point.", { prevailed: "defendant" }],
    ["The court granted the city's motion to dismiss.", { disposition: "dismissed_on_the_merits", prevailed: "defendant" }],
  ])("%s", (progress, values) => {
    expect(found({ progress }).find(({ kind }) => kind === "outcome")?.values).toMatchObject(values)
  })

  test("what is hoped for or to come is no outcome, and what the case says already is not proposed", () => {
    expect(kinds({ progress: "We hope the case will be settled. If we lost, we would appeal." })).toEqual([])
    expect(kinds({ progress: "Discovery is under way." })).toEqual([])
    expect(found({ progress: "The case settled." }, [{ ...doe, settlementForm: "private_agreement" }])).toEqual([])
  })

  test("the day is taken from the words, and is left open where they name none", () => {
    expect(found({ progress: "We appealed on March 3." })[0]?.values).toEqual({ stage: "appeal", stageOn: "2027-03-03" })
    expect(found({ progress: "We appealed." })[0]?.values.stageOn).toBe("")
  })
})

test("the next event is found in what is to come, with its kind and its day", () => {
  expect(found({ next: "Oral argument is set for May 12, at noon." })).toMatchObject([
    { kind: "next_event", values: { kind: "argument", happensOn: "2027-05-12" } },
  ])
  expect(found({ next: "A hearing on certification." })[0]?.values).toMatchObject({ kind: "hearing", happensOn: "" })
  expect(found({ next: "We go on as before." })).toEqual([])
})

test("the next event is found beside the progress too, where its day is named", () => {
  const progress = "The judge heard us in March. A hearing on certification is set for May 20, 2027."
  expect(found({ progress })).toMatchObject([{ kind: "next_event", values: { kind: "hearing", happensOn: "2027-05-20" } }])
  expect(found({ progress, next: "A hearing on May 20, 2027." })).toHaveLength(1)
  expect(found({ progress: "We hope for a trial soon." })).toEqual([])
})

test("a decision becomes a case update; “none” does not", () => {
  expect(found({ decisions: "The judge certified the class on February 8." })).toMatchObject([
    { kind: "update", values: { happenedOn: "2027-02-08", body: "The judge certified the class on February 8." } },
  ])
  expect(found({ decisions: "No. 26-114 was affirmed on February 8." }).map(({ kind }) => kind)).toContain("update")
  for (const decisions of ["None.", "none in these six months", "None yet. The motion is waiting for its judge.", "N/A", ""])
    expect(found({ decisions })).toEqual([])
})

test("where two cases are reported on, the caption's own words choose", () => {
  expect(found({ progress: "In Roe against the Prairie schools we appealed." }, [doe, roe])[0]?.caseId).toBe(2)
  expect(found({ progress: "We appealed." }, [doe, roe])[0]?.caseId).toBe(1)
  expect(found({ progress: "We appealed." }, [])).toEqual([])
})

test("without answers the document itself is read", () => {
  expect(found({}, [doe], "Report of\nthe grantee. The district filed a notice\nof appeal on January 5, 2027.")).toMatchObject([
    { kind: "stage", values: { stage: "appeal", stageOn: "2027-01-05" } },
  ])
})

test("the same words have the same mark, whatever stands around them", () => {
  const [one] = found({ progress: "We appealed." })
  const [other] = found({ progress: "Much happened.  We appealed. More later." })
  expect(other?.mark).toBe(one?.mark)
})

test("sentences end at sentences, not at captions, courts and initials", () => {
  expect(sentencesOf("In Doe v. Harbor the N.D. Ill. court ruled. Mr. A. Smith\nspoke. “Good.” We went on.")).toEqual([
    "In Doe v. Harbor the N.D. Ill. court ruled.",
    "Mr. A. Smith spoke.",
    "“Good.”",
    "We went on.",
  ])
})

test.each([
  ["on March 3, 2027", "2027-03-03"],
  ["on Sept. 9", "2026-09-09"],
  ["by 4 May 2027", "2027-05-04"],
  ["on 3/14/2027", "2027-03-14"],
  ["2027-04-01", "2027-04-01"],
  ["in March", null],
  ["February 31, 2027", null],
])("the day in “%s”", (text, expected) => {
  expect(dayIn(text, near)).toBe(expected)
})

test("no text, however strange, is more than a few proposals or a fault", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.string({ maxLength: 400 }), (progress, next) => {
      expect(found({ progress: `We won. ${progress}`, next, decisions: progress }).length).toBeLessThanOrEqual(10)
    }),
  )
})
