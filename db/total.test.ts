import type Database from "better-sqlite3"
import fc from "fast-check"
import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore, connection, openStore } from "#db/store"

let store: Database.Database
const at = "2027-01-01T00:00:00Z"

beforeEach(() => {
  openStore(":memory:")
  store = connection()
  store.exec(`INSERT INTO issue_areas (name, slug) VALUES ('Housing', 'housing'), ('Due Process', 'due-process');
    INSERT INTO organizations (slug, name, sort_name, created_at) VALUES ('a', 'A', 'a', '${at}'), ('b', 'B', 'b', '${at}');
    INSERT INTO grants (organization_id, fiscal_year, amount_cents, status, created_at) VALUES (1, 2026, 5, 'active', '${at}'), (2, 2027, NULL, 'closed', '${at}');
    INSERT INTO cases (slug, organization_id, name, stage, created_at) VALUES ('one', 1, 'One', 'trial', '${at}'), ('two', 2, 'Two', NULL, '${at}');
    INSERT INTO grant_cases VALUES (1, 1), (2, 1), (2, 2); INSERT INTO case_issue_areas VALUES (1, 1), (2, 2);
    INSERT INTO payments (grant_id, direction, amount_cents, status, paid_on, created_at) VALUES (1, 'out', 3, 'paid', '2027-01-10', '${at}')`)
})
afterEach(closeStore)

