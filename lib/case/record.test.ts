import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import type { FullCase } from "#lib/case/case"
import { caseOf } from "#lib/case/case.sample"
import { addCase, editCase, publishCase } from "#lib/case/commands"
import { saveCourtDate } from "#lib/case/court-date-commands"
import { courtDatesFrom } from "#lib/case/court-date-queries"
import { type CasePart, caseParts, partColumns, reads } from "#lib/case/part"
import { editRecord, removeStation, saveCaption, saveStation, setCaseAudiences, setStages } from "#lib/case/part-commands"
import { saveParticipant } from "#lib/case/participant-commands"
import { findCase, getCase, updatesOf } from "#lib/case/queries"
import { type EditRecord, recordInput, type SaveStation } from "#lib/case/record-input"
import { addCaseUpdate, editCaseUpdate, publishCaseUpdate } from "#lib/case/update-commands"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { type Audience, audiences } from "#lib/kernel/audience"
import { addDays, day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { Conflict, Refusal } from "#lib/kernel/refusal"
import { addNote } from "#lib/note/commands"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { readCasePage } from "#lib/public/case-page"
import { search } from "#lib/search/queries"
import { today } from "#lib/setting/queries"

beforeEach(openTwoOrganizations)
afterEach(closeStore)

const seen = (id: number) => ({ id, version: getCase(officer, id).version })
const station = (fields: Partial<SaveStation>) => ({
  docketId: null,
  court: "N.D. Ill.",
  number: null,
  role: null,
  relation: null,
  place: 100,
  judge: null,
  isEnBanc: false,
  filedOn: null,
  decidedOn: null,
  disposition: null,
  prevailed: null,
  citation: null,
  words: null,
  sourceUrl: null,
  ...fields,
})
const noRecord: Omit<EditRecord, "id" | "version"> = {
  judge: null,
  filedOn: null,
  closedOn: null,
  state: null,
  cause: null,
  stake: null,
  classAction: null,
  isStayed: false,
  hasInjunction: false,
  orderWords: null,
  orderUntilOn: null,
  changedLaw: null,
  changedPolicy: null,
  changedPractice: null,
  monitoredSinceOn: null,
  feeAward: null,
  feeAwardOn: null,
  assessment: null,
  strategy: null,
}
const publish = (id: number) => publishCase(officer, seen(id))

describe("what came of it, station by station", () => {
  const closed = { stage: "closed", granteeSide: "plaintiff" } as const
  const resultOf = (fields: Parameters<typeof caseOf>[1], stations: Partial<SaveStation>[]) => {
    const { id } = addCase(officer, caseOf(1, fields))
    for (const each of stations) saveStation(officer, { ...seen(id), ...station(each) })
    return getCase(officer, id).result
  }
  const trialLost = { role: "trial", disposition: "judgment_on_motion", prevailed: "defendant" } as const

  test.each([
    ["lost below and won on appeal", closed, [trialLost, { role: "appeal", disposition: "reversed", prevailed: "plaintiff" }], "won"],
    [
      "lost below, won on appeal, certiorari denied",
      closed,
      [trialLost, { role: "appeal", prevailed: "plaintiff" }, { role: "certiorari", disposition: "certiorari_denied" }],
      "won",
    ],
    [
      "won below, in part on appeal",
      closed,
      [
        { role: "trial", prevailed: "plaintiff" },
        { role: "appeal", disposition: "mixed_on_appeal", prevailed: "mixed" },
      ],
      "won_in_part",
    ],
    ["lost below, the appeal pending", { stage: "appeal", granteeSide: "plaintiff" }, [trialLost, { role: "appeal" }], "on_appeal"],
    ["lost below, and nothing more", closed, [trialLost], "lost"],
    [
      "a related case was lost, this one won",
      closed,
      [
        { role: "trial", prevailed: "plaintiff" },
        { ...trialLost, relation: "related" },
      ],
      "won",
    ],
    [
      "moot because the rule was withdrawn",
      { ...closed, mootBecause: "rule_withdrawn" },
      [{ role: "trial", disposition: "dismissed_as_moot" }],
      "closed_without_result",
    ],
    [
      "won below, then moot on appeal",
      closed,
      [
        { role: "trial", prevailed: "plaintiff" },
        { role: "appeal", disposition: "dismissed_as_moot", prevailed: "none" },
      ],
      "closed_without_result",
    ],
    [
      "lost below, vacated above, and nobody said who prevailed",
      { ...closed, stage: "remand" },
      [trialLost, { role: "appeal", disposition: "vacated" }],
      "pending",
    ],
    ["lost below, and the appeal is filed", { ...closed, stage: "judgment" }, [trialLost, { role: "appeal", filedOn: day("2027-01-05") }], "pending"],
    ["lost below, moot on appeal", closed, [trialLost, { role: "appeal", disposition: "dismissed_as_moot" }], "closed_without_result"],
    ["lost below, and the appeal was dismissed", closed, [trialLost, { role: "appeal", disposition: "appeal_dismissed" }], "lost"],
    ["written down as lost, and won on appeal", { ...closed, prevailed: "defendant" }, [{ role: "appeal", prevailed: "plaintiff" }], "won"],
    [
      "written down as lost, and sent back",
      { ...closed, stage: "remand", prevailed: "defendant" },
      [{ role: "trial" }, { role: "appeal", disposition: "remanded" }],
      "pending",
    ],
    [
      "moot, whatever a court below is later said to have decided",
      { ...closed, mootBecause: "rule_withdrawn" },
      [{ role: "trial", disposition: "dismissed_as_moot" }, trialLost],
      "closed_without_result",
    ],
    ["what was typed stays, whatever the courts", { ...closed, prevailed: "mixed" }, [trialLost], "won_in_part"],
  ] as [string, Parameters<typeof caseOf>[1], Partial<SaveStation>[], string][])("%s", (_, fields, stations, result) => {
    expect(resultOf(fields, stations)).toBe(result)
  })

  test("a case that its last court won, or that became moot, can't be saved as lost", () => {
    const { id } = addCase(officer, caseOf(1, closed))
    saveStation(officer, { ...seen(id), ...station({ role: "appeal", prevailed: "plaintiff" }) })
    const { organizationId: _, dockets: __, ...form } = caseOf(1, { ...closed, prevailed: "defendant" })
    expect(() => editCase(officer, { ...seen(id), ...form })).toThrow("The last court decided for the grantee's side")
    expect(() => addCase(officer, caseOf(1, { ...closed, prevailed: "defendant", mootBecause: "rule_withdrawn" }))).toThrow("has no loser")
  })

  test("a station that goes takes its word along, and the others keep their order", () => {
    const { id } = addCase(officer, caseOf(1, closed))
    for (const court of ["One", "Three"]) saveStation(officer, { ...seen(id), ...station({ court, prevailed: "plaintiff" }) })
    saveStation(officer, { ...seen(id), ...station({ court: "Two", place: 2 }) })
    expect(getCase(officer, id).dockets.map(({ court }) => court)).toEqual(["One", "Two", "Three"])
    for (const { id: rowId } of getCase(officer, id).dockets.filter(({ court }) => court !== "Two")) removeStation(officer, { ...seen(id), rowId })
    expect(getCase(officer, id)).toMatchObject({ prevailed: null, dockets: [{ court: "Two" }] })
  })

  test("a court that is written anew is to be read anew; its dates leave it as it was", () => {
    const { id } = addCase(officer, caseOf(1, { dockets: [{ court: "N.D. Ill.", number: "11-cv-5452" }] }))
    connection().exec("UPDATE dockets SET court_id = 'ilnd', core = '11-cv-5452', courtlistener_id = 7, read_by = 1")
    const docketId = getCase(officer, id).dockets[0]?.id ?? 0
    saveStation(officer, { ...seen(id), ...station({ docketId, number: "11-cv-5452", filedOn: day("2011-08-11") }) })
    expect(getCase(officer, id).dockets).toMatchObject([{ courtId: "ilnd", courtListenerId: 7, filedOn: "2011-08-11" }])
    saveStation(officer, { ...seen(id), ...station({ docketId, number: "11-cv-5453" }) })
    expect(getCase(officer, id).dockets).toMatchObject([{ courtId: "ilnd", core: "11-cv-5453", courtListenerId: null }])
  })
})

describe("who reads which part", () => {
  const secret = "Kingfisher"
  const held: Record<CasePart, Partial<EditRecord>> = {
    stake: { stake: secret },
    cause: { cause: secret },
    order: { orderWords: secret },
    change: { changedPolicy: secret },
    money: { feeAward: cents(123_456_00) },
    assessment: { assessment: secret },
    strategy: { strategy: secret },
  }
  const cast = { administrator, officer, board, grantee, stranger, visitor, system }
  const readers: Record<Audience, readonly (keyof typeof cast)[]> = {
    public: ["administrator", "officer", "system", "board", "grantee", "visitor"],
    shared: ["administrator", "officer", "system", "grantee"],
    board: ["administrator", "officer", "system", "board"],
    staff: ["administrator", "officer", "system"],
    privileged: ["administrator", "officer", "system", "grantee"],
  }

  test.each(caseParts.flatMap((part) => audiences.map((audience) => [part, audience] as const)))("%s for %s", (part, audience) => {
    const { id, slug } = addCase(officer, caseOf(1))
    editRecord(officer, { ...seen(id), ...noRecord, ...held[part] })
    publish(id)
    setCaseAudiences(officer, { ...seen(id), ...getCase(officer, id).audiences, [part]: audience })
    const has = (courtCase: FullCase | undefined) => partColumns[part].some((column) => Boolean(courtCase?.[column]))
    const found = Object.entries(cast)
      .filter(([, actor]) => has(findCase(actor, id)))
      .map(([who]) => who)
    expect(found.sort()).toEqual([...readers[audience]].sort())
    const page = JSON.stringify(readCasePage(visitor, slug))
    expect(page.includes(secret) || page.includes("12345600"), "the public page").toBe(audience === "public")
    for (const actor of Object.values(cast)) expect(JSON.stringify(search(actor, secret)), "search").not.toContain(secret)
  })

  test("names and dates each have their own reader", () => {
    const { id } = addCase(officer, caseOf(1))
    publish(id)
    for (const audience of audiences) {
      saveParticipant(officer, { ...seen(id), participantId: null, role: "plaintiff", name: audience, detail: null, audience })
      saveCourtDate(officer, { ...seen(id), courtDateId: null, kind: "hearing", happensOn: day("2027-05-01"), words: audience, audience })
    }
    for (const [who, actor] of Object.entries(cast)) {
      const expected = audiences.filter((audience) => readers[audience].includes(who as keyof typeof cast))
      expect(
        (findCase(actor, id)?.participants ?? []).map(({ name }) => name),
        who,
      ).toEqual(expected)
      expect(
        (findCase(actor, id)?.dates ?? []).map(({ words }) => words),
        who,
      ).toEqual(expected)
      const inCalendar = courtDatesFrom(actor, day("2027-01-01"), 50).map(({ words }) => words)
      expect(inCalendar, `${who}'s calendar`).toEqual(expected.filter((audience) => audience !== "privileged"))
    }
  })

  test("grantee staff whose grant pays for another organization's case read what is public of it", () => {
    for (const audience of audiences) expect(reads(grantee, audience, 2), audience).toBe(audience === "public")
  })

  test.each(caseParts.filter((part) => part !== "money"))("%s is not repeated in the history where it is privileged", (part) => {
    const { id } = addCase(officer, caseOf(1))
    setCaseAudiences(officer, { ...seen(id), ...getCase(officer, id).audiences, [part]: "privileged" })
    editRecord(officer, { ...seen(id), ...noRecord, ...held[part], judge: "Judge Coleman" })
    const events = JSON.stringify(connection().prepare("SELECT * FROM events").all())
    expect(events).toContain("Judge Coleman")
    expect(events).not.toContain(secret)
  })
})

describe("news that is not for everybody", () => {
  const news = (audience: Exclude<Audience, "public">) => {
    const caseId = addCase(officer, caseOf(1)).id
    publish(caseId)
    const input = { organizationId: 1, caseId, happenedOn: null, body: `Kingfisher ${audience}`, source: null, sourceUrl: null, audience }
    return { ...addCaseUpdate(officer, input), input }
  }
  const readersOf = (caseId: number) =>
    Object.entries({ officer, board, grantee, stranger, visitor })
      .filter(([, actor]) => updatesOf(actor, { caseId }).length > 0)
      .map(([who]) => who)

  test.each([
    ["shared", ["officer", "grantee"]],
    ["board", ["officer", "board"]],
    ["staff", ["officer"]],
    ["privileged", ["officer", "grantee"]],
  ] as const)("%s", (audience, who) => {
    const { id, input } = news(audience)
    expect(readersOf(input.caseId)).toEqual(who)
    const events = JSON.stringify(connection().prepare("SELECT * FROM events WHERE noun = 'case_update'").all())
    expect(events.includes("Kingfisher")).toBe(audience !== "privileged")
    expect(search(officer, "kingfisher").length > 0, "no excerpt shows what is privileged").toBe(audience !== "privileged")
    if (audience === "privileged") expect(() => publishCaseUpdate(officer, { id, version: 1 })).toThrow("This is privileged.")
  })

  test("what becomes privileged, and what was, stays out of the history on that side", () => {
    const { id, input } = news("staff")
    const { organizationId: _, caseId: __, ...form } = input
    editCaseUpdate(officer, { id, version: 1, ...form, body: "Heron", sourceUrl: "https://heron.example", audience: "privileged" })
    editCaseUpdate(officer, { id, version: 2, ...form, body: "Kingfisher again", audience: "board" })
    const events = JSON.stringify(connection().prepare("SELECT * FROM events WHERE noun = 'case_update'").all())
    expect(events).toContain("Kingfisher again")
    expect(events).not.toMatch(/heron/i)
  })

  test("what is public can't be made privileged behind the public's back", () => {
    const { id, input } = news("staff")
    publishCaseUpdate(officer, { id, version: 1 })
    const { organizationId: _, caseId: __, ...form } = input
    expect(() => editCaseUpdate(officer, { id, version: 2, ...form, audience: "privileged" })).toThrow(Refusal)
  })

  test("what is attached is the organization's own", () => {
    const { input } = news("staff")
    expect(() => addCaseUpdate(officer, { ...input, documentId: 99 })).toThrow("not there any more")
  })
})

test("a caption that changed keeps the day and the reason, through later edits of the case", () => {
  const { id } = addCase(officer, caseOf(1, { caption: "Jimenez Moreno v. Napolitano" }))
  const edit = (fields: Parameters<typeof caseOf>[1]) => {
    const { organizationId: _, dockets: __, ...form } = caseOf(1, fields)
    editCase(officer, { ...seen(id), ...form })
  }
  edit({ caption: "Moreno v. Napolitano", captionReason: "parties", captionOn: day("2014-12-01") })
  const expected = [{ caption: "Jimenez Moreno v. Napolitano", untilOn: "2014-12-01", reason: "parties" }]
  expect(getCase(officer, id).captions).toMatchObject(expected)
  edit({ caption: "Moreno v. Napolitano", earlierCaptions: ["Jimenez Moreno v. Napolitano"], description: "More." })
  expect(getCase(officer, id).captions).toMatchObject(expected)
  const captionId = getCase(officer, id).captions[0]?.id ?? 0
  saveCaption(officer, { ...seen(id), captionId, untilOn: null, reason: "successor" })
  expect(getCase(officer, id).captions).toMatchObject([{ untilOn: null, reason: "successor" }])
})

test("a new stage does not take the day of the one before", () => {
  const { id } = addCase(officer, caseOf(1, { stage: "judgment", stageOn: day("2016-09-30") }))
  const edit = (fields: Parameters<typeof caseOf>[1]) => {
    const { organizationId: _, dockets: __, ...form } = caseOf(1, fields)
    editCase(officer, { ...seen(id), ...form })
    return getCase(officer, id).stageOn
  }
  expect(edit({ stage: "judgment", stageOn: day("2016-09-30"), description: "More." })).toBe("2016-09-30")
  expect(edit({ stage: "appeal", stageOn: day("2016-09-30") })).toBeNull()
  expect(edit({ stage: "appeal", stageOn: day("2016-09-30") })).toBe("2016-09-30")
  expect(edit({ stage: "remand", stageOn: day("2018-01-05") })).toBe("2018-01-05")
})

test("what happened has no day to come, and nothing ends before it began", () => {
  const ahead = addDays(today(), 1)
  const toCome = "This day is still to come."
  expect(() => addCase(officer, caseOf(1, { stage: "appeal", stageOn: ahead }))).toThrow(toCome)
  const { id } = addCase(officer, caseOf(1, { stage: "appeal", stageOn: today() }))
  expect(() => setStages(officer, { versions: [`${id}:1`], stage: "remand", stageOn: ahead })).toThrow(toCome)
  expect(() => saveStation(officer, { ...seen(id), ...station({ filedOn: ahead }) })).toThrow(toCome)
  expect(() => saveStation(officer, { ...seen(id), ...station({ filedOn: day("2026-05-01"), decidedOn: day("2025-05-01") }) })).toThrow("before May 1, 2026")
  expect(() => editRecord(officer, { ...seen(id), ...noRecord, closedOn: ahead })).toThrow(toCome)
  expect(() => editRecord(officer, { ...seen(id), ...noRecord, filedOn: day("2020-01-02"), closedOn: day("2020-01-01") })).toThrow("before January 2, 2020")
  const news = { kind: null, body: "The court heard both sides.", source: null, sourceUrl: null, audience: "staff" as const }
  expect(() => addCaseUpdate(officer, { organizationId: 1, caseId: id, ...news, happenedOn: ahead })).toThrow(toCome)
  const update = addCaseUpdate(officer, { organizationId: 1, caseId: id, ...news, happenedOn: today() })
  expect(() => editCaseUpdate(officer, { id: update.id, version: 1, ...news, happenedOn: ahead })).toThrow(toCome)
  expect(getCase(officer, id)).toMatchObject({ version: 1, dockets: [] })
})

test("news tells staff of which call it came, and nobody else", () => {
  const caseId = addCase(officer, caseOf(1)).id
  const note = addNote(system, {
    organizationId: 1,
    caseId,
    kind: "call",
    happenedOn: day("2027-03-01"),
    who: null,
    body: "Argued.",
    audience: "staff",
    grantId: null,
    requirementId: null,
  })
  const news = { organizationId: 1, caseId, happenedOn: null, body: "Argued.", source: null, sourceUrl: null, audience: "shared" as const }
  addCaseUpdate(officer, { ...news, from: { reportId: null, noteId: note.id } })
  expect(updatesOf(officer, { caseId })).toMatchObject([{ note: { id: note.id, kind: "call", happenedOn: "2027-03-01", caseId } }])
  expect(updatesOf(grantee, { caseId })).toMatchObject([{ note: null }])
})

describe("one stage for several cases", () => {
  test("is set for all or for none: what somebody saved meanwhile is named", () => {
    const ids = ["One v. City", "Two v. City"].map((caption) => addCase(officer, caseOf(1, { caption })).id)
    const versions = ids.map((id) => `${id}:1`)
    editRecord(officer, { ...seen(ids[1] ?? 0), ...noRecord, judge: "Judge Coleman" })
    expect(() => setStages(officer, { versions, stage: "appeal", stageOn: null })).toThrow("Two v. City was changed meanwhile.")
    expect(ids.map((id) => getCase(officer, id).stage)).toEqual([null, null])
    setStages(officer, { versions: [`${ids[0]}:1`, `${ids[1]}:2`], stage: "appeal", stageOn: day("2027-03-01") })
    expect(ids.map((id) => getCase(officer, id).stage)).toEqual(["appeal", "appeal"])
    expect(() => setStages(grantee, { versions, stage: "appeal", stageOn: null })).toThrow(Refusal)
  })
})

test("the second of two people who change parts of one case is told", () => {
  const { id } = addCase(officer, caseOf(1))
  const first = seen(id)
  saveStation(officer, { ...first, ...station({}) })
  expect(() => saveStation(officer, { ...first, ...station({ court: "Seventh Circuit" }) })).toThrow(Conflict)
})

test.each([
  ["Illinois", "IL"],
  ["il", "IL"],
  ["Ill.", "IL"],
  ["", null],
])("the state of a case may be written %s", (text, code) => expect(recordInput.shape.state.parse(text)).toBe(code))
test("what is no state is refused with a sentence", () => expect(recordInput.shape.state.safeParse("ZZ").success).toBe(false))
