import { execFileSync } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const count = `const count = async (name) => Object.keys(await import(name)).length; console.log(await count("drizzle-orm/better-sqlite3"), await count("drizzle-orm"), await count("zod"))`
const counted = (...options: string[]) => execFileSync(process.execPath, [...options, "--input-type=module", "-e", count], { encoding: "utf8" })

test("what is imported the quick way is what is imported the slow way", () => {
  expect(counted("--import", join(import.meta.dirname, "quick-import.mjs"))).toBe(counted())
}, 60_000)

test("the packages that are imported the quick way are modules throughout", () => {
  const manifests = globSync("node_modules/{drizzle-orm,zod}/**/package.json").map((path) => JSON.parse(readFileSync(path, "utf8")))
  expect(manifests.length).toBeGreaterThan(1)
  expect(manifests.filter(({ type }) => type === "commonjs")).toEqual([])
})
