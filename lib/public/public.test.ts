import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { beforeEach, expect, test } from "vitest"
import { GrantCases } from "#components/public/grant-cases"
import { inCourtWords } from "#components/public/in-court"
import { connection, openStore } from "#db/store"
import { board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { publicGranteesOfArea } from "#lib/public/area"
import { readCasePage } from "#lib/public/case-page"
import { previewGrant, readGranteePage } from "#lib/public/grantee-page"
import { listPublicAreas, listPublicCases, listPublicGrantees, listPublicGrantsOfYear, listPublicYears } from "#lib/public/lists"
import { openCsv, openGrants } from "#lib/public/open-data"
import { newestPublicGrants, publicSumOfYear, publicTotals } from "#lib/public/totals"
import { previewUpdate } from "#lib/public/updates"

const at = "'2027-01-01T00:00:00.000Z'"
const row = (table: string, values: Record<string, string | number | null>) =>
  connection()
    .prepare(
      `INSERT INTO ${table} (${Object.keys(values).join()}) VALUES (${Object.keys(values)
        .map(() => "?")
        .join()})`,
    )
    .run(...Object.values(values))
const set = (statement: string) => connection().exec(statement)
const published = { published_at: "2027-01-01T00:00:00.000Z", created_at: "2027-01-01T00:00:00.000Z" }
const hidden = { created_at: "2027-01-01T00:00:00.000Z" }

/** Harbor is public but for what is called "private"; Aspen and Zephyr stand beside it; Hollow is not published. */
beforeEach(() => {
  openStore(":memory:")
  row("organizations", {
    id: 1,
    slug: "harbor",
    name: "The Harbor Law Center",
    sort_name: "harbor law center",
    description: "Harbor in a sentence.",
    website: "https://harbor.example",
    ...published,
  })
  row("organizations", { id: 2, slug: "hollow", name: "private Hollow", sort_name: "hollow", ...hidden })
  row("organizations", { id: 3, slug: "zephyr", name: "Zephyr", sort_name: "zephyr", ...published })
  row("organizations", { id: 4, slug: "aspen", name: "Aspen", sort_name: "aspen", ...published })
  row("issue_areas", { id: 1, name: "Housing", slug: "housing" })
  row("cases", {
    id: 1,
    slug: "doe-v-roe",
    organization_id: 1,
    caption: "Doe v. Roe",
    name: "Eviction",
    stage: "appeal",
    description: "Doe was evicted.",
    ...published,
  })
  row("cases", { id: 2, slug: "private-case", organization_id: 1, caption: "private v. State", name: "private", ...hidden })
  row("cases", { id: 3, slug: "hollow-case", organization_id: 2, name: "private work of Hollow", ...published })
  row("case_captions", { case_id: 1, caption: "Doe v. Poe" })
  row("dockets", { case_id: 1, court: "D. Md.", number: "21-cv-7" })
  row("case_issue_areas", { case_id: 1, issue_area_id: 1 })
  row("case_issue_areas", { case_id: 2, issue_area_id: 1 })
  row("grants", { id: 1, organization_id: 1, fiscal_year: 2017, amount_cents: 2500000, status: "closed", purpose: 'Doe, "and others"', ...published })
  row("grants", { id: 2, organization_id: 1, fiscal_year: 2014, amount_cents: null, status: "closed", ...published })
  row("grants", { id: 3, organization_id: 1, fiscal_year: 2027, amount_cents: 9900000, status: "active", purpose: "private", ...hidden })
  row("grants", { id: 4, organization_id: 1, fiscal_year: 2016, amount_cents: 7700000, status: "cancelled", purpose: "private", ...published })
  row("grants", { id: 5, organization_id: 2, fiscal_year: 2017, amount_cents: 8800000, status: "active", purpose: "private", ...published })
  row("grants", { id: 6, organization_id: 3, fiscal_year: 2017, amount_cents: 1666700, status: "closed", ...published })
  for (const caseId of [1, 2, 3]) row("grant_cases", { grant_id: 1, case_id: caseId })
  row("reports", { id: 1, grant_id: 1, kind: "year_end_report", status: "accepted", published_url: "https://elsewhere.example/year-end.pdf", ...published })
  row("reports", { id: 2, grant_id: 1, kind: "six_month_report", status: "accepted", ...published })
  row("reports", { id: 3, grant_id: 2, kind: "six_month_report", status: "accepted", published_url: "https://elsewhere.example/private.pdf", ...hidden })
  row("report_cases", { report_id: 1, case_id: 1 })
  row("documents", {
    id: 1,
    organization_id: 1,
    title: "Report",
    name: "report.pdf",
    media_type: "application/pdf",
    size_bytes: 9,
    sha256: "a",
    path: "a",
    ...hidden,
  })
  row("documents", {
    id: 2,
    organization_id: 1,
    title: "private memo",
    name: "private.pdf",
    media_type: "application/pdf",
    size_bytes: 9,
    sha256: "b",
    path: "b",
    ...hidden,
  })
  row("documents", {
    id: 3,
    organization_id: 1,
    case_id: 1,
    title: "Opinion",
    name: "opinion.pdf",
    media_type: "application/pdf",
    size_bytes: 9,
    sha256: "c",
    path: "c",
    audience: "public",
    ...hidden,
  })
  row("report_versions", {
    id: 7,
    report_id: 2,
    number: 1,
    document_id: 1,
    receipt: "R1",
    submitted_at: "2027-01-01T00:00:00.000Z",
    saved_at: "2027-01-01T00:00:00.000Z",
    attorneys: "private number",
  })
  row("report_versions", { id: 8, report_id: 2, number: 2, document_id: 2, saved_at: "2027-01-01T00:00:00.000Z", progress: "private draft" })
  row("case_updates", { id: 1, organization_id: 1, case_id: null, body: "Without a caption.", position: 3, ...published })
  row("case_updates", { id: 2, organization_id: 1, case_id: 1, body: "Argued.", source: "1 F.4th 1", document_id: 2, position: 1, ...published })
  row("case_updates", { id: 3, organization_id: 1, case_id: 1, body: "Decided.", happened_on: "2020-05-01", document_id: 3, ...published })
  row("case_updates", { id: 4, organization_id: 1, case_id: 1, body: "private thought", ...hidden })
  row("case_updates", { id: 5, organization_id: 1, case_id: 2, body: "private news", ...published })
})

const everythingPublic = () => [
  readGranteePage(visitor, "harbor"),
  readGranteePage(visitor, "hollow"),
  readCasePage(visitor, "doe-v-roe"),
  readCasePage(visitor, "private-case"),
  readCasePage(visitor, "hollow-case"),
  listPublicGrantees(1),
  listPublicYears(),
  listPublicAreas(),
  listPublicGrantsOfYear(2017, 1),
  listPublicCases(1),
  publicGranteesOfArea("housing", 1),
  newestPublicGrants(10),
  openGrants("https://foundation.example"),
]

test("nothing private is in anything that the public is given", () => {
  expect(JSON.stringify(everythingPublic())).not.toMatch(/private|hollow|9900000|7700000|8800000/i)
})

test("what is archived is gone, and so is all that belongs to an archived grantee", () => {
  set(`UPDATE cases SET deleted_at = ${at} WHERE id = 1`)
  expect(readCasePage(visitor, "doe-v-roe")).toBeUndefined()
  expect(JSON.stringify(everythingPublic())).not.toMatch(/Doe v|Decided|Opinion/)
  set(`UPDATE organizations SET deleted_at = ${at} WHERE id = 1`)
  expect(JSON.stringify(everythingPublic())).not.toMatch(/Harbor/i)
  expect(readGranteePage(officer, 1, { preview: true })).toBeUndefined()
})

test("a grantee's page has its grants newest first, each with its case and its own reports", () => {
  const page = readGranteePage(visitor, "harbor")
  expect(page?.grants.map(({ fiscalYear, amountCents }) => [fiscalYear, amountCents])).toEqual([
    [2017, 2500000],
    [2014, null],
  ])
  expect(page?.grants[0]?.cases.map(({ title, result }) => [title, result])).toEqual([["Doe v. Roe", "on_appeal"]])
  expect(page?.grants[0]?.reports.map(({ kind, href }) => [kind, href])).toEqual([
    ["six_month_report", "/files/reports/7"],
    ["year_end_report", "https://elsewhere.example/year-end.pdf"],
  ])
  expect(page?.grants[1]?.reports).toEqual([])
})

test("each case under its grant has its courts, docket numbers and earlier captions, in a preview too, and none of a private case", () => {
  row("dockets", { case_id: 1, court: "4th Cir.", court_id: "ca4", number: null, position: 1 })
  row("dockets", { case_id: 1, court: "D. Md.", number: "21-cv-7", position: 2, role: "remand" })
  row("dockets", { case_id: 1, court: "U.S. District Court, Northern District of Ohio", number: "No. 20-9", position: 3, relation: "related" })
  row("dockets", { case_id: 2, court: "private court", number: "private number" })
  row("case_captions", { case_id: 1, caption: "Doe v. Moe", until_on: "2019-03-04", reason: "successor" })
  row("case_captions", { case_id: 2, caption: "private v. Doe" })
  row("grant_cases", { grant_id: 2, case_id: 1 })
  const words =
    "D. Md., No. 21-cv-7 · 4th Cir. (United States Court of Appeals for the Fourth Circuit) · " +
    "U.S. District Court, Northern District of Ohio, No. 20-9 (related case) · " +
    "formerly Doe v. Poe; Doe v. Moe, until March 4, 2019 (An office-holder changed)"
  const told = (page: ReturnType<typeof readGranteePage>) => page?.grants.map(({ cases }) => cases.map(inCourtWords))
  expect(told(readGranteePage(visitor, "harbor"))).toEqual([[words], [words]])
  expect(told(readGranteePage(officer, 1, { preview: true }))).toEqual([[words], [words]])
  expect(previewGrant(officer, { id: 1, organizationId: 1 })?.cases.map(inCourtWords)).toEqual([words])
  const drawn = renderToStaticMarkup(createElement(GrantCases, { grants: readGranteePage(visitor, "harbor")?.grants ?? [] }))
  expect(drawn.split(words)).toHaveLength(3)
  expect(inCourtWords({ dockets: [], captions: [] })).toBe("")
})

test("updates stand under their captions, dated ones first, and a private attachment stays behind", () => {
  const groups = readGranteePage(visitor, "harbor")?.updates
  expect(groups?.map((group) => [group.case?.title, group.updates.map(({ body }) => body)])).toEqual([
    ["Doe v. Roe", ["Decided.", "Argued."]],
    [undefined, ["Without a caption."]],
  ])
  expect(groups?.[0]?.updates.map(({ document }) => document?.title)).toEqual(["Opinion", undefined])
})

test("the previous and the next grantee are those by name among the published ones", () => {
  const page = readGranteePage(visitor, "harbor")
  expect([page?.previous?.name, page?.next?.name]).toEqual(["Aspen", "Zephyr"])
  expect(readGranteePage(visitor, "aspen")?.previous).toBeNull()
  expect(readGranteePage(visitor, "zephyr")?.next).toBeNull()
})

test("a case's page has its captions, dockets, areas, updates, public grants and reports", () => {
  const page = readCasePage(visitor, "doe-v-roe")
  expect(page).toMatchObject({
    record: { earlierCaptions: ["Doe v. Poe"], dockets: [{ court: "D. Md.", number: "21-cv-7" }] },
    issueAreas: [{ slug: "housing", name: "Housing" }],
    organization: { slug: "harbor" },
    grants: [{ fiscalYear: 2017, amountCents: 2500000, slug: "harbor" }],
    documents: [{ title: "Opinion" }],
  })
  expect(page?.updates.map(({ body }) => body)).toEqual(["Decided.", "Argued."])
  expect(page?.reports.map(({ id }) => id)).toEqual([2, 1])
})

test("staff and the grantee's own people look ahead at an unpublished page, nobody else does", () => {
  expect(readGranteePage(officer, 2, { preview: true })).toMatchObject({ name: "private Hollow", isPublished: false, grants: [{ id: 5 }] })
  expect(readGranteePage(stranger, 2, { preview: true })?.name).toBe("private Hollow")
  for (const actor of [grantee, board, visitor]) expect(readGranteePage(actor, 2, { preview: true })).toBeUndefined()
  expect(readGranteePage(officer, 2)).toBeUndefined()
  expect(readCasePage(grantee, 2, { preview: true })).toMatchObject({ title: "private v. State", updates: [{ body: "private news" }] })
  for (const actor of [stranger, board, visitor]) expect(readCasePage(actor, 2, { preview: true })).toBeUndefined()
})

test("a preview shows no more than would be public: unpublished grants and updates stay out", () => {
  expect(JSON.stringify(readGranteePage(officer, 1, { preview: true }))).not.toMatch(/private|9900000/)
})

test("sums are those of the rows, and say how many amounts are not recorded", () => {
  const totals = publicTotals()
  const rows = openGrants("https://foundation.example")
  expect(totals).toEqual({ grants: 3, unrecorded: 1, amountCents: 4166700, grantees: 3, cases: 1, grantsWithoutCase: 2, firstYear: 2014 })
  expect(rows.length).toBe(totals.grants)
  expect(rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0) * 100).toBe(totals.amountCents)
  expect(listPublicYears().reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totals.amountCents)
  expect(publicSumOfYear(2017)).toEqual({ grants: 2, unrecorded: 0, amountCents: 4166700 })
  expect(publicGranteesOfArea("housing", 1)?.sum).toEqual({ grants: 1, unrecorded: 0, amountCents: 2500000 })
  expect(publicGranteesOfArea("nowhere", 1)).toBeUndefined()
})

