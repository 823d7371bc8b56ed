import { randomBytes } from "node:crypto"
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { Misconfiguration } from "#lib/door/configuration"

export type Secrets = {
  /** Signs sessions. */
  session: string
  /** Encrypts what server actions close over; base64 of 32 bytes. The same for build and run. */
  actions: string
}

const shape = z.object({
  session: z.string().min(32),
  actions: z.string().refine((text) => [16, 24, 32].includes(Buffer.from(text, "base64").length)),
})

const sync = (path: string) => {
  const file = openSync(path, "r")
  fsyncSync(file)
  closeSync(file)
}

/** Linked into place, never written in place: two first starts at once agree on one file, and a kill leaves none or all of it. */
const make = (folder: string, path: string) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString("hex")}`
  const secrets: Secrets = { session: randomBytes(32).toString("base64url"), actions: randomBytes(32).toString("base64") }
  writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600, flag: "wx" })
  sync(draft)
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  } finally {
    rmSync(draft)
  }
  sync(folder)
}

const needs = {
  session: "needs 32 characters or more",
  actions: "must be base64 of 32 bytes (openssl rand -base64 32)",
}

/** `names`: how each is called where it comes from. */
const parse = (value: unknown, names: Record<keyof Secrets, string>): Secrets => {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const wrong = (["session", "actions"] as const).filter((name) => parsed.error.issues.some(({ path: [first] }) => first === undefined || first === name))
  throw new Misconfiguration(`${wrong.map((name) => `${names[name]} ${needs[name]}`).join("; ")}.`)
}

const contents = (path: string): unknown => {
  const mode = statSync(path).mode & 0o777
  if (process.platform !== "win32" && mode & 0o077) {
    throw new Misconfiguration(`${path} can be read by others (mode ${mode.toString(8)}). Run: chmod 600 "${path}"`)
  }
  const text = readFileSync(path, "utf8")
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Misconfiguration(`${path} is damaged. Put it back from a backup, or remove it: everyone then signs in again.`, { cause })
  }
}

/**
 * From SESSION_SECRET and NEXT_SERVER_ACTIONS_ENCRYPTION_KEY when both are set, else from `secrets.json` in the data folder, made at first start.
 * One variable alone overrides its half of the file. @throws Misconfiguration
 */
export const secrets = (dataFolder: string, variables: Record<string, string | undefined> = process.env): Secrets => {
  const given = {
    ...(variables.SESSION_SECRET && { session: variables.SESSION_SECRET }),
    ...(variables.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY && { actions: variables.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }),
  }
  const path = join(/* turbopackIgnore: true */ dataFolder, "secrets.json")
  const names = {
    session: given.session ? "SESSION_SECRET" : `${path}: session`,
    actions: given.actions ? "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY" : `${path}: actions`,
  }
  if (given.session && given.actions) return parse(given, names)
  if (!statSync(path, { throwIfNoEntry: false })) make(dataFolder, path)
  return parse({ ...(contents(path) as object), ...given }, names)
}
