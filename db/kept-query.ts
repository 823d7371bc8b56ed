import { type Column, type Placeholder, type SQL, sql } from "drizzle-orm"
import { untouchedMemory, unwrittenMemory } from "#db/remember"
import { openedStore } from "#db/store"
import type { Actor } from "#lib/kernel/actor"

type Value = string | number | null
type Values = Record<string, Value | readonly (string | number)[]>
type Prepared<Row> = { all: (values: Record<string, Value>) => Row[] }
type Buildable<Row> = { prepare: () => Prepared<Row> }

/** Where a value stands that is given each time. */
export const given = (name: string): Placeholder => sql.placeholder(name)

/** Of a list that is given each time, of any length. */
export const among = (column: Column, name: string): SQL => sql`${column} IN (SELECT value FROM json_each(${given(name)}))`

/** A query is built for everybody of a role: who it is, and of which organization, is given each time. */
const anybodyLike = (actor: Actor): Actor => ({
  ...actor,
  personId: given("actorPerson") as unknown as number,
  organizationId: given("actorOrganization") as unknown as number,
})

const asText = (values: Values): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "object" && value !== null ? JSON.stringify(value) : value]))

/** What is longer is an export's, and would hold memory for nobody. */
const mostRows = 500
const isWorth = ({ length }: readonly unknown[]) => length <= mostRows
const recall = unwrittenMemory(2000, isWorth)
const recallUntouched = untouchedMemory(500, isWorth)
let queries = 0

/** Whoever asks next gets the same rows. */
const frozen = <Row>(rows: Row[]): Row[] => {
  for (const row of rows) Object.freeze(row)
  return Object.freeze(rows) as Row[]
}

const kept = <Row>() => {
  const built = new Map<string, Prepared<Row>>()
  const number = queries++
  let store: object | undefined
  const prepared = (key: string, build: () => Prepared<Row>) => {
    if (store !== openedStore()) {
      built.clear()
      store = openedStore()
    }
    const query = built.get(key) ?? build()
    built.set(key, query)
    return query
  }
  return (key: string, build: () => Prepared<Row>, values: Record<string, Value>, isQuiet = false): Row[] => {
    const ask = () => frozen(prepared(key, build).all(values))
    return (isQuiet ? recallUntouched : recall)(`${number} ${key} ${JSON.stringify(values)}`, ask)
  }
}

/**
 * A query that is built once and run with what is given: Drizzle takes longer to build most of our queries than SQLite to run them.
 * What it answered is answered again until anything is written; within a transaction it reads what that has written.
 * `isQuiet`: it reads what is written quietly (db/housekeep.ts), so that such a write ends it too.
 */
export const keptQuery = <Row>(build: () => Buildable<Row>, isQuiet?: boolean): ((values: Values) => Row[]) => {
  const ask = kept<Row>()
  return (values) => ask("", () => build().prepare(), asText(values), isQuiet)
}

/** As keptQuery, built once for each role and way of asking: what the actor may see is part of its text, and so is what a way changes of it. */
export const keptFor = <Row, Way extends string>(
  build: (actor: Actor, way: Way) => Buildable<Row>,
  isQuiet?: boolean,
): ((actor: Actor, way: Way, values: Values) => Row[]) => {
  const ask = kept<Row>()
  return (actor, way, values) => {
    const all = { ...asText(values), actorPerson: actor.personId, actorOrganization: actor.organizationId }
    return ask(`${actor.role} ${way}`, () => build(anybodyLike(actor), way).prepare(), all, isQuiet)
  }
}

/** One of several records that something belongs to, and its id: `{ grantId: 7 }`. */
export const ownerIn = <Owner extends string>(of: Partial<Record<Owner, number>>): [Owner, number] => {
  const [first] = Object.entries(of) as [Owner, number][]
  if (!first) throw new Error("Nothing says whose it is.")
  return first
}
