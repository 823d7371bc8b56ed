import { createServer, type IncomingMessage } from "node:http"
import { openStore, readRevision } from "#db/store"
import { getDashboard } from "#lib/board/queries"
import { listDocketAlerts } from "#lib/case/docket-alert-queries"
import { caseList } from "#lib/case/list"
import { listCases } from "#lib/case/list-queries"
import { findCase, updatesOf } from "#lib/case/queries"
import { knownDocketsOf } from "#lib/case/same-docket"
import { callOf } from "#lib/case/told-by"
import { sampleCaseId, sampleOrganizationId, writtenOrganizationId } from "#lib/command/bench/fill-foundation"
import type { ScenarioKey } from "#lib/command/bench/scenario"
import { contactsOfOrganization } from "#lib/contact/queries"
import { listDocuments } from "#lib/document/queries"
import { configuration } from "#lib/door/configuration"
import { readList } from "#lib/door/list-state"
import { listTimeline, organizationTimeline } from "#lib/event/queries"
import { grantYears } from "#lib/grant/list-queries"
import { grantsOfCase, moneyByYear } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { day } from "#lib/kernel/day"
import { addNote } from "#lib/note/commands"
import { listNotes } from "#lib/note/queries"
import { granteeList } from "#lib/organization/list"
import { granteeYears, listGrantees } from "#lib/organization/list-queries"
import { findOrganization } from "#lib/organization/queries"
import { findSession } from "#lib/person/session"
import { reportsOfCase } from "#lib/report/queries"
import { owedByOrganizations, requirementsOfOrganization } from "#lib/requirement/queries"
import { search } from "#lib/search/queries"
import { listIssueAreas, today } from "#lib/setting/queries"

// A bare node:http handler: the same session, the same queries, the same number of bytes, and nothing else.

type Query = (asker: () => Actor, query: URLSearchParams) => unknown

const ofSample = { organizationId: sampleOrganizationId }

const queries: Record<ScenarioKey | "write", Query> = {
  // What the kept page costs the product: is it still the same?
  publicPage: readRevision,
  table: (asker, query) => {
    const actor = asker()
    const spec = granteeList({ years: granteeYears(), areas: listIssueAreas() })
    const found = listGrantees(actor, readList(spec, query), today())
    const ids = found.rows.map(({ id }) => id)
    return [found, owedByOrganizations(actor, ids)]
  },
  caseList: (asker, query) => listCases(asker(), readList(caseList({ years: grantYears(), issueAreas: listIssueAreas() }), query)),
  search: (asker, query) => search(asker(), query.get("q") ?? ""),
  granteePage: (asker) => {
    const actor = asker()
    return [
      findOrganization(actor, sampleOrganizationId),
      requirementsOfOrganization(actor, sampleOrganizationId),
      moneyByYear(actor, sampleOrganizationId),
      contactsOfOrganization(actor, sampleOrganizationId),
      organizationTimeline(actor, sampleOrganizationId, "all", 1),
      today(),
    ]
  },
  casePage: (asker) => {
    const actor = asker()
    const about = { caseId: sampleCaseId }
    const notes = listNotes(actor, about)
    const courtCase = findCase(actor, sampleCaseId)
    return [
      courtCase && knownDocketsOf(actor, courtCase),
      updatesOf(actor, about),
      grantsOfCase(actor, sampleCaseId),
      reportsOfCase(actor, sampleCaseId),
      notes,
      callOf(actor, sampleOrganizationId, notes),
      listTimeline(actor, about),
      listDocketAlerts(actor, about),
      listDocuments(actor, ofSample),
      today(),
    ]
  },
  board: (asker) => getDashboard(asker()),
  write: (asker) => {
    const about = { organizationId: writtenOrganizationId, grantId: null, caseId: null, requirementId: null }
    return addNote(asker(), { ...about, kind: "note", happenedOn: day("2026-01-15"), who: null, body: "A note of the bench.", audience: "staff" })
  },
}
const isKnown = (key: string): key is keyof typeof queries => key in queries

const { port, dataFolder } = configuration()
openStore(dataFolder)
const bodies = new Map<number, Buffer>()
const bodyOf = (bytes: number) => bodies.get(bytes) ?? bodies.set(bytes, Buffer.alloc(bytes, "x")).get(bytes)

const askerOf = (request: IncomingMessage) => (): Actor => {
  const session = findSession(request.headers.authorization ?? "")
  if (!session) throw new Error("The bare handler was asked without a session.")
  return session.actor
}

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
  const key = pathname.slice(1)
  if (isKnown(key)) queries[key](askerOf(request), searchParams)
  response.writeHead(200, { "content-type": "text/html" })
  response.end(bodyOf(Number(searchParams.get("bytes") ?? 0)))
}).listen(port, "127.0.0.1")
