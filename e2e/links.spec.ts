import { expect, roles, test } from "#e2e/test"

/** So many addresses of one kind: lists lead to hundreds of records that are drawn by the same page. */
const ofOneKind = 6

const kindOf = (path: string) =>
  path
    .replace(/\?.*/, (query) => `?${[...new URLSearchParams(query).keys()].sort().join()}`)
    .replaceAll(/\/\d+/g, "/N")
    .replace(/^\/(grantees|cases)\/[^/?]+$/, "/$1/SLUG")

const linksIn = (html: string) =>
  [...html.replaceAll(/<script[\s\S]*?<\/script>/g, "").matchAll(/\shref="(\/[^"#]*)(?:#[^"]*)?"/g)]
    .map(([, path = ""]) => path.replaceAll("&amp;", "&"))
    .filter((path) => !path.startsWith("//") && !path.startsWith("/_next/"))

for (const role of roles) {
  test(`every link that ${role} meets leads somewhere`, async ({ ask }) => {
    test.slow()
    const request = await ask(role)
    const start = { visitor: "/", grantee: "/portal", grantee2: "/portal", board: "/board", officer: "/office", admin: "/office" }[role]
    const waiting = [{ path: start, from: "the start" }]
    const known = new Set([start])
    const kinds = new Map<string, number>()
    const broken: string[] = []
    for (const { path, from } of waiting) {
      const answer = await request.get(path)
      if (answer.status() >= 400) broken.push(`${path} (${answer.status()}), a link on ${from}`)
      if (!answer.headers()["content-type"]?.startsWith("text/html")) continue
      for (const link of linksIn(await answer.text())) {
        const kind = kindOf(link)
        const met = kinds.get(kind) ?? 0
        if (known.has(link) || met >= ofOneKind) continue
        kinds.set(kind, met + 1)
        known.add(link)
        waiting.push({ path: link, from: path })
      }
    }
    expect(broken).toEqual([])
    expect(known.size, "pages visited").toBeGreaterThan(role === "grantee" || role === "grantee2" ? 8 : 30)
  })
}
