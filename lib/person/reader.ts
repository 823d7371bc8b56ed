import { and, eq, isNull } from "drizzle-orm"
import { persons } from "#db/schema"
import { db } from "#db/store"
import { type Actor, mintActor } from "#lib/kernel/actor"

/** A person as who reads without a session, at a secret address of theirs. Disabled people are nobody. */
export const findReader = (personId: number): Actor | undefined => {
  const person = db
    .select({ role: persons.role, name: persons.name, organizationId: persons.organizationId })
    .from(persons)
    .where(and(eq(persons.id, personId), isNull(persons.disabledAt)))
    .get()
  return person && mintActor({ ...person, personId })
}
