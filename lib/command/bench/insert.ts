import { connection } from "#db/store"

type Value = string | number | null
type Row = Record<string, Value>

const statements = new Map<string, { run: (row: Row) => { lastInsertRowid: number | bigint } }>()

/** Inserts one row, given by its columns; the statement of a table and its columns is prepared once. Answers the row's id. */
export const insert = (table: string, row: Row): number => {
  const columns = Object.keys(row)
  const key = `${table} ${columns}`
  let statement = statements.get(key)
  if (!statement) {
    statement = connection().prepare<Row>(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((column) => `@${column}`).join(", ")})`)
    statements.set(key, statement)
  }
  return Number(statement.run(row).lastInsertRowid)
}

/** One transaction for many rows. Statements belong to their connection, so another store begins with none. */
export const inOneTransaction = (work: () => void): void => {
  statements.clear()
  connection().transaction(work).immediate()
}
