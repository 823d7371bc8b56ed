import { existsSync, readFileSync } from "node:fs"
import { z } from "zod"

export type Count = { passed: number; failed: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** Test cases of a Vitest JSON report. A file that could not even be loaded counts as one that failed. */
export const countVitest = (report: unknown): Count => {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report)
  const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + unloaded }
}

/** Test cases of a Playwright JSON report. One that only passed when it was tried again failed; so does whatever went wrong outside of any case. */
export const countPlaywright = (report: unknown): Count => {
  const { stats, errors } = playwrightReport.parse(report)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** Reads a runner's report and counts it. A runner that ended badly has at least one failure, if it left no report at all. */
export const countReport = (path: string, exitCode: number, count: (report: unknown) => Count): Count => {
  const { passed, failed } = existsSync(path) ? count(JSON.parse(readFileSync(path, "utf8"))) : { passed: 0, failed: 1 }
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) }
}

/** The last line of `npm test`: all runners' cases added up. */
export const lastLine = (counts: readonly Count[]): string => {
  const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0)
  return `${sum((count) => count.passed)} passed, ${sum((count) => count.failed)} failed`
}
