import { sql } from "drizzle-orm"
import { cases, grantCases, grants, organizations, reports } from "#db/schema"
import { db } from "#db/store"
import { sheetCsv } from "#lib/export/sheet"
import { caseIsPublic, grantIsPublic, reportIsPublic } from "#lib/public/visible"
import type { RequirementKind } from "#lib/requirement/requirement"

/** The names of the columns of /grants.csv and the keys of /grants.json, in their order. */
const openColumns = ["organization", "fiscal_year", "amount", "purpose", "cases", "six_month_report", "year_end_report"] as const

export type OpenGrant = {
  organization: string
  fiscal_year: number
  /** In dollars; null: not recorded. */
  amount: number | null
  purpose: string | null
  /** Several are parted by "; ". */
  cases: string | null
  six_month_report: string | null
  year_end_report: string | null
}

const titles = sql`(SELECT group_concat(title, '; ') FROM (SELECT ${cases.title} AS title FROM ${grantCases} JOIN ${cases} ON ${cases.id} = ${grantCases.caseId}
  WHERE ${grantCases.grantId} = ${grants.id} AND ${caseIsPublic()} ORDER BY ${cases.id}))`

/** Where a report can be read: elsewhere, or here. */
const reportOf = (kind: RequirementKind) => sql`(SELECT coalesce(${reports.publishedUrl},
    (SELECT '/files/reports/' || sent.id FROM report_versions AS sent WHERE sent.report_id = ${reports.id} AND sent.submitted_at IS NOT NULL ORDER BY sent.number DESC LIMIT 1))
  FROM ${reports} WHERE ${reports.grantId} = ${grants.id} AND ${reports.kind} = ${kind} AND ${reportIsPublic()} ORDER BY ${reports.id} LIMIT 1)`

type Row = Omit<OpenGrant, "amount"> & { amount_cents: number | null }

/** By grantee, the newest first. Addresses are complete: `origin` is that of the site. */
const openRows = (origin: string): Row[] =>
  db
    .all<Row>(
      sql`SELECT ${organizations.name} AS organization, ${grants.fiscalYear} AS fiscal_year, ${grants.amountCents} AS amount_cents, ${grants.purpose} AS purpose,
        ${titles} AS cases, ${reportOf("six_month_report")} AS six_month_report, ${reportOf("year_end_report")} AS year_end_report
      FROM ${grants} JOIN ${organizations} ON ${organizations.id} = ${grants.organizationId} WHERE ${grantIsPublic()}
      ORDER BY ${organizations.sortName}, ${organizations.id}, ${grants.fiscalYear} DESC, ${grants.id} DESC`,
    )
    .map((row) => ({
      ...row,
      six_month_report: row.six_month_report && new URL(row.six_month_report, origin).href,
      year_end_report: row.year_end_report && new URL(row.year_end_report, origin).href,
    }))

/** Every public grant, as /grants.json gives them. */
export const openGrants = (origin: string): OpenGrant[] =>
  openRows(origin).map(({ organization, fiscal_year, amount_cents, ...rest }) => ({
    organization,
    fiscal_year,
    amount: amount_cents === null ? null : amount_cents / 100,
    ...rest,
  }))

const kinds: Partial<Record<(typeof openColumns)[number], "money" | "number">> = { fiscal_year: "number", amount: "money" }

/** The same as /grants.csv. Programs read it: no byte order mark before the header, plain line ends. */
export const openCsv = (origin: string): string =>
  sheetCsv({
    name: "grants",
    columns: openColumns.map((header) => ({ header, kind: kinds[header] ?? "text" })),
    rows: openRows(origin).map((row) => openColumns.map((key) => (key === "amount" ? row.amount_cents : row[key]))),
  })
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
