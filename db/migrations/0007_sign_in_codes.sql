CREATE TABLE `sign_in_codes` (
	`id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`organization_id` integer,
	`code_hash` text NOT NULL,
	`link_hash` text NOT NULL,
	`path` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`used_at` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sign_in_codes_email" CHECK(length(trim(email)) > 0),
	CONSTRAINT "sign_in_codes_code_hash" CHECK(length(trim(code_hash)) > 0),
	CONSTRAINT "sign_in_codes_link_hash" CHECK(length(trim(link_hash)) > 0),
	CONSTRAINT "sign_in_codes_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "sign_in_codes_expires_at" CHECK(expires_at IS NULL OR expires_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "sign_in_codes_used_at" CHECK(used_at IS NULL OR used_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_codes_link` ON `sign_in_codes` (`link_hash`);
--> statement-breakpoint
CREATE INDEX `sign_in_codes_email` ON `sign_in_codes` (`email`,`id`);
--> statement-breakpoint
CREATE TABLE `access_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`words` text,
	`created_at` text NOT NULL,
	`decision` text,
	`decided_at` text,
	`decided_by_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "access_requests_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "access_requests_email" CHECK(length(trim(email)) > 0),
	CONSTRAINT "access_requests_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "access_requests_decision" CHECK(decision IS NULL OR decision IN ('accepted', 'declined')),
	CONSTRAINT "access_requests_decided_at" CHECK(decided_at IS NULL OR decided_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "access_requests_decided" CHECK((decision IS NULL) = (decided_at IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `access_requests_waiting` ON `access_requests` (`organization_id`,`email`) WHERE decision IS NULL;
--> statement-breakpoint
CREATE INDEX `access_requests_organization` ON `access_requests` (`organization_id`,`id`);
--> statement-breakpoint
ALTER TABLE `requirements` ADD `responsible_person_id` integer REFERENCES persons(id);
--> statement-breakpoint
ALTER TABLE `requirements` ADD `responsible_contact_id` integer REFERENCES contacts(id);
--> statement-breakpoint
CREATE INDEX `contacts_email` ON `contacts` ("email" COLLATE NOCASE);
