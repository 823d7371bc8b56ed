import { describe, expect, test } from "vitest"
import { type Court, courtById, courtIdsOf, courts, federalCircuits, nameOfCited } from "#lib/court/court"
import { states } from "#lib/court/fact/state"
import { stateCourts } from "#lib/court/fact/state-court"

const of = (fits: (court: Court) => boolean) => courts.filter(fits).map(({ id }) => id)
const counted = (fits: (court: Court) => boolean) => of(fits).length

describe("the list is complete", () => {
  test("94 district courts, 89 of them in the states, and a bankruptcy court for each", () => {
    expect(counted(({ numbering }) => numbering === "district")).toBe(94)
    expect(counted(({ numbering, state }) => numbering === "district" && !["DC", "PR", "GU", "MP", "VI"].includes(state ?? ""))).toBe(89)
    expect(counted(({ numbering }) => numbering === "bankruptcy")).toBe(94)
  })

  test("13 courts of appeals, five bankruptcy appellate panels, one Supreme Court of the United States", () => {
    expect(federalCircuits).toHaveLength(13)
    expect(of(({ citation }) => citation.startsWith("B.A.P."))).toEqual(["bap1", "bap6", "bap8", "bap9", "bap10"])
    expect(of(({ level, system }) => level === "supreme" && system === "federal")).toEqual(["scotus"])
  })

  test("the special courts and the agencies", () => {
    for (const id of ["uscfc", "cit", "cavc", "jpml", "bia", "immigration-court"]) expect(courtById(id), id).toBeDefined()
  })

  test("50 states and the District of Columbia: a court of last resort each, two in Texas and in Oklahoma, and a trial court", () => {
    expect(Object.keys(stateCourts)).toHaveLength(51)
    for (const code of Object.keys(stateCourts)) {
      expect(courtIdsOf({ state: code, system: "state", level: "supreme" }), code).toHaveLength(["TX", "OK"].includes(code) ? 2 : 1)
      expect(courtIdsOf({ state: code, system: "state", level: "trial" }).length, code).toBeGreaterThan(0)
    }
  })

  test("a state without an intermediate court of appeals is one of nine", () => {
    const without = Object.keys(stateCourts).filter((code) => courtIdsOf({ state: code, system: "state", level: "appellate" }).length === 0)
    expect(without.sort()).toEqual(["DC", "DE", "ME", "MT", "NH", "RI", "SD", "VT", "WY"])
  })
})

describe("each court", () => {
  test("has an id and a citation of its own", () => {
    expect(new Set(courts.map(({ id }) => id)).size).toBe(courts.length)
    expect(new Set(courts.map(({ citation }) => citation)).size).toBe(courts.length)
    expect(new Set(courts.map(({ name }) => name)).size).toBe(courts.length)
  })

  test("has a parent that is there and higher, up to the Supreme Court; agencies and the panel have their own way", () => {
    for (const court of courts) {
      const way = [court.id]
      for (let parent = court.parent; parent !== null; parent = courtById(parent)?.parent ?? null) {
        expect(courtById(parent), `${court.id} → ${parent}`).toBeDefined()
        way.push(parent)
      }
      expect(way.length, court.id).toBeLessThan(6)
      expect(way.at(-1), court.id).toBe(["jpml", "bia", "immigration-court"].includes(court.id) ? way.at(-1) : "scotus")
    }
  })

  test("of a district sits in its state's circuit", () => {
    expect(courtIdsOf({ circuit: "ca7", level: "trial" }).filter((id) => courtById(id)?.numbering === "district")).toEqual([
      "ilnd",
      "ilcd",
      "ilsd",
      "innd",
      "insd",
      "wied",
      "wiwd",
    ])
    for (const state of states) expect(courtById(state.circuit), state.code).toBeDefined()
  })

  test("has a website that is an address", () => {
    for (const { website, id } of courts) expect(website, id).toMatch(/^https:\/\/[a-z0-9./-]+$/)
  })

  test("is cited as the Bluebook cites it", () => {
    const cited = Object.fromEntries(courts.map(({ id, citation }) => [id, citation]))
    expect(cited).toMatchObject({
      ilnd: "N.D. Ill.",
      nysd: "S.D.N.Y.",
      dcd: "D.D.C.",
      wvnd: "N.D. W. Va.",
      prd: "D.P.R.",
      mad: "D. Mass.",
      ca2: "2d Cir.",
      cadc: "D.C. Cir.",
      ilnb: "Bankr. N.D. Ill.",
      bap9: "B.A.P. 9th Cir.",
      fladistctapp: "Fla. Dist. Ct. App.",
      nysupct: "N.Y. Sup. Ct.",
      uscfc: "Fed. Cl.",
    })
  })
})

test("a court that stands as it is cited has its name beside it, for whoever is no lawyer", () => {
  expect(nameOfCited({ court: "7th Cir.", courtId: "ca7" })).toBe("United States Court of Appeals for the Seventh Circuit")
  expect(nameOfCited({ court: "U.S. Court of Appeals, Seventh Circuit", courtId: "ca7" })).toBe(null)
  expect(nameOfCited({ court: "Somewhere", courtId: null })).toBe(null)
})
