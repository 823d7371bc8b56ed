import { count } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { persons } from "#db/schema"
import { db, type Read } from "#db/store"
import { makeInvitation } from "#lib/person/invitation"
import { firstLinkHours } from "#lib/person/person"

export const hasPersons = (from: Read = db): boolean => (from.select({ count: count() }).from(persons).get()?.count ?? 0) > 0

/** The path of a one-time link by which the first administrator sets up the foundation; undefined once anybody exists. Each start makes a new one. */
export const firstAdministratorLink = (): string | undefined =>
  hasPersons() ? undefined : housekeep("invitation", (tx) => `/invitation/${makeInvitation(tx, null, firstLinkHours)}`)
