CREATE INDEX `requirement_places_open` ON `requirement_places` (`organization_id`,`lane`,`due_on`) WHERE lane IN ('theirs', 'ours');
--> statement-breakpoint
CREATE INDEX `requirement_places_owed` ON `requirement_places` (`kind`,`due_on`) WHERE lane = 'theirs';
--> statement-breakpoint
CREATE INDEX `organization_totals_awarded` ON `organization_totals` (`awarded_cents`);
--> statement-breakpoint
CREATE INDEX `reports_of_requirement` ON `reports` (`requirement_id`);
--> statement-breakpoint
CREATE INDEX `report_versions_submitted` ON `report_versions` (`report_id`,`submitted_at`);
--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (`actor_name`,`noun`);
