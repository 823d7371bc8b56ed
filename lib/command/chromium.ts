import { existsSync, readFileSync } from "node:fs"
import { chromium } from "@playwright/test"
import { run, runTool } from "#lib/command/child"
import { Refusal } from "#lib/kernel/refusal"

const system = "/usr/bin/chromium"

/** The system's Chromium, where there is one that tests can steer. A snap can't be: it sees neither our folders nor our flags. */
export const systemChromium = (): string | undefined => (existsSync(system) && !readFileSync(system, "latin1").includes("/snap/") ? system : undefined)

const isThere = () => systemChromium() !== undefined || existsSync(chromium.executablePath())
const isRoot = () => process.getuid?.() === 0

/** Sees to it that there is a Chromium: the system's, else the packages' own, else installed from Debian, else downloaded by Playwright. */
export const installChromium = async (): Promise<void> => {
  if (isThere()) return
  console.log("Installing Chromium …")
  if (isRoot() && existsSync("/usr/bin/apt-get") && (await run("apt-get", ["update", "--quiet"])) === 0) {
    await run("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends", "chromium"], { DEBIAN_FRONTEND: "noninteractive" })
  }
  if (isThere()) return
  await runTool("playwright", ["install", ...(isRoot() ? ["--with-deps"] : []), "chromium"])
  if (!isThere()) throw new Refusal("There is no Chromium, and none could be installed. Install it (on Debian: apt-get install chromium) and run this again.")
}
