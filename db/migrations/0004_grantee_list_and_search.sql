-- What the list of grantees sorts and filters by, so that it never looks at 100,000 grants: the earliest day on which something is owed, and the names of the issue areas.
ALTER TABLE organization_totals ADD next_due_on TEXT CHECK (next_due_on IS date(next_due_on));
--> statement-breakpoint
ALTER TABLE organization_totals ADD areas TEXT NOT NULL DEFAULT '';
--> statement-breakpoint
DROP TRIGGER organizations_totals;
--> statement-breakpoint
CREATE TRIGGER organizations_totals AFTER INSERT ON organizations BEGIN INSERT INTO organization_totals (organization_id, grants, unrecorded, awarded_cents, paid_cents, cases) VALUES (new.id, 0, 0, 0, 0, 0); END;
--> statement-breakpoint
CREATE TABLE organization_issue_areas (organization_id INTEGER NOT NULL, issue_area_id INTEGER NOT NULL, PRIMARY KEY (organization_id, issue_area_id)) STRICT;
--> statement-breakpoint
CREATE INDEX organization_issue_areas_area ON organization_issue_areas (issue_area_id, organization_id);
--> statement-breakpoint
CREATE TRIGGER organization_totals_revision AFTER UPDATE OF next_due_on ON organization_totals WHEN old.next_due_on IS NOT new.next_due_on BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE INDEX organization_years_sums ON organization_years (organization_id, fiscal_year, awarded_cents, unrecorded);
--> statement-breakpoint
CREATE INDEX organization_years_year ON organization_years (fiscal_year, awarded_cents, organization_id);
--> statement-breakpoint
CREATE INDEX cases_of_organization ON cases (organization_id, result) WHERE deleted_at IS NULL;
--> statement-breakpoint
CREATE INDEX cases_with_result ON cases (result, organization_id) WHERE deleted_at IS NULL;
--> statement-breakpoint
CREATE INDEX report_versions_document ON report_versions (document_id);
--> statement-breakpoint
-- An organization's issue areas are those of its cases, and of the cases that its grants pay for.
CREATE TRIGGER case_issue_areas_organization_insert AFTER INSERT ON case_issue_areas BEGIN
  DELETE FROM organization_issue_areas WHERE organization_id = (SELECT organization_id FROM cases WHERE id = new.case_id) AND issue_area_id NOT IN (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = (SELECT organization_id FROM cases WHERE id = new.case_id) AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM cases WHERE id = new.case_id) AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  INSERT OR IGNORE INTO organization_issue_areas SELECT (SELECT organization_id FROM cases WHERE id = new.case_id), issue_area_id FROM (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = (SELECT organization_id FROM cases WHERE id = new.case_id) AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM cases WHERE id = new.case_id) AND g.deleted_at IS NULL AND g.status <> 'cancelled');
END;
--> statement-breakpoint
CREATE TRIGGER case_issue_areas_organization_delete AFTER DELETE ON case_issue_areas BEGIN
  DELETE FROM organization_issue_areas WHERE organization_id = (SELECT organization_id FROM cases WHERE id = old.case_id) AND issue_area_id NOT IN (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = (SELECT organization_id FROM cases WHERE id = old.case_id) AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM cases WHERE id = old.case_id) AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  INSERT OR IGNORE INTO organization_issue_areas SELECT (SELECT organization_id FROM cases WHERE id = old.case_id), issue_area_id FROM (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = (SELECT organization_id FROM cases WHERE id = old.case_id) AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM cases WHERE id = old.case_id) AND g.deleted_at IS NULL AND g.status <> 'cancelled');
