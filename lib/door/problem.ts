import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { formKeys } from "#db/schema"
import { db } from "#db/store"
import { now } from "#lib/kernel/clock"
import { errorPrefix } from "#lib/kernel/result"

/** Keeps a sentence for the page to which a plain form leads back. The address carries only the key, so that nobody can make our pages say something. */
export const keepProblem = (sentence: string): string => {
  const key = randomUUID()
  housekeep("form_key", (tx) =>
    tx
      .insert(formKeys)
      .values({ key, answer: JSON.stringify({ problem: sentence }), createdAt: now() })
      .run(),
  )
  return key
}

/** The sentence under a key; undefined for anything else that an address may say. */
export const findProblem = (key: string | string[] | undefined): string | undefined => {
  if (typeof key !== "string") return undefined
  const kept = db.select().from(formKeys).where(eq(formKeys.key, key)).get()
  const answer: unknown = kept && JSON.parse(kept.answer)
  return answer && typeof answer === "object" && "problem" in answer && typeof answer.problem === "string" ? answer.problem : undefined
}

/** The title of a page to which a plain form may have led back. */
export const titleWith = (key: string | string[] | undefined, title: string): string => (findProblem(key) ? `${errorPrefix}${title}` : title)
