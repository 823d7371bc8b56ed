import { execFileSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { countPlaywright, countReport, countVitest, lastLine } from "#lib/command/count"
import { contentOf, refuseDemo, refuseFoundation, refuseUnwritable, removeDemo } from "#lib/command/data-folder"
import { sourceHash } from "#lib/command/source-hash"
import { takeLock } from "#lib/door/server/lock"

const launcher = (file: string) => import(new URL(file, import.meta.url).href)
const { isRecent } = (await launcher("recent-node.mjs")) as { isRecent: (version: string) => boolean }
const { install, isInstalled } = (await launcher("install.mjs")) as {
  install: (top: string, environment: NodeJS.ProcessEnv) => void
  isInstalled: (top: string) => boolean
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-command-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string) => {
  mkdirSync(join(folder, name, ".."), { recursive: true })
  writeFileSync(join(folder, name), text)
}

test.each([
  ["18.20.8", false],
  ["20.20.2", false],
  ["22.17.1", false],
  ["22.18.0", true],
  ["23.11.0", false],
  ["24.0.0", true],
  ["26.1.0", true],
])("Node %s can run Lodestar: %s", (version, recent) => {
  expect(isRecent(version)).toBe(recent)
})

test("a data folder is refused where nothing can be kept, and made nowhere before", () => {
  write("file", "no folder")
  for (const place of [join(folder, "file"), join(folder, "file/data"), "/proc/nowhere"]) expect(() => refuseUnwritable(place), place).toThrow("DATA_DIR is")
  refuseUnwritable(join(folder, "new/data"))
  expect(readdirSync(folder)).toEqual(["file"])
})

describe("packages", () => {
  /** An npm that does as much of an installation as the test says, and counts how often it was asked. */
  const withNpm = (script: string): NodeJS.ProcessEnv => {
    write("bin/npm", `#!/bin/sh\nmkdir -p node_modules\necho asked >> asked\n${script}\n`)
    chmodSync(join(folder, "bin/npm"), 0o755)
    return { ...process.env, PATH: join(folder, "bin") + delimiter + process.env.PATH }
  }
  const timesAsked = () => (existsSync(join(folder, "asked")) ? readFileSync(join(folder, "asked"), "utf8").split("\n").length - 1 : 0)
  beforeEach(() => write("package-lock.json", "{}"))

  test("are installed once for one lock file, and again for another", () => {
    const environment = withNpm("exit 0")
    install(folder, environment)
    install(folder, environment)
    expect(timesAsked()).toBe(1)
    write("package-lock.json", '{ "name": "other" }')
    expect(isInstalled(folder)).toBe(false)
    install(folder, environment)
    expect(timesAsked()).toBe(2)
  })

  test("that were installed by half are removed and installed again", () => {
    expect(() => install(folder, withNpm("touch node_modules/half; exit 1"))).toThrow("could not be installed")
    expect(isInstalled(folder)).toBe(false)
    install(folder, withNpm("exit 0"))
    expect(existsSync(join(folder, "node_modules/half"))).toBe(false)
    expect(isInstalled(folder)).toBe(true)
  })
})

describe("the build", () => {
  const make = () => {
    for (const name of ["next.config.js", "package-lock.json", "package.json", "tsconfig.json", "app/page.tsx", "lib/grant/grant.test.ts"]) write(name, name)
    return sourceHash(folder)
  }

  test("is made again when a page changes, is renamed or is removed", () => {
    const before = make()
    write("app/page.tsx", "changed")
    const changed = sourceHash(folder)
    write("app/other.tsx", "changed")
    rmSync(join(folder, "app/page.tsx"))
    const renamed = sourceHash(folder)
    rmSync(join(folder, "app"), { recursive: true })
    expect(new Set([before, changed, renamed, sourceHash(folder)]).size).toBe(4)
  })

  test("is not made again for a test or a note beside it", () => {
    const before = make()
    write("lib/grant/grant.test.ts", "changed")
    write("README.md", "changed")
    expect(sourceHash(folder)).toBe(before)
  })
})

describe("a data folder", () => {
  test("that is missing or empty holds nothing", () => {
    expect(contentOf(join(folder, "missing"))).toBe("nothing")
    expect(contentOf(folder)).toBe("nothing")
  })

  test("of a foundation is neither filled with the demo nor removed by it", () => {
    write("store.sqlite", "records")
    expect(() => refuseFoundation(folder)).toThrow("real foundation")
    expect(() => removeDemo(folder)).toThrow("real foundation")
    expect(readFileSync(join(folder, "store.sqlite"), "utf8")).toBe("records")
  })

  test("of the demo is not served as a real foundation's", () => {
    write("demo", "")
    expect(() => refuseDemo(folder)).toThrow("passwords everybody knows")
    expect(() => refuseFoundation(folder)).not.toThrow()
  })

  test("of the demo is removed whole by a reset, with nothing left beside it", () => {
    write("data/demo", "")
    write("data/files/ab/report.pdf", "")
    removeDemo(join(folder, "data"))
    expect(readdirSync(folder)).toEqual([])
  })

  test("of the demo is not removed while a server holds it", () => {
    write("demo", "")
    const release = takeLock(folder)
    expect(() => removeDemo(folder)).toThrow("Another Lodestar server")
    release()
    expect(contentOf(folder)).toBe("demo")
  })
})

describe("the count of test cases", () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, testResults: [{ status: "failed", assertionResults: [{}] }] }
  const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }

  test("adds up all runners on the last line", () => {
    expect(lastLine([{ passed: 0, failed: 0 }, countVitest(vitest), countPlaywright(playwright)])).toBe("9 passed, 3 failed")
  })

  test("takes a test file that cannot be loaded for a failure", () => {
    expect(countVitest({ ...vitest, testResults: [{ status: "failed", assertionResults: [] }] })).toEqual({ passed: 5, failed: 2 })
  })

  test("takes an error outside of any case for a failure", () => {
    expect(countPlaywright({ ...playwright, errors: [{ message: "the server did not start" }] }).failed).toBe(3)
  })

  test("never calls a runner that ended badly a success", () => {
    write("unit.json", JSON.stringify({ ...vitest, numFailedTests: 0, testResults: [] }))
    expect(countReport(join(folder, "unit.json"), 1, countVitest)).toEqual({ passed: 5, failed: 1 })
    expect(countReport(join(folder, "missing.json"), 1, countVitest)).toEqual({ passed: 0, failed: 1 })
    expect(countReport(join(folder, "missing.json"), 0, countVitest)).toEqual({ passed: 0, failed: 1 })
  })
})

test("an unknown command is answered by a sentence, without a stack", () => {
  const launch = () => execFileSync(process.execPath, [join(import.meta.dirname, "launch.mjs"), "dance"], { stdio: "pipe", encoding: "utf8" })
  expect(launch).toThrow('There is no command "dance"')
  expect(launch).not.toThrow(/\.mjs:\d+/)
})
