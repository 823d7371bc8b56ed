-- What a public page does not show of a record stands in a column of its own, so that only those who read it find by it: an EIN, the working name of a
-- case with a caption, what a contact does, the answers beside a report's file. The texts of reports with a file are read again.
ALTER TABLE search_entries ADD private TEXT NOT NULL DEFAULT '';
--> statement-breakpoint
ALTER TABLE search_texts ADD private TEXT NOT NULL DEFAULT '';
--> statement-breakpoint
DROP TRIGGER search_entries_insert;
--> statement-breakpoint
DROP TRIGGER search_entries_delete;
--> statement-breakpoint
DROP TRIGGER search_entries_update;
--> statement-breakpoint
DROP TRIGGER search_texts_insert;
--> statement-breakpoint
DROP TRIGGER search_texts_delete;
--> statement-breakpoint
DROP TRIGGER search_texts_update;
--> statement-breakpoint
DROP TRIGGER organizations_search_insert;
--> statement-breakpoint
DROP TRIGGER organizations_search_update;
--> statement-breakpoint
DROP TRIGGER organization_aliases_search_insert;
--> statement-breakpoint
DROP TRIGGER organization_aliases_search_update;
--> statement-breakpoint
DROP TRIGGER organization_aliases_search_delete;
--> statement-breakpoint
DROP TRIGGER cases_search_insert;
--> statement-breakpoint
DROP TRIGGER cases_search_update;
--> statement-breakpoint
DROP TRIGGER case_captions_search_insert;
--> statement-breakpoint
DROP TRIGGER case_captions_search_update;
--> statement-breakpoint
DROP TRIGGER case_captions_search_delete;
--> statement-breakpoint
DROP TRIGGER dockets_search_insert;
--> statement-breakpoint
DROP TRIGGER dockets_search_update;
--> statement-breakpoint
DROP TRIGGER dockets_search_delete;
--> statement-breakpoint
DROP TRIGGER contacts_search_insert;
--> statement-breakpoint
DROP TRIGGER contacts_search_update;
--> statement-breakpoint
DROP TABLE search_words;
--> statement-breakpoint
DROP VIEW search_names;
--> statement-breakpoint
DROP TABLE search_words_of_texts;
--> statement-breakpoint
DELETE FROM search_texts WHERE kind = 'report' AND ref_id > 0 AND read_from IN (SELECT id FROM report_versions WHERE document_id IS NOT NULL);
--> statement-breakpoint
UPDATE search_entries SET body = n.body, private = n.private FROM (SELECT o.id AS id, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.parent_name, '') AS body, coalesce(o.ein, '') AS private FROM organizations o) n
  WHERE kind = 'organization' AND ref_id = n.id;
--> statement-breakpoint
UPDATE search_entries SET body = n.body, private = n.private FROM (SELECT c.id AS id, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), '') AS body, iif(c.caption IS NULL, '', c.name) AS private FROM cases c) n
  WHERE kind = 'case' AND ref_id = n.id;
--> statement-breakpoint
UPDATE search_entries SET body = n.body, private = n.private FROM (SELECT t.id AS id, coalesce(t.email, '') AS body, coalesce(t.title, '') AS private FROM contacts t) n
  WHERE kind = 'contact' AND ref_id = n.id;
