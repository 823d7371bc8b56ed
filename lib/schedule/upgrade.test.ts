import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import Database from "better-sqlite3"
import { expect, test } from "vitest"
import { applyMigration, migrate } from "#db/migrate"

const folder = join(process.cwd(), "db", "migrations")
const at = "2026-09-25T15:00:00Z"

/** A store as it was before there were schedules. */
const olderStore = () => {
  const store = new Database(":memory:")
  store.exec("CREATE TABLE migrations (tag TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT")
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql") && file < "0005")
  for (const file of files.sort())
    applyMigration(store, { tag: file.replace(/\.sql$/, ""), statements: readFileSync(join(folder, file), "utf8").split("--> statement-breakpoint") })
  return store
}

test("a data folder without schedules gets both, what is owed finds its rule, and where it stands is kept from then on", () => {
  const store = olderStore()
  store.exec(`INSERT INTO organizations (slug, name, sort_name, created_at) VALUES ('a', 'A', 'a', '${at}');
    INSERT INTO grants (organization_id, fiscal_year, status, created_at) VALUES (1, 2027, 'active', '${at}');
    INSERT INTO requirements (grant_id, kind, covers_from_on, covers_to_on, due_on, state, created_at) VALUES
      (1, 'description', NULL, NULL, '2026-10-09', 'met', '${at}'),
      (1, 'timesheet', '2027-01-01', '2027-03-31', '2027-04-15', 'open', '${at}'),
      (1, 'year_end_report', '2027-04-01', '2027-09-30', '2027-10-15', 'open', '${at}'),
      (1, 'call', NULL, NULL, '2027-10-15', 'open', '${at}')`)
  migrate(store)
  expect(store.prepare("SELECT is_default, last_year FROM schedules ORDER BY id").raw().all()).toEqual([
    [1, null],
    [0, 2022],
  ])
  const found = store.prepare(
    "SELECT q.kind, r.kind, r.schedule_id, r.due_months FROM requirements q LEFT JOIN schedule_rules r ON r.id = q.schedule_rule_id ORDER BY q.id",
  )
  expect(found.raw().all()).toEqual([
    ["description", "description", 1, null],
    ["timesheet", "timesheet", 1, 6],
    ["year_end_report", "year_end_report", 1, 12],
    ["call", null, null, null],
  ])
  const lanes = () => store.prepare("SELECT lane, sum(requirements) FROM requirement_totals WHERE requirements > 0 GROUP BY lane ORDER BY lane").raw().all()
  expect(lanes()).toEqual([
    ["met", 1],
    ["theirs", 3],
  ])
  store.exec("UPDATE grants SET status = 'closed'")
  expect(lanes()).toEqual([
    ["met", 1],
    ["past", 3],
  ])
  store.close()
}, 60_000)

test("an empty data folder has the same two schedules", () => {
  const store = new Database(":memory:")
  migrate(store)
  expect(store.prepare("SELECT count(*) FROM schedule_rules GROUP BY schedule_id").pluck().all()).toEqual([11, 11])
  store.close()
}, 60_000)
