import { afterChange } from "#lib/command/bench/compare"
import { getRequest } from "#lib/command/bench/load"
import { measure, type Runner } from "#lib/command/bench/measure"
import { type Pace, shortRounds } from "#lib/command/bench/pace"
import type { Stand } from "#lib/command/bench/stand"

/** `changedMillis`: after something was written, so that nothing of it is remembered. */
export type TwinLine = { size: string; path: string; cpuMillis: number; changedMillis: number; twinMillis: number; ratio: number; changedRatio: number }

/** The CPU of each dynamic page beside that of a page with the same shell and the same rows as constants. */
export const compareTwins = async (stand: Stand, pace: Pace): Promise<TwinLine[]> => {
  const lines: TwinLine[] = []
  for (const { path, role, area } of stand.pages) {
    const { cookie } = stand.keys[role]
    const runner = (name: string, asked: string): Runner => ({ name, server: stand.lodestar, request: () => getRequest(asked, cookie), expected: [200] })
    const twin = `/${area}/twin?of=${encodeURIComponent(path)}`
    const runners = [runner("page", path), afterChange(stand, runner("changed", path)), runner("twin", twin)]
    const measured = await measure(runners, { ...shortRounds(pace), connections: 1 })
    const cpuOf = (name: string) => measured.get(name)?.cpuMillis ?? Number.NaN
    const [cpuMillis, changedMillis, twinMillis] = [cpuOf("page"), cpuOf("changed"), cpuOf("twin")]
    lines.push({ size: stand.size.name, path, cpuMillis, changedMillis, twinMillis, ratio: cpuMillis / twinMillis, changedRatio: changedMillis / twinMillis })
  }
  return lines
}
