import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { z } from "zod"
import { perform } from "#db/perform"
import { formKeys, invitations, issueAreas, mails } from "#db/schema"
import { closeStore, connection, db, openStore } from "#db/store"
import { makeFeedAction } from "#lib/calendar/actions"
import { calendarByToken } from "#lib/calendar/queries"
import { action } from "#lib/door/action"
import { signInByPassword } from "#lib/door/sign-in"
import { cookieName, openToken, sealToken } from "#lib/door/token"
import { type Actor, system } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { wordsInput } from "#lib/kernel/input"
import { allow, deny, permission } from "#lib/kernel/permission"
import { Conflict, Refusal } from "#lib/kernel/refusal"
import { invitePersonAction, mailInvitationAction } from "#lib/person/actions"
import { addPerson } from "#lib/person/commands"
import { findInvitation } from "#lib/person/invitation"
import { hashPassword } from "#lib/person/password"
import { findSession, startSession } from "#lib/person/session"

/** What the framework would tell of the request: its headers and its cookies. */
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }))
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
    set: (name: string, value: string) => request.cookies.set(name, value),
    delete: (name: string) => request.cookies.delete(name),
  }),
}))
vi.mock("next/cache", () => ({ refresh: () => undefined }))

const password = "harbor lights at four in the morning"
const passwordHash = await hashPassword(password)
let officerId = 0

beforeEach(() => {
  process.env.SESSION_SECRET = "a secret that is long enough for a test"
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = Buffer.alloc(32, 1).toString("base64")
  request.headers = new Headers({ "x-request-id": "reference-1", "x-forwarded-for": "192.0.2.7", "user-agent": "a browser" })
  request.cookies.clear()
  openStore(":memory:")
  officerId = addPerson(system, { name: "Olive", email: "olive@lodestar.test", role: "officer", organizationId: null, passwordHash }).id
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const asOlive = async () => request.cookies.set(cookieName(), await sealToken(startSession(officerId, { address: "", browser: "" })))
const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value)
  return data
}

const mayAdd = permission<unknown>("issue_area.add", (actor) => (actor.role === "officer" ? allow : deny("Only staff can add one.")))
const addNamed = (actor: Actor, { name }: { name: string }) =>
  perform(
    actor,
    mayAdd,
    () => undefined,
    (tx) => {
      const { id } = tx.insert(issueAreas).values({ name, slug: name }).returning({ id: issueAreas.id }).get()
      return { value: { id }, about: { noun: "issue_area", id } }
    },
  )
const schema = z.strictObject({ name: wordsInput("Write the name.") })
const add = action(schema, addNamed)
const names = () =>
  db
    .select({ name: issueAreas.name })
    .from(issueAreas)
    .all()
    .map(({ name }) => name)

