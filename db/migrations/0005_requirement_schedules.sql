CREATE TABLE `schedules` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`counts_from` text DEFAULT 'fiscal_year' NOT NULL,
	`last_year` integer,
	`is_default` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "schedules_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "schedules_counts_from" CHECK(counts_from IS NULL OR counts_from IN ('fiscal_year', 'grant_period')),
	CONSTRAINT "schedules_is_default" CHECK(is_default IN (0, 1)),
	CONSTRAINT "schedules_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "schedules_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "schedules_last_year" CHECK(last_year IS NULL OR last_year BETWEEN 1900 AND 2200)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `schedules_default` ON `schedules` (`is_default`) WHERE is_default = 1;
--> statement-breakpoint
CREATE TABLE `schedule_rules` (
	`id` integer PRIMARY KEY NOT NULL,
	`schedule_id` integer NOT NULL,
	`kind` text NOT NULL,
	`due_from` text NOT NULL,
	`due_months` integer,
	`due_date` integer,
	`due_days` integer,
	`again_months` integer,
	`again_date` integer,
	`covers_month` integer,
	`covers_months` integer,
	`follows_end` integer DEFAULT false NOT NULL,
	`questions` text,
	`must_attach` text DEFAULT '[]' NOT NULL,
	`page_limit` integer,
	`is_published` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`schedule_id`) REFERENCES `schedules`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "schedule_rules_kind" CHECK(kind IS NULL OR kind IN ('description', 'timesheet', 'call', 'six_month_report', 'year_end_report')),
	CONSTRAINT "schedule_rules_due_from" CHECK(due_from IS NULL OR due_from IN ('year_start', 'award', 'period_end')),
	CONSTRAINT "schedule_rules_follows_end" CHECK(follows_end IN (0, 1)),
	CONSTRAINT "schedule_rules_is_published" CHECK(is_published IN (0, 1)),
	CONSTRAINT "schedule_rules_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "schedule_rules_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "schedule_rules_fixed" CHECK((due_from = 'year_start') = (due_months IS NOT NULL AND due_date IS NOT NULL)),
	CONSTRAINT "schedule_rules_days" CHECK((due_from = 'year_start') = (due_days IS NULL)),
	CONSTRAINT "schedule_rules_months" CHECK(due_months IS NULL OR due_months BETWEEN 0 AND 48),
	CONSTRAINT "schedule_rules_date" CHECK(due_date IS NULL OR due_date BETWEEN 1 AND 31),
	CONSTRAINT "schedule_rules_after" CHECK(due_days IS NULL OR due_days BETWEEN 0 AND 1000),
	CONSTRAINT "schedule_rules_again" CHECK((again_months IS NULL) = (again_date IS NULL)),
	CONSTRAINT "schedule_rules_again_months" CHECK(again_months IS NULL OR again_months BETWEEN 0 AND 48),
	CONSTRAINT "schedule_rules_again_date" CHECK(again_date IS NULL OR again_date BETWEEN 1 AND 31),
	CONSTRAINT "schedule_rules_covers" CHECK((covers_month IS NULL) = (covers_months IS NULL)),
	CONSTRAINT "schedule_rules_covers_month" CHECK(covers_month IS NULL OR covers_month BETWEEN 0 AND 47),
	CONSTRAINT "schedule_rules_covers_months" CHECK(covers_months IS NULL OR covers_months BETWEEN 1 AND 48),
	CONSTRAINT "schedule_rules_period_end" CHECK(due_from <> 'period_end' OR covers_months IS NOT NULL),
	CONSTRAINT "schedule_rules_questions" CHECK(questions IS NULL OR json_valid(questions)),
	CONSTRAINT "schedule_rules_must_attach" CHECK(json_valid(must_attach)),
	CONSTRAINT "schedule_rules_page_limit" CHECK(page_limit IS NULL OR page_limit BETWEEN 1 AND 100)
) STRICT;
--> statement-breakpoint
CREATE INDEX `schedule_rules_schedule` ON `schedule_rules` (`schedule_id`);
--> statement-breakpoint
-- The foundation's pattern, and the one of earlier years beside it. Both can be edited.
INSERT INTO schedules (id, name, last_year, is_default, created_at) VALUES
  (1, 'Reports on April 15 and October 15', NULL, 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'Reports on April 1 and September 1', 2022, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
--> statement-breakpoint
INSERT INTO schedule_rules (schedule_id, kind, due_from, due_months, due_date, due_days, again_months, again_date, covers_month, covers_months, follows_end, must_attach, page_limit, is_published, created_at) VALUES
  (1, 'description', 'award', NULL, NULL, 14, NULL, NULL, NULL, NULL, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'timesheet', 'year_start', 3, 15, NULL, NULL, NULL, 0, 3, 0, '["timesheet"]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'timesheet', 'year_start', 6, 15, NULL, NULL, NULL, 3, 3, 0, '["timesheet"]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'timesheet', 'year_start', 9, 15, NULL, NULL, NULL, 6, 3, 0, '["timesheet"]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'timesheet', 'year_start', 12, 15, NULL, NULL, NULL, 9, 3, 0, '["timesheet"]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'call', 'period_end', NULL, NULL, 0, NULL, NULL, 0, 3, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'call', 'period_end', NULL, NULL, 0, NULL, NULL, 3, 3, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'call', 'period_end', NULL, NULL, 0, NULL, NULL, 6, 3, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'call', 'period_end', NULL, NULL, 0, NULL, NULL, 9, 3, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'six_month_report', 'year_start', 6, 15, NULL, NULL, NULL, 0, 6, 0, '["decision"]', 2, 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (1, 'year_end_report', 'year_start', 12, 15, NULL, NULL, NULL, 6, 6, 1, '["decision"]', 2, 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'description', 'award', NULL, NULL, 14, NULL, NULL, NULL, NULL, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'timesheet', 'year_start', 3, 15, NULL, NULL, NULL, 0, 3, 0, '["timesheet"]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'timesheet', 'year_start', 6, 15, NULL, NULL, NULL, 3, 3, 0, '["timesheet"]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'timesheet', 'year_start', 9, 15, NULL, NULL, NULL, 6, 3, 0, '["timesheet"]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'timesheet', 'year_start', 12, 15, NULL, NULL, NULL, 9, 3, 0, '["timesheet"]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'call', 'period_end', NULL, NULL, 0, NULL, NULL, 0, 3, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'call', 'period_end', NULL, NULL, 0, NULL, NULL, 3, 3, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'call', 'period_end', NULL, NULL, 0, NULL, NULL, 6, 3, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'call', 'period_end', NULL, NULL, 0, NULL, NULL, 9, 3, 0, '[]', NULL, 0, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'six_month_report', 'year_start', 6, 1, NULL, NULL, NULL, 0, 6, 0, '["decision"]', 2, 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  (2, 'year_end_report', 'year_start', 11, 1, NULL, 10, 1, 6, 6, 1, '["decision"]', 2, 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
--> statement-breakpoint
ALTER TABLE requirements ADD schedule_rule_id integer REFERENCES schedule_rules(id);
--> statement-breakpoint
ALTER TABLE requirements ADD added_because text;
--> statement-breakpoint
-- What was made by the schedule before there were rules finds its rule by kind and quarter.
UPDATE requirements SET schedule_rule_id = (SELECT r.id FROM schedule_rules r WHERE r.schedule_id = 1 AND r.kind = requirements.kind
  AND (r.covers_month IS NULL OR (CAST(substr(requirements.covers_from_on, 6, 2) AS INTEGER) + 12 - coalesce((SELECT fiscal_year_start_month FROM settings), 10)) % 12 = r.covers_month));
--> statement-breakpoint
ALTER TABLE grants ADD awarded_despite text;
--> statement-breakpoint
ALTER TABLE payments ADD waits_for_requirement_id integer REFERENCES requirements(id);
--> statement-breakpoint
ALTER TABLE payments ADD early_reason text;
--> statement-breakpoint
CREATE INDEX `payments_waits` ON `payments` (`waits_for_requirement_id`) WHERE waits_for_requirement_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "calendar_feeds_token_hash" CHECK(length(trim(token_hash)) > 0),
	CONSTRAINT "calendar_feeds_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "calendar_feeds_revoked_at" CHECK(revoked_at IS NULL OR revoked_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);
--> statement-breakpoint
CREATE INDEX `calendar_feeds_person` ON `calendar_feeds` (`person_id`);
--> statement-breakpoint
CREATE TABLE `requirement_places` (
	`requirement_id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`fiscal_year` integer NOT NULL,
	`kind` text NOT NULL,
	`due_on` text NOT NULL,
	`covers_from_on` text,
	`lane` text NOT NULL,
	`is_started` integer NOT NULL,
	CONSTRAINT "requirement_places_kind" CHECK(kind IS NULL OR kind IN ('description', 'timesheet', 'call', 'six_month_report', 'year_end_report')),
	CONSTRAINT "requirement_places_due_on" CHECK(due_on IS date(due_on)),
	CONSTRAINT "requirement_places_covers_from_on" CHECK(covers_from_on IS date(covers_from_on)),
	CONSTRAINT "requirement_places_lane" CHECK(lane IS NULL OR lane IN ('theirs', 'ours', 'met', 'waived', 'past', 'gone')),
	CONSTRAINT "requirement_places_is_started" CHECK(is_started IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `requirement_totals` (
	`lane` text NOT NULL,
	`kind` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`requirements` integer NOT NULL,
	PRIMARY KEY(`lane`, `kind`, `fiscal_year`)
) STRICT;
--> statement-breakpoint
-- With whom each requirement lies. An archived grant or organization takes its requirements along.
CREATE VIEW requirement_lanes AS SELECT q.id AS requirement_id, g.organization_id, g.fiscal_year, q.kind, q.due_on, q.covers_from_on,
  CASE WHEN q.deleted_at IS NOT NULL OR g.deleted_at IS NOT NULL OR o.deleted_at IS NOT NULL THEN 'gone'
    WHEN q.state <> 'open' THEN q.state
    WHEN g.status NOT IN ('awarded', 'active', 'closing') THEN 'past'
    WHEN p.status IN ('submitted', 'in_review', 'accepted') THEN 'ours'
    ELSE 'theirs' END AS lane,
  coalesce(p.status IN ('draft', 'changes_requested'), 0) AS is_started
FROM requirements q JOIN grants g ON g.id = q.grant_id JOIN organizations o ON o.id = g.organization_id
LEFT JOIN reports p ON p.requirement_id = q.id AND p.status <> 'withdrawn' AND p.deleted_at IS NULL;
--> statement-breakpoint
INSERT INTO requirement_places SELECT * FROM requirement_lanes;
--> statement-breakpoint
INSERT INTO requirement_totals SELECT lane, kind, fiscal_year, count(*) FROM requirement_places GROUP BY lane, kind, fiscal_year;
--> statement-breakpoint
CREATE INDEX `requirement_places_lane` ON `requirement_places` (`lane`,`due_on`,`requirement_id`,`is_started`,`kind`,`fiscal_year`);
--> statement-breakpoint
CREATE INDEX `requirement_places_started` ON `requirement_places` (`due_on`,`requirement_id`) WHERE is_started = 1 AND lane = 'theirs';
--> statement-breakpoint
CREATE INDEX `requirement_places_organization` ON `requirement_places` (`organization_id`,`due_on`);
--> statement-breakpoint
CREATE INDEX `requirement_places_due` ON `requirement_places` (`due_on`,`requirement_id`,`lane`);
--> statement-breakpoint
CREATE INDEX `requirement_places_kind` ON `requirement_places` (`kind`,`due_on`,`requirement_id`,`lane`);
--> statement-breakpoint
CREATE INDEX `requirement_places_year` ON `requirement_places` (`fiscal_year`,`due_on`,`requirement_id`,`lane`);
--> statement-breakpoint
CREATE INDEX `requirement_places_covers` ON `requirement_places` (`covers_from_on`,`due_on`,`requirement_id`,`lane`);
--> statement-breakpoint
CREATE TRIGGER requirement_places_total_insert AFTER INSERT ON requirement_places BEGIN
  INSERT INTO requirement_totals VALUES (new.lane, new.kind, new.fiscal_year, 1) ON CONFLICT DO UPDATE SET requirements = requirements + 1;
END;
--> statement-breakpoint
CREATE TRIGGER requirement_places_total_delete AFTER DELETE ON requirement_places BEGIN
  UPDATE requirement_totals SET requirements = requirements - 1 WHERE lane = old.lane AND kind = old.kind AND fiscal_year = old.fiscal_year;
END;
--> statement-breakpoint
CREATE TRIGGER requirements_place_insert AFTER INSERT ON requirements BEGIN
  DELETE FROM requirement_places WHERE requirement_id = new.id;
  INSERT INTO requirement_places SELECT * FROM requirement_lanes WHERE requirement_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER requirements_place_update AFTER UPDATE OF grant_id, kind, due_on, covers_from_on, state, deleted_at ON requirements BEGIN
  DELETE FROM requirement_places WHERE requirement_id = new.id;
  INSERT INTO requirement_places SELECT * FROM requirement_lanes WHERE requirement_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER requirements_place_delete AFTER DELETE ON requirements BEGIN
  DELETE FROM requirement_places WHERE requirement_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER grants_place AFTER UPDATE OF organization_id, fiscal_year, status, deleted_at ON grants BEGIN
  DELETE FROM requirement_places WHERE requirement_id IN (SELECT id FROM requirements WHERE grant_id = new.id);
  INSERT INTO requirement_places SELECT * FROM requirement_lanes WHERE requirement_id IN (SELECT id FROM requirements WHERE grant_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER organizations_place AFTER UPDATE OF deleted_at ON organizations BEGIN
  DELETE FROM requirement_places WHERE requirement_id IN (SELECT q.id FROM grants g CROSS JOIN requirements q ON q.grant_id = g.id WHERE g.organization_id = new.id);
  INSERT INTO requirement_places SELECT * FROM requirement_lanes WHERE requirement_id IN (SELECT q.id FROM grants g CROSS JOIN requirements q ON q.grant_id = g.id WHERE g.organization_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER reports_place_insert AFTER INSERT ON reports WHEN new.requirement_id IS NOT NULL BEGIN
  DELETE FROM requirement_places WHERE requirement_id = new.requirement_id;
  INSERT INTO requirement_places SELECT * FROM requirement_lanes WHERE requirement_id = new.requirement_id;
END;
--> statement-breakpoint
CREATE TRIGGER reports_place_update AFTER UPDATE OF requirement_id, status, deleted_at ON reports BEGIN
  DELETE FROM requirement_places WHERE requirement_id IN (old.requirement_id, new.requirement_id);
  INSERT INTO requirement_places SELECT * FROM requirement_lanes WHERE requirement_id IN (old.requirement_id, new.requirement_id);
END;
--> statement-breakpoint
CREATE TRIGGER reports_place_delete AFTER DELETE ON reports WHEN old.requirement_id IS NOT NULL BEGIN
  DELETE FROM requirement_places WHERE requirement_id = old.requirement_id;
  INSERT INTO requirement_places SELECT * FROM requirement_lanes WHERE requirement_id = old.requirement_id;
END;
