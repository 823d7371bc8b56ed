import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { dockets, events } from "#db/schema"
import { closeStore, db } from "#db/store"
import type { Docket } from "#lib/case/case"
import { caseOf } from "#lib/case/case.sample"
import { addCase } from "#lib/case/commands"
import { chooseCourt } from "#lib/case/docket-commands"
import { newCaseInput } from "#lib/case/input"
import { getCase } from "#lib/case/queries"
import { readOldDockets } from "#lib/case/read-dockets"
import { knownDocketsOf, knownInLine, twiceIn } from "#lib/case/same-docket"
import { readLine } from "#lib/court/read-line"
import { board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { setClock } from "#lib/kernel/clock"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"

beforeEach(openTwoOrganizations)
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const withDocket = (court: string, number: string | null, organizationId = 1) =>
  getCase(officer, addCase(officer, caseOf(organizationId, { caption: `${court} ${number}`, dockets: [{ court, number }] })).id)

test("a docket keeps what was written, and which court and number that is", () => {
  expect(withDocket("US District Court, N.D. Illinois", "No. 1:11-CV-5452").dockets).toMatchObject([
    { court: "US District Court, N.D. Illinois", number: "No. 1:11-CV-5452", courtId: "ilnd", office: "1", core: "11-cv-5452" },
  ])
  expect(withDocket("Navajo Nation Supreme Court", "SC-CV-01-20").dockets).toMatchObject([{ courtId: null, office: null }])
})

test("several numbers of one court are dockets of their own; what can't be told apart is refused with a sentence", () => {
  expect(withDocket("E.D. La.", "11-1234, 11-1235").dockets.map(({ number, core }) => [number, core])).toEqual([
    ["11-1234", "11-1234"],
    ["11-1235", "11-1235"],
  ])
  expect(newCaseInput.safeParse({ organizationId: "1", caption: "Doe v. Roe", dockets: "EEOC; 440-2011-01234\nHUD; 05-11-1234-8" }).success).toBe(true)
  for (const line of ["N.D. Ill. 19-cv-5557", "N.D. Ill. 1:19-cv-5557", "Ill. Cir. Ct. 2019-CH-01234", "Ill. Cir. Ct. 19 CH 1234"])
    expect(newCaseInput.safeParse({ organizationId: "1", dockets: line }).error?.issues[0]?.message, line).toContain("Put a semicolon")
  for (const line of ["7th Cir. 2013", "Tex. App.—Houston [14th Dist.]", "261st Judicial District Court, Travis County, Texas", "N.D. Ill. Aug. 11, 2011"])
    expect(newCaseInput.safeParse({ organizationId: "1", dockets: line }).success, line).toBe(true)
  const refused = newCaseInput.safeParse({ organizationId: "1", caption: "Doe v. Roe", dockets: "6th Cir.; 11-3456/3457" })
  expect(refused.error?.issues[0]?.message).toContain("a line of its own")
})

describe("the same docket twice in one case", () => {
  const twice = (lines: string[], roles: (Docket["role"] | undefined)[] = []) => {
    const input = newCaseInput.parse({ organizationId: "1", caption: "Doe v. Roe", dockets: lines.join("\n") })
    const { dockets: stations } = getCase(officer, addCase(officer, input).id)
    return twiceIn(stations.map((station, index) => ({ ...station, role: roles[index] ?? null }))).map(({ verdict }) => verdict)
  }

  test.each([
    [["N.D. Ill.; 19-cv-5555", "N.D. Ill.; 19-cv-5555"], ["same"]],
    [["N.D. Ill.; 1:19-cv-5555", "Northern District of Illinois; 1:19cv05555"], ["same"]],
    [["N.D. Ill.; 1:19-cv-5555", "N.D. Ill.; 19-cv-5555"], ["offered"]],
    [["N.D. Ill.; 19-cv-5555", "7th Cir.; 21-5555"], []],
    [["Navajo Nation Supreme Court; pending", "Navajo Nation Supreme Court; pending"], []],
  ])("%j: %j", (lines, verdicts) => {
    expect(twice(lines)).toEqual(verdicts)
  })

  test("is meant so where the case was sent back", () => {
    expect(twice(["N.D. Ill.; 19-cv-5555", "7th Cir.; 21-1234", "N.D. Ill.; 19-cv-5555"], ["trial", "appeal", "remand"])).toEqual([])
  })
})

describe("a court that may be several", () => {
  test("is chosen by a person; what was written stays", () => {
    const courtCase = withDocket("Northern District", "11-cv-5452")
    const [docket] = courtCase.dockets
    expect(docket?.courtId).toBeNull()
    chooseCourt(officer, { id: courtCase.id, version: courtCase.version, docketId: docket?.id ?? 0, courtId: "ilnd" })
    expect(getCase(officer, courtCase.id).dockets).toMatchObject([{ court: "Northern District", courtId: "ilnd", core: "11-cv-5452" }])
    expect(db.select().from(events).all().at(-1)).toMatchObject({ verb: "case.edit", summary: "Northern District is N.D. Ill." })
  })

  test("not by anybody else, and not one that is not in the list", () => {
    const courtCase = withDocket("Northern District", "11-cv-5452")
    const choice = { id: courtCase.id, version: courtCase.version, docketId: courtCase.dockets[0]?.id ?? 0 }
    for (const actor of [board, grantee, stranger, visitor]) expect(() => chooseCourt(actor, { ...choice, courtId: "ilnd" })).toThrow()
    expect(() => chooseCourt(officer, { ...choice, courtId: "nowhere" })).toThrow("Choose the court")
  })
})

describe("the same docket in another case", () => {
  const verdicts = (courtCase: Parameters<typeof knownDocketsOf>[1]) =>
    knownDocketsOf(officer, courtCase).map(({ verdict, caseTitle }) => `${verdict}: ${caseTitle}`)

  test("is recognised in any spelling", () => {
    withDocket("N.D. Ill.", "1:11-cv-05452")
    expect(verdicts(withDocket("Northern District of Illinois", "1:11cv5452"))).toEqual(["same: N.D. Ill. 1:11-cv-05452"])
  })

  test.each([
    ["the office is missing", "11 C 5452"],
    ["the office differs", "3:11-cv-05452"],
    ["the kind is missing", "1:11-5452"],
  ])("is offered and not decided where %s", (_, number) => {
    withDocket("N.D. Ill.", "1:11-cv-05452")
    expect(verdicts(withDocket("N.D. Ill.", number))).toEqual(["offered: N.D. Ill. 1:11-cv-05452"])
  })

  test("is none in another court, and none where the case is archived or belongs to those who do not see it", () => {
    const there = withDocket("N.D. Ill.", "1:11-cv-05452", 2)
    expect(verdicts(withDocket("S.D. Ill.", "1:11-cv-05452"))).toEqual([])
    expect(knownInLine(officer, readLine("Doe v. Roe, 1:11-cv-5452 (N.D. Ill.)"))).toMatchObject([{ verdict: "same", caseId: there.id }])
    expect(knownInLine(grantee, readLine("Doe v. Roe, 1:11-cv-5452 (N.D. Ill.)"))).toEqual([])
  })
})

test("dockets from before there was a reader are read once, in any number; a chosen court stays", async () => {
  const chosen = withDocket("Northern District", "11-cv-9")
  chooseCourt(officer, { id: chosen.id, version: chosen.version, docketId: chosen.dockets[0]?.id ?? 0, courtId: "ilnd" })
  housekeep("docket", (tx) => {
    tx.update(dockets).set({ readBy: 0, core: null, office: null }).run()
    for (let number = 1; number <= 450; number += 1)
      tx.insert(dockets)
        .values({ caseId: chosen.id, court: "N.D. Ill.", number: `1:11-cv-${number}`, position: number })
        .run()
  })
  expect(await readOldDockets()).toBe(451)
  expect(
    db
      .select()
      .from(dockets)
      .all()
      .filter(({ courtId, core }) => courtId === "ilnd" && core !== null),
  ).toHaveLength(451)
  expect(await readOldDockets()).toBe(0)
})
