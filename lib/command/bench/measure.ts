import { type Load, load } from "#lib/command/bench/load"
import type { Server } from "#lib/command/bench/server"

export type Measured = { perSecond: number; p50: number; p99: number; cpuMillis: number; bodyBytes: number }

export type Runner = { name: string; server: Server; request: () => string | Buffer; expected: readonly number[] }

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
const median = (values: readonly number[]) =>
  at(
    [...values].sort((a, b) => a - b),
    0.5,
  )

export type Sample = { connections: number; seconds: number; least: number }

const once = async ({ server, request, expected, name }: Runner, sample: Sample): Promise<Load & { cpuMillis: number }> => {
  const before = await server.use()
  const done = await load({ port: server.port, request, ...sample })
  const after = await server.use()
  const odd = [...done.statuses].filter((status) => !expected.includes(status))
  if (odd.length > 0) throw new Error(`${name} answered with ${odd.join(", ")}.`)
  return { ...done, cpuMillis: (after.cpuMillis - before.cpuMillis) / done.requests }
}

/**
 * Measures several servers side by side: in each round all of them in turn, so that a noisy moment of the machine hits all alike.
 * The first round warms up and does not count; of the others, the median counts.
 */
export const measure = async (runners: readonly Runner[], { rounds, ...sample }: Sample & { rounds: number }): Promise<Map<string, Measured>> => {
  const all = new Map<string, Awaited<ReturnType<typeof once>>[]>(runners.map(({ name }) => [name, []]))
  for (const runner of runners) await once(runner, sample)
  for (let round = 0; round < rounds; round++) for (const runner of runners) all.get(runner.name)?.push(await once(runner, sample))
  return new Map(
    [...all].map(([name, loads]) => {
      const latencies = loads.flatMap((each) => each.latencies).sort((a, b) => a - b)
      const middle = (of: (each: (typeof loads)[number]) => number) => median(loads.map(of))
      return [
        name,
        {
          perSecond: middle(({ requests, seconds: taken }) => requests / taken),
          p50: at(latencies, 0.5),
          p99: at(latencies, 0.99),
          cpuMillis: middle(({ cpuMillis }) => cpuMillis),
          bodyBytes: loads[0]?.bodyBytes ?? 0,
        },
      ]
    }),
  )
}
