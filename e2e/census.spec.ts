import type { APIResponse } from "@playwright/test"
import { type Answer, census, routesOf } from "#e2e/census"
import { missing } from "#e2e/example"
import { expect, roles, test } from "#e2e/test"

const routes = [...routesOf("page.tsx"), ...routesOf("route.ts")]

const told = (response: APIResponse): Answer => {
  const location = response.headers().location
  if (!location) return response.status()
  const path = location.replace(/^https?:\/\/[^/]+/, "")
  return path.startsWith("/sign-in?next=") ? "sign-in" : (path as `/${string}`)
}

test("every page and every handler of the app is in the census, and nothing else", ({ examples }) => {
  expect(Object.keys(census(examples)).sort()).toEqual(routes.toSorted())
})

for (const route of routes) {
  test(`${route} answers each role as the census says`, async ({ ask, examples }) => {
    for (const { path, answers } of census(examples)[route] ?? []) {
      const given = await Promise.all(roles.map(async (role) => [role, told(await (await ask(role)).get(path, { maxRedirects: 0 }))]))
      expect(Object.fromEntries(given), path).toEqual(answers)
    }
  })
}

test("what somebody may not see is the same as what does not exist", async ({ ask, examples }) => {
  const bodyOf = async (path: string) => (await (await ask("grantee")).get(path)).text()
  const same = (html: string) => html.replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, "").replaceAll(/[0-9a-f-]{36}/g, "")
  const gone = same(await bodyOf(`/portal/reports/${missing}`))
  for (const path of [`/portal/reports/${examples.grantee2Report}`, `/office/grantees/${examples.grantee2}`, "/board", "/office/no-such-page"])
    expect(same(await bodyOf(path)), path).toBe(gone)
  const file = await bodyOf(`/files/reports/${missing}`)
  expect(await bodyOf(`/files/reports/${examples.openFile}`)).toBe(file)
})

test("an export holds rows for staff and nothing for anybody else", async ({ ask }) => {
  for (const list of ["grantees", "grants", "cases", "payments", "requirements"]) {
    for (const role of ["visitor", "grantee", "grantee2", "board"] as const) {
      const body = await (await (await ask(role)).get(`/office/${list}/export?format=csv`)).text()
      expect(body, `${list} for ${role}`).not.toContain("Cedar Basin")
    }
    const given = await (await ask("officer")).get(`/office/${list}/export?format=csv`)
    expect(given.headers()["content-disposition"]).toMatch(/^attachment; filename/)
    expect(await given.text()).toContain("Cedar Basin")
  }
})

test("a request that no page of ours sent changes nothing, whoever sends it", async ({ ask, baseURL, examples }) => {
  const officer = await ask("officer")
  const foreign: Record<string, string>[] = [{}, { origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }]
  for (const headers of foreign) {
    for (const path of ["/sign-in", `/office/grantees/${examples.grantee}`, `/api/uploads/reports/${examples.requirement}`])
      expect((await officer.post(path, { headers, data: "x" })).status(), path).toBe(403)
  }
  const ours = { origin: new URL(baseURL ?? "").origin }
  const whole = { upload: "0".repeat(32), part: "report" }
  for (const role of ["visitor", "board", "grantee2"] as const) {
    const status = (await (await ask(role)).post(`/api/uploads/reports/${examples.granteeRequirement}`, { headers: ours, data: whole })).status()
    expect(status, role).toBe({ visitor: 401, board: 403, grantee2: 404 }[role])
  }
})

test("an address or a method that makes no sense is refused without a fault", async ({ ask }) => {
  const visitor = await ask("visitor")
  expect((await visitor.get(`/grantees?q=${"x".repeat(9000)}`)).status()).toBe(414)
  expect((await visitor.get("/%00")).status()).toBe(400)
  expect((await visitor.fetch("/", { method: "TRACE" })).status()).toBe(405)
  for (const path of ["/grantees?page=-1", "/grantees?page=9999", "/grantees?sort=';--", "/office/grantees?sort=nonsense&page=x"])
    expect([200, 404], path).toContain((await (await ask("officer")).get(path)).status())
})
