import { sql } from "drizzle-orm"
import { check, integer, type SQLiteColumnBuilderBase, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Instant } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"
import type { Cents } from "#lib/kernel/money"

/** Columns that carry their unit, their suffix and their CHECK together, so that none is forgotten. */
type Rule = (column: string) => string
const rules = new WeakMap<object, Rule>()

const ruled = <Builder extends object>(builder: Builder, rule: Rule): Builder => {
  rules.set(builder, rule)
  return builder
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`

/** Integer cents; the column ends in `_cents`. May be null (not recorded); never negative. */
export const cents = <Name extends string>(name: Name) =>
  ruled(integer(`${name}_cents`).$type<Cents>(), (column) => `${column} IS NULL OR ${column} BETWEEN 0 AND 9007199254740991`)

/** A day, "YYYY-MM-DD"; the column ends in `_on`. `IS`, since a NULL satisfies a CHECK with `=`. */
export const day = <Name extends string>(name: Name) => ruled(text(`${name}_on`).$type<Day>(), (column) => `${column} IS date(${column})`)

/** A moment, ISO UTC with Z; the column ends in `_at`. */
export const instant = <Name extends string>(name: Name) =>
  ruled(text(`${name}_at`).$type<Instant>(), (column) => `${column} IS NULL OR ${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'`)

/** One of a list of words. */
export const oneOf = <Value extends string>(name: string, values: readonly [Value, ...Value[]]) =>
  ruled(text(name, { enum: values as unknown as [Value, ...Value[]] }), (column) => `${column} IS NULL OR ${column} IN (${values.map(quoted).join(", ")})`)

/** Text that is there: not empty, not only blanks. */
export const words = (name: string) => ruled(text(name).notNull(), (column) => `length(trim(${column})) > 0`)

/** A yes or no, stored as 1 or 0. */
export const flag = (name: string) => ruled(integer(name, { mode: "boolean" }), (column) => `${column} IN (0, 1)`)

export const id = () => integer("id").primaryKey()

/** Raised by every change of the row; an edit names the one it saw (db/perform.ts, `change`). */
export const version = () => integer("version").notNull().default(1)

/** How many pages a document has; those of a PDF are counted, those of a Word document are what its properties say. */
export const pageCount = () => ({ pages: integer("pages"), pagesFrom: oneOf("pages_from", ["counted", "properties"]) })

/** drizzle's sqliteTable, with the CHECKs of its columns. */
export const table = ((name: string, columns: Record<string, SQLiteColumnBuilderBase>, extra?: (self: never) => never[]) =>
  sqliteTable(name, columns, (self) => {
    const checks = Object.entries(columns).flatMap(([key, builder]) => {
      const rule = rules.get(builder)
      const column = (self as Record<string, { name: string }>)[key]?.name
      return rule && column ? [check(`${name}_${column}`, sql.raw(rule(column)))] : []
    })
    return [...checks, ...(extra?.(self as never) ?? [])]
  })) as unknown as typeof sqliteTable