test("an issue area names its grantees, each with its cases there and the grants that pay for them, also for another's case", () => {
  const told = () =>
    publicGranteesOfArea("housing", 1)?.rows.map(({ name, cases, grants }) => [
      name,
      cases.map(({ title }) => title),
      grants.map(({ amountCents }) => amountCents),
    ])
  expect(told()).toEqual([["The Harbor Law Center", ["Doe v. Roe"], [2500000]]])
  row("grant_cases", { grant_id: 6, case_id: 1 })
  expect(told()).toEqual([
    ["The Harbor Law Center", ["Doe v. Roe"], [2500000]],
    ["Zephyr", ["Doe v. Roe"], [1666700]],
  ])
  expect(publicGranteesOfArea("housing", 1)).toMatchObject({ grantees: 2, cases: 1, sum: { grants: 2, amountCents: 4166700 } })
})

test("a case that no public grant pays for is not counted as funded", () => {
  const before = publicTotals().cases
  set("DELETE FROM grant_cases WHERE case_id = 1")
  expect(publicTotals().cases).toBe(before - 1)
})

test("the open data names the amount in dollars, the cases and complete addresses of the reports", () => {
  expect(openGrants("https://foundation.example")).toEqual([
    {
      organization: "The Harbor Law Center",
      fiscal_year: 2017,
      amount: 25000,
      purpose: 'Doe, "and others"',
      cases: "Doe v. Roe",
      six_month_report: "https://foundation.example/files/reports/7",
      year_end_report: "https://elsewhere.example/year-end.pdf",
    },
    { organization: "The Harbor Law Center", fiscal_year: 2014, amount: null, purpose: null, cases: null, six_month_report: null, year_end_report: null },
    { organization: "Zephyr", fiscal_year: 2017, amount: 16667, purpose: null, cases: null, six_month_report: null, year_end_report: null },
  ])
})

