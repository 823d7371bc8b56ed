import { connection } from "#db/store"

const owed = "g.deleted_at IS NULL AND g.status <> 'cancelled'"
const sums = "count(*), sum(g.amount_cents IS NULL), coalesce(sum(g.amount_cents), 0)"
const net = "sum(iif(p.direction = 'out', p.amount_cents, -p.amount_cents))"
const insert = (table: string, columns: string, query: string) => `INSERT INTO ${table} (${columns}) ${query}`
const searchable = (kind: string, title: string, body: string, from: string, hidden = "''") =>
  insert("search_entries", "kind, ref_id, title, body, private", `SELECT '${kind}', r.id, ${title}, ${body}, ${hidden} FROM ${from} r ORDER BY r.id`)

/** What the triggers of the store keep, added up in one go: the same facts as in db/migrations, and compared with theirs (sameStores). */
const statements = [
  `UPDATE grants SET payment_count = p.number, paid_net_cents = p.net FROM
    (SELECT grant_id, sum(status <> 'cancelled') AS number, coalesce(${net} FILTER (WHERE status = 'paid'), 0) AS net FROM payments p GROUP BY grant_id) p WHERE p.grant_id = grants.id`,
  "UPDATE reports SET last_submitted_at = (SELECT max(submitted_at) FROM report_versions WHERE report_id = reports.id)",
  "UPDATE grants SET case_count = c.number FROM (SELECT grant_id, count(*) AS number FROM grant_cases GROUP BY grant_id) c WHERE c.grant_id = grants.id",
  insert(
    "grant_totals",
    "fiscal_year, status, grants, unrecorded, awarded_cents, paid_cents, paid_unrecorded, to_pay_cents",
    `SELECT g.fiscal_year, g.status, ${sums}, sum(g.paid_net_cents), sum(g.paid_cents IS NULL), coalesce(sum(g.to_pay_cents), 0)
      FROM grants g WHERE g.deleted_at IS NULL GROUP BY g.fiscal_year, g.status`,
  ),
  insert(
    "payment_totals",
    "status, direction, payments, cents",
    "SELECT status, direction, count(*), sum(amount_cents) FROM payments GROUP BY status, direction",
  ),
  insert(
    "payment_months",
    "month, out_cents, back_cents",
    "SELECT substr(paid_on, 1, 7), sum(iif(direction = 'out', amount_cents, 0)), sum(iif(direction = 'back', amount_cents, 0)) FROM payments WHERE status = 'paid' GROUP BY 1",
  ),
  insert(
    "organization_years",
    "organization_id, fiscal_year, grants, unrecorded, awarded_cents",
    `SELECT g.organization_id, g.fiscal_year, ${sums} FROM grants g WHERE ${owed} GROUP BY g.organization_id, g.fiscal_year`,
  ),
  insert("year_totals", "fiscal_year, grants, unrecorded, awarded_cents", `SELECT g.fiscal_year, ${sums} FROM grants g WHERE ${owed} GROUP BY g.fiscal_year`),
  insert("case_totals", "stage, result, cases", "SELECT coalesce(stage, ''), result, count(*) FROM cases WHERE deleted_at IS NULL GROUP BY 1, 2"),
  insert(
    "case_list_totals",
    "case_id, court, docket, area, grants, last_update_on",
    `SELECT c.id, (SELECT court FROM dockets WHERE case_id = c.id ORDER BY position, id LIMIT 1), (SELECT number FROM dockets WHERE case_id = c.id ORDER BY position, id LIMIT 1),
      (SELECT min(i.name) FROM case_issue_areas a JOIN issue_areas i ON i.id = a.issue_area_id WHERE a.case_id = c.id), c.grants, u.last
      FROM (SELECT id, (SELECT count(*) FROM grant_cases WHERE case_id = cases.id) AS grants FROM cases) c
      LEFT JOIN (SELECT case_id, max(happened_on) AS last FROM case_updates WHERE deleted_at IS NULL GROUP BY case_id) u ON u.case_id = c.id`,
  ),
  insert(
    "grant_issue_areas",
    "grant_id, issue_area_id",
    `SELECT DISTINCT g.grant_id, a.issue_area_id FROM grant_cases g JOIN case_issue_areas a ON a.case_id = g.case_id`,
  ),
  insert(
    "issue_area_totals",
    "issue_area_id, grants, unrecorded, awarded_cents, cases",
    `SELECT i.id, count(g.id), coalesce(sum(g.id IS NOT NULL AND g.amount_cents IS NULL), 0), coalesce(sum(g.amount_cents), 0),
      (SELECT count(*) FROM case_issue_areas WHERE issue_area_id = i.id)
      FROM issue_areas i LEFT JOIN grant_issue_areas a ON a.issue_area_id = i.id LEFT JOIN grants g ON g.id = a.grant_id AND ${owed} GROUP BY i.id`,
  ),
  insert(
    "organization_issue_areas",
    "organization_id, issue_area_id",
    `SELECT c.organization_id, a.issue_area_id FROM cases c JOIN case_issue_areas a ON a.case_id = c.id
      UNION SELECT g.organization_id, a.issue_area_id FROM grants g JOIN grant_issue_areas a ON a.grant_id = g.id WHERE ${owed}`,
  ),
  insert(
    "organization_totals",
    "organization_id, grants, unrecorded, awarded_cents, paid_cents, cases, next_due_on, areas",
    `SELECT o.id, g.number, g.unrecorded, g.awarded, g.paid, (SELECT count(*) FROM cases WHERE organization_id = o.id),
      (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = o.id AND g.status IN ('awarded', 'active', 'closing')
        AND r.state = 'open' AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted'))),
      coalesce((SELECT group_concat(i.name, ', ' ORDER BY i.name) FROM organization_issue_areas a JOIN issue_areas i ON i.id = a.issue_area_id WHERE a.organization_id = o.id), '')
      FROM organizations o JOIN (SELECT g.organization_id, count(*) AS number, sum(g.amount_cents IS NULL) AS unrecorded, coalesce(sum(g.amount_cents), 0) AS awarded,
        sum(g.paid_net_cents) AS paid FROM grants g GROUP BY g.organization_id) g ON g.organization_id = o.id`,
  ),
  "INSERT INTO requirement_places SELECT * FROM requirement_lanes",
  "INSERT INTO requirement_totals SELECT lane, kind, fiscal_year, count(*) FROM requirement_places GROUP BY lane, kind, fiscal_year",
  searchable(
    "organization",
    "r.name",
    "coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = r.id), '') || ' ; ' || coalesce(r.parent_name, '')",
    "organizations",
    "coalesce(r.ein, '')",
  ),
  searchable("contact", "r.name", "coalesce(r.email, '')", "contacts", "coalesce(r.title, '')"),
  searchable("person", "r.name", "r.email", "persons"),
  searchable(
    "case",
    "r.title",
    "' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = r.id), '')",
    "cases",
    "iif(r.caption IS NULL, '', r.name)",
  ),
  searchable("case_update", "''", "r.body || ' ; ' || coalesce(r.source, '')", "case_updates"),
  insert("search_texts", "kind, ref_id, body", "SELECT 'note', id, body || ' ; ' || coalesce(who, '') FROM notes ORDER BY id"),
  insert("search_texts", "kind, ref_id, body", "SELECT 'participant', id, name || ' ; ' || coalesce(detail, '') FROM case_participants ORDER BY id"),
  "INSERT INTO search_words (search_words) VALUES ('rebuild')",
  "INSERT INTO search_words_of_updates (search_words_of_updates) VALUES ('rebuild')",
  "INSERT INTO search_words_of_texts (search_words_of_texts) VALUES ('rebuild')",
]

/** Runs `work` without the store's triggers, which make a thousand rows a hundred times as slow, then adds up what they would have kept. */
export const withoutTriggers = <Value>(work: () => Value): Value => {
  const store = connection()
  const triggers = store.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
  for (const { name } of triggers) store.exec(`DROP TRIGGER ${name}`)
  const value = work()
  store.transaction(() => {
    for (const statement of statements) store.exec(statement)
  })()
  for (const { sql } of triggers) store.exec(sql)
  return value
}