describe("a door", () => {
  test("answers script and a plain form alike", async () => {
    await asOlive()
    expect(await add({ name: "Harbor" })).toMatchObject({ ok: true, value: { id: 1 } })
    expect(await add(undefined, form({ name: "Prairie" }))).toMatchObject({ ok: true, value: { id: 2 } })
    expect(await add(form({ name: "Lantern" }))).toMatchObject({ ok: true, value: { id: 3 } })
    expect(names().sort()).toEqual(["Harbor", "Lantern", "Prairie"])
  })

  test("says beside the field what is wrong, and gives back what was typed", async () => {
    await asOlive()
    const answer = await add(undefined, form({ name: "  " }))
    expect(answer).toEqual({ ok: false, message: "Some answers need another look.", fields: { name: ["Write the name."] }, values: { name: "  " } })
  })

  test("never gives back a password, and keeps several of one name", async () => {
    const secret = action(z.strictObject({ password: z.string().max(3), area: z.array(z.string()) }), () => null)
    const answer = await secret(undefined, form({ password: "long and secret", area: ["housing", "veterans"] }))
    expect(answer).toMatchObject({ ok: false, values: { area: ["housing", "veterans"] } })
    expect(JSON.stringify(answer)).not.toMatch(/long and secret/)
  })

  test("lets nobody slip in a field that the form does not have", async () => {
    await asOlive()
    expect(await add({ name: "Harbor", role: "administrator" })).toMatchObject({ ok: false })
    expect(names()).toEqual([])
  })

  test("acts as a visitor for whoever has no session, whatever the cookie says", async () => {
    for (const cookie of [undefined, "made up", await sealToken("no such key")]) {
      if (cookie) request.cookies.set(cookieName(), cookie)
      expect(await add({ name: "Harbor" })).toMatchObject({
        ok: false,
        message: expect.stringContaining("You are signed out"),
        isSignedOut: true,
        values: { name: "Harbor" },
      })
    }
    expect(names()).toEqual([])
  })

  test("for people without a session says its own words", async () => {
    const knock = action(schema, () => Promise.reject(new Refusal("This link is too old.")), { open: true })
    expect(await knock({ name: "Harbor" })).toMatchObject({ ok: false, message: "This link is too old." })
  })

  test("answers the first result when the same form is sent twice, and makes one row", async () => {
    await asOlive()
    const first = await add(undefined, form({ name: "Harbor", formKey: "key-1" }))
    expect(await add(undefined, form({ name: "Harbor", formKey: "key-1" }))).toEqual(first)
    expect(names()).toEqual(["Harbor"])
    await add(undefined, form({ name: "Lantern", formKey: "key-2" }))
    expect(names()).toEqual(["Harbor", "Lantern"])
  })

  test("keeps what was written anew in a form that the browser's Back brought again", async () => {
    await asOlive()
    await add({ name: "Harbor", formKey: "key-1" })
    expect(await add({ name: "Lantern", formKey: "key-1" })).toMatchObject({ ok: true, value: { id: 2 } })
    expect(names()).toEqual(["Harbor", "Lantern"])
  })

  test("a form that was refused can be sent again with the same key", async () => {
    expect(await add(undefined, form({ name: "Harbor", formKey: "key-1" }))).toMatchObject({ ok: false })
    await asOlive()
    expect(await add(undefined, form({ name: "Harbor", formKey: "key-1" }))).toMatchObject({ ok: true })
  })

  test("leads on after success where it is told to", async () => {
    await asOlive()
    const leading = action(schema, addNamed, { redirectTo: ({ id }) => `/office/settings/areas/${id}` })
    await expect(leading({ name: "Harbor" })).rejects.toMatchObject({ digest: expect.stringContaining("/office/settings/areas/1") })
  })
})

describe("an act whose answer is a secret", () => {
  let adminId = 0
  beforeEach(async () => {
    adminId = addPerson(system, { name: "Ada", email: "ada@lodestar.test", role: "administrator", organizationId: null, passwordHash }).id
    request.cookies.set(cookieName(), await sealToken(startSession(adminId, { address: "", browser: "" })))
  })
  afterEach(() => {
    for (const name of ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]) delete process.env[name]
  })

  const made = (key: string) => invitePersonAction(undefined, form({ id: String(officerId), formKey: key }))
  const tokenOf = (result: Awaited<ReturnType<typeof made>>) => (result.ok ? result.value.link.replace("/invitation/", "") : "")

  test("makes one link when its form is sent twice, shows it once, and the first stays good", async () => {
    const token = tokenOf(await made("key-1"))
    expect(findInvitation(token)?.name).toBe("Olive")
    expect(await made("key-1")).toEqual({ ok: true, value: { id: officerId } })
    expect(findInvitation(token)?.name).toBe("Olive")
    expect(JSON.stringify(db.select().from(formKeys).all())).not.toContain(token)
    const newer = tokenOf(await made("key-2"))
    expect([findInvitation(token), findInvitation(newer)?.name]).toEqual([undefined, "Olive"])
  })

  test("sends one letter when its form is sent twice", async () => {
    Object.assign(process.env, { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "grants@foundation.test", PUBLIC_URL: "http://localhost:3000" })
    for (let sent = 0; sent < 2; sent += 1)
      expect(await mailInvitationAction(undefined, form({ id: String(officerId), formKey: "key-1" }))).toEqual({ ok: true, value: { id: officerId } })
    expect([mails, invitations].map((table) => db.select().from(table).all().length)).toEqual([1, 1])
  })

  test("makes one calendar address when its form is sent twice, and the first stays good", async () => {
    const feed = () => makeFeedAction(undefined, form({ formKey: "key-1" }))
    const first = await feed()
    const token = first.ok ? first.value.link.replace(/^\/calendar\/|\.ics$/g, "") : ""
    expect(await feed()).toEqual({ ok: true, value: { id: 1 } })
    expect(calendarByToken(token)).toBeDefined()
  })
})

