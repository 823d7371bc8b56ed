import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { housekeep } from "#db/housekeep"
import { accessRequests, mails } from "#db/schema"
import { closeStore, db } from "#db/store"
import { addContact, archiveContact } from "#lib/contact/commands"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { goPath, readGo } from "#lib/door/go"
import type { Actor } from "#lib/kernel/actor"
import { instantIn, now, setClock } from "#lib/kernel/clock"
import { Missing } from "#lib/kernel/refusal"
import { inviteColleague, leaveOrganization, takeAccess, takeContactAccess } from "#lib/person/access-commands"
import { accessRequestsOf, placesWithRequests } from "#lib/person/access-queries"
import { acceptRequest, askForAccess, declineRequest } from "#lib/person/access-request-commands"
import { canAnybodySignIn, findNamed } from "#lib/person/named"
import { getPerson, listPersons } from "#lib/person/queries"
import { findSession, startSession } from "#lib/person/session"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { waiveRequirement } from "#lib/requirement/commands"
import { listRequirements } from "#lib/requirement/list-queries"
import { actsOnRequirement, findRequirement, getRequirement } from "#lib/requirement/queries"
import { choicesFor, recipientsFor, responsibleFor } from "#lib/requirement/responsible"
import { aimRequirement, handOver, sendLink, sendLinkToNew } from "#lib/requirement/responsible-commands"

