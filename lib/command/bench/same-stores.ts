import { connection } from "#db/store"

/** Of these, rows or ids depend on how often a trigger ran, or on the moment of the migration, not on what is there. */
const apart = /^(search_words|sqlite_|migrations$|revisions$|schedules$|schedule_rules$)/

/** All rows of the open store, by table. */
const contents = (): Map<string, string> => {
  const store = connection()
  const tables = store.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
  return new Map(
    tables
      .filter((name) => !apart.test(name))
      .map((name) => {
        const rows = store.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all()
        const texts = rows.map(({ id, ...row }) => JSON.stringify(name.startsWith("search_") ? row : { id, ...row }))
        return [name, texts.sort().join("\n")]
      }),
  )
}

/** Fills two stores that should come out alike, and says in which tables they differ. */
export const differences = (first: () => void, second: () => void): string[] => {
  first()
  const expected = contents()
  second()
  const found = contents()
  return [...new Set([...expected.keys(), ...found.keys()])].filter((name) => expected.get(name) !== found.get(name))
}
