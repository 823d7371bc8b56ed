import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore, openStore } from "#db/store"
import { listEvents } from "#lib/event/queries"
import { type Actor, mintActor, type PersonRole, system, visitor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { Conflict, Missing, Refusal } from "#lib/kernel/refusal"
import { addOrganization } from "#lib/organization/commands"
import { addPerson, changeRole, disablePerson, editPerson, enablePerson, endSessions, invitePerson } from "#lib/person/commands"
import { firstAdministratorLink } from "#lib/person/first-administrator"
import { findInvitation } from "#lib/person/invitation"
import { hashPassword } from "#lib/person/password"
import { acceptInvitation, changePassword, setUpFoundation } from "#lib/person/password-commands"
import { passwordProblem } from "#lib/person/password-rule"
import { wayOf } from "#lib/person/person"
import { findPerson, getPerson, listPersons, listSessions } from "#lib/person/queries"
import { endSession, findSession, startSession } from "#lib/person/session"
import { checkPassword, signIn, signOut } from "#lib/person/sign-in"
import { getSetting } from "#lib/setting/queries"

const password = "harbor lights at four in the morning"
const newPassword = "seven herons over the wide marsh"
const passwordHash = await hashPassword(password)
const device = { address: "192.0.2.7", browser: "a browser" }
const nowhere = { aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, website: null, description: null }

const add = (name: string, role: PersonRole, organizationId: number | null = null): Actor => {
  const { id } = addPerson(system, { name, email: `${name.toLowerCase()}@lodestar.test`, role, organizationId, passwordHash })
  return mintActor({ role, personId: id, organizationId, name })
}
const idOf = (actor: Actor) => actor.personId ?? 0
const seen = (actor: Actor) => ({ id: idOf(actor), version: getPerson(system, idOf(actor)).version })
const tokenOf = (link: string) => link.replace("/invitation/", "")

let ada: Actor
let abe: Actor
let olive: Actor
let greta: Actor
beforeEach(() => {
  openStore(":memory:")
  setClock("2027-03-25T15:00:00Z")
  const { id } = addOrganization(system, { ...nowhere, name: "Harbor Legal Aid" })
  ada = add("Ada", "administrator")
  abe = add("Abe", "administrator")
  olive = add("Olive", "officer")
  greta = add("Greta", "grantee", id)
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

describe("signing in", () => {
  test("an unknown account, a wrong password and a disabled person get the same answer", async () => {
    disablePerson(ada, seen(greta))
    const answers = [
      await checkPassword("nobody@lodestar.test", password).catch((error: Error) => error.message),
      await checkPassword("olive@lodestar.test", newPassword).catch((error: Error) => error.message),
      await checkPassword("greta@lodestar.test", password).catch((error: Error) => error.message),
    ]
    expect(answers[0]).toMatch(/do not go together/)
    expect(new Set(answers).size).toBe(1)
  })

  test("the right password opens, however the address is written", async () => {
    expect(await checkPassword("OLIVE@lodestar.test", password)).toMatchObject({ role: "officer", personId: olive.personId })
  })

  test("a session knows its person until it is signed out, and so does a copy of its key", () => {
    const key = signIn(olive, device)
    const session = findSession(key)
    expect(session?.actor).toMatchObject({ role: "officer", name: "Olive" })
    signOut(olive, session?.id ?? 0)
    expect(findSession(key)).toBeUndefined()
    expect(findSession("made up")).toBeUndefined()
  })

  test("a session that nobody uses is over after 8 hours; one in use lasts", () => {
    const key = startSession(idOf(olive), device)
    setClock("2027-03-25T22:59:00Z")
    expect(findSession(key)).toBeDefined()
    setClock("2027-03-26T06:58:00Z")
    expect(findSession(key)).toBeDefined()
    setClock("2027-03-26T15:00:00Z")
    expect(findSession(key)).toBeUndefined()
  })

  test("a session in use all the time is over after 7 days", () => {
    const key = startSession(idOf(olive), device)
    for (let hour = 7; hour < 7 * 24; hour += 7) {
      setClock(new Date(Date.parse("2027-03-25T15:00:00Z") + hour * 3_600_000).toISOString())
      expect(findSession(key)).toBeDefined()
    }
    setClock("2027-04-01T15:00:01Z")
    expect(findSession(key)).toBeUndefined()
  })

  test("one session can be ended and the other stays", () => {
    const [lost, kept] = [startSession(idOf(olive), device), startSession(idOf(olive), device)]
    endSession(findSession(lost)?.id ?? 0)
    expect([findSession(lost), findSession(kept)?.actor.name]).toEqual([undefined, "Olive"])
  })
})

describe("at the next request a person's sessions are over", () => {
  test("when the person is disabled, who can come back only after being enabled", async () => {
    const key = startSession(idOf(olive), device)
    disablePerson(ada, seen(olive))
    expect(findSession(key)).toBeUndefined()
    await expect(checkPassword("olive@lodestar.test", password)).rejects.toThrow(Refusal)
    enablePerson(ada, seen(olive))
    expect(findSession(key)).toBeUndefined()
    expect((await checkPassword("olive@lodestar.test", password)).name).toBe("Olive")
  })

  test("when the role changes, and the new one counts", async () => {
    const key = startSession(idOf(olive), device)
    await changeRole(ada, { ...seen(olive), role: "board", organizationId: null, confirmPassword: password })
    expect(findSession(key)).toBeUndefined()
    expect((await checkPassword("olive@lodestar.test", password)).role).toBe("board")
  })

  test("when the password changes; the old one opens nothing any more", async () => {
    const key = startSession(idOf(olive), device)
    await changePassword(olive, { current: password, password: newPassword })
    expect(findSession(key)).toBeUndefined()
    await expect(checkPassword("olive@lodestar.test", password)).rejects.toThrow(Refusal)
    expect((await checkPassword("olive@lodestar.test", newPassword)).name).toBe("Olive")
  })

  test("when an administrator ends them all", () => {
    const keys = [startSession(idOf(olive), device), startSession(idOf(olive), device)]
    endSessions(ada, { personId: idOf(olive) })
    expect(keys.map(findSession)).toEqual([undefined, undefined])
  })
})

describe("a one-time link", () => {
  const invited = () => {
    const { id } = addPerson(ada, { name: "Nell", email: "nell@lodestar.test", role: "board", organizationId: null })
    return { id, token: tokenOf(invitePerson(ada, { id }).link) }
  }

  test("is not used up by being opened, only by a password, and then once", async () => {
    const { token } = invited()
    for (let opened = 0; opened < 3; opened += 1) expect(findInvitation(token)?.name).toBe("Nell")
    const { actor } = await acceptInvitation({ token, password: newPassword })
    expect(actor).toMatchObject({ role: "board", name: "Nell" })
    expect(findInvitation(token)).toBeUndefined()
    await expect(acceptInvitation({ token, password })).rejects.toThrow("This link has been used, or it is too old.")
    expect((await checkPassword("nell@lodestar.test", newPassword)).name).toBe("Nell")
  })

  test("is good for seven days", () => {
    const { token } = invited()
    setClock("2027-04-01T14:59:00Z")
    expect(findInvitation(token)).toBeDefined()
    setClock("2027-04-01T15:00:01Z")
    expect(findInvitation(token)).toBeUndefined()
  })

  test("stops working when a newer one is made, or its person is disabled", async () => {
    const { id, token } = invited()
    const newer = tokenOf(invitePerson(ada, { id }).link)
    expect(findInvitation(token)).toBeUndefined()
    disablePerson(ada, { id, version: getPerson(system, id).version })
    await expect(acceptInvitation({ token: newer, password: newPassword })).rejects.toThrow("This link has been used, or it is too old.")
  })

  test("is made by administrators only", () => {
    expect(() => invitePerson(olive, { id: idOf(greta) })).toThrow("Only an administrator keeps the people of Lodestar.")
  })
})

describe("the first administrator", () => {
  test("comes by a link of the server's, once, and names the foundation", async () => {
    openStore(":memory:")
    setClock("2027-03-25T15:00:00Z")
    const token = tokenOf(firstAdministratorLink() ?? "")
    const input = { token, foundation: "Beacon Fund", name: "Ida", email: "ida@lodestar.test", password: newPassword }
    const { actor } = await setUpFoundation(input)
    expect(actor).toMatchObject({ role: "administrator", name: "Ida" })
    expect(getSetting().name).toBe("Beacon Fund")
    await expect(setUpFoundation(input)).rejects.toThrow(Refusal)
    expect(firstAdministratorLink()).toBeUndefined()
  })

  test("is offered to nobody once anybody is there", () => {
    expect(firstAdministratorLink()).toBeUndefined()
  })
})

describe("keeping people", () => {
  test("the last administrator can neither be disabled nor given another role", async () => {
    disablePerson(ada, seen(abe))
    expect(() => disablePerson(system, seen(ada))).toThrow("This is the last administrator. Make another one first.")
    await expect(changeRole(system, { ...seen(ada), role: "board", organizationId: null, confirmPassword: "" })).rejects.toThrow(
      "This is the last administrator.",
    )
    expect(findPerson(system, idOf(ada))).toMatchObject({ role: "administrator", disabledAt: null })
  })

  test("a change of role or address asks for one's own password again", async () => {
    await expect(changeRole(ada, { ...seen(olive), role: "board", organizationId: null, confirmPassword: newPassword })).rejects.toMatchObject({
      field: "confirmPassword",
    })
    const moved = { ...seen(olive), name: "Olive", email: "olive.new@lodestar.test", confirmPassword: "" }
    await expect(editPerson(ada, moved)).rejects.toMatchObject({ field: "confirmPassword" })
    await editPerson(ada, { ...moved, confirmPassword: password })
    expect(findPerson(ada, idOf(olive))?.email).toBe("olive.new@lodestar.test")
  })

  test("who sits at somebody's open session can't find out the password by trying", async () => {
    const guess = (wrong: string) => changePassword(olive, { current: wrong, password: newPassword })
    for (let tries = 1; tries <= 5; tries += 1) await expect(guess(`guess ${tries}`)).rejects.toMatchObject({ field: "current" })
    await expect(guess("guess 6")).rejects.toMatchObject({ field: "current" })
    await expect(guess(password)).rejects.toThrow(/Too many tries\. Wait \d+ seconds/)
    const confirmed = () => changeRole(olive, { ...seen(greta), role: "board", organizationId: null, confirmPassword: password })
    await expect(confirmed()).rejects.toThrow(/Too many tries/)
    setClock("2027-03-25T15:00:03Z")
    await guess(password)
  })

  test("two people have two addresses, however they are written", () => {
    const again = { name: "Oliver", email: "OLIVE@lodestar.test", role: "officer" as const, organizationId: null }
    expect(() => addPerson(ada, again)).toThrow("Somebody with this e-mail address is on the list already.")
  })

  test("of two administrators at once the second is told what the first saved", async () => {
    const both = seen(olive)
    const values = { email: "olive@lodestar.test", confirmPassword: "" }
    await editPerson(ada, { ...both, ...values, name: "Olive Oyle" })
    const second = editPerson(abe, { ...both, ...values, name: "Olive Oil" })
    await expect(second).rejects.toThrow(Conflict)
    await expect(second).rejects.toMatchObject({ theirs: { name: "Olive Oyle" } })
  })

  test("whoever is not an administrator changes nobody, and the history knows who tried", () => {
    expect(() => disablePerson(olive, seen(greta))).toThrow("Only an administrator keeps the people of Lodestar.")
    expect(() => addPerson(greta, { name: "Mallory", email: "m@lodestar.test", role: "administrator", organizationId: null })).toThrow(Refusal)
    const refused = listEvents(system, { q: "", sort: null, page: 1, pageSize: 50, columns: null, filters: { outcome: ["refused"] } }).rows
    expect(refused.map(({ verb, actorName }) => [verb, actorName])).toEqual([
      ["person.add", "Greta"],
      ["person.disable", "Olive"],
    ])
  })
})

test("staff see everyone, grantee staff their colleagues, a board member themselves, a visitor nobody", () => {
  const other = addOrganization(system, { ...nowhere, name: "Prairie Counsel" })
  const stan = add("Stan", "grantee", other.id)
  const gus = add("Gus", "grantee", greta.organizationId)
  const bo = add("Bo", "board")
  const names = (actor: Actor) => listPersons(actor).map(({ name }) => name)
  expect(names(olive)).toEqual(["Abe", "Ada", "Bo", "Greta", "Gus", "Olive", "Stan"])
  expect([names(greta), names(stan), names(bo), names(visitor)]).toEqual([["Greta", "Gus"], ["Stan"], ["Bo"], []])
  expect(findPerson(gus, idOf(stan))).toBeUndefined()
  expect(() => getPerson(gus, idOf(stan))).toThrow(Missing)
})

test("open sessions are seen by their person and by administrators", () => {
  startSession(idOf(olive), device)
  const count = (actor: Actor) => listSessions(actor, idOf(olive)).length
  expect([count(olive), count(ada), count(greta), count(visitor)]).toEqual([1, 1, 0, 0])
})

test.each([
  ["short", /at least 15 characters/],
  ["password123456789", /easy to guess/],
  ["aaaaaaaaaaaaaaaaaaa", /easy to guess/],
  ["lodestar-lodestar-2026", /easy to guess/],
  ["abcdefghijklmnop", /easy to guess/],
  ["qwertyuiopasdfghjkl", /easy to guess/],
  ["Zyxwvutsrqponml1", /easy to guess/],
  ["1qaz2wsx3edc4rfv", /easy to guess/],
  ["correct horse battery staple", /easy to guess/],
  ["tree1tree2tree3tree4", /easy to guess/],
  ["x".repeat(129), /at most 128/],
])("the password %s is refused with a reason", (text, reason) => {
  expect(passwordProblem(text)).toMatch(reason)
})

test("a password of one's own name, address or foundation is refused", async () => {
  const link = invitePerson(ada, { id: idOf(olive) }).link
  await expect(acceptInvitation({ token: tokenOf(link), password: "olive-olive-lodestar-1" })).rejects.toMatchObject({ field: "password" })
  await expect(changePassword(greta, { current: password, password: "Greta Greta Greta 2027" })).rejects.toMatchObject({ field: "password" })
})

test("several words in a row are a good password", () => {
  expect(passwordProblem(newPassword)).toBeUndefined()
})

test("signing in leads back to where the way began, unless that is another role's", () => {
  expect(wayOf("officer", "/office/cases/3?edit=case")).toBe("/office/cases/3?edit=case")
  expect(wayOf("officer", "/board/cases")).toBe("/board/cases")
  expect(wayOf("grantee", "/portal/requirements/7")).toBe("/portal/requirements/7")
  expect(wayOf("board", "/account")).toBe("/account")
  expect(wayOf("grantee", "/office")).toBe("/portal")
  expect(wayOf("board", "/office/grants")).toBe("/board")
  expect(wayOf("officer", "/files/reports/52")).toBe("/office")
  expect(wayOf("administrator", undefined)).toBe("/office")
})
