import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase, publishCase, unpublishCase } from "#lib/case/commands"
import { saveParticipant } from "#lib/case/participant-commands"
import { getCase } from "#lib/case/queries"
import { addCaseUpdate, publishCaseUpdate } from "#lib/case/update-commands"
import { addContact } from "#lib/contact/commands"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { awardGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import type { Actor } from "#lib/kernel/actor"
import type { Audience } from "#lib/kernel/audience"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { addNote } from "#lib/note/commands"
import { addOrganization, archiveOrganization, editOrganization, unpublishOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { addPerson } from "#lib/person/commands"
import { search } from "#lib/search/queries"
import { addIssueArea } from "#lib/setting/commands"

const words = (actor: Actor, typed: string) =>
  search(actor, typed).flatMap(({ kind, hits }) => hits.map(({ title, caseTitle }) => `${kind}: ${title.map(({ text }) => text).join("") || caseTitle}`))
const whoFinds = (typed: string) =>
  Object.entries({ officer, board, grantee, stranger, visitor }).flatMap(([role, actor]) => (words(actor, typed).length > 0 ? [role] : []))
const update = (caseId: number, body: string) =>
  addCaseUpdate(officer, { organizationId: 1, caseId, happenedOn: null, body, source: null, sourceUrl: null, position: 0 }).id
const organization = () => ({ id: 1, version: getOrganization(officer, 1).version })

/** Harbor Legal Aid has a public case with a public and a private update, a private case, a person and a contact, all of them about "zebra". */
beforeEach(() => {
  openTwoOrganizations()
  const open = addCase(officer, caseOf(1, { caption: "Zebra v. City", dockets: [{ court: "N.D. Ill.", number: "1:11-cv-05452" }] }))
  publishCase(officer, { id: open.id, version: 1 })
  addCase(officer, caseOf(1, { caption: "Zebra v. County" }))
  publishCaseUpdate(officer, { id: update(open.id, "The zebra won."), version: 1 })
  update(open.id, "The zebra waits.")
  addPerson(administrator, { name: "Zebra Person", email: "zebra@harbor.example", role: "grantee", organizationId: 1, passwordHash: "none" })
  addContact(officer, { organizationId: 1, name: "Zebra Contact", title: "Keeps the quokka", email: "contact@harbor.example", phone: null })
  addContact(officer, { organizationId: 1, name: "Nobody Named", title: null, email: null, phone: null })
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

describe("everybody finds what exists for them, and nothing else", () => {
  const all = [
    "case: Zebra v. County",
    "case: Zebra v. City",
    "case_update: Zebra v. City",
    "case_update: Zebra v. City",
    "person: Zebra Person",
    "contact: Zebra Contact",
  ]
  test.each([
    ["an administrator", administrator, all],
    ["a program officer", officer, all],
    ["a board member", board, ["case: Zebra v. County", "case: Zebra v. City", "case_update: Zebra v. City"]],
    ["the grantee", grantee, ["case: Zebra v. County", "case: Zebra v. City", "case_update: Zebra v. City", "person: Zebra Person", "contact: Zebra Contact"]],
    ["a stranger", stranger, []],
    ["a visitor", visitor, ["case: Zebra v. City", "case_update: Zebra v. City"]],
  ] as const)("%s", (_, actor, expected) => expect(words(actor, "zebra")).toEqual(expected))

  test("of an organization that was taken back a visitor finds nothing, of an archived one only staff do", () => {
    unpublishOrganization(officer, organization())
    expect(words(visitor, "zebra")).toEqual([])
    expect(words(visitor, "harbor")).toEqual([])
    archiveOrganization(officer, organization())
    for (const actor of [board, grantee, stranger, visitor]) expect(words(actor, "zebra")).toEqual([])
    expect(search(officer, "harbor")[0]?.hits[0]?.isArchived).toBe(true)
  })
})

test("an EIN is found with its name before it or without", () => {
  const { aliases, ...facts } = getOrganization(officer, 1)
  editOrganization(officer, { ...facts, aliases: [...aliases], ein: "00-0000007" })
  for (const typed of ["00-0000007", "EIN 00-0000007", "ein: 00-0000007"]) expect(words(officer, typed), typed).toEqual(["organization: Harbor Legal Aid"])
})

test("a hearing is not Heartland, also where more is found than is shown", () => {
  const facts = { aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, website: null, description: null }
  addOrganization(officer, { ...facts, name: "Heartland Alliance" })
  for (let each = 0; each < 10; each += 1) addCase(officer, caseOf(1, { caption: each === 0 ? "Hearing Aid v. City" : `Office of Hearings v. City ${each}` }))
  const [group, ...others] = search(officer, "hearing")
  expect([group?.kind, group?.hits.length, group?.hasMore, others]).toEqual(["case", 8, true, []])
  expect(words(officer, "hearing")[0]).toBe("case: Hearing Aid v. City")
  expect(words(officer, "heartl")).toEqual(["organization: Heartland Alliance"])
})

describe("words that no public page shows", () => {
  test("the working name of a case with a caption finds it for the foundation only", () => {
    const { id } = addCase(officer, caseOf(1, { caption: "R.R. v. City", name: "Rosalind's claim", earlierCaptions: ["R.R. v. Mayor"] }))
    publishCase(officer, { id, version: 1 })
    expect(whoFinds("rosalind")).toEqual(["officer", "board"])
    expect(whoFinds("R.R. rosalind")).toEqual(["officer", "board"])
    expect(search(officer, "rosalind")[0]?.hits[0]?.excerpt.find(({ isMatch }) => isMatch)?.text).toBe("Rosalind")
    expect(whoFinds("R.R. v. Mayor")).toEqual(["officer", "board", "grantee", "visitor"])
  })

  test("nor does an EIN, or what a contact does; another spelling leads a visitor to the grantee and is not shown", () => {
    const facts = getOrganization(officer, 1)
    editOrganization(officer, { ...facts, aliases: ["HLA Pelican"], ein: "00-0000007" })
    expect(whoFinds("00-0000007")).toEqual(["officer", "board"])
    expect(whoFinds("quokka")).toEqual(["officer"])
    expect(search(visitor, "pelican")[0]?.hits[0]).toMatchObject({ id: 1, organizationSlug: "harbor-legal-aid", excerpt: [] })
    expect(search(grantee, "pelican")[0]?.hits[0]?.excerpt).not.toEqual([])
  })

  test("nor a contact without an address, whom the portal does not name", () => {
    expect(whoFinds("nobody named")).toEqual(["officer"])
  })
})

describe("news and names of a case are told in the portal as on its pages", () => {
  const tell = (audience: Exclude<Audience, "public">, body: string) =>
    addCaseUpdate(officer, { organizationId: 1, caseId: 1, happenedOn: null, body, source: null, sourceUrl: null, audience })
  test.each([
    ["shared", ["officer", "grantee"]],
    ["staff", ["officer"]],
    ["privileged", []],
  ] as const)("unpublished news for %s", (audience, roles) => {
    tell(audience, "The quagga rests.")
    expect(whoFinds("quagga")).toEqual(roles)
  })

  test("who pays for another organization's case finds what is public of it, and nothing that is shared with its own", () => {
    awardGrant(officer, grantOf(2, { caseIds: [1, 2] }))
    tell("shared", "The quagga rests.")
    for (const [audience, name] of [
      ["public", "Attorney Okapi"],
      ["shared", "Attorney Quoll"],
    ] as const) {
      const { id, version } = getCase(officer, 1)
      saveParticipant(officer, { id, version, participantId: null, role: "counsel", name, detail: null, audience })
    }
    expect(words(stranger, "zebra")).toEqual(["case: Zebra v. County", "case: Zebra v. City", "case_update: Zebra v. City"])
    expect(whoFinds("quagga")).toEqual(["officer", "grantee"])
    expect(whoFinds("quoll")).toEqual(["officer", "grantee"])
    expect(whoFinds("okapi")).toEqual(["officer", "board", "grantee", "stranger", "visitor"])
    unpublishCase(officer, { id: 1, version: getCase(officer, 1).version })
    expect(words(stranger, "zebra")).toEqual(["case: Zebra v. County", "case: Zebra v. City"])
  })

  test("a note that hangs on no case stands nowhere in the portal, and is not found there", () => {
    const { id } = addNote(system, {
      ...{ organizationId: 1, grantId: null, caseId: null, requirementId: null, kind: "call", happenedOn: day("2027-01-15"), who: null },
      ...{ body: "We spoke of the quagga.", audience: "shared" },
    })
    expect(id).toBe(1)
    expect(whoFinds("quagga")).toEqual(["officer"])
  })
})

test("the board finds news that is for it before it is public", () => {
  addCaseUpdate(officer, { organizationId: 1, caseId: 1, happenedOn: null, body: "The quagga rests.", source: null, sourceUrl: null, audience: "board" })
  for (const [actor, count] of [
    [board, 1],
    [grantee, 0],
    [visitor, 0],
  ] as const)
    expect(words(actor, "quagga")).toHaveLength(count)
})

test("a docket number in any punctuation finds its case", () => {
  for (const typed of ["11-cv-5452", "1:11-cv-05452", "11cv5452", "11 C 5452"]) expect(words(officer, typed), typed).toEqual(["case: Zebra v. City"])
})

test("titles that begin with what was typed come first, and what matched is marked", () => {
  addCase(officer, caseOf(1, { caption: "City v. Somebody" }))
  addCase(officer, caseOf(1, { caption: "Somebody v. City" }))
  expect(words(officer, "city")[0]).toBe("case: City v. Somebody")
  expect(search(officer, "leg")[0]?.hits[0]?.title).toEqual([
    { text: "Harbor ", isMatch: false },
    { text: "Legal", isMatch: true },
    { text: " Aid", isMatch: false },
  ])
})

test("at most eight of a kind, and it says that there are more", () => {
  for (let number = 0; number < 9; number += 1) addCase(officer, caseOf(1, { caption: `Giraffe v. ${number}` }))
  const [group] = search(officer, "giraffe")
  expect([group?.hits.length, group?.hasMore]).toEqual([8, true])
})

test("nothing typed that is a word finds nothing", () => {
  for (const typed of ["", "  ", '"', "*", "()", "- -"]) expect(search(officer, typed)).toEqual([])
})

describe("what a case's words do not say finds it too", () => {
  const found = (typed: string) => words(officer, typed)

  test.each([["1:11-CV-5452"], ["Case No. 11-cv-05452"], ["11 Civ. 5452"], ["1:11–cv–05452"], ["11-5452"]])(
    "its docket number, however it is written: %s",
    (typed) => {
      expect(found(typed)).toContain("case: Zebra v. City")
    },
  )

  test.each([["N.D. Ill."], ["Northern District of Illinois"], ["USDC N.D. Ill."], ["U.S. District Court for the Northern District of Illinois"]])(
    "its court: %s",
    (typed) => expect(found(typed)).toEqual(["case: Zebra v. City"]),
  )

  test.each([["11-cv-5452 (N.D. Ill.)"], ["No. 2:11-cv-05452 (N.D. Ill.)"], ["N.D. Ill. 11 C 5452"], ["Zebras v. Cities, 11-cv-5452 (N.D.Ill.)"]])(
    "its docket number with its court: %s",
    (typed) => {
      addCase(officer, caseOf(1, { caption: "Okapi v. Zoo", dockets: [{ court: "N.D. Ill.", number: "1:12-cv-00001" }] }))
      expect(found(typed)).toEqual(["case: Zebra v. City"])
    },
  )

  test("a number that is another court's, or nobody's, finds no case of the court", () => {
    for (const typed of ["11-cv-5452 (E.D. Va.)", "1:25-cv-00001 (N.D. Ill.)"]) expect(found(typed)).toEqual([])
  })

  test("an appeal by its number and circuit", () => {
    addCase(officer, caseOf(1, { caption: "Okapi v. Zoo", dockets: [{ court: "U.S. Court of Appeals for the Sixth Circuit", number: "26-6991" }] }))
    for (const typed of ["26-6991 (6th Cir.)", "No. 26–6991 (6th Cir.)", "6th Cir. 26-6991", "26-6991 6th Cir."])
      expect(found(typed)).toEqual(["case: Okapi v. Zoo"])
  })

  test("its issue area", () => {
    const { id } = addIssueArea(administrator, { name: "Habitat Rights" })
    addCase(officer, caseOf(1, { caption: "Okapi v. Zoo", issueAreaIds: [id] }))
    expect(found("habitat rights")).toEqual(["case: Okapi v. Zoo"])
    expect(search(officer, "habitat")[0]?.hits[0]?.excerpt).toEqual([{ text: "Issue area: Habitat Rights", isMatch: true }])
  })

  test("a title that has the words of the issue area stays marked", () => {
    const { id } = addIssueArea(administrator, { name: "Housing" })
    addCase(officer, caseOf(1, { caption: "Hollis v. Housing Authority", issueAreaIds: [id] }))
    addCase(officer, caseOf(1, { caption: "Okapi v. Zoo", issueAreaIds: [id] }))
    expect(search(officer, "housing")[0]?.hits.map(({ title }) => title.find(({ isMatch }) => isMatch)?.text)).toEqual(["Housing", undefined])
  })

  test("and nobody who may not see the case", () => {
    for (const actor of [stranger]) for (const typed of ["11 Civ. 5452", "USDC N.D. Ill."]) expect(words(actor, typed)).toEqual([])
  })
})

describe("names, notes and reports", () => {
  const who = { administrator, officer, board, grantee, stranger, visitor }
  const seenBy = (typed: string) =>
    Object.entries(who)
      .filter(([, actor]) => search(actor, typed).length > 0)
      .map(([role]) => role)
  const participant = (audience: Audience, name: string) => {
    const { id, version } = getCase(officer, 1)
    saveParticipant(officer, { id, version, participantId: null, role: "counsel", name, detail: null, audience })
  }

  test.each([
    ["public", ["administrator", "officer", "board", "grantee", "visitor"]],
    ["shared", ["administrator", "officer", "grantee"]],
    ["board", ["administrator", "officer", "board"]],
    ["staff", ["administrator", "officer"]],
    ["privileged", []],
  ] as const)("counsel whose name is %s is found by those who read it", (audience, roles) => {
    participant(audience, "Attorney Quagga")
    expect(seenBy("quagga")).toEqual(roles)
  })

  test.each([
    ["staff", ["administrator", "officer"]],
    ["shared", ["administrator", "officer", "grantee"]],
    ["privileged", []],
  ] as const)("a note for %s", (audience, roles) => {
    addNote(system, {
      organizationId: 1,
      grantId: null,
      caseId: 1,
      requirementId: null,
      kind: "call",
      happenedOn: day("2027-01-15"),
      who: null,
      body: "We spoke of the quagga.",
      audience,
    })
    expect(seenBy("quagga")).toEqual(roles)
    if (roles.length > 0) expect(words(officer, "quagga")).toEqual(["note: Call, January 15, 2027"])
  })
})