END;
--> statement-breakpoint
CREATE TRIGGER cases_organization_areas AFTER UPDATE OF organization_id, deleted_at ON cases BEGIN
  DELETE FROM organization_issue_areas WHERE organization_id = old.organization_id AND issue_area_id NOT IN (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = old.organization_id AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = old.organization_id AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  INSERT OR IGNORE INTO organization_issue_areas SELECT old.organization_id, issue_area_id FROM (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = old.organization_id AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = old.organization_id AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  DELETE FROM organization_issue_areas WHERE organization_id = new.organization_id AND issue_area_id NOT IN (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = new.organization_id AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = new.organization_id AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  INSERT OR IGNORE INTO organization_issue_areas SELECT new.organization_id, issue_area_id FROM (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = new.organization_id AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = new.organization_id AND g.deleted_at IS NULL AND g.status <> 'cancelled');
END;
--> statement-breakpoint
CREATE TRIGGER grant_issue_areas_organization_insert AFTER INSERT ON grant_issue_areas BEGIN
  DELETE FROM organization_issue_areas WHERE organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND issue_area_id NOT IN (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  INSERT OR IGNORE INTO organization_issue_areas SELECT (SELECT organization_id FROM grants WHERE id = new.grant_id), issue_area_id FROM (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND g.deleted_at IS NULL AND g.status <> 'cancelled');
END;
--> statement-breakpoint
CREATE TRIGGER grant_issue_areas_organization_delete AFTER DELETE ON grant_issue_areas BEGIN
  DELETE FROM organization_issue_areas WHERE organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id) AND issue_area_id NOT IN (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id) AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id) AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  INSERT OR IGNORE INTO organization_issue_areas SELECT (SELECT organization_id FROM grants WHERE id = old.grant_id), issue_area_id FROM (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id) AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id) AND g.deleted_at IS NULL AND g.status <> 'cancelled');
END;
--> statement-breakpoint
CREATE TRIGGER grants_organization_areas AFTER UPDATE OF organization_id, status, deleted_at ON grants BEGIN
  DELETE FROM organization_issue_areas WHERE organization_id = old.organization_id AND issue_area_id NOT IN (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = old.organization_id AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = old.organization_id AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  INSERT OR IGNORE INTO organization_issue_areas SELECT old.organization_id, issue_area_id FROM (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = old.organization_id AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = old.organization_id AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  DELETE FROM organization_issue_areas WHERE organization_id = new.organization_id AND issue_area_id NOT IN (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = new.organization_id AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = new.organization_id AND g.deleted_at IS NULL AND g.status <> 'cancelled');
  INSERT OR IGNORE INTO organization_issue_areas SELECT new.organization_id, issue_area_id FROM (SELECT a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.organization_id = new.organization_id AND c.deleted_at IS NULL UNION SELECT a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.organization_id = new.organization_id AND g.deleted_at IS NULL AND g.status <> 'cancelled');
END;
--> statement-breakpoint
CREATE TRIGGER organization_issue_areas_insert AFTER INSERT ON organization_issue_areas BEGIN
  UPDATE organization_totals SET areas = coalesce((SELECT group_concat(i.name, ', ' ORDER BY i.name) FROM organization_issue_areas a CROSS JOIN issue_areas i ON i.id = a.issue_area_id WHERE a.organization_id = organization_totals.organization_id), '') WHERE organization_id = new.organization_id;
END;
--> statement-breakpoint
CREATE TRIGGER organization_issue_areas_delete AFTER DELETE ON organization_issue_areas BEGIN
  UPDATE organization_totals SET areas = coalesce((SELECT group_concat(i.name, ', ' ORDER BY i.name) FROM organization_issue_areas a CROSS JOIN issue_areas i ON i.id = a.issue_area_id WHERE a.organization_id = organization_totals.organization_id), '') WHERE organization_id = old.organization_id;
END;
--> statement-breakpoint
CREATE TRIGGER issue_areas_organization_names AFTER UPDATE OF name ON issue_areas BEGIN
  UPDATE organization_totals SET areas = coalesce((SELECT group_concat(i.name, ', ' ORDER BY i.name) FROM organization_issue_areas a CROSS JOIN issue_areas i ON i.id = a.issue_area_id WHERE a.organization_id = organization_totals.organization_id), '') WHERE organization_id IN (SELECT organization_id FROM organization_issue_areas WHERE issue_area_id = new.id);
END;
--> statement-breakpoint
-- The earliest day on which an organization owes something that does not lie with the foundation. CROSS JOIN keeps the order of the tables: without statistics SQLite would walk all open requirements for each organization. It does not depend on today: what is before today is overdue.
CREATE TRIGGER requirements_next_due_insert AFTER INSERT ON requirements BEGIN
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER requirements_next_due_update AFTER UPDATE OF grant_id, due_on, state, deleted_at ON requirements BEGIN
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id) AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id);
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER requirements_next_due_delete AFTER DELETE ON requirements BEGIN
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id) AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER reports_next_due_insert AFTER INSERT ON reports WHEN new.requirement_id IS NOT NULL BEGIN
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER reports_next_due_update AFTER UPDATE OF requirement_id, grant_id, status, deleted_at ON reports BEGIN
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id) AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = old.grant_id);
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id) AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = (SELECT organization_id FROM grants WHERE id = new.grant_id);
END;
--> statement-breakpoint
CREATE TRIGGER grants_next_due AFTER UPDATE OF organization_id, status, deleted_at ON grants BEGIN
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = old.organization_id AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = old.organization_id;
  UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = new.organization_id AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)) WHERE organization_id = new.organization_id;
