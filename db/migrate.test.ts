import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { applyMigration, migrate, pendingMigrations } from "#db/migrate"
import * as schema from "#db/schema"
import { closeStore, openStore } from "#db/store"

let store: Database.Database
beforeEach(() => {
  store = new Database(":memory:")
  migrate(store)
})
afterEach(() => store.close())

const names = (type: string) =>
  store.prepare<[string], string>("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all(type)
const everything = () => store.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").all()
const tables = Object.values(schema as Record<string, unknown>).map((table) => getTableConfig(table as SQLiteTable))

describe("the newest schema", () => {
  test("every table is STRICT, so that no text lands in a number", () => {
    const loose = store
      .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
    expect(loose).toEqual([])
  })

  test("what a record is looked up by has an index; who did something, and the few references that nobody asks backwards, have none", () => {
    const unindexed = names("table").flatMap((table) => {
      const firsts = store
        .prepare<[string], string>("SELECT i.name FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE i.seqno = 0")
        .pluck()
        .all(table)
      const keys = store.prepare<[string], string>("SELECT name FROM pragma_table_info(?) WHERE pk = 1").pluck().all(table)
      const references = store.prepare<[string], string>(`SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" <> 'persons'`).pluck().all(table)
      return references.filter((column) => !firsts.includes(column) && !keys.includes(column)).map((column) => `${table}.${column}`)
    })
    expect(unindexed.sort()).toEqual([
      "access_requests.requirement_id",
      "case_updates.document_id",
      "case_updates.report_id",
      "docket_alerts.case_update_id",
      "mails.contact_id",
      "mails.grant_id",
      "requirements.responsible_contact_id",
      "requirements.schedule_rule_id",
      "reviews.report_version_id",
      "sign_in_codes.organization_id",
      "timesheet_entries.requirement_id",
    ])
  })

  test("has every table, column and index that the code reads, and no table besides", () => {
    const own = ["migrations"]
    const words = names("table").filter((name) => name.startsWith("search_words"))
    expect(names("table").filter((name) => !own.includes(name) && !words.includes(name))).toEqual(tables.map(({ name }) => name).sort())
    for (const { name, columns, indexes } of tables) {
      const kept = store.prepare<[string], string>("SELECT name FROM pragma_table_xinfo(?) WHERE hidden <> 1").pluck().all(name)
      expect(kept.sort(), name).toEqual(columns.map((column) => column.name).sort())
      const indexed = store.prepare<[string], string>("SELECT name FROM pragma_index_list(?)").pluck().all(name)
      for (const index of indexes) expect(indexed, name).toContain(index.config.name)
    }
  })

  test("every trigger has its table, and money and history have the triggers that keep them", () => {
    const triggers = store.prepare<[], { name: string; tbl_name: string }>("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'trigger'").all()
    expect(triggers.map(({ tbl_name }) => tbl_name).filter((name) => !names("table").includes(name))).toEqual([])
    for (const kept of ["events_never_changed", "events_never_deleted", "grants_never_deleted", "payments_never_deleted"])
      expect(triggers.map(({ name }) => name)).toContain(kept)
  })

  test("every change of what the public can see raises the revision", () => {
    const shown = ["organizations", "grants", "cases", "case_captions", "dockets", "case_issue_areas", "case_reliefs", "case_updates", "grant_cases"]
    const also = ["reports", "report_cases", "documents", "issue_areas", "settings"]
    const triggers = names("trigger")
    for (const table of [...shown, ...also]) for (const act of ["insert", "update", "delete"]) expect(triggers, table).toContain(`${table}_revision_${act}`)
  })
})

test("migrating again does nothing", () => {
  const before = everything()
  expect(pendingMigrations(store)).toEqual([])
  migrate(store)
  expect(everything()).toEqual(before)
})

test("cases of before are told in the words of now, and counted so, with all that hangs on them", () => {
  const folder = join(import.meta.dirname, "migrations")
  const earlier = readdirSync(folder).filter((file) => file.endsWith(".sql") && file < "0020")
  const old = new Database(":memory:")
  pendingMigrations(old)
  for (const file of earlier.sort())
    applyMigration(old, { tag: file.replace(".sql", ""), statements: readFileSync(join(folder, file), "utf8").split("--> statement-breakpoint") })
  const rows: [stage: string, disposition: string | null, prevailed: string | null, before: string, now: string][] = [
    ["remand", null, "defendant", "lost", "pending"],
    ["settlement_pending", null, "defendant", "lost", "pending"],
    ["closed", "dismissed_voluntarily", "defendant", "lost", "closed_without_result"],
    ["closed", "mixed_on_appeal", null, "not_recorded", "won_in_part"],
    ["closed", null, "defendant", "lost", "lost"],
  ]
  old.exec("INSERT INTO organizations (slug, name, sort_name, created_at) VALUES ('a', 'A', 'a', '2027-01-01T00:00:00Z')")
  for (const [index, [stage, disposition, prevailed]] of rows.entries()) {
    old
      .prepare(
        `INSERT INTO cases (slug, organization_id, name, created_at, grantee_side, stage, disposition, prevailed)
        VALUES (?, 1, 'Kingfisher', '2027-01-01T00:00:00Z', 'plaintiff', ?, ?, ?)`,
      )
      .run(`case-${index}`, stage, disposition, prevailed)
    old.prepare("INSERT INTO dockets (case_id, court) VALUES (?, 'N.D. Ill.')").run(index + 1)
  }
  old.exec("UPDATE cases SET deleted_at = '2027-02-01T00:00:00Z' WHERE id = 5")
  const results = () => old.prepare("SELECT result FROM cases ORDER BY id").pluck().all()
  const count = (from: string) => old.prepare(`SELECT count(*) FROM ${from}`).pluck().get()
  expect(results()).toEqual(rows.map(([, , , before]) => before))
  migrate(old)
  expect(results()).toEqual(rows.map(([, , , , now]) => now))
  expect(count("dockets d JOIN cases c ON c.id = d.case_id")).toBe(5)
  expect(count("search_entries WHERE kind = 'case' AND title LIKE '%Kingfisher%'")).toBe(5)
  old.exec("UPDATE cases SET prevailed = 'plaintiff' WHERE id = 1; UPDATE cases SET deleted_at = NULL WHERE id = 5")
  expect(old.prepare("SELECT stage, result, cases FROM case_totals WHERE cases <> 0 ORDER BY stage, result").raw().all()).toEqual([
    ["closed", "closed_without_result", 1],
    ["closed", "lost", 1],
    ["closed", "won_in_part", 1],
    ["remand", "won", 1],
    ["settlement_pending", "pending", 1],
  ])
  expect(old.pragma("integrity_check", { simple: true })).toBe("ok")
  expect(old.prepare("SELECT type, name FROM sqlite_schema ORDER BY type, name").all()).toEqual(
    store.prepare("SELECT type, name FROM sqlite_schema ORDER BY type, name").all(),
  )
  old.close()
})

describe("a broken migration", () => {
  test("leaves nothing of itself, and is still to do", () => {
    const before = everything()
    const broken = { tag: "9999_broken", statements: ["CREATE TABLE half (id INTEGER) STRICT", "INSERT INTO nowhere VALUES (1)"] }
    expect(() => applyMigration(store, broken)).toThrow("nowhere")
    expect(everything()).toEqual(before)
    expect(store.prepare("SELECT count(*) FROM migrations WHERE tag = '9999_broken'").pluck().get()).toBe(0)
  })

  test("that takes a parent away is undone before it is kept", () => {
    store.exec(`INSERT INTO organizations (slug, name, sort_name, created_at) VALUES ('a', 'A', 'a', '2027-01-01T00:00:00Z');
      INSERT INTO contacts (organization_id, name, created_at) VALUES (1, 'Ann', '2027-01-01T00:00:00Z'); PRAGMA foreign_keys = OFF`)
    expect(() => applyMigration(store, { tag: "9999_broken", statements: ["DELETE FROM organizations"] })).toThrow("1 rows whose parent is missing")
    expect(store.prepare("SELECT count(*) FROM organizations").pluck().get()).toBe(1)
  })
})

test("a store in a folder opens with what a lost power supply needs", () => {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-store-"))
  try {
    openStore(folder)
    closeStore()
    const reopened = new Database(join(folder, "lodestar.sqlite"))
    expect(reopened.pragma("journal_mode", { simple: true })).toBe("wal")
    expect(reopened.pragma("integrity_check", { simple: true })).toBe("ok")
    expect(pendingMigrations(reopened)).toEqual([])
    reopened.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
