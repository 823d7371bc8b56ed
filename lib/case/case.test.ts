import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase, archiveCase, editCase, importCase, publishCase, restoreCase, unpublishCase } from "#lib/case/commands"
import { parseDockets } from "#lib/case/form"
import { newCaseInput } from "#lib/case/input"
import { caseOptions, casesOfOrganization, findCase, getCase, updatesOf } from "#lib/case/queries"
import { addCaseUpdate, archiveCaseUpdate, editCaseUpdate, importCaseUpdate, publishCaseUpdate } from "#lib/case/update-commands"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { awardGrant } from "#lib/grant/commands"
import { day } from "#lib/kernel/day"
import { Conflict, Missing, Refusal } from "#lib/kernel/refusal"
import { archiveOrganization, unpublishOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"

const cast = { administrator, officer, board, grantee, stranger, visitor, system }
beforeEach(openTwoOrganizations)
afterEach(closeStore)

const versionOf = (id: number) => ({ id, version: getCase(officer, id).version })
const edited = (id: number, fields: Parameters<typeof caseOf>[1]) => {
  const { organizationId: _, dockets: __, ...rest } = caseOf(1, fields)
  return editCase(officer, { ...versionOf(id), ...rest })
}
const whoSees = (id: number) =>
  Object.entries(cast)
    .filter(([, actor]) => findCase(actor, id))
    .map(([who]) => who)
const staff = ["administrator", "officer", "system"]

describe("who sees a case", () => {
  test("a private one: staff, the board and its own grantee", () => {
    const { id } = addCase(officer, caseOf(1))
    expect(whoSees(id).sort()).toEqual([...staff, "board", "grantee"].sort())
  })

  test("a public one: everyone but another grantee, to whom it does not exist", () => {
    const { id } = addCase(officer, caseOf(1))
    publishCase(officer, versionOf(id))
    expect(whoSees(id).sort()).toEqual([...staff, "board", "grantee", "visitor"].sort())
    expect(() => getCase(stranger, id)).toThrow(Missing)
    expect(casesOfOrganization(stranger, 1)).toEqual([])
  })

  test("one that a grant of theirs pays for, though it is another organization's", () => {
    const { id } = addCase(officer, caseOf(1))
    awardGrant(officer, { organizationId: 2, fiscalYear: 2027, amountCents: null, purpose: null, startsOn: null, endsOn: null, awardedOn: null, caseIds: [id] })
    expect(findCase(stranger, id)?.id).toBe(id)
    expect(caseOptions(officer, 2).map((option) => option.id)).toEqual([id])
  })

  test("an archived one: staff only, until it is restored", () => {
    const { id } = addCase(officer, caseOf(1))
    publishCase(officer, versionOf(id))
    archiveCase(officer, versionOf(id))
    expect(whoSees(id).sort()).toEqual(staff)
    restoreCase(officer, versionOf(id))
    expect(whoSees(id)).toContain("visitor")
  })

  test("one of an archived organization: staff only; of an unpublished one: not the public", () => {
    const { id } = addCase(officer, caseOf(1))
    publishCase(officer, versionOf(id))
    unpublishOrganization(officer, { id: 1, version: getOrganization(officer, 1).version })
    expect(whoSees(id)).not.toContain("visitor")
    archiveOrganization(officer, { id: 1, version: getOrganization(officer, 1).version })
    expect(whoSees(id).sort()).toEqual(staff)
  })
})

describe("captions and addresses", () => {
  test("a caption that is written over is kept as an earlier one", () => {
    const { id } = addCase(officer, caseOf(1, { caption: "Doe v. Sessions" }))
    edited(id, { caption: "Doe v. Barr" })
    expect(getCase(officer, id)).toMatchObject({ title: "Doe v. Barr", earlierCaptions: ["Doe v. Sessions"] })
    edited(id, { caption: "Doe v. Garland", earlierCaptions: ["Doe v. Sessions"] })
    expect(getCase(officer, id).earlierCaptions).toEqual(["Doe v. Sessions", "Doe v. Barr"])
  })

  test("a caption that returns is no longer an earlier one", () => {
    const { id } = addCase(officer, caseOf(1, { caption: "Doe v. Barr", earlierCaptions: ["Doe v. Sessions"] }))
    edited(id, { caption: "Doe v. Sessions", earlierCaptions: ["Doe v. Sessions"] })
    expect(getCase(officer, id).earlierCaptions).toEqual(["Doe v. Barr"])
  })

  test("work without a caption goes by its name, and must have one of the two", () => {
    const { id } = addCase(officer, caseOf(1, { caption: null, name: "Bond hearings, a strategy" }))
    expect(getCase(officer, id).title).toBe("Bond hearings, a strategy")
    expect(() => addCase(officer, caseOf(1, { caption: null, name: null }))).toThrow(Refusal)
  })

  test("the address follows the title until the public has seen it, and then stays, even unpublished", () => {
    const { id, slug } = addCase(officer, caseOf(1, { caption: "Doe v. Barr" }))
    expect(slug).toBe("doe-v-barr")
    edited(id, { caption: "Doe v. Garland" })
    expect(getCase(officer, id).slug).toBe("doe-v-garland")
    publishCase(officer, versionOf(id))
    edited(id, { caption: "Doe v. Bondi" })
    expect(getCase(officer, id).slug).toBe("doe-v-garland")
    unpublishCase(officer, versionOf(id))
    edited(id, { caption: "Doe v. Blanche" })
    expect(getCase(officer, id).slug).toBe("doe-v-garland")
  })

  test("two cases of one caption have two addresses", () => {
    const first = addCase(officer, caseOf(1))
    const second = addCase(officer, caseOf(2))
    expect([first.slug, second.slug]).toEqual(["doe-v-harbor-police", "doe-v-harbor-police-2"])
  })
})

test("dockets are one on each line, the number after the last semicolon", () => {
  expect(parseDockets("N.D. Ill.; 11-cv-5452\r\n\r\nSeventh Circuit\nCourt; Division A; 17-2190 ")).toEqual([
    { court: "N.D. Ill.", number: "11-cv-5452" },
    { court: "Seventh Circuit", number: null },
    { court: "Court; Division A", number: "17-2190" },
  ])
  const form = newCaseInput.safeParse({ organizationId: "1", caption: "Doe v. Roe", dockets: "; 11-cv-5452" })
  expect(form.success).toBe(false)
})

test("what the form sends is what is kept, and its event tells old and new", () => {
  const { id } = addCase(officer, caseOf(1, { stage: "trial", granteeSide: "plaintiff", dockets: [{ court: "N.D. Ill.", number: "11-cv-5452" }] }))
  edited(id, {
    stage: "closed",
    granteeSide: "plaintiff",
    prevailed: "plaintiff",
    reliefs: ["damages"],
  })
  expect(getCase(officer, id)).toMatchObject({ result: "won", reliefs: ["damages"], dockets: [{ court: "N.D. Ill.", number: "11-cv-5452" }] })
  const event = connection().prepare("SELECT summary, before, after FROM events WHERE verb = 'case.edit'").get() as Record<string, string>
  expect(event.summary).toBe("Doe v. Harbor Police: won")
  expect(JSON.parse(event.before ?? "")).toEqual({ stage: "trial", prevailed: null, reliefs: "" })
  expect(JSON.parse(event.after ?? "")).toEqual({ stage: "closed", prevailed: "plaintiff", reliefs: "damages" })
})

test("the second of two people who edit one case is told, and sees what the first saved", () => {
  const { id } = addCase(officer, caseOf(1))
  const seen = versionOf(id)
  edited(id, { description: "The first person's words." })
  const { organizationId: _, dockets: __, ...rest } = caseOf(1, { description: "The second person's words." })
  const second = () => editCase(officer, { ...seen, ...rest })
  expect(second).toThrow(Conflict)
  try {
    second()
  } catch (error) {
    expect((error as Conflict).theirs.description).toBe("The first person's words.")
  }
  expect(getCase(officer, id).description).toBe("The first person's words.")
})

describe("case updates", () => {
  const update = (caseId: number | null, body = "The court granted class certification.") => ({
    organizationId: 1,
    caseId,
    happenedOn: null,
    body,
    source: null,
    sourceUrl: null,
  })

  test("staff see them all; everyone else published ones only, and none of a case that they don't see", () => {
    const { id } = addCase(officer, caseOf(1))
    const made = addCaseUpdate(officer, update(id))
    for (const actor of [board, grantee, visitor]) expect(updatesOf(actor, { organizationId: 1 })).toEqual([])
    publishCaseUpdate(officer, { id: made.id, version: 1 })
    for (const actor of [board, grantee]) expect(updatesOf(actor, { organizationId: 1 })).toHaveLength(1)
    expect(updatesOf(visitor, { organizationId: 1 })).toEqual([])
    expect(updatesOf(stranger, { caseId: id })).toEqual([])
    publishCase(officer, versionOf(id))
    expect(updatesOf(visitor, { caseId: id })).toHaveLength(1)
    archiveCase(officer, versionOf(id))
    for (const actor of [board, grantee, visitor]) expect(updatesOf(actor, { organizationId: 1 })).toEqual([])
    expect(updatesOf(officer, { caseId: id })).toHaveLength(1)
  })

  test("one without a case is legal, and an archived one is gone for all but staff", () => {
    const made = importCaseUpdate(system, { ...update(null), isPublic: true })
    expect(updatesOf(visitor, { organizationId: 1 })).toMatchObject([{ caseTitle: null }])
    archiveCaseUpdate(officer, { id: made.id, version: 1 })
    expect(updatesOf(visitor, { organizationId: 1 })).toEqual([])
  })

  test("dated ones come first, the newest on top; the undated keep their order", () => {
    const { id } = addCase(officer, caseOf(1))
    for (const body of ["one", "two"]) addCaseUpdate(officer, update(id, body))
    addCaseUpdate(officer, { ...update(id, "old"), happenedOn: day("2020-01-01") })
    const { id: newest } = addCaseUpdate(officer, { ...update(id, "new"), happenedOn: day("2026-01-01") })
    expect(updatesOf(officer, { caseId: id }).map(({ body }) => body)).toEqual(["new", "old", "one", "two"])
    editCaseUpdate(officer, { id: newest, version: 1, happenedOn: day("2019-01-01"), body: "new", source: null, sourceUrl: null })
    expect(updatesOf(officer, { caseId: id }).map(({ body }) => body)).toEqual(["old", "new", "one", "two"])
  })
})

test("only the system enters older cases, and they can be public at once", () => {
  expect(() => importCase(officer, { ...caseOf(1), isPublic: true })).toThrow(Refusal)
  const { id } = importCase(system, { ...caseOf(1), isPublic: true })
  expect(findCase(visitor, id)?.publishedAt).toBe("2027-03-25T15:00:00.000Z")
})
