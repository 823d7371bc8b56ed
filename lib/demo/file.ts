import { createHash, randomBytes } from "node:crypto"
import { mkdirSync } from "node:fs"
import { open } from "node:fs/promises"
import { join } from "node:path"
import { dataFolder } from "#db/store"
import type { KeptFile } from "#lib/document/upload"
import { keepFile } from "#lib/door/receive"

/** Puts a file that the demo made where received files are kept. */
export const keepBytes = async (name: string, mediaType: string, bytes: Uint8Array): Promise<KeptFile> => {
  const folder = join(dataFolder(), "tmp")
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const temporaryPath = join(folder, randomBytes(16).toString("hex"))
  const file = await open(temporaryPath, "wx", 0o600)
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  const path = await keepFile({ temporaryPath })
  return { path, name, mediaType, sizeBytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }
}

export const mediaTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const