describe("a failure", () => {
  beforeEach(asOlive)

  const failing = (error: Error) =>
    action(schema, () => {
      throw error
    })

  test("of a rule is its sentence, at its field", async () => {
    const answer = await failing(new Refusal("Taken.", "name"))({ name: "Harbor" })
    expect(answer).toEqual({ ok: false, message: "Taken.", fields: { name: ["Taken."] }, values: { name: "Harbor" } })
  })

  test("of two people at once brings what the other saved", async () => {
    const answer = await failing(new Conflict({ name: "Theirs" }, 4))({ name: "Mine" })
    expect(answer).toMatchObject({ ok: false, theirs: { name: "Theirs" }, version: 4, values: { name: "Mine" } })
  })

  test("of ours says so with a reference and nothing of its inside", async () => {
    const answer = await failing(new Error("secret path /var/lib"))({ name: "Harbor" })
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining("reference-1"), values: { name: "Harbor" } })
    expect(JSON.stringify(answer)).not.toContain("/var/lib")
  })

  test("of a full disk says that the server can't write, and nothing half done stays", async () => {
    await asOlive()
    connection().pragma(`max_page_count = ${connection().pragma("page_count", { simple: true })}`)
    const many = action(schema, (actor) =>
      perform(
        actor,
        mayAdd,
        () => undefined,
        (tx) => {
          const added = Array.from({ length: 200 }, (_, index) => ({ name: `Area ${index} ${"x".repeat(2000)}`, slug: `area-${index}` }))
          for (const each of added) tx.insert(issueAreas).values(each).run()
          return { value: null, about: { noun: "issue_area", id: 1 } }
        },
      ),
    )
    expect(await many({ name: "Harbor" })).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^The server can't write just now, and nothing was changed/),
    })
    expect(names()).toEqual([])
  })
})

describe("signing in at the door", () => {
  const visit = (email: string, given: string) => signInByPassword(system, { email, password: given }).catch((error: Error) => error.message)

  test("opens a session whose cookie is sealed, and leads to where the role starts", async () => {
    expect(await signInByPassword(system, { email: "olive@lodestar.test", password })).toEqual({ path: "/office" })
    const sealed = request.cookies.get(cookieName()) ?? ""
    expect(findSession(sealed)).toBeUndefined()
    expect(findSession((await openToken(sealed)) ?? "")?.actor.name).toBe("Olive")
  })

  test("leads back to where one came from", async () => {
    expect(await signInByPassword(system, { email: "olive@lodestar.test", password, next: "/office/grants?q=x" })).toEqual({ path: "/office/grants?q=x" })
  })

  test("is slowed for an account after five wrong passwords, alike whether it exists or not", async () => {
    setClock("2027-03-25T15:00:00Z")
    for (const email of ["olive@lodestar.test", "nobody@lodestar.test"]) {
      const answers: unknown[] = []
      for (let index = 0; index < 8; index += 1) answers.push(await visit(email, "wrong"))
      expect(answers.slice(0, 6).every((answer) => /do not go together/.test(String(answer)))).toBe(true)
      expect(answers.slice(6)).toEqual(["Too many tries. Wait 2 seconds, then try again.", "Too many tries. Wait 2 seconds, then try again."])
    }
    expect(await visit("olive@lodestar.test", password)).toMatch(/^Too many tries/)
    setClock("2027-03-25T15:00:03Z")
    expect(await visit("OLIVE@lodestar.test", password)).toEqual({ path: "/office" })
  })

  test("is slowed for an address that tries one account after the other", async () => {
    setClock("2027-03-25T15:00:00Z")
    const answers: unknown[] = []
    for (let index = 0; index < 33; index += 1) answers.push(await visit(`person${index}@lodestar.test`, "wrong"))
    expect(answers.at(-1)).toMatch(/^Too many tries/)
    request.headers.set("x-forwarded-for", "192.0.2.8")
    expect(await visit("olive@lodestar.test", password)).toEqual({ path: "/office" })
  })

  test("is not slowed for an office whose people all sign in from one address", async () => {
    for (let index = 0; index < 35; index += 1) expect(await visit("olive@lodestar.test", password)).toEqual({ path: "/office" })
    expect(await visit("olive@lodestar.test", "wrong")).toMatch(/do not go together/)
  })
})
