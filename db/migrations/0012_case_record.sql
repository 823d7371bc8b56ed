ALTER TABLE cases ADD short_name TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD judge TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD filed_on TEXT CHECK (filed_on IS date(filed_on));
--> statement-breakpoint
ALTER TABLE cases ADD closed_on TEXT CHECK (closed_on IS date(closed_on));
--> statement-breakpoint
ALTER TABLE cases ADD state TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD cause TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD stake TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD class_action TEXT CHECK (class_action IS NULL OR class_action IN ('sought', 'certified', 'denied'));
--> statement-breakpoint
ALTER TABLE cases ADD is_stayed INTEGER NOT NULL DEFAULT 0 CHECK (is_stayed IN (0, 1));
--> statement-breakpoint
ALTER TABLE cases ADD has_injunction INTEGER NOT NULL DEFAULT 0 CHECK (has_injunction IN (0, 1));
--> statement-breakpoint
ALTER TABLE cases ADD order_words TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD order_until_on TEXT CHECK (order_until_on IS date(order_until_on));
--> statement-breakpoint
ALTER TABLE cases ADD moot_because TEXT CHECK (moot_because IS NULL OR moot_because IN ('rule_withdrawn', 'law_changed', 'relief_given', 'other'));
--> statement-breakpoint
ALTER TABLE cases ADD changed_law TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD changed_policy TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD changed_practice TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD monitored_since_on TEXT CHECK (monitored_since_on IS date(monitored_since_on));
--> statement-breakpoint
ALTER TABLE cases ADD fee_award_cents INTEGER CHECK (fee_award_cents IS NULL OR fee_award_cents BETWEEN 0 AND 9007199254740991);
--> statement-breakpoint
ALTER TABLE cases ADD fee_award_on TEXT CHECK (fee_award_on IS date(fee_award_on));
--> statement-breakpoint
ALTER TABLE cases ADD assessment TEXT;
--> statement-breakpoint
ALTER TABLE cases ADD strategy TEXT;
--> statement-breakpoint
CREATE INDEX cases_stage_rank ON cases (instr(',pre_filing,agency,pleadings,discovery,dispositive_motions,trial,judgment,appeal,remand,settlement_pending,monitoring,closed,', ',' || stage || ','), id);
--> statement-breakpoint
ALTER TABLE case_captions ADD until_on TEXT CHECK (until_on IS date(until_on));
--> statement-breakpoint
ALTER TABLE case_captions ADD reason TEXT CHECK (reason IS NULL OR reason IN ('successor', 'turned_round', 'parties', 'correction', 'other'));
--> statement-breakpoint
ALTER TABLE dockets ADD role TEXT CHECK (role IS NULL OR role IN ('agency', 'trial', 'appeal', 'cross_appeal', 'certiorari', 'remand'));
--> statement-breakpoint
ALTER TABLE dockets ADD relation TEXT CHECK (relation IS NULL OR relation IN ('lead', 'consolidated', 'related'));
--> statement-breakpoint
ALTER TABLE dockets ADD judge TEXT;
--> statement-breakpoint
ALTER TABLE dockets ADD is_en_banc INTEGER NOT NULL DEFAULT 0 CHECK (is_en_banc IN (0, 1));
--> statement-breakpoint
ALTER TABLE dockets ADD filed_on TEXT CHECK (filed_on IS date(filed_on));
--> statement-breakpoint
ALTER TABLE dockets ADD decided_on TEXT CHECK (decided_on IS date(decided_on));
--> statement-breakpoint
ALTER TABLE dockets ADD disposition TEXT CHECK (disposition IS NULL OR disposition IN ('dismissed_voluntarily', 'dismissed_settled', 'dismissed_on_the_merits', 'dismissed_for_want_of_jurisdiction', 'judgment_by_default', 'judgment_by_consent', 'judgment_on_motion', 'judgment_after_trial', 'transferred', 'remanded', 'affirmed', 'reversed', 'vacated', 'appeal_dismissed', 'mixed_on_appeal', 'dismissed_as_moot', 'certiorari_granted', 'certiorari_denied'));
--> statement-breakpoint
ALTER TABLE dockets ADD prevailed TEXT CHECK (prevailed IS NULL OR prevailed IN ('plaintiff', 'defendant', 'mixed', 'none', 'unknown'));
--> statement-breakpoint
ALTER TABLE dockets ADD citation TEXT;
--> statement-breakpoint
ALTER TABLE dockets ADD words TEXT;
--> statement-breakpoint
ALTER TABLE dockets ADD source_url TEXT;
--> statement-breakpoint
ALTER TABLE case_updates ADD kind TEXT CHECK (kind IS NULL OR kind IN ('filed', 'motion', 'hearing', 'ruling', 'appeal', 'settlement', 'order', 'news'));
--> statement-breakpoint
ALTER TABLE case_updates ADD audience TEXT NOT NULL DEFAULT 'staff' CHECK (audience IN ('public', 'shared', 'board', 'staff', 'privileged'));
--> statement-breakpoint
ALTER TABLE case_updates ADD report_id INTEGER REFERENCES reports (id);
--> statement-breakpoint
ALTER TABLE case_updates ADD note_id INTEGER REFERENCES notes (id);
--> statement-breakpoint
CREATE INDEX case_updates_happened ON case_updates (happened_on, id);
--> statement-breakpoint
CREATE INDEX case_updates_published ON case_updates (published_at, id) WHERE published_at IS NOT NULL;
--> statement-breakpoint
CREATE TABLE case_participants (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id),
  role TEXT NOT NULL CHECK (role IN ('plaintiff', 'defendant', 'petitioner', 'respondent', 'appellant', 'appellee', 'intervenor', 'amicus', 'counsel', 'co_counsel', 'opposing_counsel', 'co_funder')),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0), detail TEXT,
  audience TEXT NOT NULL DEFAULT 'staff' CHECK (audience IN ('public', 'shared', 'board', 'staff', 'privileged')), position INTEGER NOT NULL DEFAULT 0
) STRICT;
--> statement-breakpoint
CREATE INDEX case_participants_case ON case_participants (case_id, position);
--> statement-breakpoint
CREATE TABLE court_dates (
  id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN ('argument', 'hearing', 'conference', 'trial', 'deadline', 'decision_expected', 'other')),
  happens_on TEXT NOT NULL CHECK (happens_on IS date(happens_on)), words TEXT,
  audience TEXT NOT NULL DEFAULT 'staff' CHECK (audience IN ('public', 'shared', 'board', 'staff', 'privileged'))
) STRICT;
--> statement-breakpoint
CREATE INDEX court_dates_case ON court_dates (case_id, happens_on);
--> statement-breakpoint
CREATE INDEX court_dates_happens ON court_dates (happens_on, case_id);
--> statement-breakpoint
CREATE TABLE case_audiences (
  case_id INTEGER NOT NULL REFERENCES cases (id), part TEXT NOT NULL CHECK (part IN ('stake', 'cause', 'order', 'change', 'money', 'assessment', 'strategy')),
  audience TEXT NOT NULL CHECK (audience IN ('public', 'shared', 'board', 'staff', 'privileged')), PRIMARY KEY (case_id, part)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER case_participants_revision_insert AFTER INSERT ON case_participants BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_participants_revision_update AFTER UPDATE ON case_participants BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_participants_revision_delete AFTER DELETE ON case_participants BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER court_dates_revision_insert AFTER INSERT ON court_dates BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER court_dates_revision_update AFTER UPDATE ON court_dates BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER court_dates_revision_delete AFTER DELETE ON court_dates BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_audiences_revision_insert AFTER INSERT ON case_audiences BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_audiences_revision_update AFTER UPDATE ON case_audiences BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER case_audiences_revision_delete AFTER DELETE ON case_audiences BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL REFERENCES persons (id),
  list TEXT NOT NULL CHECK (length(trim(list)) > 0), name TEXT NOT NULL CHECK (length(trim(name)) > 0), query TEXT NOT NULL,
  is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1)), is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX saved_views_name ON saved_views (person_id, list, name COLLATE NOCASE);
