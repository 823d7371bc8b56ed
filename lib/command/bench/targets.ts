import { drawnName, emptyName, type Line } from "#lib/command/bench/compare"
import type { Look } from "#lib/command/bench/look"
import type { Size } from "#lib/command/bench/size"
import type { Target } from "#lib/command/bench/target"
import type { TwinLine } from "#lib/command/bench/twins"

export type Findings = { lines: Line[]; twins: TwinLine[]; residentBytes: number; firstAnswerMillis: number; look: Look | undefined }

const kilobyte = 1024
/** The 6 ms were promised for a machine on which an empty dynamic page costs 3.5. */
const overEmpty = Math.round((6 / 3.5) * 100) / 100

/** What the foundation was promised, with what was measured. */
export const targetsOf = ({ lines, twins, residentBytes, firstAnswerMillis, look }: Findings, sizes: readonly Size[]): Target[] => {
  const find = (start: string, size: string, server: string, connections: number) =>
    lines.find((line) => line.label.startsWith(start) && line.size === size && line.server === server && line.connections === connections)
  const [first = "", last = ""] = [sizes[0]?.name, sizes.at(-1)?.name]
  const table = find("grantee table", last, "Lodestar", 1)
  const drawn = find("grantee table", last, drawnName, 1)
  const empty = find("grantee table", last, emptyName, 1)?.cpuMillis ?? Number.NaN
  const pages = [...new Set(lines.map(({ label }) => label))]

  const shares = sizes.map(({ name }): Target => {
    const share = (find("public", name, "Lodestar", 10)?.perSecond ?? 0) / (find("public", name, "bare node:http", 10)?.perSecond ?? 1)
    return { words: `kept public page beside the bare handler, requests/s (${name})`, value: share, limit: 0.25, atLeast: true, digits: 2, unit: "x" }
  })
  const overRows = sizes.flatMap(({ name }): Target[] => {
    const own = twins.filter(({ size }) => size === name).sort((a, b) => b.ratio - a.ratio)
    const over = own.filter(({ ratio }) => ratio > 1.5)
    const [dearest] = own
    if (!dearest) return []
    return [
      { words: `dynamic pages dearer than 1.5 times constant rows, of ${own.length} (${name})`, value: over.length, limit: 0, digits: 0 },
      { words: `the dearest beside constant rows, ${dearest.path} (${name})`, value: dearest.ratio, limit: 1.5, digits: 2, unit: "x" },
    ]
  })
  const searches = lines
    .filter(({ label, size, server, connections }) => label.startsWith("search") && size === last && server === "Lodestar" && connections === 1)
    .map(({ label, p50 }): Target => ({ words: `${label}, one connection (${last})`, value: p50, limit: 50, unit: " ms" }))
  const growth = pages.map((label): Target => {
    const ratio = (find(label, last, "Lodestar", 1)?.cpuMillis ?? 0) / (find(label, first, "Lodestar", 1)?.cpuMillis ?? 1)
    return { words: `CPU of ${label}, ${last} beside ${first}`, value: ratio, limit: 1.5, digits: 2, unit: "x" }
  })
  const seen: Target[] = look
    ? [
        { words: "first row of the grantee table in Chromium, empty cache", value: look.table, limit: 500, digits: 0, unit: " ms" },
        { words: `compressed script of the heaviest page (${look.heaviest.path})`, value: look.heaviest.bytes / kilobyte, limit: 200, unit: " KB" },
        { words: "compressed script of public pages over an empty Next page", value: look.publicOver / kilobyte, limit: 20, unit: " KB" },
      ]
    : []
  return [
    ...shares,
    { words: `grantee table asked for again, one connection (${last})`, value: table?.p50 ?? Number.NaN, limit: 8, unit: " ms" },
    { words: `grantee table drawn anew, one connection (${last})`, value: drawn?.p50 ?? Number.NaN, limit: 8, unit: " ms" },
    { words: `grantee table asked for again, CPU (${last})`, value: table?.cpuMillis ?? Number.NaN, limit: 6, unit: " ms" },
    { words: `grantee table drawn anew, CPU (${last})`, value: drawn?.cpuMillis ?? Number.NaN, limit: 6, unit: " ms" },
    {
      words: `its CPU beside that of an empty page of Next (${last})`,
      value: (drawn?.cpuMillis ?? Number.NaN) / empty,
      limit: overEmpty,
      digits: 2,
      unit: "x",
    },
    ...searches,
    ...growth,
    ...overRows,
    { words: "resident memory after the run", value: residentBytes / kilobyte / kilobyte, limit: 512, digits: 0, unit: " MB" },
    { words: "first answer after the start of Node", value: firstAnswerMillis / 1000, limit: 2, digits: 2, unit: " s" },
    ...seen,
  ]
}
