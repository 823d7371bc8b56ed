import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { mails } from "#db/schema"
import { closeStore, db } from "#db/store"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { listEvents } from "#lib/event/queries"
import { publishGrant } from "#lib/grant/commands"
import type { Actor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { Missing } from "#lib/kernel/refusal"
import { whyMoot } from "#lib/mail/moot"
import { publishOrganization } from "#lib/organization/commands"
import { acceptReport, requestChanges, startReview } from "#lib/report/commands"
import { publishedReports } from "#lib/report/published-queries"
import { findReport, getReport, reviewsOf } from "#lib/report/queries"
import { noteReading } from "#lib/report/reading"
import { noAnswers } from "#lib/report/report"
import { addRemark, reopenReport, sendMessage } from "#lib/report/review-commands"
import { requestChangesInput } from "#lib/report/review-input"
import { messagesOf, readingsOf, remarksOf, reopeningsOf, takenUpOf } from "#lib/report/review-queries"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { submitReport } from "#lib/report/submit"
import { versionsOf } from "#lib/report/version-queries"
import { waiveRequirement } from "#lib/requirement/commands"
import { getRequirement } from "#lib/requirement/queries"
import { search } from "#lib/search/queries"

const everyone = { administrator, officer, board, grantee, stranger, visitor, system }
const readersOf = (read: (actor: Actor) => readonly unknown[]) =>
  Object.entries(everyone)
    .filter(([, actor]) => read(actor).length > 0)
    .map(([name]) => name)

let foundation: ReturnType<typeof openSmallFoundation>
let requirementId = 0
let id = 0
beforeEach(() => {
  foundation = openSmallFoundation()
  requirementId = owe(foundation.harbor.grantId, "six_month_report")
  id = submitReport(grantee, { requirementId, answers: { ...noAnswers, progress: "Discovery is under way." }, caseIds: [foundation.harbor.caseId] }).id
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})
const version = () => getReport(officer, id).version
const accept = (publish: boolean) => acceptReport(officer, { id, version: version(), publish })
const lettersTo = (email: string) =>
  db
    .select()
    .from(mails)
    .all()
    .filter(({ toEmail }) => toEmail === email)

describe("remarks among staff", () => {
  const secret = "Zanzibarsecret: their budget does not add up."

  test("are read by staff, and by nobody else, whatever becomes of the report", () => {
    addRemark(officer, { id, body: secret })
    addRemark(administrator, { id, body: "I see it too." })
    const readers = () => readersOf((actor) => remarksOf(actor, id))
    expect(readers()).toEqual(["administrator", "officer", "system"])
    publishOrganization(officer, { id: foundation.harbor.id, version: 1 })
    publishGrant(officer, { id: foundation.harbor.grantId, version: 1 })
    accept(true)
    expect(readers()).toEqual(["administrator", "officer", "system"])
    expect(remarksOf(officer, id).map(({ by }) => by)).toEqual(["Olive Officer", "Ada Administrator"])
  })

  test("of two reviewers at once both stand", () => {
    addRemark(officer, { id, body: "One." })
    addRemark(administrator, { id, body: "Other." })
    expect(remarksOf(officer, id).map(({ body }) => body)).toEqual(["One.", "Other."])
  })

  test("go into no event, no letter and no search", () => {
    addRemark(officer, { id, body: secret })
    requestChanges(officer, { id, version: version(), words: "Name the judge." })
    const state = { q: "", sort: null, page: 1, pageSize: 500, columns: null, filters: {} }
    expect(JSON.stringify(listEvents(administrator, state).rows)).not.toContain("Zanzibarsecret")
    expect(JSON.stringify(db.select().from(mails).all())).not.toContain("Zanzibarsecret")
    for (const actor of Object.values(everyone)) expect(JSON.stringify(search(actor, "Zanzibarsecret"))).not.toContain("budget")
  })

  test("can't be written by a grantee, who can't tell a stranger's report from nothing", () => {
    expect(() => addRemark(grantee, { id, body: "Mine." })).toThrow("Only the foundation's staff")
    expect(() => addRemark(stranger, { id, body: "Mine." })).toThrow(Missing)
    expect(() => addRemark(board, { id, body: "Mine." })).toThrow(Missing)
  })
})

describe("the conversation with the grantee", () => {
  test("is written and read by both sides, and by nobody else", () => {
    sendMessage(officer, { id, body: "Who is the judge?" })
    sendMessage(grantee, { id, body: "Judge Castillo." })
    expect(readersOf((actor) => messagesOf(actor, id))).toEqual(["administrator", "officer", "grantee", "system"])
    expect(messagesOf(grantee, id).map(({ body, isFromStaff }) => [body, isFromStaff])).toEqual([
      ["Who is the judge?", true],
      ["Judge Castillo.", false],
    ])
    expect(() => sendMessage(stranger, { id, body: "And I?" })).toThrow(Missing)
    accept(false)
    expect(readersOf((actor) => messagesOf(actor, id))).not.toContain("board")
  })

  test("tells the other side by mail: whoever sent the report, and whoever reviews it", () => {
    startReview(administrator, { id, version: version() })
    sendMessage(officer, { id, body: "Who is the judge?" })
    expect(lettersTo("greta@lodestar.test").map(({ kind }) => kind)).toContain("conversation")
    sendMessage(grantee, { id, body: "Judge Castillo." })
    expect(
      lettersTo("olive@lodestar.test")
        .map(({ body }) => body)
        .join(),
    ).toContain("Judge Castillo.")
    expect(lettersTo("ada@lodestar.test").filter(({ kind }) => kind === "conversation")).toEqual([])
  })
})

test("the grantee sees that it was read, by whom and when; a board member's look or a grantee's own is no reading", () => {
  const [sent] = versionsOf(officer, id)
  if (!sent) throw new Error("nothing was sent")
  for (const actor of [grantee, board, visitor, stranger]) noteReading(actor, sent)
  expect(readingsOf(grantee, id)).toEqual([])
  noteReading(officer, sent)
  setClock("2027-03-26T15:00:00Z")
  noteReading(officer, sent)
  expect(readingsOf(grantee, id)).toEqual([{ reportVersionId: sent.id, by: "Olive Officer", readAt: "2027-03-25T15:00:00.000Z" }])
  expect(readersOf((actor) => readingsOf(actor, id))).toEqual(["administrator", "officer", "grantee", "system"])
  expect(getReport(officer, id).status).toBe("submitted")
})

describe("asking for changes", () => {
  test("says at each part what is wanted, and the grantee reads it there and in a letter", () => {
    requestChanges(officer, { id, version: version(), words: "", parts: [{ part: "decisions", words: "Which judge?" }] })
    expect(reviewsOf(grantee, id).at(-1)).toMatchObject({
      decision: "changes_requested",
      by: "Olive Officer",
      parts: [{ part: "decisions", words: "Which judge?" }],
    })
    expect(
      lettersTo("greta@lodestar.test")
        .map(({ body }) => body)
        .join(),
    ).toContain("At “Significant decisions”: Which judge?")
    expect(reviewsOf(stranger, id)).toEqual([])
    expect(reviewsOf(board, id)).toEqual([])
  })

  test("wants words for the whole or for a part, and takes no other field", () => {
    const form = { id: String(id), version: "1" }
    expect(requestChangesInput.safeParse({ ...form, words: " " }).success).toBe(false)
    expect(requestChangesInput.safeParse({ ...form, words: "", part_progress: "" }).success).toBe(false)
    expect(requestChangesInput.safeParse({ ...form, words: "More." }).data).toMatchObject({ words: "More.", parts: [] })
    expect(requestChangesInput.safeParse({ ...form, part_own_3: "And how?" }).data?.parts).toEqual([{ part: "own_3", words: "And how?" }])
    expect(requestChangesInput.safeParse({ ...form, words: "More.", status: "accepted" }).success).toBe(false)
  })
})

describe("of two reviewers, the second is told who did what meanwhile", () => {
  test("who accepts what a colleague sent back, or asks for changes of what was accepted", () => {
    const seen = version()
    requestChanges(administrator, { id, version: seen, words: "Name the judge." })
    expect(() => acceptReport(officer, { id, version: seen, publish: false })).toThrow("Ada Administrator asked for changes, March 25, 2027")
    submitReport(grantee, { requirementId, answers: { ...noAnswers, progress: "Judge Castillo." }, caseIds: [foundation.harbor.caseId] })
    const anew = version()
    accept(false)
    expect(() => requestChanges(administrator, { id, version: anew, words: "And the court." })).toThrow("Olive Officer accepted it")
    expect(() => startReview(administrator, { id, version: seen })).toThrow("Olive Officer accepted it")
  })

  test("who accepts what a colleague waived, though the report itself is as it was", () => {
    const seen = version()
    waiveRequirement(administrator, { id: requirementId, version: getRequirement(officer, requirementId).version, reason: "The case is over." })
    expect(() => acceptReport(officer, { id, version: seen, publish: false })).toThrow("Ada Administrator waived it, March 25, 2027")
  })

  test("and whoever saw it as it is hears the rule", () => {
    accept(false)
    expect(() => requestChanges(officer, { id, version: version(), words: "More." })).toThrow("only while a report lies with the foundation")
    expect(() => acceptReport(grantee, { id, version: 1, publish: false })).toThrow("Only the foundation's staff")
  })
})

describe("taking an accepted report up again", () => {
  test("makes it private and its requirement open, for a reason that is kept", () => {
    publishOrganization(officer, { id: foundation.harbor.id, version: 1 })
    publishGrant(officer, { id: foundation.harbor.grantId, version: 1 })
    accept(true)
    expect(publishedReports(visitor, { organizationId: 1 })).toHaveLength(1)
    reopenReport(officer, { id, version: version(), reason: "The court withdrew the order." })
    expect(publishedReports(visitor, { organizationId: 1 })).toEqual([])
    expect(findReport(board, id)).toBeUndefined()
    expect(getReport(officer, id)).toMatchObject({ status: "in_review", publishedAt: null })
    expect(getRequirement(officer, requirementId)).toMatchObject({ state: "open", metOn: null })
    expect(reopeningsOf(officer, id)).toMatchObject([{ reason: "The court withdrew the order.", by: "Olive Officer" }])
    expect(reopeningsOf(grantee, id)).toEqual([])
    expect(takenUpOf(grantee, id)).toEqual([{ reportVersionId: versionsOf(grantee, id)[0]?.id, createdAt: expect.any(String) }])
    expect(readersOf((actor) => takenUpOf(actor, id))).toEqual(["administrator", "officer", "grantee", "system"])
    const told = lettersTo("greta@lodestar.test").at(-1)
    expect(told?.subject).toMatch(/^Taken up again: the six-month report/)
    expect(told?.body).toContain("does not stand on your public page")
    expect(JSON.stringify(told)).not.toContain("withdrew")
    accept(false)
    expect(getRequirement(officer, requirementId).state).toBe("met")
  })

  test("leaves no letter waiting that says what no longer holds", () => {
    const answers = () => db.select().from(mails).where(eq(mails.kind, "review")).all()
    const whether = () => answers().map((row) => [row.subject.split(":")[0], whyMoot(row) === null])
    accept(false)
    expect(whether()).toEqual([["Accepted", true]])
    reopenReport(officer, { id, version: version(), reason: "Again." })
    expect(whether()).toEqual([
      ["Accepted", false],
      ["Taken up again", true],
    ])
    requestChanges(officer, { id, version: version(), words: "Name the judge." })
    expect(whether().map(([, holds]) => holds)).toEqual([false, false, true])
    setClock("2027-03-26T15:00:00Z")
    submitReport(grantee, { requirementId, answers: { ...noAnswers, progress: "Judge Castillo." }, caseIds: [foundation.harbor.caseId] })
    expect(whether().map(([, holds]) => holds)).toEqual([false, false, false])
  })

  test("is for staff and for accepted reports only", () => {
    const reason = "Again."
    expect(() => reopenReport(officer, { id, version: version(), reason })).toThrow("Only an accepted report")
    accept(false)
    for (const actor of [grantee, board]) expect(() => reopenReport(actor, { id, version: version(), reason })).toThrow("Only the foundation's staff")
  })
})