let due: number
let theirs: number
beforeEach(() => {
  vi.stubEnv("SESSION_SECRET", "the tests' own secret, long enough to be one")
  vi.stubEnv("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(32).toString("base64"))
  const { harbor, prairie } = openSmallFoundation()
  due = owe(harbor.grantId, "six_month_report")
  theirs = owe(prairie.grantId, "six_month_report")
})
afterEach(() => {
  vi.unstubAllEnvs()
  setClock(undefined)
  closeStore()
})

const gus = 6
const gusActor = { ...grantee, personId: gus, name: "Gus Colleague" }
const versionOf = (id: number) => getRequirement(officer, id).version
const aim = (actor: Actor, to: Parameters<typeof aimRequirement>[1]["to"], id = due) => aimRequirement(actor, { id, version: versionOf(id), to })
const contact = (name: string, email: string | null) => addContact(system, { organizationId: 1, name, title: null, email, phone: null }).id
const saidOf = (id: number) =>
  actsOnRequirement(officer, id)
    .others.filter(({ verb }) => verb !== "requirement.add")
    .map(({ summary, by }) => `${summary}, by ${by}`)
const lettersOf = (subject: string) =>
  db
    .select()
    .from(mails)
    .where(eq(mails.subject, subject))
    .all()
    .map(({ toEmail }) => toEmail)
const lastLetter = () => db.select().from(mails).all().at(-1)

describe("whom a requirement is for", () => {
  test("without a word about it: who of the organization came first, then colleagues, then contacts with an address", () => {
    contact("Cora Contact", "cora@harbor.test")
    contact("Noname", null)
    expect(recipientsFor(system, due).map(({ name }) => name)).toEqual(["Greta Grantee", "Gus Colleague", "Cora Contact"])
    expect(findRequirement(officer, due)?.forName).toBeNull()
    expect(choicesFor(officer, due).chosen).toBe("")
  })

  test("the list is sorted by whom each is for, both ways and on any page; what is for nobody in particular comes last, by its day", () => {
    const cora = contact("Cora Contact", "cora@harbor.test")
    const bert = contact("bert Contact", "bert@harbor.test")
    const [one, two, three] = ["2027-06-01", "2027-05-01", "2027-07-01"].map((dueOn) => owe(1, "call", dueOn)) as [number, number, number]
    aim(officer, { kind: "contact", id: cora }, one)
    aim(officer, { kind: "person", id: gus }, two)
    aim(officer, { kind: "contact", id: bert }, three)
    const listed = (descending: boolean, pageSize: number) => {
      const at = (page: number) => listRequirements(officer, { q: "", sort: { column: "for", descending }, page, pageSize, columns: null, filters: {} })
      const { count } = at(1)
      return Array.from({ length: Math.ceil(count / pageSize) }, (_, page) => at(page + 1).rows).flat()
    }
    for (const descending of [false, true]) {
      const rows = listed(descending, 50)
      const named = ["bert Contact", "Cora Contact", "Gus Colleague"]
      expect(rows.slice(0, 3).map(({ forName }) => forName)).toEqual(descending ? named.toReversed() : named)
      const others = rows.slice(3)
      expect(others.length).toBeGreaterThan(0)
      expect(others.every(({ forName }) => forName === null)).toBe(true)
      const days = others.map(({ dueOn }) => dueOn)
      expect(days).toEqual(descending ? days.toSorted().toReversed() : days.toSorted())
      for (const pageSize of [1, 2, 4]) expect(listed(descending, pageSize).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    }
    archiveContact(officer, { id: cora, version: 1 })
    expect(
      listed(false, 50)
        .map(({ forName }) => forName)
        .slice(0, 3),
    ).toEqual(["bert Contact", "Gus Colleague", null])
  })

  test("staff re-aim it to a contact in one step, and a member to a colleague; lists say so", () => {
    const id = contact("Cora Contact", "cora@harbor.test")
    aim(officer, { kind: "contact", id })
    expect(responsibleFor(system, due)).toEqual({ name: "Cora Contact", email: "cora@harbor.test", personId: null, contactId: id })
    expect(findRequirement(grantee, due)?.forName).toBe("Cora Contact")
    aim(grantee, { kind: "person", id: gus })
    expect(responsibleFor(system, due)?.name).toBe("Gus Colleague")
    expect(choicesFor(grantee, due).chosen).toBe(`person-${gus}`)
    aim(officer, null)
    expect(responsibleFor(system, due)?.name).toBe("Greta Grantee")
    expect(saidOf(due)).toEqual([
      "Six-month report is for Cora Contact, by Olive Officer",
      "Six-month report is for Gus Colleague, by Greta Grantee",
      "Six-month report is for nobody in particular, by Olive Officer",
    ])
  })

  test("never for somebody of another organization, and never by them", () => {
    expect(() => aim(officer, { kind: "person", id: stranger.personId ?? 0 })).toThrow("Choose somebody of this organization")
    expect(() => aim(stranger, { kind: "person", id: gus })).toThrow(Missing)
    expect(() => aim(visitor, null)).toThrow(Missing)
    expect(() => aim(board, null)).toThrow("Only people of the organization and the foundation's staff say who does this.")
  })

  test("once its access is taken away, it falls to the next; a contact of that address is not written to either", () => {
    aim(officer, { kind: "person", id: gus })
    contact("Gus again", "gus@lodestar.test")
    takeAccess(grantee, { id: gus, version: getPerson(system, gus).version })
    expect(recipientsFor(system, due).map(({ name }) => name)).toEqual(["Greta Grantee"])
    expect(findRequirement(officer, due)?.forName).toBeNull()
  })

  test("is no question any more once it is waived", () => {
    waiveRequirement(officer, { id: due, version: versionOf(due), reason: "No report this year." })
    expect(() => aim(officer, { kind: "person", id: gus })).toThrow("Nothing is to be done here any more.")
  })
})

describe("the direct link", () => {
  test("is the same each time, leads to its requirement, and can't be made up or moved to another", () => {
    const token = goPath(due).replace("/go/", "")
    expect(goPath(due)).toBe(`/go/${token}`)
    expect(readGo(token)).toBe(due)
    for (const wrong of [token.replace(/^\d+/, String(theirs)), `${due}-`, `${due}`, "", "made up", `${token}x`]) expect(readGo(wrong), wrong).toBeUndefined()
  })

  test("sent to somebody new names them: a code may go to the address, for this organization only", () => {
    expect(findNamed("nell@harbor.test", 1)).toBeUndefined()
    sendLinkToNew(officer, { id: due, name: "Nell New", email: "nell@harbor.test" })
    expect(findNamed("nell@harbor.test", 1)?.name).toBe("Nell New")
    expect(findNamed("nell@harbor.test", 2)).toBeUndefined()
    const letter = lastLetter()
    expect(letter).toMatchObject({ kind: "access", toEmail: "nell@harbor.test", status: "queued" })
    expect(letter?.body).toContain(goPath(due))
  })

  test("is sent by members too, to their own; never by a stranger, nor to one", () => {
    sendLink(grantee, { id: due, to: { kind: "person", id: gus } })
    expect(lastLetter()).toMatchObject({ toEmail: "gus@lodestar.test", personId: gus })
    expect(() => sendLink(stranger, { id: due, to: { kind: "person", id: gus } })).toThrow(Missing)
    expect(() => sendLink(grantee, { id: due, to: { kind: "person", id: stranger.personId ?? 0 } })).toThrow("Choose somebody of this organization")
    expect(() => sendLinkToNew(grantee, { id: due, name: "Stan", email: "stan@lodestar.test" })).toThrow("This address can't be added here.")
  })
})

describe("who was named sees what the organization sees, and nothing else", () => {
  test("one organization's reports, all of them; a stranger's do not exist", () => {
    const { id } = sendLinkToNew(officer, { id: due, name: "Nell New", email: "nell@harbor.test" })
    const nell = { ...grantee, personId: listPersons(officer, { organizationId: 1 }).find(({ name }) => name === "Nell New")?.id ?? 0 }
    expect(findRequirement(nell, id)?.id).toBe(due)
    expect(findRequirement(nell, theirs)).toBeUndefined()
  })
})

describe("colleagues", () => {
  test("invite each other, for their own organization only", () => {
    inviteColleague(grantee, { organizationId: 1, name: "Nell New", email: "nell@harbor.test" })
    expect(lastLetter()).toMatchObject({ kind: "access", toEmail: "nell@harbor.test" })
    expect(lastLetter()?.body).not.toMatch(/\d{6}|\/sign-in\/link/)
    expect(() => inviteColleague(grantee, { organizationId: 2, name: "Eve", email: "eve@prairie.test" })).toThrow(Missing)
    expect(() => inviteColleague(board, { organizationId: 1, name: "Eve", email: "eve@prairie.test" })).toThrow("Only people of the organization")
    expect(() => inviteColleague(grantee, { organizationId: 1, name: "Olive", email: "olive@lodestar.test" })).toThrow("This address can't be added here.")
  })

  test("whose access was taken away are signed out, and come back when invited again", () => {
    const key = startSession(gus, { address: "", browser: "" })
    takeAccess(grantee, { id: gus, version: 1 })
    expect([findSession(key), findNamed("gus@lodestar.test")]).toEqual([undefined, undefined])
    inviteColleague(grantee, { organizationId: 1, name: "Gus Colleague", email: "gus@lodestar.test" })
    expect(findNamed("gus@lodestar.test")?.personId).toBe(gus)
    expect(() => takeAccess(stranger, { id: gus, version: 3 })).toThrow(Missing)
  })

  test("hand over what would have come to them, and may go with it", () => {
    const later = owe(getRequirement(officer, due).grantId, "year_end_report", "2027-10-15")
    const gusOwn = owe(getRequirement(officer, due).grantId, "timesheet", "2027-07-15")
    aim(officer, { kind: "person", id: gus }, gusOwn)
    const key = startSession(grantee.personId ?? 0, { address: "", browser: "" })
    handOver(grantee, { to: gus, leaves: true })
    expect([due, later, gusOwn].map((id) => findRequirement(officer, id)?.forName)).toEqual(["Gus Colleague", "Gus Colleague", "Gus Colleague"])
    expect(saidOf(later)).toEqual(["Year-end report is for Gus Colleague, by Greta Grantee"])
    expect(findSession(key)).toBeUndefined()
    expect(findNamed("greta@lodestar.test")).toBeUndefined()
    expect(lastLetter()).toMatchObject({ toEmail: "gus@lodestar.test", subject: "You take over from Greta Grantee" })
    expect(lastLetter()?.body).toContain("Year-end report, grant of 2027, due October 15, 2027")
    expect(() => handOver(gusActor, { to: stranger.personId ?? 0, leaves: false })).toThrow(Missing)
  })

  test("leave, also the last one; then only the foundation brings somebody back", () => {
    takeAccess(grantee, { id: gus, version: 1 })
    leaveOrganization(grantee)
    expect(recipientsFor(system, due)).toEqual([])
    inviteColleague(officer, { organizationId: 1, name: "Greta Grantee", email: "greta@lodestar.test" })
    expect(responsibleFor(system, due)?.name).toBe("Greta Grantee")
    expect(() => leaveOrganization(officer)).toThrow("Only people of an organization can leave it.")
  })

  test("are no more the last while a contact can sign in; when nobody can, the officers are told, and who did it is not", () => {
    const nobody = () => lettersOf("Nobody of Harbor Legal Aid can sign in any more")
    const cora = contact("Cora Contact", "cora@harbor.test")
    takeAccess(grantee, { id: gus, version: 1 })
    leaveOrganization(grantee)
    expect([canAnybodySignIn(1), nobody()]).toEqual([true, []])
    inviteColleague(officer, { organizationId: 1, name: "Greta Grantee", email: "greta@lodestar.test" })
    takeContactAccess(grantee, { id: cora })
    leaveOrganization(grantee)
    expect([canAnybodySignIn(1), nobody()]).toEqual([false, ["olive@lodestar.test"]])
    inviteColleague(officer, { organizationId: 1, name: "Gus Colleague", email: "gus@lodestar.test" })
    takeAccess(officer, { id: gus, version: getPerson(system, gus).version })
    expect(nobody()).toEqual(["olive@lodestar.test"])
  })
})

describe("who asks to be invited", () => {
  const asked = { organizationId: 1, name: "Rita Request", words: "I took over from Greta." }
  const ask = (email: string) => askForAccess({ ...asked, requirementId: due, email })
  const told = () =>
    db
      .select()
      .from(mails)
      .where(eq(mails.subject, "Somebody asks to be invited to Harbor Legal Aid"))
      .all()
      .map(({ kind, toEmail }) => `${kind} ${toEmail}`)
  const sendAll = () => housekeep("mail", (tx) => tx.update(mails).set({ status: "sent", sentAt: now() }).run())
  const waiting = () => accessRequestsOf(grantee, 1).map(({ email }) => email)

  test("waits before the organization and the staff, once, and opens nothing meanwhile", () => {
    for (let again = 0; again < 3; again += 1) ask("rita@harbor.test")
    expect(waiting()).toEqual(["rita@harbor.test"])
    expect(accessRequestsOf(administrator, 1)).toHaveLength(1)
    for (const actor of [stranger, board, visitor]) expect(accessRequestsOf(actor, 1)).toEqual([])
    expect(findNamed("rita@harbor.test")).toBeUndefined()
  })

  test("and was named already gets a code anyway, so nobody is asked", () => {
    ask("gus@lodestar.test")
    expect(waiting()).toEqual([])
  })

  test("in crowds is not heard", () => {
    for (let number = 0; number < 25; number += 1) ask(`crowd${number}@lodestar.test`)
    expect(waiting()).toHaveLength(20)
    expect(told()).toHaveLength(2)
  })

  test("is told to each member at once, in our words only; those of the next day in one notice, and to the officers where nobody is left", () => {
    ask("rita@harbor.test")
    expect(told()).toEqual(["access greta@lodestar.test", "access gus@lodestar.test"])
    expect(lastLetter()?.body).not.toMatch(/Rita|Greta/)
    ask("again@harbor.test")
    expect(told()).toHaveLength(2)
    sendAll()
    for (const email of ["third@harbor.test", "fourth@harbor.test"]) ask(email)
    expect(told().slice(2)).toEqual(["notice greta@lodestar.test", "notice gus@lodestar.test"])
    expect(placesWithRequests(officer)).toEqual([{ organizationId: 1, name: "Harbor Legal Aid", count: 4 }])
    for (const actor of [stranger, board, visitor]) expect(placesWithRequests(actor)).toEqual([])
    sendAll()
    setClock(instantIn(25 * 3600))
    takeAccess(grantee, { id: gus, version: 1 })
    leaveOrganization(grantee)
    ask("fifth@harbor.test")
    expect(told().slice(4)).toEqual(["access olive@lodestar.test"])
  })

  test("and is accepted by a member gets in, and a letter with the link; whoever is declined hears nothing", () => {
    ask("rita@harbor.test")
    ask("eve@evil.test")
    const [rita, eve] = accessRequestsOf(grantee, 1)
    if (!rita || !eve) throw new Error("two requests wait")
    expect(() => acceptRequest(stranger, { id: rita.id, version: 1 })).toThrow(Missing)
    acceptRequest(grantee, { id: rita.id, version: 1 })
    expect(findNamed("rita@harbor.test", 1)?.name).toBe("Rita Request")
    expect(lastLetter()).toMatchObject({ toEmail: "rita@harbor.test" })
    declineRequest(officer, { id: eve.id, version: 1 })
    expect(lastLetter()).toMatchObject({ toEmail: "rita@harbor.test" })
    expect(waiting()).toEqual([])
    expect(() => acceptRequest(grantee, { id: eve.id, version: 2 })).toThrow("This request was answered already.")
    expect(
      db
        .select()
        .from(accessRequests)
        .all()
        .map(({ decision, decidedById }) => [decision, decidedById]),
    ).toEqual([
      ["accepted", grantee.personId],
      ["declined", officer.personId],
    ])
  })
})
