import { writtenOrganizationId } from "#lib/command/bench/fill-foundation"
import { formRequests } from "#lib/command/bench/form"
import { getRequest } from "#lib/command/bench/load"
import { type Measured, measure, type Runner } from "#lib/command/bench/measure"
import type { Pace } from "#lib/command/bench/pace"
import type { Scenario } from "#lib/command/bench/scenario"
import { readPage, type Stand } from "#lib/command/bench/stand"

export type Line = Measured & { size: string; label: string; server: string; connections: number }

const connectionCounts = [1, 10]

const withSession = (request: string, session: string) => request.replace("\r\n", `\r\nauthorization: ${session}\r\n`)

/** The bare handler does what the product does: the same queries, and as many bytes as were counted there. */
const bareRunner = (stand: Stand, key: string, query: string, session: string, bytes: number): Runner => ({
  name: "bare node:http",
  server: stand.bare,
  expected: [200],
  request: () => withSession(getRequest(`/${key}?${query}${query && "&"}bytes=${bytes}`, ""), session),
})

const bytesOf = async (runner: Runner) => (await measure([runner], { connections: 1, seconds: 0, least: 1, rounds: 1 })).get(runner.name)?.bodyBytes ?? 0

/** The same list in another order of the same columns, another browser, a colleague: what is not word for word what was asked before. */
export const drawnName = "Lodestar, drawn"

/** The yardstick of a dynamic page, whatever the machine: what the framework costs when there is nothing to do. */
export const emptyName = "empty page of Next"
const emptyRunner = ({ empty }: Stand): Runner => ({ name: emptyName, server: empty, request: () => getRequest("/dynamic", ""), expected: [200] })

let asked = 0
/** Asks each time as nobody did before, so that no finished answer is sent again: the page is drawn. */
export const drawn = (runner: Runner): Runner => ({ ...runner, request: () => String(runner.request()).replace("\r\n", `\r\nx-asked: ${asked++}\r\n`) })

/** Asks each time after something was written. */
export const afterChange = ({ change }: Stand, runner: Runner): Runner => ({
  ...runner,
  request: () => {
    change()
    return runner.request()
  },
})

const compare = async (stand: Stand, label: string, runners: readonly Runner[], pace: Pace): Promise<Line[]> => {
  const lines: Line[] = []
  for (const connections of connectionCounts) {
    const measured = await measure(runners, { ...pace, connections, least: Math.ceil(pace.least / connections) })
    for (const [server, each] of measured) lines.push({ ...each, size: stand.size.name, label, server, connections })
  }
  return lines
}

/** One page, from the product and from the bare handler. */
export const comparePage = async (stand: Stand, { key, label, role, path, isChanged }: Scenario, pace: Pace): Promise<Line[]> => {
  const { session, cookie } = stand.keys[role]
  const request = getRequest(path, cookie)
  const lodestar: Runner = { name: "Lodestar", server: stand.lodestar, request: () => request, expected: [200] }
  const bare = bareRunner(stand, key, path.split("?")[1] ?? "", session, await bytesOf(lodestar))
  const runners = [lodestar, bare].map((runner) => (isChanged ? afterChange(stand, runner) : runner))
  return compare(stand, label, [...runners, ...(key === "table" && !isChanged ? [{ ...drawn(lodestar), name: drawnName }, emptyRunner(stand)] : [])], pace)
}

/** One write: a note, through the form as a browser without script posts it, which answers with a redirect. */
export const compareWrite = async (stand: Stand, pace: Pace): Promise<Line[]> => {
  const { session, cookie } = stand.keys.officer
  const path = `/office/grantees/${writtenOrganizationId}?add=note`
  const html = await readPage(stand.lodestar, path, cookie)
  const request = formRequests(html, path, cookie, `http://localhost:${stand.lodestar.port}`, { body: "A note of the bench." })
  const lodestar: Runner = { name: "Lodestar", server: stand.lodestar, request, expected: [303] }
  const bare = bareRunner(stand, "write", "", session, await bytesOf(lodestar))
  return compare(stand, "one write: a note is added", [lodestar, bare], pace)
}
