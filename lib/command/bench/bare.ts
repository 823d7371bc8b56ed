import { createServer } from "node:http"
import { openStore, readRevision } from "#db/store"
import { getDashboard } from "#lib/board/queries"
import { sampleOrganizationId } from "#lib/command/bench/fill-foundation"
import type { ScenarioKey } from "#lib/command/bench/scenario"
import { contactsOfOrganization } from "#lib/contact/queries"
import { configuration } from "#lib/door/configuration"
import { readList } from "#lib/door/list-state"
import { listTimeline } from "#lib/event/queries"
import { moneyByYear } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { day } from "#lib/kernel/day"
import { addNote } from "#lib/note/commands"
import { listNotes } from "#lib/note/queries"
import { granteeList } from "#lib/organization/list"
import { granteeYears, listGrantees } from "#lib/organization/list-queries"
import { findOrganization } from "#lib/organization/queries"
import { findSession } from "#lib/person/session"
import { owedByOrganizations, requirementsOfOrganization } from "#lib/requirement/queries"
import { search } from "#lib/search/queries"
import { getSetting, listIssueAreas, today } from "#lib/setting/queries"

// A bare node:http handler: the same session, the same queries, the same number of bytes, and nothing else.

const queries: Record<ScenarioKey | "write", (actor: Actor, query: URLSearchParams) => unknown> = {
  publicPage: readRevision,
  table: (actor, query) => {
    const spec = granteeList({ years: granteeYears(), areas: listIssueAreas() })
    const found = listGrantees(actor, readList(spec, query), today())
    const ids = found.rows.map(({ id }) => id)
    return [found, owedByOrganizations(actor, ids)]
  },
  search: (actor, query) => search(actor, query.get("q") ?? ""),
  granteePage: (actor) => [
    findOrganization(actor, sampleOrganizationId),
    requirementsOfOrganization(actor, sampleOrganizationId),
    moneyByYear(actor, sampleOrganizationId),
    contactsOfOrganization(actor, sampleOrganizationId),
    listTimeline(actor, { organizationId: sampleOrganizationId }),
    listNotes(actor, { organizationId: sampleOrganizationId }),
    today(),
  ],
  board: getDashboard,
  write: (actor) => {
    const about = { organizationId: sampleOrganizationId, grantId: null, caseId: null, requirementId: null }
    return addNote(actor, { ...about, kind: "note", happenedOn: day("2026-01-15"), who: null, body: "A note of the bench.", audience: "staff" })
  },
}
const isKnown = (key: string): key is keyof typeof queries => key in queries

const { port, dataFolder } = configuration()
openStore(dataFolder)
const bodies = new Map<number, Buffer>()
const bodyOf = (bytes: number) => bodies.get(bytes) ?? bodies.set(bytes, Buffer.alloc(bytes, "x")).get(bytes)

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
  const key = pathname.slice(1)
  if (isKnown(key)) {
    const session = findSession(request.headers.authorization ?? "")
    if (key !== "publicPage") getSetting()
    if (session) queries[key](session.actor, searchParams)
    else if (key === "publicPage") readRevision()
    else throw new Error("The bare handler was asked without a session.")
  }
  response.writeHead(200, { "content-type": "text/html" })
  response.end(bodyOf(Number(searchParams.get("bytes") ?? 0)))
}).listen(port, "127.0.0.1")
