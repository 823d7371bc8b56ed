import { comparePage, compareWrite, type Line } from "#lib/command/bench/compare"
import { look } from "#lib/command/bench/look"
import type { Pace } from "#lib/command/bench/pace"
import { scenarios } from "#lib/command/bench/scenario"
import type { Size } from "#lib/command/bench/size"
import { setUp } from "#lib/command/bench/stand"
import { tableLines } from "#lib/command/bench/table"
import { targetLine } from "#lib/command/bench/target"
import { type Findings, targetsOf } from "#lib/command/bench/targets"
import { compareTwins, type TwinLine, twinOf } from "#lib/command/bench/twins"
import { warmUp } from "#lib/command/bench/warm"
import { todayIn } from "#lib/kernel/clock"
import { fiscalYearOf } from "#lib/kernel/day"

const say = (lines: readonly string[]) => console.log(`\n${lines.join("\n")}`)

const sayLines = (lines: readonly Line[]) =>
  say(
    tableLines(
      [
        ...[{ header: "page" }, { header: "size" }, { header: "server" }, { header: "conn." }, { header: "requests/s" }],
        ...[{ header: "p50 ms", digits: 2 }, { header: "p99 ms", digits: 2 }, { header: "CPU ms", digits: 2 }, { header: "bytes" }],
      ],
      lines.map(({ label, size, server, connections, perSecond, p50, p99, cpuMillis, bodyBytes }) => [
        ...[label, size, server, connections, perSecond, p50, p99, cpuMillis, bodyBytes],
      ]),
    ),
  )

const sayTwins = (lines: readonly TwinLine[]) =>
  say(
    tableLines(
      [
        { header: "dynamic page" },
        { header: "size" },
        { header: "CPU ms", digits: 2 },
        { header: "after a change", digits: 2 },
        { header: "constant rows", digits: 2 },
        { header: "ratio", digits: 2 },
        { header: "ratio after a change", digits: 2 },
        { header: "" },
      ],
      lines.map(({ path, size, cpuMillis, changedMillis, twinMillis, ratio, changedRatio }) => [
        ...[path, size, cpuMillis, changedMillis, twinMillis, ratio, changedRatio, ratio > 1.5 ? "over" : ""],
      ]),
    ),
  )

const megabyte = 1024 * 1024

/** Measures one size after the other, prints what was measured, and ends with the targets: one that is missed is told, not hidden. */
export const compareAll = async (sizes: readonly Size[], pace: Pace): Promise<void> => {
  const asked = scenarios(fiscalYearOf(todayIn("America/New_York"), 10) - 1)
  const findings: Findings = { lines: [], twins: [], residentBytes: 0, firstAnswerMillis: 0, look: undefined }
  for (const size of sizes) {
    console.log(
      `\n${size.name}: ${Object.entries(size)
        .slice(1)
        .map(([noun, count]) => `${count.toLocaleString("en-US")} ${noun}`)
        .join(", ")}`,
    )
    const stand = await setUp(size)
    try {
      await warmUp(stand, asked, pace.warm)
      for (const scenario of asked) findings.lines.push(...(await comparePage(stand, scenario, pace)))
      findings.lines.push(...(await compareWrite(stand, pace)))
      await warmUp(stand, [...stand.pages, ...stand.pages.map(twinOf)], pace.warm)
      findings.twins.push(...(await compareTwins(stand, pace)))
      sayLines(findings.lines.filter((line) => line.size === size.name))
      sayTwins(findings.twins.filter((line) => line.size === size.name))
      const isLast = size === sizes.at(-1)
      if (isLast) findings.look = await look(stand, asked, { everyPage: true })
      const { residentBytes } = await stand.lodestar.use()
      findings.residentBytes = Math.max(findings.residentBytes, residentBytes)
      findings.firstAnswerMillis = Math.max(findings.firstAnswerMillis, stand.lodestar.firstAnswerMillis)
      console.log(`first answer after ${Math.round(stand.lodestar.firstAnswerMillis)} ms, ${Math.round(residentBytes / megabyte)} MB resident after the run`)
    } finally {
      await stand.stop()
    }
  }
  say(["Targets", ...targetsOf(findings, sizes).map(targetLine)])
}
