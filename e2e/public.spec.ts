import { gzipSync } from "node:zlib"
import { parse } from "csv-parse/sync"
import { extractText, getDocumentProxy } from "unpdf"
import { grantee2Slug, granteeSlug } from "#e2e/example"
import { expect, expectAccessible, test } from "#e2e/test"

const previous = "George Washington University School of Law Domestic Violence Legal Empowerment and Appeals Project"
const next = "Immigrant Defense Project"

/** Words of the demo that only staff, a grantee or the board may read. */
const privateWords = [
  "Invented for this demonstration, to try the portal with",
  "Harriet Blakemore",
  "grantee2@lodestar.test",
  "(410) 555-0139",
  "00-0000003",
  "Ask at the next call who looks after the timesheets",
  "The program officer will be away",
  "Noa Lindgren",
  "Please say how the money was used",
]

test.describe("a visitor without script", () => {
  test.use({ javaScriptEnabled: false })

  test("finds the foundation, a grantee and all that the foundation gave it, a case, and the way on by name", async ({ page, context }) => {
    await page.goto("/")
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Barbara McDowell and Gerald S. Hartman Foundation")
    for (const [figure, href] of [
      ["Cases funded", "/cases"],
      ["Granted", "/grantees#years"],
      ["Grantees", "/grantees"],
    ] as const)
      await expect(page.getByRole("main").locator(`a[href="${href}"]`).first(), figure).toHaveText(/\d/)
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Grantees" }).click()
    await page.getByRole("link", { name: "Heartland Alliance National Immigrant Justice Center" }).first().click()
    await expect(page).toHaveURL(new RegExp(`/grantees/${granteeSlug}$`))

    const main = page.getByRole("main")
    await expect(main.getByRole("heading", { level: 1 })).toHaveText("Heartland Alliance National Immigrant Justice Center")
    await expect(main.getByRole("heading", { level: 2 })).toHaveText(["Grant cases", "Case updates since grant year", "Grant amounts"])
    await expect(main.getByRole("heading", { level: 3 })).toHaveText([
      "Carlos, an environmental activist from Honduras",
      "Moreno v. Napolitano",
      "Cece v. Holder",
      "Gender as a ground of asylum",
      "Carlyle Dale's claim for damages",
      "Gonzalez v. ICE",
      "Gonzalez-Ruano v. Barr",
      "Moreno v. Napolitano",
      "No caption",
      "Cece v. Holder",
    ])
    for (const words of [
      "U.S. District Court, Northern District of Illinois, No. 11-cv-5452 · formerly Jimenez Moreno v. Napolitano",
      "U.S. Court of Appeals, Seventh Circuit",
      "U.S. Court of Appeals, Fifth Circuit (related case)",
    ])
      await expect(main.getByText(words, { exact: true }).first()).toBeVisible()
    for (const kind of ["Six-month report", "Year-end report"])
      await expect(main.getByRole("link", { name: kind })).toHaveText([2017, 2014, 2013, 2012, 2011].map((year) => `${kind}, fiscal year ${year}`))
    const rows = main.getByRole("table", { name: "Grants by fiscal year, the newest first" }).locator("tbody tr")
    await expect(rows).toHaveText([/2017\s*\$25,000/, /2014\s*\$10,000/, /2013\s*\$10,500/, /2012\s*\$10,000/, /2011\s*\$5,000/])
    await expect(main.getByRole("link", { name: "heartlandalliance.org" })).toBeVisible()
    const byName = page.getByRole("navigation", { name: "Grantees by name" })
    await expect(byName.getByRole("link")).toHaveText([previous, next])

    await main.getByRole("link", { name: "Moreno v. Napolitano" }).first().click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Moreno v. Napolitano")
    await expect(page.getByRole("main")).toContainText("U.S. District Court, Northern District of Illinois, No. 11-cv-5452")
    await expect(page.getByRole("main")).toContainText("213 F. Supp. 3d 999 (N.D. Ill. 2016)")
    await page.goBack()
    await byName.getByRole("link", { name: next }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(next)
    await expect(page.getByRole("main")).toContainText("not recorded")
    await page.getByRole("navigation", { name: "Grantees by name" }).getByRole("link", { name: "Heartland Alliance National Immigrant Justice Center" }).click()
    await byName.getByRole("link", { name: previous }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(previous)
    expect(await context.cookies()).toEqual([])
  })

  test("searches in the header, and is led to public pages only", async ({ page }) => {
    await page.goto("/")
    for (const [typed, found] of [
      ["11 C 5452", /\/cases\/moreno-v-napolitano$/],
      ["Jimenez Moreno", /\/cases\/moreno-v-napolitano$/],
      ["Immigrant Justice", new RegExp(`/grantees/${granteeSlug}$`)],
    ] as const) {
      await page.getByRole("searchbox", { name: "Search grantees, cases, reports" }).fill(typed)
      await page.getByRole("button", { name: "Search", exact: true }).click()
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Search: ${typed}`)
      await expect(page.getByRole("main").locator("mark").first()).toBeVisible()
      await expect(page.getByRole("main").getByRole("link").first()).toHaveAttribute("href", found)
    }
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/)
    await page.goto("/search?q=blakemore")
    await expect(page.getByRole("main").getByRole("link")).toHaveCount(0)
  })

  test("reads a report of this demo's own years, which says on its first line that it is made up", async ({ page, request }) => {
    await page.goto(`/grantees/${grantee2Slug}`)
    const link = page.getByRole("link", { name: "Six-month report" }).first()
    const file = await request.get((await link.getAttribute("href")) ?? "")
    expect(file.status()).toBe(200)
    expect(file.headers()).toMatchObject({ "x-content-type-options": "nosniff", "content-disposition": expect.stringContaining("Lantern Street") })
    expect((await file.body()).subarray(0, 2).toString()).toBe("PK")
  })
})

test("the list of all grants is there for programs, with the same sums as the pages", async ({ request }) => {
  const csv = await (await request.get("/grants.csv")).text()
  expect(csv.split(/\r?\n/)[0]).toBe("organization,fiscal_year,amount,purpose,cases,six_month_report,year_end_report")
  const rows = parse(csv, { columns: true }) as Record<string, string>[]
  expect(rows).toHaveLength(62)
  expect(new Set(rows.map(({ organization }) => organization)).size).toBe(45)
  const dollars = (year: string) => rows.filter((row) => row.fiscal_year === year).reduce((sum, row) => sum + Number(row.amount), 0)
  expect(["2011", "2014", "2016", "2019"].map(dollars)).toEqual([25_000, 60_000, 100_002, 150_000])
  expect(rows.find(({ fiscal_year }) => fiscal_year === "2023")).toMatchObject({ organization: next, amount: "", cases: "A-J- v. Garland" })
  const grants = (await (await request.get("/grants.json")).json()) as Record<string, unknown>[]
  expect(grants).toHaveLength(62)
  expect(Object.keys(grants[0] ?? {})).toEqual(Object.keys(rows[0] ?? {}))
})

test("no public page holds a private word, in its text or in what script loads, and none sets a cookie", async ({ request }) => {
  const seen = new Set(["/", "/about", "/grantees", "/cases", "/results", "/feed.atom", "/grants.csv", "/grants.json", "/sitemap.xml", "/robots.txt"])
  for (const path of seen) {
    for (const isPayload of [false, true]) {
      const answer = await request.get(path, isPayload ? { headers: { rsc: "1" } } : {})
      expect(answer.status(), path).toBe(200)
      expect(answer.headers()["set-cookie"], path).toBeUndefined()
      const body = await answer.text()
      for (const word of privateWords) expect(body.includes(word), `${path} holds "${word}"`).toBe(false)
      for (const [, link = ""] of body.matchAll(/href="(\/(?:grantees|cases|results)\/[^"?#]+)"/g)) seen.add(link)
    }
  }
  expect(seen.size).toBeGreaterThan(70)
  for (const word of privateWords) {
    const found = await (await request.get(`/search?q=${encodeURIComponent(word)}`)).text()
    expect(found, word).toContain("Nothing found")
  }
})

test("a public page is there for search engines and for sharing", async ({ page, request, baseURL }) => {
  await page.goto(`/grantees/${granteeSlug}`)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", /Heartland Alliance/)
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "{}")
  expect(JSON.stringify(data)).toContain("Heartland Alliance National Immigrant Justice Center")
  const sitemap = await (await request.get("/sitemap.xml")).text()
  expect(sitemap).toContain(`${new URL(baseURL ?? "").origin}/grantees/${granteeSlug}`)
  expect(sitemap).not.toContain("/office")
  await expectAccessible(page)
})

test("a public page says that it is a demonstration", async ({ request }) => {
  for (const path of ["/", "/about", "/grantees", "/cases", `/grantees/${granteeSlug}`, "/cases/cece-v-holder", "/grantees/year/2017", "/sign-in"])
    expect(await (await request.get(path)).text(), path).toMatch(/demonstration/i)
})

test("an issue area names its grantees with their amounts, and leads to what came of their cases", async ({ page }) => {
  await page.goto("/grantees/area/refugee-and-immigration-rights")
  await expect(page.getByRole("main")).toContainText("2 grantees, 8 cases, $75,500 in 6 grants")
  const row = page.getByRole("row", { name: /^Heartland Alliance/ })
  await expect(row).toContainText("$25,000 (2017), $10,000 (2014), $10,500 (2013), $10,000 (2012), $5,000 (2011)")
  await expect(row).toContainText(/Moreno v. Napolitano:.*Won/)
  await page.getByRole("link", { name: "What came of these cases" }).click()
  await expect(page.getByRole("main")).toContainText("6 funded cases; $75,500 in 6 grants")
  await expect(page.getByRole("main")).toContainText("Not counted here: 2 published cases that no published grant pays for.")
})

test("no public page ships more than 20 KB of compressed script beyond an empty page", async ({ request }) => {
  /** What a page that says nothing loads with this release of the framework, compressed. */
  const emptyPage = 134_880
  for (const path of [
    "/",
    "/grantees",
    `/grantees/${granteeSlug}`,
    "/cases/hollis-v-harrow-county-housing-authority",
    "/results",
    "/cases",
    "/about",
    "/search?q=moreno",
  ]) {
    const html = await (await request.get(path)).text()
    const scripts = [...new Set([...html.matchAll(/<script src="([^"]+)"(?! noModule)[^>]*>/g)].map(([, src = ""]) => src))]
    expect(scripts.length, path).toBeGreaterThan(3)
    let bytes = 0
    for (const src of scripts) bytes += gzipSync(await (await request.get(src)).body()).length
    expect(bytes - emptyPage, path).toBeLessThanOrEqual(20 * 1024)
  }
})

test("on a phone and on a tablet a table hides nothing beyond the edge", async ({ page }) => {
  for (const width of [820, 390]) {
    await page.setViewportSize({ width, height: 844 })
    for (const path of ["/results", "/cases", "/grantees/year/2017", "/grantees/area/housing", "/results/housing"]) {
      await page.goto(path)
      const hidden = await page.locator(".table-scroll").evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))
      expect(Math.max(...hidden), `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
  await page.goto("/results")
  await expect(page.getByRole("row", { name: /^Native American Rights/ })).toContainText("$25,000")
  await expectAccessible(page)
})

test("what is printed begins on its first page", async ({ page }) => {
  for (const [path, word] of [
    ["/grantees", "American Civil Liberties Union"],
    [`/grantees/${granteeSlug}`, "Carlos, an environmental activist from Honduras"],
  ] as const) {
    await page.goto(path)
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "Letter" })))
    const { text } = await extractText(pdf, { mergePages: false })
    expect(text[0], path).toContain(word)
    expect(text.join(" "), path).not.toContain("Sign in")
  }
})
