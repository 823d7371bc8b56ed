import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type APIRequestContext, request as requests } from "@playwright/test"
import { wordFile } from "#e2e/document"
import { granteeSlug } from "#e2e/example"
import { type Fields, formIn, submit } from "#e2e/form"
import { freePort, type Running, startServer } from "#e2e/server"
import { expect, test, type Who } from "#e2e/test"
import { demoPassword } from "#lib/demo/fact/cast"

const folder = mkdtempSync(join(tmpdir(), "lodestar-year-"))
let server: Running | undefined
test.afterAll(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
})

type Desk = { officer: APIRequestContext; grantee: APIRequestContext; url: string }

/** The foundation on a day: the same folder, on another clock. */
const on = async (day: string): Promise<Desk> => {
  await server?.stop()
  server = await startServer({ folder, port: await freePort(), clock: `${day}T15:00:00Z` })
  const { url } = server
  const enter = async (who: Who) => {
    const request = await requests.newContext({ baseURL: url, storageState: { cookies: [], origins: [] } })
    await submit(request, "/sign-in", "Sign in", { email: `${who}@lodestar.test`, password: demoPassword })
    return request
  }
  return { officer: await enter("officer"), grantee: await enter("grantee"), url }
}

const read = async (request: APIRequestContext, path: string) => (await (await request.get(path)).text()).replaceAll("<!-- -->", "")
const found = (value: string | undefined, what: string): string => {
  if (!value) throw new Error(`The page does not show ${what}.`)
  return value
}
const rowsOf = (html: string) => [...html.matchAll(/<tr[\s>][\s\S]*?<\/tr>/g)].map(([row]) => row)

/** What a grant owes by a day, by its row on the grant's page. */
const owed = async (officer: APIRequestContext, grant: string, kind: string, due: string): Promise<string> => {
  const row = rowsOf(await read(officer, grant)).find((each) => each.includes(kind) && each.includes(due))
  return found(/\/office\/requirements\/(\d+)/.exec(row ?? "")?.[1], `a requirement of the grant: ${kind}, ${due}`)
}

type File = { name: string; mimeType: string; buffer: Buffer }

/** Fills in the form of a requirement in the portal, sends it with its file, looks at the check page, and submits. Gives the receipt's page. */
const send = async ({ grantee, url }: Desk, id: string, fields: Fields, file?: File): Promise<string> => {
  const path = `/portal/requirements/${id}`
  const data = formIn(await read(grantee, path), "Check and submit")
  data.set("step", "check")
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  if (file) data.set("file", new globalThis.File([new Uint8Array(file.buffer)], file.name, { type: file.mimeType }))
  const checked = await grantee.post(`/api/uploads/reports/${id}`, { multipart: data, headers: { origin: url } })
  expect(new URL(checked.url()).pathname, await problemOn(checked.text())).toBe(`${path}/check`)
  const receipt = await submit(grantee, `${path}/check`, "Submit report")
  const text = await receipt.text()
  expect(text).toMatch(/LS-\d{4}-\d{6}-\d/)
  return text
}
const problemOn = async (html: Promise<string>) => /There is a problem[\s\S]{0,400}/.exec(await html)?.[0].replace(/<[^>]*>/g, " ") ?? "no problem"

const reportOf = async (officer: APIRequestContext, requirement: string) =>
  found(/\/office\/reports\/\d+/.exec(await read(officer, `/office/requirements/${requirement}`))?.[0], "the report of a requirement")

const accept = async ({ officer }: Desk, requirement: string): Promise<void> => {
  const answer = await submit(officer, `${await reportOf(officer, requirement)}?act=accept`, "Accept report")
  expect(await answer.text()).toContain("Accepted")
}

const sheet = (month: string, hours: readonly string[]): File => ({
  name: `hours ${month}.csv`,
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Date,Attorney,Hours,Task,Rate,Amount",
      ...hours.map((each, index) => `${month}-${String(index + 4).padStart(2, "0")},Rosa Ibarra,${each},Brief,300,${Number(each) * 300}`),
    ].join("\r\n"),
  ),
})