/** Each kept sum beside the same sum taken afresh. Rows that count nothing may stay. */
const counted = "deleted_at IS NULL AND status <> 'cancelled'"
const signed = "iif(p.direction = 'out', p.amount_cents, -p.amount_cents)"
const open = "status IN ('awarded', 'active', 'closing')"
const keptAndFresh: Record<string, [kept: string, fresh: string]> = {
  organization_years: [
    "SELECT * FROM organization_years",
    `SELECT organization_id, fiscal_year, count(*) AS grants, sum(amount_cents IS NULL) AS unrecorded, coalesce(sum(amount_cents), 0) AS awarded_cents
      FROM grants WHERE ${counted} GROUP BY 1, 2`,
  ],
  year_totals: [
    "SELECT * FROM year_totals",
    `SELECT fiscal_year, count(*) AS grants, sum(amount_cents IS NULL) AS unrecorded, coalesce(sum(amount_cents), 0) AS awarded_cents FROM grants WHERE ${counted} GROUP BY 1`,
  ],
  organization_totals: [
    "SELECT organization_id, grants, unrecorded, awarded_cents, paid_cents, cases FROM organization_totals",
    `SELECT o.id AS organization_id,
      (SELECT count(*) FROM grants WHERE organization_id = o.id AND ${counted}) AS grants,
      (SELECT count(*) FROM grants WHERE organization_id = o.id AND amount_cents IS NULL AND ${counted}) AS unrecorded,
      (SELECT coalesce(sum(amount_cents), 0) FROM grants WHERE organization_id = o.id AND ${counted}) AS awarded_cents,
      (SELECT coalesce(sum(${signed}), 0) FROM payments p JOIN grants g ON g.id = p.grant_id WHERE g.organization_id = o.id AND p.status = 'paid') AS paid_cents,
      (SELECT count(*) FROM cases WHERE organization_id = o.id AND deleted_at IS NULL) AS cases FROM organizations o`,
  ],
  payment_months: [
    "SELECT * FROM payment_months WHERE out_cents <> 0 OR back_cents <> 0",
    `SELECT substr(paid_on, 1, 7) AS month, sum(iif(direction = 'out', amount_cents, 0)) AS out_cents, sum(iif(direction = 'back', amount_cents, 0)) AS back_cents
      FROM payments WHERE status = 'paid' GROUP BY 1`,
  ],
  payment_totals: ["SELECT * FROM payment_totals", "SELECT status, direction, count(*) AS payments, sum(amount_cents) AS cents FROM payments GROUP BY 1, 2"],
  case_totals: [
    "SELECT * FROM case_totals WHERE cases <> 0",
    "SELECT coalesce(stage, '') AS stage, result, count(*) AS cases FROM cases WHERE deleted_at IS NULL GROUP BY 1, 2",
  ],
  grant_totals: [
    "SELECT * FROM grant_totals",
    `SELECT fiscal_year, status, count(*) AS grants, sum(amount_cents IS NULL) AS unrecorded, coalesce(sum(amount_cents), 0) AS awarded_cents, sum(paid_net_cents) AS paid_cents,
      sum(is_imported AND payment_count = 0) AS paid_unrecorded, sum(iif(${open}, coalesce(amount_cents - paid_net_cents, 0), 0)) AS to_pay_cents
      FROM grants WHERE deleted_at IS NULL GROUP BY 1, 2`,
  ],
  grant_issue_areas: [
    "SELECT * FROM grant_issue_areas",
    `SELECT DISTINCT gc.grant_id, a.issue_area_id FROM grant_cases gc JOIN cases c ON c.id = gc.case_id AND c.deleted_at IS NULL JOIN case_issue_areas a ON a.case_id = c.id`,
  ],
  issue_area_totals: [
    "SELECT * FROM issue_area_totals",
    `SELECT i.id AS issue_area_id, count(g.id) AS grants, coalesce(sum(g.id IS NOT NULL AND g.amount_cents IS NULL), 0) AS unrecorded, coalesce(sum(g.amount_cents), 0) AS awarded_cents,
      (SELECT count(*) FROM case_issue_areas a JOIN cases c ON c.id = a.case_id WHERE a.issue_area_id = i.id AND c.deleted_at IS NULL) AS cases
      FROM issue_areas i LEFT JOIN grants g ON g.deleted_at IS NULL AND g.status <> 'cancelled' AND g.id IN (
        SELECT gc.grant_id FROM grant_cases gc JOIN cases c ON c.id = gc.case_id AND c.deleted_at IS NULL JOIN case_issue_areas a ON a.case_id = c.id WHERE a.issue_area_id = i.id)
      GROUP BY i.id`,
  ],
  organization_issue_areas: [
    "SELECT * FROM organization_issue_areas",
    `SELECT organization_id, a.issue_area_id FROM cases c JOIN case_issue_areas a ON a.case_id = c.id WHERE c.deleted_at IS NULL
      UNION SELECT g.organization_id, a.issue_area_id FROM grants g JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.deleted_at IS NULL AND g.status <> 'cancelled'`,
  ],
  reports: [
    "SELECT id, last_submitted_at FROM reports",
    "SELECT r.id, max(v.submitted_at) AS last_submitted_at FROM reports r LEFT JOIN report_versions v ON v.report_id = r.id GROUP BY 1",
  ],
  requirement_places: ["SELECT * FROM requirement_places", "SELECT * FROM requirement_lanes"],
  requirement_totals: [
    "SELECT * FROM requirement_totals WHERE requirements <> 0",
    "SELECT lane, kind, fiscal_year, count(*) AS requirements FROM requirement_lanes GROUP BY 1, 2, 3",
  ],
  grants: [
    "SELECT id, payment_count, paid_net_cents, case_count FROM grants",
    `SELECT id, (SELECT count(*) FROM payments p WHERE p.grant_id = g.id AND p.status <> 'cancelled') AS payment_count,
      (SELECT coalesce(sum(${signed}), 0) FROM payments p WHERE p.grant_id = g.id AND p.status = 'paid') AS paid_net_cents,
      (SELECT count(*) FROM grant_cases WHERE grant_id = g.id) AS case_count FROM grants g`,
  ],
}

const sorted = (query: string) =>
  store
    .prepare(query)
    .all()
    .map((row) => JSON.stringify(row))
    .sort()