--> statement-breakpoint
CREATE UNIQUE INDEX saved_views_default ON saved_views (person_id, list) WHERE is_default = 1;
--> statement-breakpoint
-- What the list of cases sorts by, kept by the writing transaction.
CREATE TABLE case_list_totals (
  case_id INTEGER PRIMARY KEY, court TEXT, docket TEXT, area TEXT, grants INTEGER NOT NULL DEFAULT 0,
  last_update_on TEXT CHECK (last_update_on IS date(last_update_on))
) STRICT;
--> statement-breakpoint
INSERT INTO case_list_totals SELECT id, (SELECT court FROM dockets WHERE case_id = cases.id ORDER BY position, id LIMIT 1), (SELECT number FROM dockets WHERE case_id = cases.id ORDER BY position, id LIMIT 1), (SELECT min(a.name) FROM case_issue_areas ci CROSS JOIN issue_areas a ON a.id = ci.issue_area_id WHERE ci.case_id = cases.id), (SELECT count(*) FROM grant_cases WHERE case_id = cases.id), (SELECT max(happened_on) FROM case_updates WHERE case_id = cases.id AND deleted_at IS NULL) FROM cases;
--> statement-breakpoint
CREATE INDEX case_list_totals_court ON case_list_totals (court, case_id);
--> statement-breakpoint
CREATE INDEX case_list_totals_docket ON case_list_totals (docket, case_id);
--> statement-breakpoint
CREATE INDEX case_list_totals_area ON case_list_totals (area, case_id);
--> statement-breakpoint
CREATE INDEX case_list_totals_grants ON case_list_totals (grants, case_id);
--> statement-breakpoint
CREATE INDEX case_list_totals_last_update ON case_list_totals (last_update_on, case_id);
--> statement-breakpoint
CREATE INDEX case_list_totals_silent ON case_list_totals (coalesce(last_update_on, ''), case_id);
--> statement-breakpoint
CREATE TRIGGER case_list_totals_case AFTER INSERT ON cases BEGIN INSERT INTO case_list_totals (case_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_docket_insert AFTER INSERT ON dockets BEGIN UPDATE case_list_totals SET court = (SELECT court FROM dockets WHERE case_id = new.case_id ORDER BY position, id LIMIT 1), docket = (SELECT number FROM dockets WHERE case_id = new.case_id ORDER BY position, id LIMIT 1) WHERE case_id = new.case_id; END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_area_insert AFTER INSERT ON case_issue_areas BEGIN UPDATE case_list_totals SET area = (SELECT min(a.name) FROM case_issue_areas ci CROSS JOIN issue_areas a ON a.id = ci.issue_area_id WHERE ci.case_id = new.case_id) WHERE case_id = new.case_id; END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_grant_insert AFTER INSERT ON grant_cases BEGIN UPDATE case_list_totals SET grants = (SELECT count(*) FROM grant_cases WHERE case_id = new.case_id) WHERE case_id = new.case_id; END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_docket_update AFTER UPDATE ON dockets BEGIN UPDATE case_list_totals SET court = (SELECT court FROM dockets WHERE case_id = new.case_id ORDER BY position, id LIMIT 1), docket = (SELECT number FROM dockets WHERE case_id = new.case_id ORDER BY position, id LIMIT 1) WHERE case_id = new.case_id; END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_docket_delete AFTER DELETE ON dockets BEGIN UPDATE case_list_totals SET court = (SELECT court FROM dockets WHERE case_id = old.case_id ORDER BY position, id LIMIT 1), docket = (SELECT number FROM dockets WHERE case_id = old.case_id ORDER BY position, id LIMIT 1) WHERE case_id = old.case_id; END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_area_delete AFTER DELETE ON case_issue_areas BEGIN UPDATE case_list_totals SET area = (SELECT min(a.name) FROM case_issue_areas ci CROSS JOIN issue_areas a ON a.id = ci.issue_area_id WHERE ci.case_id = old.case_id) WHERE case_id = old.case_id; END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_grant_delete AFTER DELETE ON grant_cases BEGIN UPDATE case_list_totals SET grants = (SELECT count(*) FROM grant_cases WHERE case_id = old.case_id) WHERE case_id = old.case_id; END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_area_name AFTER UPDATE OF name ON issue_areas BEGIN UPDATE case_list_totals SET area = (SELECT min(a.name) FROM case_issue_areas ci CROSS JOIN issue_areas a ON a.id = ci.issue_area_id WHERE ci.case_id = case_list_totals.case_id) WHERE case_id IN (SELECT case_id FROM case_issue_areas WHERE issue_area_id = new.id); END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_news_insert AFTER INSERT ON case_updates WHEN new.case_id IS NOT NULL AND new.deleted_at IS NULL BEGIN UPDATE case_list_totals SET last_update_on = new.happened_on WHERE case_id = new.case_id AND new.happened_on > coalesce(last_update_on, ''); END;
--> statement-breakpoint
CREATE TRIGGER case_list_totals_news_update AFTER UPDATE OF case_id, happened_on, deleted_at ON case_updates BEGIN UPDATE case_list_totals SET last_update_on = (SELECT max(happened_on) FROM case_updates WHERE case_id = case_list_totals.case_id AND deleted_at IS NULL) WHERE case_id IN (old.case_id, new.case_id); END;
--> statement-breakpoint
-- What is privileged is found by nobody: no excerpt shows it.
DROP TRIGGER case_updates_search_insert;
--> statement-breakpoint
CREATE TRIGGER case_updates_search_insert AFTER INSERT ON case_updates BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case_update', u.id, '', iif(u.audience = 'privileged', '', u.body || ' ; ' || coalesce(u.source, '')) FROM case_updates u WHERE u.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
DROP TRIGGER case_updates_search_update;
--> statement-breakpoint
CREATE TRIGGER case_updates_search_update AFTER UPDATE OF body, source, audience ON case_updates BEGIN
  INSERT INTO search_entries (kind, ref_id, title, body) SELECT 'case_update', u.id, '', iif(u.audience = 'privileged', '', u.body || ' ; ' || coalesce(u.source, '')) FROM case_updates u WHERE u.id = new.id
    ON CONFLICT (kind, ref_id) DO UPDATE SET title = excluded.title, body = excluded.body;
END;
--> statement-breakpoint
-- Money that was to come back and will not.
ALTER TABLE payments ADD written_off_on TEXT CHECK (written_off_on IS date(written_off_on));
