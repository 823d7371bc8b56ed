import { join } from "node:path"
import { dataFolder } from "#db/store"

/** The form of every path that `keepFile` makes; whatever else a row may say is never opened. */
export const storedPath = /^files\/([0-9a-f]{2})\/\1[0-9a-f]{30}$/

/** Where a kept file lies on this machine. @throws when the path is none of ours */
export function storedFile(path: string): string {
  if (!storedPath.test(path)) throw new Error(`"${path}" is no path of a kept file.`)
  return join(dataFolder(), path)
}
