import { expect, test } from "vitest"
import type { Relation, StationRole } from "#lib/case/station"
import { layWay } from "#lib/case/way"

const at = (role: StationRole | null, relation: Relation | null = null) => ({ role, relation })

test("the way goes up to the appeal and back to the trial court, each height in its lane", () => {
  const { lanes, rows } = layWay([at("trial"), at("appeal"), at("certiorari"), at("remand")])
  expect(lanes).toBe(3)
  expect(rows.map(({ lane, from, goesOn }) => [lane, from, goesOn])).toEqual([
    [0, null, true],
    [1, 0, true],
    [2, 1, true],
    [0, 2, false],
  ])
})

test("consolidated and related files stand beside the way, which passes them by", () => {
  const { rows } = layWay([at("trial"), at("trial", "consolidated"), at("appeal"), at(null, "related")])
  expect(rows.map(({ isStep, from, goesOn }) => [isStep, from, goesOn])).toEqual([
    [true, null, true],
    [false, 0, true],
    [true, 0, true],
    [false, 1, false],
  ])
})

test("one station alone has one lane and leads nowhere", () => {
  expect(layWay([at(null)])).toMatchObject({ lanes: 1, rows: [{ lane: 0, from: null, goesOn: false }] })
})
