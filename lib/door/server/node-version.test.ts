import { expect, test } from "vitest"
import { requireNode } from "#lib/door/server/node-version"

test("an old Node is told what to install", () => {
  for (const old of ["20.19.4", "22.9.0", "22.17.1"]) expect(() => requireNode(old)).toThrow(/needs Node 22\.18 or newer.*Install Node 24/)
  for (const recent of ["22.18.0", "24.21.0", "100.0.0"]) expect(() => requireNode(recent)).not.toThrow()
})
