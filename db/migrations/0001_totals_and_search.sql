-- Money and events are never deleted, only reversed.
CREATE TRIGGER grants_never_deleted BEFORE DELETE ON grants BEGIN SELECT RAISE(ABORT, 'grants are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER payments_never_deleted BEFORE DELETE ON payments BEGIN SELECT RAISE(ABORT, 'payments are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER events_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER events_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
--> statement-breakpoint
-- Totals: each trigger takes away what the old row counted and adds what the new one counts.
CREATE TRIGGER organizations_totals AFTER INSERT ON organizations BEGIN INSERT INTO organization_totals VALUES (new.id, 0, 0, 0, 0, 0); END;
--> statement-breakpoint
CREATE TRIGGER issue_areas_totals AFTER INSERT ON issue_areas BEGIN INSERT INTO issue_area_totals VALUES (new.id, 0, 0, 0, 0); END;
--> statement-breakpoint
CREATE TRIGGER grants_totals_insert AFTER INSERT ON grants WHEN new.deleted_at IS NULL AND new.status <> 'cancelled' BEGIN
  INSERT INTO organization_years VALUES (new.organization_id, new.fiscal_year, 1, (new.amount_cents IS NULL), coalesce(new.amount_cents, 0))
    ON CONFLICT DO UPDATE SET grants = grants + 1, unrecorded = unrecorded + (new.amount_cents IS NULL), awarded_cents = awarded_cents + coalesce(new.amount_cents, 0);
  INSERT INTO year_totals VALUES (new.fiscal_year, 1, (new.amount_cents IS NULL), coalesce(new.amount_cents, 0))
    ON CONFLICT DO UPDATE SET grants = grants + 1, unrecorded = unrecorded + (new.amount_cents IS NULL), awarded_cents = awarded_cents + coalesce(new.amount_cents, 0);
  UPDATE organization_totals SET grants = grants + 1, unrecorded = unrecorded + (new.amount_cents IS NULL), awarded_cents = awarded_cents + coalesce(new.amount_cents, 0) WHERE organization_id = new.organization_id;
  UPDATE issue_area_totals SET grants = grants + 1, unrecorded = unrecorded + (new.amount_cents IS NULL), awarded_cents = awarded_cents + coalesce(new.amount_cents, 0) WHERE issue_area_id IN (SELECT issue_area_id FROM grant_issue_areas WHERE grant_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER grants_totals_leave BEFORE UPDATE OF organization_id, fiscal_year, amount_cents, status, deleted_at ON grants WHEN old.deleted_at IS NULL AND old.status <> 'cancelled' BEGIN
  UPDATE organization_years SET grants = grants - 1, unrecorded = unrecorded - (old.amount_cents IS NULL), awarded_cents = awarded_cents - coalesce(old.amount_cents, 0) WHERE organization_id = old.organization_id AND fiscal_year = old.fiscal_year;
  DELETE FROM organization_years WHERE organization_id = old.organization_id AND fiscal_year = old.fiscal_year AND grants = 0;
  UPDATE year_totals SET grants = grants - 1, unrecorded = unrecorded - (old.amount_cents IS NULL), awarded_cents = awarded_cents - coalesce(old.amount_cents, 0) WHERE fiscal_year = old.fiscal_year;
  DELETE FROM year_totals WHERE fiscal_year = old.fiscal_year AND grants = 0;
  UPDATE organization_totals SET grants = grants - 1, unrecorded = unrecorded - (old.amount_cents IS NULL), awarded_cents = awarded_cents - coalesce(old.amount_cents, 0) WHERE organization_id = old.organization_id;
  UPDATE issue_area_totals SET grants = grants - 1, unrecorded = unrecorded - (old.amount_cents IS NULL), awarded_cents = awarded_cents - coalesce(old.amount_cents, 0) WHERE issue_area_id IN (SELECT issue_area_id FROM grant_issue_areas WHERE grant_id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER grants_totals_enter AFTER UPDATE OF organization_id, fiscal_year, amount_cents, status, deleted_at ON grants WHEN new.deleted_at IS NULL AND new.status <> 'cancelled' BEGIN
  INSERT INTO organization_years VALUES (new.organization_id, new.fiscal_year, 1, (new.amount_cents IS NULL), coalesce(new.amount_cents, 0))
    ON CONFLICT DO UPDATE SET grants = grants + 1, unrecorded = unrecorded + (new.amount_cents IS NULL), awarded_cents = awarded_cents + coalesce(new.amount_cents, 0);
  INSERT INTO year_totals VALUES (new.fiscal_year, 1, (new.amount_cents IS NULL), coalesce(new.amount_cents, 0))
    ON CONFLICT DO UPDATE SET grants = grants + 1, unrecorded = unrecorded + (new.amount_cents IS NULL), awarded_cents = awarded_cents + coalesce(new.amount_cents, 0);
  UPDATE organization_totals SET grants = grants + 1, unrecorded = unrecorded + (new.amount_cents IS NULL), awarded_cents = awarded_cents + coalesce(new.amount_cents, 0) WHERE organization_id = new.organization_id;
  UPDATE issue_area_totals SET grants = grants + 1, unrecorded = unrecorded + (new.amount_cents IS NULL), awarded_cents = awarded_cents + coalesce(new.amount_cents, 0) WHERE issue_area_id IN (SELECT issue_area_id FROM grant_issue_areas WHERE grant_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER grants_totals_paid AFTER UPDATE OF organization_id ON grants WHEN old.organization_id <> new.organization_id BEGIN
  UPDATE organization_totals SET paid_cents = paid_cents - coalesce((SELECT sum(iif(direction = 'out', amount_cents, -amount_cents)) FROM payments WHERE grant_id = new.id AND status = 'paid'), 0) WHERE organization_id = old.organization_id;
  UPDATE organization_totals SET paid_cents = paid_cents + coalesce((SELECT sum(iif(direction = 'out', amount_cents, -amount_cents)) FROM payments WHERE grant_id = new.id AND status = 'paid'), 0) WHERE organization_id = new.organization_id;
END;
--> statement-breakpoint
CREATE TRIGGER payments_totals_insert AFTER INSERT ON payments WHEN new.status = 'paid' BEGIN
  INSERT INTO payment_months VALUES (substr(new.paid_on, 1, 7), iif(new.direction = 'out', new.amount_cents, 0), iif(new.direction = 'back', new.amount_cents, 0))
    ON CONFLICT DO UPDATE SET out_cents = out_cents + iif(new.direction = 'out', new.amount_cents, 0), back_cents = back_cents + iif(new.direction = 'back', new.amount_cents, 0);
  UPDATE organization_totals SET paid_cents = paid_cents + (iif(new.direction = 'out', new.amount_cents, 0) - iif(new.direction = 'back', new.amount_cents, 0)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER payments_totals_leave BEFORE UPDATE OF grant_id, direction, amount_cents, status, paid_on ON payments WHEN old.status = 'paid' BEGIN
  UPDATE payment_months SET out_cents = out_cents - iif(old.direction = 'out', old.amount_cents, 0), back_cents = back_cents - iif(old.direction = 'back', old.amount_cents, 0) WHERE month = substr(old.paid_on, 1, 7);
  UPDATE organization_totals SET paid_cents = paid_cents - (iif(old.direction = 'out', old.amount_cents, 0) - iif(old.direction = 'back', old.amount_cents, 0)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER payments_totals_enter AFTER UPDATE OF grant_id, direction, amount_cents, status, paid_on ON payments WHEN new.status = 'paid' BEGIN
  INSERT INTO payment_months VALUES (substr(new.paid_on, 1, 7), iif(new.direction = 'out', new.amount_cents, 0), iif(new.direction = 'back', new.amount_cents, 0))
    ON CONFLICT DO UPDATE SET out_cents = out_cents + iif(new.direction = 'out', new.amount_cents, 0), back_cents = back_cents + iif(new.direction = 'back', new.amount_cents, 0);
  UPDATE organization_totals SET paid_cents = paid_cents + (iif(new.direction = 'out', new.amount_cents, 0) - iif(new.direction = 'back', new.amount_cents, 0)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER cases_totals_insert AFTER INSERT ON cases WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO case_totals VALUES (coalesce(new.stage, ''), new.result, 1)
    ON CONFLICT DO UPDATE SET cases = cases + 1;
  UPDATE organization_totals SET cases = cases + 1 WHERE organization_id = new.organization_id;
  UPDATE issue_area_totals SET cases = cases + 1 WHERE issue_area_id IN (SELECT issue_area_id FROM case_issue_areas WHERE case_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER cases_totals_leave AFTER UPDATE ON cases WHEN old.deleted_at IS NULL BEGIN
  UPDATE case_totals SET cases = cases - 1 WHERE stage = coalesce(old.stage, '') AND result = old.result;
  UPDATE organization_totals SET cases = cases - 1 WHERE organization_id = old.organization_id;
  UPDATE issue_area_totals SET cases = cases - 1 WHERE issue_area_id IN (SELECT issue_area_id FROM case_issue_areas WHERE case_id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER cases_totals_enter AFTER UPDATE ON cases WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO case_totals VALUES (coalesce(new.stage, ''), new.result, 1)
    ON CONFLICT DO UPDATE SET cases = cases + 1;
  UPDATE organization_totals SET cases = cases + 1 WHERE organization_id = new.organization_id;
  UPDATE issue_area_totals SET cases = cases + 1 WHERE issue_area_id IN (SELECT issue_area_id FROM case_issue_areas WHERE case_id = new.id);
END;
--> statement-breakpoint
-- Which areas a grant counts in: those of its cases that are not archived, each once.
CREATE TRIGGER grant_cases_areas_insert AFTER INSERT ON grant_cases BEGIN
  INSERT INTO grant_issue_areas SELECT new.grant_id, a.issue_area_id FROM case_issue_areas a JOIN cases c ON c.id = a.case_id WHERE a.case_id = new.case_id AND c.deleted_at IS NULL ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER grant_cases_areas_delete AFTER DELETE ON grant_cases BEGIN
  DELETE FROM grant_issue_areas WHERE grant_id = old.grant_id AND issue_area_id NOT IN (SELECT a.issue_area_id FROM grant_cases g JOIN cases c ON c.id = g.case_id AND c.deleted_at IS NULL JOIN case_issue_areas a ON a.case_id = g.case_id WHERE g.grant_id = old.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER case_issue_areas_insert AFTER INSERT ON case_issue_areas WHEN (SELECT deleted_at IS NULL FROM cases WHERE id = new.case_id) BEGIN
  UPDATE issue_area_totals SET cases = cases + 1 WHERE issue_area_id = new.issue_area_id;
  INSERT INTO grant_issue_areas SELECT grant_id, new.issue_area_id FROM grant_cases WHERE case_id = new.case_id ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER case_issue_areas_delete AFTER DELETE ON case_issue_areas WHEN (SELECT deleted_at IS NULL FROM cases WHERE id = old.case_id) BEGIN
  UPDATE issue_area_totals SET cases = cases - 1 WHERE issue_area_id = old.issue_area_id;
  DELETE FROM grant_issue_areas WHERE grant_id IN (SELECT grant_id FROM grant_cases WHERE case_id = old.case_id)
    AND issue_area_id NOT IN (SELECT a.issue_area_id FROM grant_cases g JOIN cases c ON c.id = g.case_id AND c.deleted_at IS NULL JOIN case_issue_areas a ON a.case_id = g.case_id WHERE g.grant_id = grant_issue_areas.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER cases_areas_archive AFTER UPDATE OF deleted_at ON cases WHEN old.deleted_at IS NULL AND new.deleted_at IS NOT NULL BEGIN
  DELETE FROM grant_issue_areas WHERE grant_id IN (SELECT grant_id FROM grant_cases WHERE case_id = new.id)
    AND issue_area_id NOT IN (SELECT a.issue_area_id FROM grant_cases g JOIN cases c ON c.id = g.case_id AND c.deleted_at IS NULL JOIN case_issue_areas a ON a.case_id = g.case_id WHERE g.grant_id = grant_issue_areas.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER cases_areas_restore AFTER UPDATE OF deleted_at ON cases WHEN old.deleted_at IS NOT NULL AND new.deleted_at IS NULL BEGIN
  INSERT INTO grant_issue_areas SELECT g.grant_id, a.issue_area_id FROM grant_cases g JOIN case_issue_areas a ON a.case_id = g.case_id WHERE g.case_id = new.id ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER grant_issue_areas_insert AFTER INSERT ON grant_issue_areas BEGIN
  UPDATE issue_area_totals SET (grants, unrecorded, awarded_cents) =
    (SELECT issue_area_totals.grants + 1, issue_area_totals.unrecorded + (amount_cents IS NULL), issue_area_totals.awarded_cents + coalesce(amount_cents, 0) FROM grants WHERE id = new.grant_id)
    WHERE issue_area_id = new.issue_area_id AND EXISTS (SELECT 1 FROM grants WHERE id = new.grant_id AND grants.deleted_at IS NULL AND grants.status <> 'cancelled');
END;
--> statement-breakpoint
CREATE TRIGGER grant_issue_areas_delete AFTER DELETE ON grant_issue_areas BEGIN
  UPDATE issue_area_totals SET (grants, unrecorded, awarded_cents) =
    (SELECT issue_area_totals.grants - 1, issue_area_totals.unrecorded - (amount_cents IS NULL), issue_area_totals.awarded_cents - coalesce(amount_cents, 0) FROM grants WHERE id = old.grant_id)
    WHERE issue_area_id = old.issue_area_id AND EXISTS (SELECT 1 FROM grants WHERE id = old.grant_id AND grants.deleted_at IS NULL AND grants.status <> 'cancelled');
END;
--> statement-breakpoint
-- Every change of what the public can see raises the revision: the key under which finished public pages are kept.
INSERT INTO revisions VALUES (1, 1);
--> statement-breakpoint
CREATE TRIGGER settings_revision_insert AFTER INSERT ON settings BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER settings_revision_update AFTER UPDATE ON settings BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER settings_revision_delete AFTER DELETE ON settings BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER issue_areas_revision_insert AFTER INSERT ON issue_areas BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER issue_areas_revision_update AFTER UPDATE ON issue_areas BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER issue_areas_revision_delete AFTER DELETE ON issue_areas BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER organizations_revision_insert AFTER INSERT ON organizations BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER organizations_revision_update AFTER UPDATE ON organizations BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER organizations_revision_delete AFTER DELETE ON organizations BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_revision_insert AFTER INSERT ON organization_aliases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_revision_update AFTER UPDATE ON organization_aliases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_revision_delete AFTER DELETE ON organization_aliases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER cases_revision_insert AFTER INSERT ON cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER cases_revision_update AFTER UPDATE ON cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER cases_revision_delete AFTER DELETE ON cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_captions_revision_insert AFTER INSERT ON case_captions BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_captions_revision_update AFTER UPDATE ON case_captions BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_captions_revision_delete AFTER DELETE ON case_captions BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER dockets_revision_insert AFTER INSERT ON dockets BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER dockets_revision_update AFTER UPDATE ON dockets BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER dockets_revision_delete AFTER DELETE ON dockets BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_issue_areas_revision_insert AFTER INSERT ON case_issue_areas BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_issue_areas_revision_update AFTER UPDATE ON case_issue_areas BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_issue_areas_revision_delete AFTER DELETE ON case_issue_areas BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_reliefs_revision_insert AFTER INSERT ON case_reliefs BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_reliefs_revision_update AFTER UPDATE ON case_reliefs BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_reliefs_revision_delete AFTER DELETE ON case_reliefs BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_updates_revision_insert AFTER INSERT ON case_updates BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_updates_revision_update AFTER UPDATE ON case_updates BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_updates_revision_delete AFTER DELETE ON case_updates BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER grants_revision_insert AFTER INSERT ON grants BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER grants_revision_update AFTER UPDATE ON grants BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER grants_revision_delete AFTER DELETE ON grants BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER grant_cases_revision_insert AFTER INSERT ON grant_cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER grant_cases_revision_update AFTER UPDATE ON grant_cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER grant_cases_revision_delete AFTER DELETE ON grant_cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER reports_revision_insert AFTER INSERT ON reports BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER reports_revision_update AFTER UPDATE ON reports BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER reports_revision_delete AFTER DELETE ON reports BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER report_cases_revision_insert AFTER INSERT ON report_cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER report_cases_revision_update AFTER UPDATE ON report_cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER report_cases_revision_delete AFTER DELETE ON report_cases BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER documents_revision_insert AFTER INSERT ON documents BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER documents_revision_update AFTER UPDATE ON documents BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER documents_revision_delete AFTER DELETE ON documents BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
-- The words of each record that can be found.
CREATE TRIGGER organizations_search_insert AFTER INSERT ON organizations BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.ein, '') || ' ; ' || coalesce(o.parent_name, '') FROM organizations o WHERE o.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER organizations_search_update AFTER UPDATE OF name, ein, parent_name ON organizations BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.ein, '') || ' ; ' || coalesce(o.parent_name, '') FROM organizations o WHERE o.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER cases_search_insert AFTER INSERT ON cases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case', c.id, c.title, c.name || ' ; ' || coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') FROM cases c WHERE c.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER cases_search_update AFTER UPDATE OF caption, name ON cases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case', c.id, c.title, c.name || ' ; ' || coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') FROM cases c WHERE c.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER case_updates_search_insert AFTER INSERT ON case_updates BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case_update', u.id, '', u.body || ' ; ' || coalesce(u.source, '') FROM case_updates u WHERE u.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER case_updates_search_update AFTER UPDATE OF body, source ON case_updates BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case_update', u.id, '', u.body || ' ; ' || coalesce(u.source, '') FROM case_updates u WHERE u.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER persons_search_insert AFTER INSERT ON persons BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'person', p.id, p.name, p.email FROM persons p WHERE p.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER persons_search_update AFTER UPDATE OF name, email ON persons BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'person', p.id, p.name, p.email FROM persons p WHERE p.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_insert AFTER INSERT ON contacts BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'contact', t.id, t.name, coalesce(t.title, '') || ' ; ' || coalesce(t.email, '') FROM contacts t WHERE t.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_update AFTER UPDATE OF name, title, email ON contacts BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'contact', t.id, t.name, coalesce(t.title, '') || ' ; ' || coalesce(t.email, '') FROM contacts t WHERE t.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_search_insert AFTER INSERT ON organization_aliases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.ein, '') || ' ; ' || coalesce(o.parent_name, '') FROM organizations o WHERE o.id = new.organization_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_search_update AFTER UPDATE ON organization_aliases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.ein, '') || ' ; ' || coalesce(o.parent_name, '') FROM organizations o WHERE o.id = new.organization_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_search_delete AFTER DELETE ON organization_aliases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.ein, '') || ' ; ' || coalesce(o.parent_name, '') FROM organizations o WHERE o.id = old.organization_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER case_captions_search_insert AFTER INSERT ON case_captions BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case', c.id, c.title, c.name || ' ; ' || coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') FROM cases c WHERE c.id = new.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER case_captions_search_update AFTER UPDATE ON case_captions BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case', c.id, c.title, c.name || ' ; ' || coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') FROM cases c WHERE c.id = new.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER case_captions_search_delete AFTER DELETE ON case_captions BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case', c.id, c.title, c.name || ' ; ' || coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') FROM cases c WHERE c.id = old.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER dockets_search_insert AFTER INSERT ON dockets BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case', c.id, c.title, c.name || ' ; ' || coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') FROM cases c WHERE c.id = new.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER dockets_search_update AFTER UPDATE ON dockets BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case', c.id, c.title, c.name || ' ; ' || coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') FROM cases c WHERE c.id = new.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE TRIGGER dockets_search_delete AFTER DELETE ON dockets BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case', c.id, c.title, c.name || ' ; ' || coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') FROM cases c WHERE c.id = old.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5 (title, body, content = 'search_entries', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER search_entries_insert AFTER INSERT ON search_entries BEGIN INSERT INTO search_words (rowid, title, body) VALUES (new.id, new.title, new.body); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_delete AFTER DELETE ON search_entries BEGIN INSERT INTO search_words (search_words, rowid, title, body) VALUES ('delete', old.id, old.title, old.body); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_update AFTER UPDATE ON search_entries BEGIN
  INSERT INTO search_words (search_words, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO search_words (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
