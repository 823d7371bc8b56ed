import { Misconfiguration } from "#lib/door/configuration"

/** better-sqlite3 crashes without a word under older ones. @throws Misconfiguration */
export const requireNode = (version: string = process.versions.node): void => {
  if (version.localeCompare("22.18.0", "en", { numeric: true }) >= 0) return
  throw new Misconfiguration(
    `Lodestar needs Node 22.18 or newer, and this is Node ${version}. Install Node 24 from https://nodejs.org, or start with: npm start`,
  )
}