type Act = { sql: string; values: Record<string, unknown> }
const act = (sql: string, values: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Act> => fc.record(values).map((made) => ({ sql, values: made }))

const one = fc.integer({ min: 1, max: 4 })
const nth = fc.integer({ min: 0, max: 3 })
const organization = fc.integer({ min: 1, max: 2 })
const area = fc.integer({ min: 1, max: 2 })
const year = fc.integer({ min: 2026, max: 2027 })
const cents = fc.integer({ min: 0, max: 9 })
const amount = fc.option(cents)
const archived = fc.option(fc.constant(at))
const status = fc.constantFrom("awarded", "active", "closing", "closed", "cancelled")
const stage = fc.constantFrom("trial", "appeal", "closed", null)
const prevailed = fc.constantFrom("plaintiff", "mixed", null)
const direction = fc.constantFrom("out", "back")
/** Paid, and only paid, has its day. */
const moved = fc.constantFrom(["scheduled", null], ["cancelled", null], ["paid", "2027-01-10"], ["paid", "2027-02-10"])
const paid = { moved, amount: fc.integer({ min: 1, max: 9 }), direction }

const acts = fc.oneof(
  act(
    "INSERT INTO grants (organization_id, fiscal_year, amount_cents, status, is_imported, created_at) VALUES (@organization, @year, @amount, @status, @imported, '2027-01-01T00:00:00Z')",
    {
      organization,
      year,
      amount,
      status,
      imported: fc.integer({ min: 0, max: 1 }),
    },
  ),
  act("UPDATE grants SET organization_id = @organization, fiscal_year = @year, amount_cents = @amount, status = @status WHERE id = @one", {
    organization,
    year,
    amount,
    status,
    one,
  }),
  act("UPDATE grants SET deleted_at = @archived WHERE id = @one", { archived, one }),
  act(
    "INSERT INTO cases (slug, organization_id, name, stage, prevailed, created_at) VALUES (hex(randomblob(8)), @organization, 'A case', @stage, @prevailed, '2027-01-01T00:00:00Z')",
    {
      organization,
      stage,
      prevailed,
    },
  ),
  act("UPDATE cases SET organization_id = @organization, stage = @stage, prevailed = @prevailed WHERE id = @one", { organization, stage, prevailed, one }),
  act("UPDATE cases SET deleted_at = @archived WHERE id = @one", { archived, one }),
  act("INSERT INTO grant_cases SELECT g.id, c.id FROM grants g, cases c WHERE g.id = @one AND c.id = @other ON CONFLICT DO NOTHING", { one, other: one }),
  act("DELETE FROM grant_cases WHERE rowid = (SELECT rowid FROM grant_cases LIMIT 1 OFFSET @nth)", { nth }),
  act("INSERT INTO case_issue_areas SELECT id, @area FROM cases WHERE id = @one ON CONFLICT DO NOTHING", { one, area }),
  act("DELETE FROM case_issue_areas WHERE rowid = (SELECT rowid FROM case_issue_areas LIMIT 1 OFFSET @nth)", { nth }),
  act(
    "INSERT INTO payments (grant_id, direction, amount_cents, status, paid_on, created_at) SELECT id, @direction, @amount, @status, @paidOn, '2027-01-01T00:00:00Z' FROM grants WHERE id = @one",
    {
      one,
      ...paid,
    },
  ),
  act("UPDATE payments SET direction = @direction, amount_cents = @amount, status = @status, paid_on = @paidOn WHERE id = @one", { one, ...paid }),
)

const kind = fc.constantFrom("timesheet", "year_end_report")
const due = fc.constantFrom("2027-01-15", "2027-10-15")
const state = fc.constantFrom("open", "met", "waived")
const reported = fc.constantFrom("draft", "submitted", "in_review", "changes_requested", "accepted", "withdrawn")

const sent = fc.constantFrom(null, "2027-01-05T00:00:00Z", "2027-02-05T00:00:00Z")

/** What is owed, and the reports that answer it: at most one that is not withdrawn. */
const owing = fc.oneof(
  act(
    "INSERT INTO requirements (grant_id, kind, due_on, state, created_at) SELECT id, @kind, @due, @state, '2027-01-01T00:00:00Z' FROM grants WHERE id = @one",
    {
      kind,
      due,
      state,
      one,
    },
  ),
  act("UPDATE requirements SET due_on = @due, state = @state, deleted_at = @archived WHERE id = @one", { due, state, archived, one }),
  act("UPDATE requirements SET grant_id = (SELECT min(id) FROM grants WHERE id >= @other) WHERE id = @one", { one, other: organization }),
  act("UPDATE organizations SET deleted_at = @archived WHERE id = @organization", { archived, organization }),
  act(
    `INSERT INTO reports (grant_id, requirement_id, kind, status, created_at) SELECT q.grant_id, q.id, q.kind, @reported, '2027-01-01T00:00:00Z' FROM requirements q
      WHERE q.id = @one ON CONFLICT DO NOTHING`,
    { one, reported },
  ),
  act("UPDATE OR IGNORE reports SET status = @reported, deleted_at = @archived WHERE id = @one", { one, reported, archived }),
  act(
    `INSERT INTO report_versions (report_id, number, receipt, submitted_at, saved_at) SELECT id, @number, iif(@sent IS NULL, NULL, hex(randomblob(4))), @sent,
      '2027-01-01T00:00:00Z' FROM reports WHERE id = @one ON CONFLICT DO NOTHING`,
    { one, number: one, sent },
  ),
  act("UPDATE report_versions SET receipt = iif(@sent IS NULL, NULL, hex(randomblob(4))), submitted_at = @sent WHERE id = @one", { one, sent }),
  act("DELETE FROM report_versions WHERE id = @one", { one }),
)

const run = ({ sql, values: { moved: how, ...values } }: Act) => {
  const [state, paidOn] = (how ?? []) as [string?, (string | null)?]
  store.prepare(sql).run(how === undefined ? values : { ...values, status: state, paidOn })
}

test("whatever is awarded, edited, cancelled, archived, linked, unlinked, filed under an issue area or paid, the kept sums are those of the records", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(acts, owing), { minLength: 10, maxLength: 60 }), (sequence) => {
      store.exec("SAVEPOINT attempt")
      try {
        for (const each of sequence) run(each)
        for (const [name, [kept, fresh]] of Object.entries(keptAndFresh)) expect(sorted(kept), name).toEqual(sorted(fresh))
        expect(store.pragma("foreign_key_check")).toEqual([])
      } finally {
        store.exec("ROLLBACK TO attempt; RELEASE attempt")
      }
    }),
    { numRuns: 100 },
  )
}, 60_000)