test("a whole year of one grant: awarded, described, reported on, sent back once, paid in halves, money returned, closed, and told to the public", async ({
  page,
}) => {
  test.setTimeout(600_000)

  // September: the award, with what it will owe, and two payments, of which one waits.
  let desk = await on("2027-09-28")
  const organization = /\/office\/grantees\/(\d+)"/.exec(await read(desk.officer, "/office/grantees?q=Heartland"))?.[1]
  const awarded = await submit(desk.officer, `/office/grants/new?organization=${organization}`, "Award grant", {
    ...{ fiscalYear: "2028", amountCents: "30,000", purpose: "Attorney time in Cece v. Holder's successors." },
    ...{ awardedOn: "2027-09-28", startsOn: "2027-10-01", endsOn: "2028-09-30" },
  })
  const grant = new URL(awarded.url()).pathname
  expect(grant).toMatch(/^\/office\/grants\/\d+$/)
  await submit(desk.officer, grant, "Publish grant")
  const sixMonth = await owed(desk.officer, grant, "Six-month report", "April 15, 2028")
  const yearEnd = await owed(desk.officer, grant, "Year-end report", "October 15, 2028")
  const pay = { direction: "out", status: "scheduled", amountCents: "15,000" }
  await submit(desk.officer, `${grant}?add=payment`, "Add payment", { ...pay, dueOn: "2027-10-05" })
  await submit(desk.officer, `${grant}?add=payment`, "Add payment", { ...pay, dueOn: "2028-04-30", waitsForRequirementId: sixMonth })
  const payments = [...new Set([...(await read(desk.officer, grant)).matchAll(/\/office\/payments\/(\d+)/g)].map(([path]) => path))]
  expect(payments).toHaveLength(2)
  const [first = "", second = ""] = payments

  // October: the description, and the first half.
  desk = await on("2027-10-06")
  const description = await owed(desk.officer, grant, "Description", "October 12, 2027")
  await send(desk, description, { progress: "We represent people whom one decision made eligible for asylum." })
  await accept(desk, description)
  await submit(desk.officer, `${first}?edit=record`, "Record $15,000 as paid", { method: "check" })

  // Each quarter: a call, and the timesheet of the quarter.
  const quarter = async (timesheetDue: string, callDue: string, file: File) => {
    const timesheet = await owed(desk.officer, grant, "Quarterly timesheet", timesheetDue)
    await send(desk, timesheet, {}, file)
    await accept(desk, timesheet)
    const call = await owed(desk.officer, grant, "Quarterly call", callDue)
    await submit(desk.officer, `/office/requirements/${call}?add=call`, "Log the call", { who: "Rosa Ibarra", body: "The case goes on as planned." })
    expect(await read(desk.officer, `/office/requirements/${call}`)).toContain("The case goes on as planned.")
  }
  desk = await on("2028-01-12")
  await quarter("January 15, 2028", "December 31, 2027", sheet("2027-11", ["8", "7.5"]))

  // April: the six-month report is sent back once, then accepted; that frees the second half.
  desk = await on("2028-04-12")
  await quarter("April 15, 2028", "March 31, 2028", sheet("2028-02", ["8", "8", "8", "8", "8", "6.5"]))
  expect(await read(desk.officer, second)).toContain("Waits for the six-month report")
  await send(desk, sixMonth, { progress: "The court heard argument.", next: "A decision." }, await wordFile("Six months.docx", "The court heard argument."))
  const back = await submit(desk.officer, `${await reportOf(desk.officer, sixMonth)}?act=changes`, "Ask for changes", { words: "Please name the court." })
  expect(await back.text()).toContain("Changes requested")
  expect(await read(desk.grantee, `/portal/requirements/${sixMonth}`)).toContain("Please name the court.")
  await send(
    desk,
    sixMonth,
    { progress: "The Seventh Circuit heard argument." },
    await wordFile("Six months, again.docx", "The Seventh Circuit heard argument."),
  )
  await accept(desk, sixMonth)
  await submit(desk.officer, `${second}?edit=record`, "Record $15,000 as paid", { method: "check" })
  expect(await read(desk.officer, second)).not.toContain("Waits for the six-month report")

  desk = await on("2028-07-12")
  await quarter("July 15, 2028", "June 30, 2028", sheet("2028-05", ["8", "8", "5"]))

  // October: the last timesheet, the year-end report, the money that is left, and the end.
  desk = await on("2028-10-10")
  await quarter("October 15, 2028", "September 30, 2028", sheet("2028-08", ["8", "4.5"]))
  const said = { progress: "The decision came in July.", achieved: "The rule holds for everyone in three states.", moneyUsed: "Attorney time. Some is left." }
  await send(desk, yearEnd, said, await wordFile("The year.docx", "The decision came in July."))
  await accept(desk, yearEnd)
  // 95.5 hours at 300 dollars carry 28,650 of the 30,000 that were paid.
  const plan = found(/href="([^"]*add=payment[^"]*back=135000)[^"]*"/.exec(await read(desk.officer, grant))?.[1], "what may have to come back")
  await submit(desk.officer, plan.replaceAll("&amp;", "&"), "Add payment")
  const all = [...(await read(desk.officer, grant)).matchAll(/\/office\/payments\/\d+/g)].map(([path]) => path)
  const returned = found(
    all.find((path) => !payments.includes(path)),
    "the payment that comes back",
  )
  await submit(desk.officer, `${returned}?edit=record`, "Record $1,350 as paid", { method: "check" })
  await submit(desk.officer, `${grant}?edit=grant`, "Save grant", { status: "closed" })
  expect(await read(desk.officer, grant)).toContain("Closed")

  // Everyone can read what came of it.
  await page.goto(`${desk.url}/grantees/${granteeSlug}`)
  await expect(page.getByRole("link", { name: /^Six-month report ?, fiscal year 2028/ })).toBeVisible()
  await expect(page.getByRole("link", { name: /^Year-end report ?, fiscal year 2028/ })).toBeVisible()
  await expect(page.getByRole("row", { name: /2028.*\$30,000/ })).toBeVisible()
  await expect(page.getByRole("main")).not.toContainText("Please name the court.")
})
