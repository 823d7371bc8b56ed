-- Longer texts have an index of their own, so that their common words cost the search for a name nothing. What is privileged is in no index.
CREATE TABLE `search_texts` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref_id` integer NOT NULL,
	`body` text NOT NULL,
	`read_from` integer,
	CONSTRAINT "search_texts_kind" CHECK(kind IS NULL OR kind IN ('participant', 'note', 'report'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_texts_ref` ON `search_texts` (`kind`,`ref_id`);
--> statement-breakpoint
INSERT INTO search_texts (kind, ref_id, body) SELECT 'participant', id, name || ' ; ' || coalesce(detail, '') FROM case_participants WHERE audience <> 'privileged';
--> statement-breakpoint
INSERT INTO search_texts (kind, ref_id, body) SELECT 'note', id, body || ' ; ' || coalesce(who, '') FROM notes WHERE audience <> 'privileged';
--> statement-breakpoint
CREATE VIRTUAL TABLE search_words_of_texts USING fts5 (kind, body, content = 'search_texts', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2 tokenchars '_'", prefix = '2 3');
--> statement-breakpoint
INSERT INTO search_words_of_texts (search_words_of_texts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER search_texts_insert AFTER INSERT ON search_texts BEGIN INSERT INTO search_words_of_texts (rowid, kind, body) VALUES (new.id, new.kind, new.body); END;
--> statement-breakpoint
CREATE TRIGGER search_texts_delete AFTER DELETE ON search_texts BEGIN INSERT INTO search_words_of_texts (search_words_of_texts, rowid, kind, body) VALUES ('delete', old.id, old.kind, old.body); END;
--> statement-breakpoint
CREATE TRIGGER search_texts_update AFTER UPDATE ON search_texts BEGIN
  INSERT INTO search_words_of_texts (search_words_of_texts, rowid, kind, body) VALUES ('delete', old.id, old.kind, old.body);
  INSERT INTO search_words_of_texts (rowid, kind, body) VALUES (new.id, new.kind, new.body);
END;
--> statement-breakpoint
CREATE TRIGGER case_participants_text_insert AFTER INSERT ON case_participants WHEN new.audience <> 'privileged' BEGIN
  INSERT INTO search_texts (kind, ref_id, body) VALUES ('participant', new.id, new.name || ' ; ' || coalesce(new.detail, ''));
END;
--> statement-breakpoint
CREATE TRIGGER case_participants_text_update AFTER UPDATE ON case_participants BEGIN
  DELETE FROM search_texts WHERE kind = 'participant' AND ref_id = old.id;
  INSERT INTO search_texts (kind, ref_id, body) SELECT 'participant', new.id, new.name || ' ; ' || coalesce(new.detail, '') WHERE new.audience <> 'privileged';
END;
--> statement-breakpoint
CREATE TRIGGER case_participants_text_delete AFTER DELETE ON case_participants BEGIN DELETE FROM search_texts WHERE kind = 'participant' AND ref_id = old.id; END;
--> statement-breakpoint
CREATE TRIGGER notes_text_insert AFTER INSERT ON notes WHEN new.audience <> 'privileged' BEGIN
  INSERT INTO search_texts (kind, ref_id, body) VALUES ('note', new.id, new.body || ' ; ' || coalesce(new.who, ''));
END;
--> statement-breakpoint
CREATE TRIGGER notes_text_update AFTER UPDATE OF body, who, audience ON notes BEGIN
  DELETE FROM search_texts WHERE kind = 'note' AND ref_id = old.id;
  INSERT INTO search_texts (kind, ref_id, body) SELECT 'note', new.id, new.body || ' ; ' || coalesce(new.who, '') WHERE new.audience <> 'privileged';
END;
