import { readdirSync } from "node:fs"
import { join } from "node:path"
import { type Examples, grantee2Slug, granteeSlug, missing } from "#e2e/example"
import { type Role, roles } from "#e2e/test"

/** 200 and 404 are what they are; "sign-in": led to sign in and back; a path: led there. */
export type Answer = number | "sign-in" | `/${string}`
type Answers = Record<Role, Answer>

/** In the order visitor, grantee, grantee2, board, officer, admin. */
const answers = (...given: [Answer, Answer, Answer, Answer, Answer, Answer]): Answers =>
  Object.fromEntries(roles.map((role, index) => [role, given[index] ?? 404])) as Answers

const everyone = answers(200, 200, 200, 200, 200, 200)
const nobody = answers(404, 404, 404, 404, 404, 404)
const signedIn = answers("sign-in", 200, 200, 200, 200, 200)
const staff = answers("sign-in", 404, 404, 404, 200, 200)
const noStaff = answers("sign-in", 404, 404, 404, 404, 404)
const administrators = answers("sign-in", 404, 404, 404, 404, 200)
const board = answers("sign-in", 404, 404, 200, 200, 200)
const grantees = answers("sign-in", 200, 200, 404, 404, 404)
const grantee = answers("sign-in", 200, 404, 404, 404, 404)
const grantee2 = answers("sign-in", 404, 200, 404, 404, 404)
const staffFiles = answers(404, 404, 404, 404, 200, 200)
/** Read by its own people and by staff: for anybody else it does not exist. */
const granteeFiles = answers(404, 200, 404, 404, 200, 200)
const acceptedFiles = answers(404, 200, 404, 200, 200, 200)
const notAsked = answers(405, 405, 405, 405, 405, 405)

type Example = { path: string; answers: Answers }
const at = (path: string, expected: Answers): Example => ({ path, answers: expected })

