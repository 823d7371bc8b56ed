import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { uploads } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"

/** A checked file that lies in the data folder, as its row will say. */
export type KeptFile = { path: string; name: string; mediaType: string; sizeBytes: number; sha256: string }
export type Upload = typeof uploads.$inferSelect

/** Notes a file on its way: uploaded, not yet filed, and of its sender only. Answers the id that the form then names. */
export const rememberUpload = (actor: Actor, file: KeptFile, requirementId: number | null = null): string => {
  const { personId } = actor
  if (personId === null) throw new RangeError("only a person who is signed in uploads")
  const id = randomUUID()
  const { path, name, mediaType, sizeBytes, sha256 } = file
  housekeep("upload", (tx) => tx.insert(uploads).values({ id, personId, requirementId, path, name, mediaType, sizeBytes, sha256, createdAt: now() }).run())
  return id
}

/** An upload of the actor's own. */
export const findUpload = (actor: Actor, id: string, from: Read = db): Upload | undefined =>
  actor.personId === null
    ? undefined
    : from
        .select()
        .from(uploads)
        .where(and(eq(uploads.id, id), eq(uploads.personId, actor.personId)))
        .get()
