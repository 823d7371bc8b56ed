import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { mails, signInCodes } from "#db/schema"
import { closeStore, db, openStore } from "#db/store"
import { addContact, archiveContact } from "#lib/contact/commands"
import { getContact } from "#lib/contact/queries"
import { type Actor, mintActor, type PersonRole, system } from "#lib/kernel/actor"
import { instantIn, setClock } from "#lib/kernel/clock"
import { Missing } from "#lib/kernel/refusal"
import { demoLetterFor } from "#lib/mail/send-now"
import { addOrganization, archiveOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { inviteColleague, takeAccess, takeContactAccess } from "#lib/person/access-commands"
import { enterByCode, enterByLink, findSignInLink, sendCode, whereLinkLed } from "#lib/person/code"
import { addPerson, changeRole, disablePerson, editPerson, enablePerson } from "#lib/person/commands"
import { findNamed, namedContacts } from "#lib/person/named"
import { getPerson } from "#lib/person/queries"
import { findSession, startSession } from "#lib/person/session"

const pepper = "a key that does not lie in the store"
const nowhere = { aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, website: null, description: null }
const add = (name: string, role: PersonRole, organizationId: number | null = null): Actor => {
  const { id } = addPerson(system, { name, email: `${name.toLowerCase()}@lodestar.test`, role, organizationId })
  return mintActor({ role, personId: id, organizationId, name })
}
const seen = (actor: Actor) => ({ id: actor.personId ?? 0, version: getPerson(system, actor.personId ?? 0).version })

let harbor: number
let lantern: number
let ada: Actor
let olive: Actor
let greta: Actor
let gus: Actor
let contactId: number
beforeEach(() => {
  vi.stubEnv("LODESTAR_DEMO", "1")
  openStore(":memory:")
  setClock("2027-03-25T15:00:00Z")
  harbor = addOrganization(system, { ...nowhere, name: "Harbor Legal Aid" }).id
  lantern = addOrganization(system, { ...nowhere, name: "Lantern Street" }).id
  ada = add("Ada", "administrator")
  olive = add("Olive", "officer")
  greta = add("Greta", "grantee", harbor)
  gus = add("Gus", "grantee", harbor)
  contactId = addContact(system, { organizationId: harbor, name: "Cora Contact", title: null, email: "cora@harbor.test", phone: null }).id
})
afterEach(() => {
  vi.unstubAllEnvs()
  setClock(undefined)
  closeStore()
})

/** What was mailed to an address: the code and the token of the link. */
const letter = (email: string, path: string | null = null, organizationId?: number) => {
  const named = findNamed(email, organizationId)
  if (!named) throw new Error(`nobody named ${email}`)
  sendCode(named, path, pepper)
  const { parts = [] } = demoLetterFor(email) ?? {}
  const code = /\d{6}/.exec(parts.flatMap((part) => part.paragraphs).join(" "))?.[0] ?? ""
  const token = parts[0]?.button?.path.replace("/sign-in/link/", "") ?? ""
  return { email, code, token }
}
const other = (code: string) => (code === "000000" ? "000001" : "000000")
const over = /This code is not right, or can't be used any more/
const gone = "This link has been used, or it is too old. Ask for a new one."

describe("a code", () => {
  test("lets its person in once, and leads to where the way began", () => {
    const { email, code } = letter("greta@lodestar.test", "/portal/requirements/7")
    expect(enterByCode({ email, code }, pepper)).toMatchObject({
      actor: { personId: greta.personId, role: "grantee", organizationId: harbor },
      path: "/portal/requirements/7",
    })
    expect(() => enterByCode({ email, code }, pepper)).toThrow(over)
  })

  test("is over after 15 minutes", () => {
    const { email, code } = letter("greta@lodestar.test")
    setClock("2027-03-25T15:14:59Z")
    const later = letter("gus@lodestar.test")
    expect(enterByCode({ email, code }, pepper).actor.name).toBe("Greta")
    setClock("2027-03-25T15:30:00Z")
    expect(() => enterByCode(later, pepper)).toThrow(over)
  })

  test("guessed wrong ten times is dead, right afterwards or not; its link still works, and so does a new code", () => {
    const { email, code, token } = letter("greta@lodestar.test")
    for (let guess = 0; guess < 10; guess += 1) expect(() => enterByCode({ email, code: other(code) }, pepper)).toThrow(over)
    expect(() => enterByCode({ email, code }, pepper)).toThrow(over)
    const again = letter("greta@lodestar.test")
    expect(enterByCode(again, pepper).actor.name).toBe("Greta")
    expect(() => enterByLink({ token })).toThrow(gone)
    const last = letter("greta@lodestar.test")
    for (let guess = 0; guess < 10; guess += 1) expect(() => enterByCode({ email, code: other(last.code) }, pepper)).toThrow(over)
    expect(enterByLink(last).actor.name).toBe("Greta")
  })

  test("guessed wrong nine times still works", () => {
    const { email, code } = letter("greta@lodestar.test")
    for (let guess = 0; guess < 9; guess += 1) expect(() => enterByCode({ email, code: other(code) }, pepper)).toThrow(over)
    expect(enterByCode({ email, code }, pepper).actor.name).toBe("Greta")
  })

  test("opens nothing for another address, nor under another key", () => {
    const { email, code } = letter("greta@lodestar.test")
    expect(() => enterByCode({ email: "gus@lodestar.test", code }, pepper)).toThrow(over)
    expect(() => enterByCode({ email, code }, "another key")).toThrow(over)
  })

  test("asked for again leaves the one before good, of four only the newest three", () => {
    const letters = [1, 2, 3, 4].map(() => letter("greta@lodestar.test"))
    expect(letters.map(({ token }) => findSignInLink(token) !== undefined)).toEqual([false, true, true, true])
    expect(enterByCode(letters[1] ?? letter(""), pepper).actor.name).toBe("Greta")
    expect(letters.map(({ token }) => findSignInLink(token))).toEqual([undefined, undefined, undefined, undefined])
  })

  test("is kept nowhere: neither the store nor the outbox holds it or its link", () => {
    const { code, token } = letter("greta@lodestar.test")
    const kept = JSON.stringify([
      db.select().from(mails).all(),
      db
        .select()
        .from(signInCodes)
        .all()
        .map(({ id: _, ...row }) => row),
    ])
    expect(kept).toContain("greta@lodestar.test")
    expect(kept.includes(token) || new RegExp(`\\b${code}\\b`).test(kept)).toBe(false)
  })

  test("leaves nothing behind after a day", () => {
    letter("greta@lodestar.test")
    setClock(instantIn(25 * 3600))
    letter("gus@lodestar.test")
    expect(
      db
        .select()
        .from(signInCodes)
        .all()
        .map(({ email }) => email),
    ).toEqual(["gus@lodestar.test"])
  })
})

describe("the link in the letter", () => {
  test("is not used up by being opened, as mail scanners do, but by the button, once; the code is over with it", () => {
    const { email, code, token } = letter("greta@lodestar.test")
    for (let opened = 0; opened < 5; opened += 1) expect(findSignInLink(token)?.name).toBe("Greta")
    expect(enterByLink({ token }).actor.name).toBe("Greta")
    expect(findSignInLink(token)).toBeUndefined()
    expect(() => enterByLink({ token })).toThrow(gone)
    expect(() => enterByCode({ email, code }, pepper)).toThrow(over)
  })

  test("used or too old still says where it led, for the one that is asked for instead", () => {
    const { token } = letter("greta@lodestar.test", "/portal/requirements/7")
    enterByLink({ token })
    expect(whereLinkLed(token)).toEqual({ email: "greta@lodestar.test", path: "/portal/requirements/7" })
    setClock("2027-03-25T16:00:00Z")
    expect(whereLinkLed(token)?.path).toBe("/portal/requirements/7")
    expect(whereLinkLed("made up")).toBeUndefined()
  })

  test("made up or too old leads nowhere", () => {
    const { token } = letter("greta@lodestar.test")
    expect(findSignInLink("made up")).toBeUndefined()
    setClock("2027-03-25T15:15:01Z")
    expect(findSignInLink(token)).toBeUndefined()
    expect(() => enterByLink({ token })).toThrow(gone)
  })
})

describe("whom a code reaches", () => {
  test("grantee staff, board members and contacts with an address; the foundation's staff have a password", () => {
    add("Bo", "board")
    expect(findNamed("GRETA@lodestar.test")).toMatchObject({ personId: greta.personId, organizationId: harbor })
    expect(findNamed("bo@lodestar.test")).toMatchObject({ role: "board", organizationId: null })
    expect(findNamed("cora@harbor.test")).toMatchObject({ contactId, role: "grantee", organizationId: harbor })
    for (const email of ["olive@lodestar.test", "ada@lodestar.test", "nobody@lodestar.test"]) expect(findNamed(email), email).toBeUndefined()
  })

  test("through a link to a report, only those of its organization", () => {
    add("Bo", "board")
    expect(findNamed("greta@lodestar.test", harbor)?.name).toBe("Greta")
    for (const email of ["greta@lodestar.test", "cora@harbor.test", "bo@lodestar.test"]) expect(findNamed(email, lantern), email).toBeUndefined()
  })

  test("a contact's first code makes a person of that organization, the second finds the same person", () => {
    const first = enterByCode(letter("cora@harbor.test"), pepper).actor
    expect(first).toMatchObject({ name: "Cora Contact", role: "grantee", organizationId: harbor })
    expect(enterByCode(letter("cora@harbor.test"), pepper).actor.personId).toBe(first.personId)
  })

  test("contacts with an address are listed until they are people, and taken off by their own organization only", () => {
    const addressless = { organizationId: harbor, name: "Nora No", title: null, email: null, phone: null }
    addContact(system, addressless)
    addContact(system, { ...addressless, email: "GRETA@lodestar.test" })
    expect(namedContacts(harbor).map(({ name }) => name)).toEqual(["Cora Contact"])
    const eve = add("Eve", "grantee", lantern)
    expect(() => takeContactAccess(eve, { id: contactId })).toThrow(Missing)
    addContact(system, { organizationId: lantern, name: "Cora Contact", title: null, email: "cora@harbor.test", phone: null })
    expect(() => takeContactAccess(gus, { id: contactId })).toThrow("This address can't be taken off here.")
    enterByCode(letter("cora@harbor.test", null, harbor), pepper)
    expect(namedContacts(harbor)).toEqual([])
  })

  test("a contact of two organizations is asked for which, by the link of a report", () => {
    addContact(system, { organizationId: lantern, name: "Cora Contact", title: null, email: "cora@harbor.test", phone: null })
    expect(findNamed("cora@harbor.test")).toBeUndefined()
    expect(findNamed("cora@harbor.test", lantern)?.organizationId).toBe(lantern)
  })
})

describe("a code and a link that are on their way when something changes open nothing", () => {
  const both = (email: string) => {
    const { code, token } = letter(email)
    return () => {
      expect(() => enterByCode({ email, code }, pepper)).toThrow(over)
      expect(findSignInLink(token)).toBeUndefined()
      expect(() => enterByLink({ token })).toThrow(gone)
      expect(findNamed(email)).toBeUndefined()
    }
  }

  test("the person is disabled; their session is over too", () => {
    const closed = both("greta@lodestar.test")
    const key = startSession(greta.personId ?? 0, { address: "", browser: "" })
    disablePerson(system, seen(greta))
    closed()
    expect(findSession(key)).toBeUndefined()
  })

  test("a colleague takes the access away; a contact of the same address brings it not back", () => {
    addContact(system, { organizationId: harbor, name: "Greta", title: null, email: "greta@lodestar.test", phone: null })
    const closed = both("greta@lodestar.test")
    takeAccess(gus, seen(greta))
    closed()
  })

  test("a member takes the contact off; a code that the address asks for comes no more, until somebody invites it", () => {
    const closed = both("cora@harbor.test")
    takeContactAccess(gus, { id: contactId })
    closed()
    expect(findNamed("cora@harbor.test", harbor)).toBeUndefined()
    expect(getContact(olive, contactId).deletedAt).toBeNull()
    inviteColleague(gus, { organizationId: harbor, name: "Cora Contact", email: "cora@harbor.test" })
    expect(findNamed("cora@harbor.test")?.organizationId).toBe(harbor)
  })

  test("the contact is archived", () => {
    const closed = both("cora@harbor.test")
    archiveContact(olive, { id: contactId, version: getContact(olive, contactId).version })
    closed()
  })

  test("the organization is archived", () => {
    const closed = both("greta@lodestar.test")
    archiveOrganization(olive, { id: harbor, version: getOrganization(olive, harbor).version })
    closed()
  })

  test("the person becomes one of the foundation's staff", async () => {
    const closed = both("greta@lodestar.test")
    await changeRole(system, { ...seen(greta), role: "officer", organizationId: null, confirmPassword: "" })
    closed()
  })

  test("the address is another's now", async () => {
    const closed = both("greta@lodestar.test")
    await editPerson(system, { ...seen(greta), name: "Greta", email: "greta.new@lodestar.test", confirmPassword: "" })
    closed()
  })
})

describe("access that was ended", () => {
  const invited = (by: Actor) => inviteColleague(by, { organizationId: harbor, name: "Greta", email: "greta@lodestar.test" })

  test("by a colleague is given back by any colleague", () => {
    takeAccess(gus, seen(greta))
    invited(gus)
    expect(findNamed("greta@lodestar.test")?.personId).toBe(greta.personId)
  })

  test("by an administrator is given back by an administrator only", () => {
    disablePerson(ada, seen(greta))
    for (const by of [gus, olive]) expect(() => invited(by), by.name).toThrow("only an administrator gives it back")
    expect(findNamed("greta@lodestar.test")).toBeUndefined()
    enablePerson(ada, seen(greta))
    setClock("2027-03-26T15:00:00Z")
    takeAccess(gus, seen(greta))
    invited(gus)
    expect(findNamed("greta@lodestar.test")?.personId).toBe(greta.personId)
  })
})