test("the letters of the list lead to the pages on which they begin", () => {
  expect(listPublicGrantees(1).letters).toEqual([
    { letter: "A", page: 1 },
    { letter: "H", page: 1 },
    { letter: "Z", page: 1 },
  ])
  for (let id = 100; id < 320; id += 1) row("organizations", { id, slug: `b${id}`, name: `B ${id}`, sort_name: `b ${id}`, ...published })
  expect(listPublicGrantees(1).letters.at(-1)).toEqual({ letter: "Z", page: 2 })
  expect(listPublicGrantees(2).rows.at(-1)?.name).toBe("Zephyr")
})

test("the file of grants has its header, quotes what needs it, leaves unknown amounts empty, and no text in it is a formula", () => {
  row("organizations", { id: 9, slug: "formula", name: "=1+1", sort_name: "=1+1", ...published })
  row("grants", { id: 9, organization_id: 9, fiscal_year: 2018, amount_cents: 125050, status: "closed", ...published })
  expect(openCsv("https://foundation.example").split("\n")).toEqual([
    "organization,fiscal_year,amount,purpose,cases,six_month_report,year_end_report",
    "'=1+1,2018,1250.50,,,,",
    'The Harbor Law Center,2017,25000,"Doe, ""and others""",Doe v. Roe,https://foundation.example/files/reports/7,https://elsewhere.example/year-end.pdf',
    "The Harbor Law Center,2014,,,,,",
    "Zephyr,2017,16667,,,,",
    "",
  ])
})

