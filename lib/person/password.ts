import { randomBytes } from "node:crypto"
import { hash, verify } from "@node-rs/argon2"
import { Refusal } from "#lib/kernel/refusal"

/** argon2id with OWASP's figures of 2024: 19 MiB, two passes, one lane. The package's default algorithm is argon2id. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** More hashes at a time than this would let a flood of guesses eat the memory. */
const mostAtOnce = 4
let running = 0

const limited = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  if (running >= mostAtOnce) throw new Refusal("Many people are signing in just now. Wait a few seconds, then try again.")
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
  }
}

export const hashPassword = (password: string): Promise<string> => limited(() => hash(password, cost))

let dummy: Promise<string> | undefined

/** Takes the same time whether the account exists, has a password, or not. */
export const isPassword = (stored: string | null | undefined, given: string): Promise<boolean> =>
  limited(async () => {
    dummy ??= hash(randomBytes(18).toString("base64"), cost)
    const matches = await verify(stored ?? (await dummy), given)
    return matches && typeof stored === "string"
  })
