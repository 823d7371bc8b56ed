import type { APIRequestContext } from "@playwright/test"
import type { Role } from "#e2e/test"

/** Real addresses of the filled demo that pages with an id are tried with: each role's own, and those of others. */
export type Examples = {
  grantee: string
  grantee2: string
  grant: string
  case: string
  payment: string
  requirement: string
  report: string
  person: string
  granteeRequirement: string
  granteeReport: string
  granteeCase: string
  granteeFile: string
  granteeDocument: string
  grantee2Requirement: string
  grantee2Report: string
  grantee2Case: string
  grantee2File: string
  /** A report that lies with the foundation, of a grantee without an account, and its file. */
  openReport: string
  openFile: string
  acceptedReport: string
  publishedFile: string
}

/** A number that no record of the demo has. */
export const missing = "999999"
export const granteeSlug = "heartland-alliance-national-immigrant-justice-center"
export const grantee2Slug = "lantern-street-legal-aid"

/** Finds the examples where people find them: in the links of the pages. */
export const findExamples = async (ask: (who: Role) => Promise<APIRequestContext>): Promise<Examples> => {
  const [officer, admin, grantee, grantee2, visitor] = await Promise.all((["officer", "admin", "grantee", "grantee2", "visitor"] as const).map(ask))
  const idOn = async (request: APIRequestContext | undefined, page: string, before: string): Promise<string> => {
    const html = (await (await request?.get(page))?.text()) ?? ""
    const id = new RegExp(`href="${before}(\\d+)["?]`).exec(html)?.[1]
    if (!id) throw new Error(`${page} leads to no ${before}…`)
    return id
  }
  const documentNamed = async (request: APIRequestContext | undefined, organization: string, title: string) => {
    const html = (await (await request?.get(`/office/grantees/${organization}/documents`))?.text()) ?? ""
    return new RegExp(`href="/files/documents/(\\d+)"[^>]*>(?:<[^>]*>)*${title}`).exec(html)?.[1] ?? ""
  }
  const [own, other, openReport, granteeReport, grantee2Report] = await Promise.all([
    idOn(officer, "/office/grantees?q=Heartland", "/office/grantees/"),
    idOn(officer, "/office/grantees?q=Lantern", "/office/grantees/"),
    idOn(officer, "/office/reports", "/office/reports/"),
    idOn(grantee, "/portal/past", "/portal/reports/"),
    idOn(grantee2, "/portal/past", "/portal/reports/"),
  ])
  return {
    grantee: own,
    grantee2: other,
    openReport,
    granteeReport,
    grantee2Report,
    grant: await idOn(officer, "/office/grants", "/office/grants/"),
    case: await idOn(officer, "/office/cases", "/office/cases/"),
    payment: await idOn(officer, "/office/payments", "/office/payments/"),
    requirement: await idOn(officer, "/office/requirements", "/office/requirements/"),
    report: openReport,
    person: await idOn(admin, "/office/settings/people", "/office/settings/people/"),
    granteeRequirement: await idOn(grantee, "/portal", "/portal/requirements/"),
    granteeCase: await idOn(grantee, "/portal/cases", "/portal/cases/"),
    granteeFile: await idOn(grantee, `/portal/reports/${granteeReport}`, "/files/reports/"),
    granteeDocument: await documentNamed(officer, own, "Grant agreement"),
    grantee2Requirement: await idOn(grantee2, "/portal", "/portal/requirements/"),
    grantee2Case: await idOn(grantee2, "/portal/cases", "/portal/cases/"),
    grantee2File: await idOn(grantee2, `/portal/reports/${grantee2Report}`, "/files/reports/"),
    openFile: await idOn(officer, `/office/reports/${openReport}`, "/files/reports/"),
    acceptedReport: await idOn(officer, `/board/grantees/${other}`, "/board/reports/"),
    publishedFile: await idOn(visitor, `/grantees/${grantee2Slug}`, "/files/reports/"),
  }
}