test("an older grant's payments are not recorded until there is one; a grant that is closed owes nothing; without an amount nobody knows what is left", () => {
  store.exec(`INSERT INTO grants (organization_id, fiscal_year, amount_cents, status, is_imported, created_at) VALUES
    (1, 2017, 500, 'closed', 1, '${at}'), (1, 2027, 500, 'active', 0, '${at}'), (1, 2027, NULL, 'active', 0, '${at}')`)
  const shown = () => store.prepare("SELECT paid_cents, to_pay_cents FROM grants WHERE id > 2 ORDER BY id").raw().all()
  expect(shown()).toEqual([
    [null, 0],
    [0, 500],
    [0, null],
  ])
  for (const grant of [3, 4])
    store
      .prepare("INSERT INTO payments (grant_id, direction, amount_cents, status, paid_on, created_at) VALUES (?, 'out', 200, 'paid', '2027-01-10', ?)")
      .run(grant, at)
  expect(shown()).toEqual([
    [200, 0],
    [200, 300],
    [0, null],
  ])
})

test("a report knows when its newest sent version was, also where one is sent later, taken back or goes", () => {
  const [january, march] = ["2027-01-05T00:00:00Z", "2027-03-05T00:00:00Z"]
  store.exec(`INSERT INTO reports (grant_id, kind, status, created_at) VALUES (1, 'timesheet', 'submitted', '${at}'), (1, 'timesheet', 'draft', '${at}')`)
  const add = store.prepare(
    "INSERT INTO report_versions (report_id, number, receipt, submitted_at, saved_at) VALUES (?, ?, iif(@at IS NULL, NULL, hex(randomblob(4))), @at, '2027-01-01T00:00:00Z')",
  )
  const send = store.prepare(
    "UPDATE report_versions SET receipt = iif(@at IS NULL, NULL, hex(randomblob(4))), submitted_at = @at WHERE report_id = 1 AND number = 2",
  )
  const known = () => store.prepare("SELECT last_submitted_at FROM reports ORDER BY id").pluck().all()
  add.run(1, 1, { at: january })
  add.run(1, 2, { at: null })
  expect(known()).toEqual([january, null])
  send.run({ at: march })
  expect(known()).toEqual([march, null])
  send.run({ at: null })
  expect(known()).toEqual([january, null])
  send.run({ at: march })
  store.exec("DELETE FROM report_versions WHERE number = 2")
  expect(known()).toEqual([january, null])
})
