import { parseArgs } from "node:util"
import { complaining } from "#lib/command/complain"
import { allKinds, type Kind, runKinds } from "#lib/command/kind"

// `npm test` runs every kind; `npm test -- --unit --lint` only those named.
await complaining(async () => {
  const flag = { type: "boolean" } as const
  const { values } = parseArgs({ options: { types: flag, lint: flag, unit: flag, build: flag, e2e: flag } satisfies Record<Kind, typeof flag> })
  const named = allKinds.filter((kind) => values[kind])
  await runKinds(named.length > 0 ? named : allKinds)
})
