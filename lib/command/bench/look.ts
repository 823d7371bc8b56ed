import { startBrowser, visit } from "#lib/command/bench/browser"
import type { Scenario } from "#lib/command/bench/scenario"
import type { Stand } from "#lib/command/bench/stand"

export type Look = { table: number; heaviest: { path: string; bytes: number }; publicOver: number }

/** Looks at the pages in Chromium, each with an empty cache. */
export const look = async (stand: Stand, scenarios: readonly Scenario[], { everyPage }: { everyPage: boolean }): Promise<Look> => {
  const browser = await startBrowser()
  try {
    const url = (path: string) => `http://localhost:${stand.lodestar.port}${path}`
    const empty = await visit(browser, `http://localhost:${stand.empty.port}/`, "")
    const table = scenarios.find(({ key }) => key === "table")
    const firstRows: number[] = []
    for (let time = 0; time < 5; time++) firstRows.push((await visit(browser, url(table?.path ?? "/"), stand.keys.officer.cookie)).firstRowMillis ?? Number.NaN)
    const visitors = ["/", "/grantees", "/cases", ...scenarios.filter(({ role }) => role === "visitor").map(({ path }) => path)]
    const seen: { path: string; bytes: number; isPublic: boolean }[] = []
    for (const path of visitors) seen.push({ path, bytes: (await visit(browser, url(path), "")).scriptBytes, isPublic: true })
    const behind = everyPage ? stand.pages : scenarios.filter(({ role }) => role !== "visitor")
    for (const { path, role } of behind) seen.push({ path, bytes: (await visit(browser, url(path), stand.keys[role].cookie)).scriptBytes, isPublic: false })
    const heaviest = seen.reduce((most, each) => (each.bytes > most.bytes ? each : most))
    const heaviestPublic = Math.max(...seen.filter(({ isPublic }) => isPublic).map(({ bytes }) => bytes))
    return { table: firstRows.sort((a, b) => a - b)[2] ?? Number.NaN, heaviest, publicOver: heaviestPublic - empty.scriptBytes }
  } finally {
    await browser.close()
  }
}
