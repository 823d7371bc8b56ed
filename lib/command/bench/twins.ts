import { afterChange, drawn } from "#lib/command/bench/compare"
import { getRequest } from "#lib/command/bench/load"
import { measure, type Runner } from "#lib/command/bench/measure"
import { type Pace, shortRounds } from "#lib/command/bench/pace"
import type { Page } from "#lib/command/bench/page"
import type { Stand } from "#lib/command/bench/stand"

/** `changedMillis`: after something was written, so that nothing of it is remembered. */
export type TwinLine = { size: string; path: string; cpuMillis: number; changedMillis: number; twinMillis: number; ratio: number; changedRatio: number }

/** The page with the same shell and rows. It holds memory that no foundation's server would, so it is asked for last. */
export const twinOf = ({ path, role, area }: Page): Page => ({ path: `/${area}/twin?of=${encodeURIComponent(path)}`, role, area })

/** The CPU of each dynamic page beside that of a page with the same shell and the same rows as constants. */
export const compareTwins = async (stand: Stand, pace: Pace): Promise<TwinLine[]> => {
  const lines: TwinLine[] = []
  for (const page of stand.pages) {
    const { path, role } = page
    const { cookie } = stand.keys[role]
    const runner = (name: string, asked: string): Runner => ({ name, server: stand.lodestar, request: () => getRequest(asked, cookie), expected: [200] })
    const runners = [drawn(runner("page", path)), afterChange(stand, runner("changed", path)), runner("twin", twinOf(page).path)]
    const measured = await measure(runners, { ...shortRounds(pace), connections: 1 })
    const cpuOf = (name: string) => measured.get(name)?.cpuMillis ?? Number.NaN
    const [cpuMillis, changedMillis, twinMillis] = [cpuOf("page"), cpuOf("changed"), cpuOf("twin")]
    lines.push({ size: stand.size.name, path, cpuMillis, changedMillis, twinMillis, ratio: cpuMillis / twinMillis, changedRatio: changedMillis / twinMillis })
  }
  return lines
}
