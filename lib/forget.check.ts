import { type Deed, perform } from "#db/perform"
import { grants } from "#db/schema"
import { db } from "#db/store"
import { type Actor, visitor } from "#lib/kernel/actor"
import { allow, can, permission } from "#lib/kernel/permission"

/** Each way of forgetting, which must not compile: `tsc` tests the promise. Never run. */
const edit = permission<{ id: number }>("grant.edit", () => allow)
const load = () => ({ id: 1 })
const work = (): Deed<number> => ({ value: 1, about: { noun: "grant", id: 1 } })

export const forgotten = [
  // A write without the door.
  // @ts-expect-error reads can't insert
  () => db.insert(grants),
  // @ts-expect-error reads can't update
  () => db.update(grants),
  // @ts-expect-error reads can't delete
  () => db.delete(grants),
  // @ts-expect-error reads open no transaction
  () => db.transaction(() => null),
  // A write without a trace.
  // @ts-expect-error the work must say what it did
  () => perform(visitor, edit, load, () => ({ value: 1 })),
  // @ts-expect-error no list of events may be empty
  () => perform(visitor, edit, load, () => ({ value: 1, about: [] })),
  // A write without a permission, without an actor, or with the wrong subject.
  // @ts-expect-error a permission is not left out
  () => perform(visitor, load, work),
  // @ts-expect-error an actor is not left out
  () => perform(edit, load, work),
  // @ts-expect-error the subject is what the permission judges
  () => perform(visitor, edit, () => "1", work),
  // A policy that answers later never refuses.
  // @ts-expect-error policies are synchronous
  () => permission<number>("grant.edit", async () => allow),
  // @ts-expect-error a permission can't be called like a yes or no
  () => edit(visitor, load()),
  // @ts-expect-error nobody is asked without saying who asks
  () => can(edit, load()),
  // An actor out of thin air.
  // @ts-expect-error only the door, the demo and the tests mint actors
  (): Actor => ({ role: "administrator", personId: 1, organizationId: null, name: "Mallory" }),
]