/** Every page and every handler of the app, with addresses to try it at and what each role is answered there. */
export const census = (of: Examples): Record<string, Example[]> => ({
  "/": [at("/", everyone)],
  "/about": [at("/about", everyone)],
  "/grantees": [at("/grantees", everyone), at("/grantees?page=1", everyone), at("/grantees?q=law", everyone)],
  "/grantees/[slug]": [at(`/grantees/${granteeSlug}`, everyone), at(`/grantees/${grantee2Slug}`, everyone), at("/grantees/nobody", nobody)],
  "/grantees/year/[year]": [at("/grantees/year/2017", everyone), at("/grantees/year/1999", nobody), at("/grantees/year/soon", nobody)],
  "/grantees/area/[area]": [at("/grantees/area/housing", everyone), at("/grantees/area/nothing", nobody)],
  "/cases": [at("/cases", everyone)],
  "/cases/[slug]": [at("/cases/moreno-v-napolitano", everyone), at("/cases/nobody-v-nobody", nobody)],
  "/cases/[slug]/feed.atom": [at("/cases/moreno-v-napolitano/feed.atom", everyone), at("/cases/nobody-v-nobody/feed.atom", nobody)],
  "/results": [at("/results", everyone)],
  "/search": [at("/search", everyone), at("/search?q=moreno", everyone)],
  "/results/[area]": [at("/results/housing", everyone), at("/results/not_recorded", everyone), at("/results/nothing", nobody)],
  "/feed.atom": [at("/feed.atom", everyone)],
  "/grants.csv": [at("/grants.csv", everyone)],
  "/grants.json": [at("/grants.json", everyone)],
  "/sign-in": [at("/sign-in", answers(200, "/portal", "/portal", "/board", "/office", "/office"))],
  "/sign-in/code": [at("/sign-in/code", everyone)],
  "/sign-in/link/[token]": [at("/sign-in/link/made-up", everyone)],
  "/go/[token]": [at("/go/made-up", everyone)],
  "/invitation/[token]": [at("/invitation/made-up", everyone)],
  "/account": [at("/account", signedIn)],
  "/api/webhooks/courtlistener/[secret]": [at("/api/webhooks/courtlistener/made-up", notAsked)],
  "/api/health": [at("/api/health", everyone)],
  "/api/uploads/reports/[id]": [at(`/api/uploads/reports/${of.granteeRequirement}`, notAsked)],
  "/api/uploads/reports/[id]/parts/[[...part]]": [
    at(`/api/uploads/reports/${of.granteeRequirement}/parts`, notAsked),
    at(`/api/uploads/reports/${of.granteeRequirement}/parts/${"0".repeat(32)}`, notAsked),
  ],
  "/api/uploads/documents/[id]": [at(`/api/uploads/documents/${of.grantee}`, notAsked)],
  "/files/reports/[id]": [
    at(`/files/reports/${of.publishedFile}`, everyone),
    at(`/files/reports/${of.granteeFile}`, acceptedFiles),
    at(`/files/reports/${of.openFile}`, staffFiles),
    at(`/files/reports/${missing}`, nobody),
  ],
  "/files/reports/[id]/pages/[page]": [at(`/files/reports/${missing}/pages/1`, nobody), at(`/files/reports/${of.granteeFile}/pages/0`, nobody)],
  "/files/reports/[id]/[file]": [at(`/files/reports/${missing}/1`, nobody), at(`/files/reports/${of.granteeFile}/${missing}`, nobody)],
  "/files/documents/[id]": [at(`/files/documents/${of.granteeDocument}`, granteeFiles), at(`/files/documents/${missing}`, nobody)],
  "/office": [at("/office", staff)],
  "/office/search": [at("/office/search?q=moreno", staff), at("/office/search", staff)],
  "/office/grantees": [at("/office/grantees", staff), at("/office/grantees?q=law&sort=-awarded", staff)],
  "/office/grantees/new": [at("/office/grantees/new", staff)],
  "/office/grantees/export": [at("/office/grantees/export?format=csv", staff), at("/office/grantees/export?format=xlsx", staff)],
  ...Object.fromEntries(
    ["", "/grants", "/cases", "/requirements", "/payments", "/documents", "/people", "/history", "/preview"].map((tab) => [
      `/office/grantees/[id]${tab}`,
      [at(`/office/grantees/${of.grantee2}${tab}`, staff), at(`/office/grantees/${missing}${tab}`, noStaff)],
    ]),
  ),
  "/office/grants": [at("/office/grants", staff)],
  "/office/grants/new": [at(`/office/grants/new?organization=${of.grantee}`, staff)],
  "/office/grants/[id]": [at(`/office/grants/${of.grant}`, staff), at(`/office/grants/${missing}`, noStaff), at("/office/grants/one", noStaff)],
  "/office/grants/[id]/dates": [at(`/office/grants/${of.grant}/dates`, staff), at(`/office/grants/${missing}/dates`, noStaff)],
  "/calendar/[file]": [at("/calendar/nobody.ics", nobody), at(`/calendar/${"x".repeat(43)}.ics`, nobody)],
  "/office/grants/export": [at("/office/grants/export?format=csv", staff), at("/office/grants/export?format=xlsx", staff)],
  "/office/cases": [at("/office/cases", staff)],
  "/office/cases/alerts": [at("/office/cases/alerts", staff)],
  "/office/cases/new": [at(`/office/cases/new?organization=${of.grantee}`, staff)],
  "/office/cases/[id]": [at(`/office/cases/${of.case}`, staff), at(`/office/cases/${missing}`, noStaff)],
  "/office/cases/[id]/preview": [at(`/office/cases/${of.case}/preview`, staff), at(`/office/cases/${missing}/preview`, noStaff)],
  "/office/cases/[id]/brief": [at(`/office/cases/${of.case}/brief`, staff), at(`/office/cases/${missing}/brief`, noStaff)],
  "/office/cases/stages": [at("/office/cases/stages", staff), at(`/office/cases/stages?case=${of.case}:1&to=appeal`, staff)],
  "/office/cases/updates": [at("/office/cases/updates", staff), at("/office/cases/updates?kind=ruling&q=court", staff)],
  "/office/cases/export": [at("/office/cases/export?format=csv", staff)],
  "/office/payments": [at("/office/payments", staff)],
  "/office/payments/[id]": [at(`/office/payments/${of.payment}`, staff), at(`/office/payments/${missing}`, noStaff)],
  "/office/payments/export": [at("/office/payments/export?format=csv", staff)],
  "/office/requirements": [at("/office/requirements", staff)],
  "/office/requirements/remind": [at("/office/requirements/remind", staff), at(`/office/requirements/remind?id=${of.requirement}`, staff)],
  "/office/requirements/[id]": [at(`/office/requirements/${of.requirement}`, staff), at(`/office/requirements/${missing}`, noStaff)],
  "/office/requirements/export": [at("/office/requirements/export?format=csv", staff)],
  "/office/reports": [at("/office/reports", staff)],
  "/office/reports/[id]/[[...tab]]": [
    at(`/office/reports/${of.openReport}`, staff),
    at(`/office/reports/${of.openReport}/facts`, staff),
    at(`/office/reports/${of.openReport}/conversation`, staff),
    at(`/office/reports/${of.openReport}/nothing`, noStaff),
    at(`/office/reports/${missing}`, noStaff),
  ],
  "/office/reports/[id]/compare": [at(`/office/reports/${missing}/compare`, noStaff)],
  "/office/settings": [at("/office/settings", answers("sign-in", 404, 404, 404, "/office/settings/outbox", 200))],
  "/office/settings/people": [at("/office/settings/people", administrators)],
  "/office/settings/people/[id]": [at(`/office/settings/people/${of.person}`, administrators), at(`/office/settings/people/${missing}`, noStaff)],
  "/office/settings/areas": [at("/office/settings/areas", administrators)],
  "/office/settings/schedules": [at("/office/settings/schedules", administrators)],
  "/office/settings/schedules/[id]": [at("/office/settings/schedules/1?rule=1", administrators), at(`/office/settings/schedules/${missing}`, noStaff)],
  "/office/settings/years": [at("/office/settings/years", administrators)],
  "/office/settings/outbox": [at("/office/settings/outbox", staff), at("/office/settings/outbox?status=queued&kind=reminder", staff)],
  "/office/settings/outbox/planned": [at("/office/settings/outbox/planned", staff)],
  "/office/settings/outbox/[id]": [at("/office/settings/outbox/1", staff), at(`/office/settings/outbox/${missing}`, noStaff)],
  "/office/settings/outbox/[id]/html": [at("/office/settings/outbox/1/html", staff), at(`/office/settings/outbox/${missing}/html`, noStaff)],
  "/office/settings/reminders": [at("/office/settings/reminders", staff)],
  "/office/settings/reminders/words": [at("/office/settings/reminders/words", staff), at("/office/settings/reminders/words?edit=before", staff)],
  "/office/settings/events": [at("/office/settings/events", administrators)],
  "/board": [at("/board", board)],
  "/board/search": [at("/board/search?q=moreno", board), at("/board/search", board)],
  "/board/grantees": [at("/board/grantees", board)],
  "/board/grantees/[id]": [at(`/board/grantees/${of.grantee2}`, board), at(`/board/grantees/${missing}`, noStaff)],
  "/board/grants": [at("/board/grants", board), at("/board/grants?year=2017&area=not_recorded", board)],
  "/board/requirements": [at("/board/requirements", board), at("/board/requirements?standing=overdue", board)],
  "/board/cases": [at("/board/cases", board), at("/board/cases?level=trial&since=0", board)],
  "/board/cases/[id]": [at(`/board/cases/${of.case}`, board), at(`/board/cases/${missing}`, noStaff)],
  "/board/cases/[id]/brief": [at(`/board/cases/${of.case}/brief`, board), at(`/board/cases/${missing}/brief`, noStaff)],
  "/board/portfolio": [at("/board/portfolio", board), at("/board/portfolio?since=2026-01-01", board)],
  "/board/payments": [at("/board/payments", board)],
  "/board/reports/[id]": [
    at(`/board/reports/${of.acceptedReport}`, board),
    at(`/board/reports/${of.openReport}`, answers("sign-in", 404, 404, 404, 404, 404)),
    at(`/board/reports/${missing}`, noStaff),
  ],
  "/portal": [at("/portal", grantees)],
  "/portal/search": [at("/portal/search", grantees), at("/portal/search?q=moreno", grantees)],
  "/portal/past": [at("/portal/past", grantees)],
  "/portal/cases": [at("/portal/cases", grantees)],
  "/portal/cases/[id]": [
    at(`/portal/cases/${of.granteeCase}`, grantee),
    at(`/portal/cases/${of.grantee2Case}`, grantee2),
    at(`/portal/cases/${missing}`, noStaff),
  ],
  "/portal/time": [at("/portal/time", grantees)],
  "/portal/timesheet-template.xlsx": [at("/portal/timesheet-template.xlsx", grantees)],
  "/portal/people": [at("/portal/people", grantees)],
  "/portal/public": [at("/portal/public", grantees)],
  "/portal/requirements/[id]/print": [
    at(`/portal/requirements/${of.granteeRequirement}/print`, grantee),
    at(`/portal/requirements/${of.grantee2Requirement}/print`, grantee2),
    at(`/portal/requirements/${missing}/print`, noStaff),
  ],
  "/portal/reports/[id]/compare": [at(`/portal/reports/${missing}/compare`, noStaff)],
  "/portal/requirements/[id]": [
    at(`/portal/requirements/${of.granteeRequirement}`, grantee),
    at(`/portal/requirements/${of.grantee2Requirement}`, grantee2),
    at(`/portal/requirements/${missing}`, noStaff),
  ],
  "/portal/requirements/[id]/check": [
    at(`/portal/requirements/${of.grantee2Requirement}/check`, grantee2),
    at(`/portal/requirements/${missing}/check`, noStaff),
  ],
  "/portal/reports/[id]": [
    at(`/portal/reports/${of.granteeReport}`, grantee),
    at(`/portal/reports/${of.grantee2Report}`, grantee2),
    at(`/portal/reports/${missing}`, noStaff),
  ],
})

const app = join(import.meta.dirname, "..", "app")

/** The routes that the app has, read from its files: "(public)/grantees/[slug]/page.tsx" → "/grantees/[slug]". */
export const routesOf = (file: "page.tsx" | "route.ts"): string[] =>
  readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === file)
    .map((entry) => entry.parentPath.slice(app.length).replaceAll(/\/\([^)]*\)/g, "") || "/")
    .sort()
