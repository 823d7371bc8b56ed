ALTER TABLE `dockets` ADD COLUMN `court_id` text;--> statement-breakpoint
ALTER TABLE `dockets` ADD COLUMN `office` text;--> statement-breakpoint
ALTER TABLE `dockets` ADD COLUMN `core` text;--> statement-breakpoint
ALTER TABLE `dockets` ADD COLUMN `courtlistener_id` integer;--> statement-breakpoint
ALTER TABLE `dockets` ADD COLUMN `read_by` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `dockets_core` ON `dockets` (`court_id`,`core`);--> statement-breakpoint
CREATE INDEX `dockets_courtlistener` ON `dockets` (`courtlistener_id`) WHERE courtlistener_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `dockets_unread` ON `dockets` (`read_by`);--> statement-breakpoint
CREATE TABLE `docket_alerts` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`case_id` integer NOT NULL,
	`courtlistener_id` integer NOT NULL,
	`entry_number` integer,
	`filed_on` text,
	`description` text NOT NULL,
	`source_url` text,
	`received_at` text NOT NULL,
	`decided_at` text,
	`decision` text,
	`case_update_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_update_id`) REFERENCES `case_updates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "docket_alerts_key" CHECK(length(trim(key)) > 0),
	CONSTRAINT "docket_alerts_filed_on" CHECK(filed_on IS date(filed_on)),
	CONSTRAINT "docket_alerts_description" CHECK(length(trim(description)) > 0),
	CONSTRAINT "docket_alerts_received_at" CHECK(received_at IS NULL OR received_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "docket_alerts_decided_at" CHECK(decided_at IS NULL OR decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "docket_alerts_decision" CHECK(decision IS NULL OR decision IN ('approved', 'dismissed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `docket_alerts_key` ON `docket_alerts` (`key`);--> statement-breakpoint
CREATE INDEX `docket_alerts_case` ON `docket_alerts` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `docket_alerts_open` ON `docket_alerts` (`id`) WHERE decided_at IS NULL;
