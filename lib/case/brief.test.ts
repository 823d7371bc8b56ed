import { describe, expect, test } from "vitest"
import { briefOf, linesOf, shortened } from "#lib/case/brief"
import type { FullCase, FullCaseUpdate } from "#lib/case/case"

const long = "The court heard oral argument and asked for briefs. ".repeat(30).trim()
const many = <Row>(count: number, make: (id: number) => Row) => Array.from({ length: count }, (_, index) => make(index + 1))

const nothing = {
  ...{ title: "Doe v. Harbor Police", issueAreas: [], captions: [], dockets: [], dates: [], participants: [], description: null },
  ...{
    shortName: null,
    judge: null,
    filedOn: null,
    closedOn: null,
    state: null,
    classAction: null,
    mootBecause: null,
    monitoredSinceOn: null,
    feeAwardCents: null,
  },
  ...{ stake: null, orderWords: null, cause: null, changedLaw: null, changedPolicy: null, changedPractice: null, assessment: null, strategy: null },
} as unknown as FullCase
const docket = (id: number) => ({ id, court: `Court ${id}`, number: null, judge: null, words: long, citation: null, prevailed: null, disposition: null })
const update = (id: number, body = long) => ({ id, body, source: null }) as FullCaseUpdate
const grant = (id: number) => ({ id, organizationName: "Harbor Legal Aid" })

describe("a brief has two pages", () => {
  const everything = {
    ...nothing,
    ...{ description: long, stake: long, orderWords: long, cause: long, changedLaw: long, changedPolicy: long, changedPractice: long, assessment: long },
    dockets: many(9, docket),
    dates: many(9, (id) => ({ id, words: null })),
    participants: many(40, (id) => ({ id, name: `Party ${id}`, detail: null })),
  } as unknown as FullCase

  test("of a long case the newest of each part stays, and what was left out is said", () => {
    const { courtCase, updates, grants, left } = briefOf(everything, many(8, update), many(12, grant))
    expect(courtCase.description).toMatch(/… \(more on the case’s page\)$/)
    expect(courtCase.dockets.at(-1)?.id).toBe(9)
    expect(updates[0]).toMatchObject({ id: 1, body: expect.stringMatching(/… \(more on the case’s page\)$/) })
    expect(grants[0]?.id).toBe(1)
    expect(left.join(", ")).toMatch(/courts?, \d+ dates? to come, \d+ updates?, \d+ parties and counsel, \d+ grants/)
    const lines = [courtCase.description, courtCase.stake, ...updates.map(({ body }) => body)].reduce((sum, text) => sum + linesOf(text ?? ""), 0)
    expect(lines).toBeLessThan(79)
  })

  test("the courts of its way stay before further news and names", () => {
    const dockets = many(6, (id) => ({ ...docket(id), words: null }))
    const { courtCase } = briefOf({ ...everything, dockets } as unknown as FullCase, many(8, update), [grant(1)])
    expect(courtCase.dockets.length).toBeGreaterThanOrEqual(4)
  })

  test("a short case is whole", () => {
    const courtCase = { ...nothing, description: "A short word.", dockets: [{ ...docket(1), words: null }] } as unknown as FullCase
    expect(briefOf(courtCase, [update(1, "Argued.")], [grant(1)])).toEqual({ courtCase, updates: [update(1, "Argued.")], grants: [grant(1)], left: [] })
  })
})

test("a text is shortened between words and never within a link", () => {
  expect(shortened("Argued.", 1)).toBe("Argued.")
  expect(shortened(long, 2)).toMatch(/^The court .*\w\.? … \(more on the case’s page\)$/)
  expect(linesOf(shortened(long, 2))).toBe(2)
  expect(linesOf(shortened("One\n".repeat(20), 3))).toBe(3)
  expect(shortened(`${"word ".repeat(8)}[the decision of the court](https://court.example/decision) and more words here`, 1)).not.toContain("[")
})
