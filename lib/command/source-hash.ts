import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const sources = ["app", "components", "db", "lib", "next.config.js", "package-lock.json", "package.json", "tsconfig.json"]
const isTest = (name: string) => /\.test\.tsx?$/.test(name)

const filesUnder = (top: string, name: string): string[] => {
  const path = join(top, name)
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile() && !isTest(entry.name)).map((entry) => join(entry.parentPath, entry.name))
}

/** One hash over all that a build is made of: the sources without their tests, the packages, the major version of Node. */
export const sourceHash = (top: string): string => {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "")
  const files = sources.flatMap((name) => (/\.\w+$/.test(name) ? [join(top, name)] : filesUnder(top, name)))
  for (const file of files.sort()) hash.update(`\0${file.slice(top.length)}\0`).update(readFileSync(file))
  return hash.digest("hex")
}
