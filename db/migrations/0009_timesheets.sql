CREATE TABLE `timesheet_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`grant_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`report_version_id` integer NOT NULL,
	`sheet` text,
	`row` integer NOT NULL,
	`worked_on` text NOT NULL,
	`attorney` text NOT NULL,
	`minutes` integer NOT NULL,
	`task` text NOT NULL,
	`rate_cents` integer,
	`amount_cents` integer,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_version_id`) REFERENCES `report_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "timesheet_entries_worked_on" CHECK(worked_on IS date(worked_on)),
	CONSTRAINT "timesheet_entries_attorney" CHECK(length(trim(attorney)) > 0),
	CONSTRAINT "timesheet_entries_rate_cents" CHECK(rate_cents IS NULL OR rate_cents BETWEEN 0 AND 9007199254740991),
	CONSTRAINT "timesheet_entries_amount_cents" CHECK(amount_cents IS NULL OR amount_cents BETWEEN 0 AND 9007199254740991),
	CONSTRAINT "timesheet_entries_minutes" CHECK(minutes BETWEEN 1 AND 1440000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `timesheet_entries_grant` ON `timesheet_entries` (`grant_id`,`report_version_id`);
--> statement-breakpoint
CREATE INDEX `timesheet_entries_version` ON `timesheet_entries` (`report_version_id`);
--> statement-breakpoint
CREATE TABLE `timesheet_mappings` (
	`id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`mapping` text NOT NULL,
	`person_id` integer,
	`created_at` text NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "timesheet_mappings_fingerprint" CHECK(length(trim(fingerprint)) > 0),
	CONSTRAINT "timesheet_mappings_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "timesheet_mappings_mapping" CHECK(json_valid(mapping))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `timesheet_mappings_heads` ON `timesheet_mappings` (`organization_id`,`fingerprint`);
