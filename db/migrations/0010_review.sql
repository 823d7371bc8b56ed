CREATE TABLE `remarks` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`person_id` integer,
	`created_at` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "remarks_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "remarks_body" CHECK(length(trim(body)) > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `remarks_report` ON `remarks` (`report_id`);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`person_id` integer,
	`created_at` text NOT NULL,
	`is_from_staff` integer NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "messages_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "messages_is_from_staff" CHECK(is_from_staff IN (0, 1)),
	CONSTRAINT "messages_body" CHECK(length(trim(body)) > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `messages_report` ON `messages` (`report_id`);
--> statement-breakpoint
CREATE TABLE `reopenings` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`person_id` integer,
	`created_at` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reopenings_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "reopenings_reason" CHECK(length(trim(reason)) > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `reopenings_report` ON `reopenings` (`report_id`);
--> statement-breakpoint
CREATE TABLE `review_parts` (
	`review_id` integer NOT NULL,
	`part` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`review_id`, `part`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_parts_part" CHECK(length(trim(part)) > 0),
	CONSTRAINT "review_parts_words" CHECK(length(trim(words)) > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_readings` (
	`report_version_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`read_at` text NOT NULL,
	PRIMARY KEY(`report_version_id`, `person_id`),
	FOREIGN KEY (`report_version_id`) REFERENCES `report_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_readings_read_at" CHECK(read_at IS NULL OR read_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `proposal_acts` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`person_id` integer,
	`created_at` text NOT NULL,
	`case_id` integer NOT NULL,
	`kind` text NOT NULL,
	`mark` text NOT NULL,
	`decision` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_acts_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "proposal_acts_kind" CHECK(kind IS NULL OR kind IN ('stage', 'outcome', 'next_event', 'update')),
	CONSTRAINT "proposal_acts_mark" CHECK(length(trim(mark)) > 0),
	CONSTRAINT "proposal_acts_decision" CHECK(decision IS NULL OR decision IN ('confirmed', 'dismissed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_acts_mark` ON `proposal_acts` (`report_id`,`case_id`,`mark`);
--> statement-breakpoint
CREATE INDEX `proposal_acts_case` ON `proposal_acts` (`case_id`);