test("a grant that is about to be published is drawn as its page will have it, and so is an update", () => {
  const grant = { id: 3, organizationId: 1 }
  expect(previewGrant(officer, grant)).toMatchObject({ id: 3, fiscalYear: 2027, amountCents: 9900000 })
  expect(previewGrant(visitor, grant)).toBeUndefined()
  expect(previewGrant(stranger, grant)).toBeUndefined()
  expect(previewGrant(officer, { id: 4, organizationId: 1 })).toBeUndefined()
  set(`UPDATE organizations SET published_at = NULL WHERE id = 1`)
  set(`UPDATE cases SET published_at = NULL WHERE id = 1`)
  set(`UPDATE case_updates SET document_id = 2 WHERE id = 4`)
  const update = { id: 4, organizationId: 1, caseId: 1 }
  expect(previewGrant(officer, grant)?.cases).toEqual([])
  expect(previewUpdate(officer, update)).toMatchObject({ body: "private thought", document: null })
  set(`UPDATE case_updates SET document_id = 3 WHERE id = 4`)
  expect(previewUpdate(officer, update)?.document).toMatchObject({ title: "Opinion" })
  expect(previewUpdate(visitor, update)).toBeUndefined()
  set(`UPDATE organizations SET published_at = ${at} WHERE id = 1`)
  set(`UPDATE cases SET published_at = ${at} WHERE id = 1`)
  expect(
    readGranteePage(visitor, "harbor")
      ?.updates.flatMap((group) => group.updates)
      .map(({ id }) => id),
  ).not.toContain(4)
})
