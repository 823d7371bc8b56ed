import { getRequest } from "#lib/command/bench/load"
import { measure, type Runner } from "#lib/command/bench/measure"
import { type Pace, shorter } from "#lib/command/bench/pace"
import type { Stand } from "#lib/command/bench/stand"

export type TwinLine = { size: string; path: string; cpuMillis: number; twinMillis: number; ratio: number }

/** The CPU of each dynamic page beside that of a page with the same shell and the same rows as constants. */
export const compareTwins = async (stand: Stand, pace: Pace): Promise<TwinLine[]> => {
  const lines: TwinLine[] = []
  for (const { path, role, area } of stand.pages) {
    const { cookie } = stand.keys[role]
    const runner = (name: string, asked: string): Runner => ({ name, server: stand.lodestar, request: () => getRequest(asked, cookie), expected: [200] })
    const twin = `/${area}/twin?of=${encodeURIComponent(path)}`
    const measured = await measure([runner("page", path), runner("twin", twin)], { ...shorter(pace), connections: 1 })
    const cpuMillis = measured.get("page")?.cpuMillis ?? Number.NaN
    const twinMillis = measured.get("twin")?.cpuMillis ?? Number.NaN
    lines.push({ size: stand.size.name, path, cpuMillis, twinMillis, ratio: cpuMillis / twinMillis })
  }
  return lines
}
