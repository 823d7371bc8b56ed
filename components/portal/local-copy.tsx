import type { Said } from "#lib/report/said"

/** What stands in the form, kept on this computer while the server does not have it. */
export type LocalCopy = { at: string; beginning: Said; fields: Said }

const prefix = "lodestar-draft "
export const copyKey = (personId: number, requirementId: number) => `${prefix}${personId} ${requirementId}`

const isSaid = (value: unknown): value is Said => typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string")

/** Undefined where there is none, or where the browser keeps nothing for us. */
export const readCopy = (key: string): LocalCopy | undefined => {
  try {
    const copy: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
    if (typeof copy !== "object" || copy === null || !("fields" in copy && "beginning" in copy && "at" in copy)) return undefined
    return isSaid(copy.fields) && isSaid(copy.beginning) && typeof copy.at === "string"
      ? { at: copy.at, beginning: copy.beginning, fields: copy.fields }
      : undefined
  } catch {
    return undefined
  }
}

/** Whether it was kept: a browser may forbid it, or have no room. */
export const keepCopy = (key: string, copy: LocalCopy): boolean => {
  try {
    localStorage.setItem(key, JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export const dropCopy = (key: string): void => {
  try {
    localStorage.removeItem(key)
  } catch {
    // Where nothing may be kept, nothing is there.
  }
}

/** At sign-out: what was typed, and which files were on their way, stays on no shared computer. */
export const dropAllCopies = (): void => {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix) || key.startsWith("tus::")) localStorage.removeItem(key)
  } catch {
    // Where nothing may be kept, nothing is there.
  }
}
