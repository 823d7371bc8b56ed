import { afterAll, beforeAll, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { type Case, type CaseResult, dispositions, prevailings, settlementForms, sides, stages } from "#lib/case/case"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"

type Axes = Pick<Case, "stage" | "granteeSide" | "disposition" | "prevailed" | "settlementForm">

/** As a program officer would explain it; the first line that fits says the word. */
const expectations: readonly [because: string, fits: (axes: Axes) => boolean, result: CaseResult][] = [
  ["an appeal is open, whatever was decided below", ({ stage }) => stage === "appeal", "on_appeal"],
  ["a settlement is a settlement, whoever prevailed", ({ settlementForm }) => settlementForm !== null, "settled"],
  ["dismissed because it was settled", ({ disposition }) => disposition === "dismissed_settled", "settled"],
  ["each side got something", ({ prevailed }) => prevailed === "mixed", "won_in_part"],
  ["nobody prevailed", ({ prevailed }) => prevailed === "none", "closed_without_result"],
  ["the grantee's side won, be it the defendant's", ({ prevailed, granteeSide }) => prevailed !== null && prevailed === (granteeSide as string | null), "won"],
  ["a side won, and the grantee's is not recorded", ({ prevailed, granteeSide }) => isSide(prevailed) && granteeSide === null, "not_recorded"],
  ["sent back, or being settled: it goes on, whoever prevailed below", ({ stage }) => stage === "remand" || stage === "settlement_pending", "pending"],
  ["a voluntary dismissal is never lost", ({ disposition }) => disposition === "dismissed_voluntarily", "closed_without_result"],
  ["the other side won", ({ prevailed }) => isSide(prevailed), "lost"],
  ["affirmed in part, and nobody is named", ({ disposition, prevailed }) => disposition === "mixed_on_appeal" && prevailed === null, "won_in_part"],
  ["nothing says where it stands", ({ stage }) => stage === null, "not_recorded"],
  ["it is over, and nothing says how", ({ stage }) => stage === "closed" || stage === "monitoring", "not_recorded"],
  ["decided, and nothing says for whom", ({ disposition }) => disposition !== null, "not_recorded"],
  ["it goes on", () => true, "pending"],
]
const isSide = (prevailed: Axes["prevailed"]) => prevailed === "plaintiff" || prevailed === "defendant"
const expected = (axes: Axes) => expectations.find(([, fits]) => fits(axes))

let rows: (Axes & { result: CaseResult })[]
beforeAll(() => {
  openTwoOrganizations()
  const store = connection()
  const each = (values: readonly string[]) => `(SELECT value FROM json_each('${JSON.stringify([...values, null])}'))`
  // Totals and search say nothing about the result, and 18,720 cases are many for them.
  for (const name of store.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'cases'").pluck().all())
    store.exec(`DROP TRIGGER ${name}`)
  store.exec(`INSERT INTO cases (slug, organization_id, name, created_at, stage, grantee_side, disposition, prevailed, settlement_form)
    SELECT 'case-' || row_number() OVER (), 1, 'A case', '2027-01-01T00:00:00Z', s.value, g.value, d.value, p.value, f.value
    FROM ${each(stages)} s, ${each(sides)} g, ${each(dispositions)} d, ${each(prevailings)} p, ${each(settlementForms)} f`)
  rows = store
    .prepare<[], Axes & { result: CaseResult }>(
      "SELECT stage, grantee_side AS granteeSide, disposition, prevailed, settlement_form AS settlementForm, result FROM cases",
    )
    .all()
})
afterAll(closeStore)

test("every combination of stage, side, disposition, winner and settlement has the word that a program officer expects", () => {
  expect(rows).toHaveLength((stages.length + 1) * (sides.length + 1) * (dispositions.length + 1) * (prevailings.length + 1) * (settlementForms.length + 1))
  expect(rows.filter((row) => row.result !== expected(row)?.[2]).map((row) => ({ ...row, because: expected(row)?.[0] }))).toEqual([])
})

test("each line of the table is needed", () => {
  const used = new Set(rows.map((row) => expected(row)?.[0]))
  expect(expectations.map(([because]) => because).filter((because) => !used.has(because))).toEqual([])
})

test("what one side wins the other loses", () => {
  const word = (axes: Axes) => rows.find((row) => Object.entries(axes).every(([name, value]) => row[name as keyof Axes] === value))?.result
  const judged = { stage: "closed", disposition: "judgment_after_trial", settlementForm: null } as const
  expect(word({ ...judged, prevailed: "plaintiff", granteeSide: "plaintiff" })).toBe("won")
  expect(word({ ...judged, prevailed: "plaintiff", granteeSide: "defendant" })).toBe("lost")
  expect(word({ ...judged, prevailed: "defendant", granteeSide: "defendant" })).toBe("won")
  expect(word({ ...judged, prevailed: "defendant", granteeSide: "plaintiff" })).toBe("lost")
})
