import { expect, test } from "#e2e/test"

test.describe("on any date there is something to do", () => {
  test("for the program officer: each of the four lists has its rows", async ({ ask }) => {
    const html = await (await (await ask("officer")).get("/office")).text()
    for (const list of ["overdue", "review", "due", "waiting"]) {
      const section = new RegExp(`id="${list}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? ""
      expect(section.match(/<li\b/g)?.length ?? 0, list).toBeGreaterThan(0)
    }
  })

  test("for staff of the invented grantee: something is late", async ({ ask }) => {
    const html = await (await (await ask("grantee2")).get("/portal")).text()
    expect(html).toMatch(/<h2[^>]*>Late<\/h2>/)
    expect(html).toMatch(/Overdue \d+ days?/)
  })

  test("for staff of the seed's grantee: nothing is late, and a report can be filed", async ({ ask }) => {
    const grantee = await ask("grantee")
    const html = await (await grantee.get("/portal")).text()
    expect(html).not.toMatch(/<h2[^>]*>Late<\/h2>|Overdue/)
    const form =
      /aria-label="Start(?: early)?: (?:Six-month|Year-end) report[^>]*href="([^"]+)"|href="([^"]+)"[^>]*aria-label="Start(?: early)?: (?:Six-month|Year-end) report/.exec(
        html,
      )
    const page = await grantee.get(form?.[1] ?? form?.[2] ?? "/portal")
    expect(await page.text()).toContain("Check and submit")
  })

  test("for the board: figures of this year and the last", async ({ ask }) => {
    const html = await (await (await ask("board")).get("/board")).text()
    const words = html.replaceAll(/<\/?a\b[^>]*>|<!-- -->/g, "")
    expect(words).toMatch(/<h1[^>]*>Fiscal year 20\d\d: \$150,000 budgeted, \$142,500 awarded to 6 grantees, \$[\d,]+ paid\.<\/h1>/)
    expect(html.match(/<svg/g)?.length ?? 0).toBeGreaterThan(5)
  })

  test("for everyone: the public pages know no day of tomorrow", async ({ ask, request }) => {
    expect((await request.get("/")).status()).toBe(200)
    expect((await (await ask("officer")).get("/office/payments")).status()).toBe(200)
  })
})
