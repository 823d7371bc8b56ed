import { randomBytes } from "node:crypto"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { dataFolder } from "#db/store"
import { storedPath } from "#lib/document/stored-file"

/** What was made of a kept file, and can be made again: `derived/` in the data folder may be deleted at any time and belongs in no backup. */
export const derivedFolder = (path: string): string => {
  if (!storedPath.test(path)) throw new Error(`"${path}" is no path of a kept file.`)
  return join(dataFolder(), path.replace(/^files/, "derived"))
}

export const findDerived = async (path: string, name: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(join(derivedFolder(path), name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined
    throw error
  }
}

/** Whole or not at all: a kill leaves no half of it. */
export const keepDerived = async (path: string, name: string, bytes: Uint8Array): Promise<void> => {
  const folder = derivedFolder(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(/* turbopackIgnore: true */ folder, `.${randomBytes(8).toString("hex")}`)
  await writeFile(unfinished, bytes, { mode: 0o600 })
  await rename(unfinished, join(folder, name))
}

export const removeDerived = (path: string): Promise<void> => rm(derivedFolder(path), { recursive: true, force: true })