END;
--> statement-breakpoint
INSERT INTO organization_issue_areas SELECT c.organization_id, a.issue_area_id FROM cases c CROSS JOIN case_issue_areas a ON a.case_id = c.id WHERE c.deleted_at IS NULL UNION SELECT g.organization_id, a.issue_area_id FROM grants g CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.deleted_at IS NULL AND g.status <> 'cancelled';
--> statement-breakpoint
UPDATE organization_totals SET next_due_on = (SELECT min(r.due_on) FROM grants g CROSS JOIN requirements r ON r.grant_id = g.id WHERE g.organization_id = organization_totals.organization_id AND g.deleted_at IS NULL AND g.status IN ('awarded', 'active', 'closing') AND r.deleted_at IS NULL AND r.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL));
--> statement-breakpoint
-- Names and the texts of updates apart, and names by kind: so a common word of 200,000 updates costs the search for a name nothing.
DROP TRIGGER search_entries_insert;
--> statement-breakpoint
DROP TRIGGER search_entries_delete;
--> statement-breakpoint
DROP TRIGGER search_entries_update;
--> statement-breakpoint
DROP TABLE search_words;
--> statement-breakpoint
CREATE VIEW search_names AS SELECT id, kind, title, body FROM search_entries WHERE kind <> 'case_update';
--> statement-breakpoint
CREATE VIEW search_updates AS SELECT id, body FROM search_entries WHERE kind = 'case_update';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5 (kind, title, body, content = 'search_names', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2 tokenchars '_'", prefix = '2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words_of_updates USING fts5 (body, content = 'search_updates', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2 tokenchars '_'", prefix = '2 3');
--> statement-breakpoint
INSERT INTO search_words (search_words) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO search_words_of_updates (search_words_of_updates) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER search_entries_insert AFTER INSERT ON search_entries WHEN new.kind <> 'case_update' BEGIN INSERT INTO search_words (rowid, kind, title, body) VALUES (new.id, new.kind, new.title, new.body); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_delete AFTER DELETE ON search_entries WHEN old.kind <> 'case_update' BEGIN INSERT INTO search_words (search_words, rowid, kind, title, body) VALUES ('delete', old.id, old.kind, old.title, old.body); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_update AFTER UPDATE ON search_entries WHEN new.kind <> 'case_update' BEGIN
  INSERT INTO search_words (search_words, rowid, kind, title, body) VALUES ('delete', old.id, old.kind, old.title, old.body);
  INSERT INTO search_words (rowid, kind, title, body) VALUES (new.id, new.kind, new.title, new.body);
END;
--> statement-breakpoint
CREATE TRIGGER search_entries_of_update_insert AFTER INSERT ON search_entries WHEN new.kind = 'case_update' BEGIN INSERT INTO search_words_of_updates (rowid, body) VALUES (new.id, new.body); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_of_update_delete AFTER DELETE ON search_entries WHEN old.kind = 'case_update' BEGIN INSERT INTO search_words_of_updates (search_words_of_updates, rowid, body) VALUES ('delete', old.id, old.body); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_of_update_update AFTER UPDATE ON search_entries WHEN new.kind = 'case_update' BEGIN
  INSERT INTO search_words_of_updates (search_words_of_updates, rowid, body) VALUES ('delete', old.id, old.body);
  INSERT INTO search_words_of_updates (rowid, body) VALUES (new.id, new.body);
END;
