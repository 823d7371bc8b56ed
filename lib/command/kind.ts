import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { build } from "#lib/command/build"
import { runTool, top } from "#lib/command/child"
import { installChromium } from "#lib/command/chromium"
import { type Count, countPlaywright, countReport, countVitest, lastLine } from "#lib/command/count"
import { Refusal } from "#lib/kernel/refusal"

/** The tests have a build of their own, so that they can run beside a running demo. */
const distDir = ".next-test"

const reportOf = (runner: string) => {
  const path = join(top, "test-results", `${runner}.json`)
  rmSync(path, { force: true })
  return path
}

const counted = (exitCode: number): Count => ({ passed: 0, failed: exitCode === 0 ? 0 : 1 })

const types = async () => {
  const generated = await runTool("next", ["typegen"], { NEXT_DIST_DIR: distDir })
  return counted(generated || (await runTool("tsc", ["--project", "tsconfig.json"])))
}

const lint = async () => counted(await runTool("biome", ["check", "--error-on-warnings"]))

const unit = async () => {
  const report = reportOf("unit")
  const given = ["run", "--config", "lib/vitest.config.ts", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  return countReport(report, await runTool("vitest", given), countVitest)
}

const built = async () => {
  await build({ distDir })
  return counted(0)
}

const e2e = async () => {
  await build({ distDir })
  await installChromium()
  const report = reportOf("e2e")
  const exitCode = await runTool("playwright", ["test", "--config", "e2e/playwright.config.ts"], { NEXT_DIST_DIR: distDir })
  return countReport(report, exitCode, countPlaywright)
}

const kinds = { types, lint, unit, build: built, e2e } satisfies Record<string, () => Promise<Count>>
export type Kind = keyof typeof kinds
export const allKinds: readonly Kind[] = ["types", "lint", "unit", "build", "e2e"]

const runKind = async (kind: Kind): Promise<Count> => {
  console.log(`\n── ${kind} ──`)
  const began = performance.now()
  try {
    return await kinds[kind]()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    return counted(1)
  } finally {
    console.log(`── ${kind}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
}

/** Runs the kinds of test in their order and stops at the first that fails. The last line says how many cases passed and failed; any failure exits with 1. */
export const runKinds = async (chosen: readonly Kind[]): Promise<void> => {
  mkdirSync(join(top, "test-results"), { recursive: true })
  const counts: Count[] = []
  for (const kind of chosen) {
    const count = await runKind(kind)
    counts.push(count)
    if (count.failed > 0) break
  }
  if (counts.some((count) => count.failed > 0)) process.exitCode = 1
  console.log(`\n${lastLine(counts)}`)
}
