"use client"

import type { UploadKind } from "#lib/document/attachment"

/** So long the server keeps what arrived. */
const keptMs = 86_400_000
/** Where the library keeps what it knows of an upload. */
const prefix = "tus::"

const beginning = (address: string, part: UploadKind) => `lodestar ${address} ${part} `

/** One file for one part of a form: chosen again, it goes on. */
export const fingerprintOf = (address: string, part: UploadKind, { name, size, lastModified }: File): string =>
  `${beginning(address, part)}${name} ${size} ${lastModified}`

const keysOf = (fingerprint: string) => Object.keys(localStorage).filter((key) => key.startsWith(prefix + fingerprint))

const nameIn = (kept: string | null): string | undefined => {
  const { metadata, creationTime } = JSON.parse(kept ?? "{}") as { metadata?: { filename?: string }; creationTime?: string }
  return Date.now() - Date.parse(creationTime ?? "") < keptMs ? metadata?.filename : undefined
}

/** The names of files for a part of a form that this browser began to send, and that did not arrive whole. */
export const stoppedUploads = (address: string, part: UploadKind): string[] => {
  try {
    return [...new Set(keysOf(beginning(address, part)).flatMap((key) => nameIn(localStorage.getItem(key)) ?? []))]
  } catch {
    // The browser keeps nothing for us, or somebody else wrote there.
    return []
  }
}

/** Of one file; without it, of all for the part: another one took their place. */
export const forgetStopped = (address: string, part: UploadKind, file?: File): void => {
  try {
    for (const key of keysOf(file ? fingerprintOf(address, part, file) : beginning(address, part))) localStorage.removeItem(key)
  } catch {
    // Where nothing may be kept, nothing is there.
  }
}
