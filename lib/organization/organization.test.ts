import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { withContext } from "#db/context"
import { Repeated } from "#db/perform"
import { closeStore } from "#db/store"
import { administrator, board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { listTimeline } from "#lib/event/queries"
import { setClock } from "#lib/kernel/clock"
import { Conflict, Missing, Refusal } from "#lib/kernel/refusal"
import {
  addOrganization,
  archiveOrganization,
  editOrganization,
  publishOrganization,
  restoreOrganization,
  unpublishOrganization,
} from "#lib/organization/commands"
import { addOrganizationInput } from "#lib/organization/input"
import { findOrganization, findOrganizationBySlug, getOrganization, neighbours, organizationOptions } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"

const facts = { aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, website: null, description: null }
const seen = (id: number) => ({ id, version: getOrganization(officer, id).version })
const edit = (id: number, values: Partial<Parameters<typeof editOrganization>[1]>) =>
  editOrganization(officer, { ...facts, name: getOrganization(officer, id).name, ...seen(id), ...values })

beforeEach(openTwoOrganizations)
afterEach(() => {
  setClock(undefined)
  closeStore()
})

describe("who sees an organization", () => {
  const found = (id: number) =>
    Object.entries({ administrator, officer, board, grantee, stranger, visitor })
      .filter(([, actor]) => findOrganization(actor, id))
      .map(([name]) => name)

  test("a public one: everyone but the staff of another grantee", () => {
    expect(found(1)).toEqual(["administrator", "officer", "board", "grantee", "visitor"])
    expect(found(2)).toEqual(["administrator", "officer", "board", "stranger", "visitor"])
  })
  test("a private one does not exist for visitors", () => {
    unpublishOrganization(officer, seen(1))
    expect(found(1)).toEqual(["administrator", "officer", "board", "grantee"])
    expect(findOrganizationBySlug(visitor, "harbor-legal-aid")).toBeUndefined()
  })
  test("an archived one exists for staff only, even its own people are out", () => {
    archiveOrganization(officer, seen(1))
    expect(found(1)).toEqual(["administrator", "officer"])
    restoreOrganization(officer, seen(1))
    expect(found(1)).toContain("grantee")
  })
  test("what one may not see can't be changed either, and looks the same as what is not there", () => {
    expect(() => archiveOrganization(grantee, { id: 2, version: 2 })).toThrow(Missing)
    expect(() => archiveOrganization(grantee, { id: 99, version: 2 })).toThrow(Missing)
    expect(() => archiveOrganization(board, { id: 1, version: 2 })).toThrow("Only the foundation's staff")
  })
})

describe("names", () => {
  test("a second organization of the same name, or with the same EIN, is refused at its field", () => {
    edit(1, { ein: "36-1234567" })
    const refusal = (values: object) => {
      try {
        addOrganization(officer, { ...facts, name: "Maple Law Project", ...values })
      } catch (error) {
        return error instanceof Refusal ? error.field : error
      }
    }
    expect(refusal({ name: "The  harbor legal aid" })).toBe("name")
    expect(refusal({ ein: "36-1234567" })).toBe("ein")
  })
  test("other spellings are replaced as a whole, and the history has them", () => {
    edit(1, { aliases: ["Harbor Aid", "HLA"] })
    edit(1, { aliases: ["HLA", "Harbour Legal Aid"] })
    expect(getOrganization(officer, 1).aliases).toEqual(["HLA", "Harbour Legal Aid"])
    expect(listTimeline(officer, { organizationId: 1 })[0]).toMatchObject({
      before: { aliases: "HLA\nHarbor Aid" },
      after: { aliases: "HLA\nHarbour Legal Aid" },
    })
  })
  test("the public address follows the name until it is published, then it stays", () => {
    const { id, slug } = addOrganization(officer, { ...facts, name: "Maple Law" })
    expect(slug).toBe("maple-law")
    expect(edit(id, { name: "Maple Law Project" }).slug).toBe("maple-law-project")
    publishOrganization(officer, seen(id))
    expect(edit(id, { name: "Maple Justice" }).slug).toBe("maple-law-project")
  })
  test("a leading The does not count for the neighbours, archived ones are passed over", () => {
    const { id } = addOrganization(officer, { ...facts, name: "The Maple Law Project" })
    expect(neighbours(officer, getOrganization(officer, id))).toMatchObject({ previous: { name: "Harbor Legal Aid" }, next: { name: "Prairie Counsel" } })
    expect(neighbours(visitor, getOrganization(officer, 1)).next?.name).toBe("Prairie Counsel")
    archiveOrganization(officer, seen(2))
    expect(neighbours(officer, getOrganization(officer, id)).next).toBeUndefined()
  })
  test("a field that chooses an organization finds it by the beginning of its name", () => {
    expect(organizationOptions(officer, "harb")).toEqual([{ value: "1", label: "Harbor Legal Aid" }])
    expect(organizationOptions(grantee)).toEqual([{ value: "1", label: "Harbor Legal Aid" }])
  })
})

describe("two people, or one person twice", () => {
  test("the second editor is told what the first saved, and nothing is lost", () => {
    const mine = seen(1)
    edit(1, { website: "https://first.example" })
    const second = () => editOrganization(administrator, { ...facts, ...mine, name: "Harbor Legal Aid", website: "https://second.example" })
    expect(second).toThrow(Conflict)
    expect(getOrganization(officer, 1).website).toBe("https://first.example")
    try {
      second()
    } catch (error) {
      expect((error as Conflict).theirs.website).toBe("https://first.example")
      editOrganization(administrator, { ...facts, id: 1, version: (error as Conflict).version, name: "Harbor Legal Aid", website: "https://second.example" })
    }
    expect(getOrganization(officer, 1).website).toBe("https://second.example")
  })
  test("the same form sent twice makes one organization", () => {
    const send = () => withContext({ requestId: undefined, formKey: "one form" }, () => addOrganization(officer, { ...facts, name: "Maple Law" }))
    const { id } = send()
    expect(send).toThrow(Repeated)
    expect(organizationOptions(officer, "maple")).toEqual([{ value: String(id), label: "Maple Law" }])
  })
})

describe("the form", () => {
  const parse = (values: object) => addOrganizationInput.safeParse({ name: "Maple Law", ...values })
  test("takes one spelling on each line, an EIN with or without its dash, a state in any case", () => {
    expect(parse({ aliases: " ML \r\n\r\nMaple  Law Inc.\nML", ein: "361234567", state: "il" }).data).toMatchObject({
      aliases: ["ML", "Maple Law Inc."],
      ein: "36-1234567",
      state: "IL",
    })
  })
  test.each([
    { ein: "36-12" },
    { state: "Illinois" },
    { website: "javascript:alert(1)" },
    { website: "example.org" },
    { name: "  " },
    { slug: "x" },
    { publishedAt: "x" },
  ])("refuses %o", (values) => expect(parse(values).success).toBe(false))
})