--> statement-breakpoint
CREATE VIEW search_names AS SELECT id, kind, title, body, private FROM search_entries WHERE kind <> 'case_update';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words USING fts5 (kind, title, body, private, content = 'search_names', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2 tokenchars '_'", prefix = '2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words_of_texts USING fts5 (kind, body, private, content = 'search_texts', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2 tokenchars '_'", prefix = '2 3');
--> statement-breakpoint
INSERT INTO search_words (search_words) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO search_words_of_texts (search_words_of_texts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER search_entries_insert AFTER INSERT ON search_entries WHEN new.kind <> 'case_update' BEGIN INSERT INTO search_words (rowid, kind, title, body, private) VALUES (new.id, new.kind, new.title, new.body, new.private); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_delete AFTER DELETE ON search_entries WHEN old.kind <> 'case_update' BEGIN INSERT INTO search_words (search_words, rowid, kind, title, body, private) VALUES ('delete', old.id, old.kind, old.title, old.body, old.private); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_update AFTER UPDATE ON search_entries WHEN new.kind <> 'case_update' BEGIN
  INSERT INTO search_words (search_words, rowid, kind, title, body, private) VALUES ('delete', old.id, old.kind, old.title, old.body, old.private);
  INSERT INTO search_words (rowid, kind, title, body, private) VALUES (new.id, new.kind, new.title, new.body, new.private);
END;
--> statement-breakpoint
CREATE TRIGGER search_texts_insert AFTER INSERT ON search_texts BEGIN INSERT INTO search_words_of_texts (rowid, kind, body, private) VALUES (new.id, new.kind, new.body, new.private); END;
--> statement-breakpoint
CREATE TRIGGER search_texts_delete AFTER DELETE ON search_texts BEGIN INSERT INTO search_words_of_texts (search_words_of_texts, rowid, kind, body, private) VALUES ('delete', old.id, old.kind, old.body, old.private); END;
--> statement-breakpoint
CREATE TRIGGER search_texts_update AFTER UPDATE ON search_texts BEGIN
  INSERT INTO search_words_of_texts (search_words_of_texts, rowid, kind, body, private) VALUES ('delete', old.id, old.kind, old.body, old.private);
  INSERT INTO search_words_of_texts (rowid, kind, body, private) VALUES (new.id, new.kind, new.body, new.private);
END;
--> statement-breakpoint
CREATE TRIGGER organizations_search_insert AFTER INSERT ON organizations BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.parent_name, ''), coalesce(o.ein, '') FROM organizations o WHERE o.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER organizations_search_update AFTER UPDATE OF name, ein, parent_name ON organizations BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.parent_name, ''), coalesce(o.ein, '') FROM organizations o WHERE o.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_search_insert AFTER INSERT ON organization_aliases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.parent_name, ''), coalesce(o.ein, '') FROM organizations o WHERE o.id = new.organization_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_search_update AFTER UPDATE ON organization_aliases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.parent_name, ''), coalesce(o.ein, '') FROM organizations o WHERE o.id = new.organization_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER organization_aliases_search_delete AFTER DELETE ON organization_aliases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'organization', o.id, o.name, coalesce((SELECT group_concat(name, ' ; ') FROM organization_aliases WHERE organization_id = o.id), '') || ' ; ' || coalesce(o.parent_name, ''), coalesce(o.ein, '') FROM organizations o WHERE o.id = old.organization_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER cases_search_insert AFTER INSERT ON cases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'case', c.id, c.title, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), ''), iif(c.caption IS NULL, '', c.name) FROM cases c WHERE c.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER cases_search_update AFTER UPDATE OF caption, name ON cases BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'case', c.id, c.title, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), ''), iif(c.caption IS NULL, '', c.name) FROM cases c WHERE c.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER case_captions_search_insert AFTER INSERT ON case_captions BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'case', c.id, c.title, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), ''), iif(c.caption IS NULL, '', c.name) FROM cases c WHERE c.id = new.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER case_captions_search_update AFTER UPDATE ON case_captions BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'case', c.id, c.title, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), ''), iif(c.caption IS NULL, '', c.name) FROM cases c WHERE c.id = new.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER case_captions_search_delete AFTER DELETE ON case_captions BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'case', c.id, c.title, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), ''), iif(c.caption IS NULL, '', c.name) FROM cases c WHERE c.id = old.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER dockets_search_insert AFTER INSERT ON dockets BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'case', c.id, c.title, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), ''), iif(c.caption IS NULL, '', c.name) FROM cases c WHERE c.id = new.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER dockets_search_update AFTER UPDATE ON dockets BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'case', c.id, c.title, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), ''), iif(c.caption IS NULL, '', c.name) FROM cases c WHERE c.id = new.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER dockets_search_delete AFTER DELETE ON dockets BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'case', c.id, c.title, coalesce((SELECT group_concat(caption, ' ; ') FROM case_captions WHERE case_id = c.id), '') || ' ; ' || coalesce((SELECT group_concat(court || ' ' || coalesce(number, ''), ' ; ') FROM dockets WHERE case_id = c.id), ''), iif(c.caption IS NULL, '', c.name) FROM cases c WHERE c.id = old.case_id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_insert AFTER INSERT ON contacts BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'contact', t.id, t.name, coalesce(t.email, ''), coalesce(t.title, '') FROM contacts t WHERE t.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
--> statement-breakpoint
CREATE TRIGGER contacts_search_update AFTER UPDATE OF name, title, email ON contacts BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body, private) SELECT 'contact', t.id, t.name, coalesce(t.email, ''), coalesce(t.title, '') FROM contacts t WHERE t.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body, private = excluded.private;
END;
