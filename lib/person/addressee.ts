import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import { keptQuery } from "#db/kept-query"
import { persons } from "#db/schema"
import { db, type Read } from "#db/store"

/** A person whom a letter goes to. */
export type Addressee = { name: string; email: string; personId: number }

const columns = { name: persons.name, email: persons.email, personId: persons.id }

const staffRows = keptQuery(() =>
  db
    .select({ ...columns, role: persons.role })
    .from(persons)
    .where(and(inArray(persons.role, ["officer", "administrator"]), isNull(persons.disabledAt)))
    .orderBy(asc(persons.id)),
)

/** The program officers who can sign in; where there are none, the administrators. */
export const officersToWrite = (): Addressee[] => {
  const staff = staffRows({})
  const officers = staff.filter(({ role }) => role === "officer")
  return (officers.length > 0 ? officers : staff).map(({ role: _, ...to }) => to)
}

/** People of an organization who can sign in. */
export const membersToWrite = (organizationId: number, from: Read = db): Addressee[] =>
  from
    .select(columns)
    .from(persons)
    .where(and(eq(persons.organizationId, organizationId), isNull(persons.disabledAt)))
    .orderBy(asc(persons.id))
    .all()
