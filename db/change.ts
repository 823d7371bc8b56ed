import { and, eq, sql } from "drizzle-orm"
import type { SQLiteTable, SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core"
import type { Write } from "#db/store"
import { Conflict, Missing } from "#lib/kernel/refusal"

type Row = { id: number; version: number }
// biome-ignore lint/suspicious/noExplicitAny: the columns of a drizzle table are named by its own type parameter
type Versioned = SQLiteTable & { id: any; version: any }

/**
 * Saves a row of which the person saw `seen`. When somebody saved it meanwhile, throws Conflict with what they saved,
 * as the form shows it (`theirs`). Answers the row before and after.
 */
export const change = <Table extends Versioned>(
  tx: Write,
  table: Table,
  current: (Table["$inferSelect"] & Row) | undefined,
  seen: number,
  values: SQLiteUpdateSetSource<Table>,
  theirs: () => Record<string, string>,
): { before: Record<string, unknown>; after: Record<string, unknown> } => {
  if (!current) throw new Missing("record")
  if (current.version !== seen) throw new Conflict(theirs(), current.version)
  const saved = tx
    .update(table)
    .set({ ...values, version: sql`${table.version} + 1` } as SQLiteUpdateSetSource<Table>)
    .where(and(eq(table.id, current.id), eq(table.version, seen)))
    .run()
  if (saved.changes !== 1) throw new Conflict(theirs(), current.version)
  const before = Object.fromEntries(Object.keys(values).map((key) => [key, current[key as keyof typeof current]]))
  return { before, after: values as Record<string, unknown> }
}
