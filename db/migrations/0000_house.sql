CREATE TABLE `case_captions` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`caption` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_captions_caption" CHECK(length(trim(caption)) > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_captions_caption` ON `case_captions` (`case_id`,`caption`);--> statement-breakpoint
CREATE TABLE `case_issue_areas` (
	`case_id` integer NOT NULL,
	`issue_area_id` integer NOT NULL,
	PRIMARY KEY(`case_id`, `issue_area_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issue_area_id`) REFERENCES `issue_areas`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_issue_areas_area` ON `case_issue_areas` (`issue_area_id`,`case_id`);--> statement-breakpoint
CREATE TABLE `case_reliefs` (
	`case_id` integer NOT NULL,
	`relief` text NOT NULL,
	PRIMARY KEY(`case_id`, `relief`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_reliefs_relief" CHECK(relief IS NULL OR relief IN ('injunction', 'preliminary_injunction', 'declaratory_judgment', 'damages', 'attorneys_fees', 'documents_produced', 'habeas_relief'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `case_updates` (
	`id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`case_id` integer,
	`happened_on` text,
	`body` text NOT NULL,
	`source` text,
	`source_url` text,
	`document_id` integer,
	`position` integer DEFAULT 0 NOT NULL,
	`published_at` text,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_updates_happened_on" CHECK(happened_on IS date(happened_on)),
	CONSTRAINT "case_updates_body" CHECK(length(trim(body)) > 0),
	CONSTRAINT "case_updates_published_at" CHECK(published_at IS NULL OR published_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "case_updates_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "case_updates_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_updates_case` ON `case_updates` (`case_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `case_updates_organization` ON `case_updates` (`organization_id`,`position`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`organization_id` integer NOT NULL,
	`caption` text,
	`name` text NOT NULL,
	`title` text GENERATED ALWAYS AS (coalesce(caption, name)) STORED NOT NULL,
	`stage` text,
	`stage_on` text,
	`grantee_side` text,
	`disposition` text,
	`prevailed` text,
	`settlement_form` text,
	`result` text GENERATED ALWAYS AS (CASE
  WHEN stage = 'appeal' THEN 'on_appeal'
  WHEN settlement_form IS NOT NULL OR disposition = 'dismissed_settled' THEN 'settled'
  WHEN prevailed = 'mixed' THEN 'won_in_part'
  WHEN prevailed = 'none' THEN 'closed_without_result'
  WHEN prevailed IN ('plaintiff', 'defendant') AND grantee_side IS NULL THEN 'not_recorded'
  WHEN prevailed = grantee_side THEN 'won'
  WHEN prevailed IN ('plaintiff', 'defendant') THEN 'lost'
  WHEN disposition = 'dismissed_voluntarily' THEN 'closed_without_result'
  WHEN stage IS NULL OR stage IN ('closed', 'monitoring') OR (disposition IS NOT NULL AND stage <> 'remand') THEN 'not_recorded'
  ELSE 'pending' END) STORED NOT NULL,
	`description` text,
	`published_at` text,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cases_slug" CHECK(length(trim(slug)) > 0),
	CONSTRAINT "cases_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "cases_stage" CHECK(stage IS NULL OR stage IN ('pre_filing', 'agency', 'pleadings', 'discovery', 'dispositive_motions', 'trial', 'judgment', 'appeal', 'remand', 'settlement_pending', 'monitoring', 'closed')),
	CONSTRAINT "cases_stage_on" CHECK(stage_on IS date(stage_on)),
	CONSTRAINT "cases_grantee_side" CHECK(grantee_side IS NULL OR grantee_side IN ('plaintiff', 'defendant')),
	CONSTRAINT "cases_disposition" CHECK(disposition IS NULL OR disposition IN ('dismissed_voluntarily', 'dismissed_settled', 'dismissed_on_the_merits', 'dismissed_for_want_of_jurisdiction', 'judgment_by_default', 'judgment_by_consent', 'judgment_on_motion', 'judgment_after_trial', 'transferred', 'remanded', 'affirmed', 'reversed', 'vacated', 'appeal_dismissed', 'mixed_on_appeal')),
	CONSTRAINT "cases_prevailed" CHECK(prevailed IS NULL OR prevailed IN ('plaintiff', 'defendant', 'mixed', 'none', 'unknown')),
	CONSTRAINT "cases_settlement_form" CHECK(settlement_form IS NULL OR settlement_form IN ('consent_decree', 'private_agreement', 'voluntary_dismissal', 'conditional_dismissal')),
	CONSTRAINT "cases_published_at" CHECK(published_at IS NULL OR published_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "cases_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "cases_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_slug` ON `cases` (`slug`);--> statement-breakpoint
CREATE INDEX `cases_organization` ON `cases` (`organization_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `cases_result` ON `cases` (`result`,`id`);--> statement-breakpoint
CREATE INDEX `cases_stage` ON `cases` (`stage`,`id`);--> statement-breakpoint
CREATE INDEX `cases_title` ON `cases` ("title" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE TABLE `dockets` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`court` text NOT NULL,
	`number` text,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dockets_court" CHECK(length(trim(court)) > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `dockets_case` ON `dockets` (`case_id`,`position`);--> statement-breakpoint
CREATE INDEX `dockets_number` ON `dockets` (`number`);--> statement-breakpoint
CREATE INDEX `dockets_court` ON `dockets` (`court`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`grant_id` integer,
	`case_id` integer,
	`title` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`path` text NOT NULL,
	`audience` text DEFAULT 'staff' NOT NULL,
	`person_id` integer,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_title" CHECK(length(trim(title)) > 0),
	CONSTRAINT "documents_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "documents_media_type" CHECK(length(trim(media_type)) > 0),
	CONSTRAINT "documents_sha256" CHECK(length(trim(sha256)) > 0),
	CONSTRAINT "documents_path" CHECK(length(trim(path)) > 0),
	CONSTRAINT "documents_audience" CHECK(audience IS NULL OR audience IN ('public', 'shared', 'board', 'staff', 'privileged')),
	CONSTRAINT "documents_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "documents_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "documents_size" CHECK(size_bytes > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_path` ON `documents` (`path`);--> statement-breakpoint
CREATE INDEX `documents_organization` ON `documents` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `documents_grant` ON `documents` (`grant_id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`grant_id` integer,
	`case_id` integer,
	`requirement_id` integer,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`who` text,
	`body` text NOT NULL,
	`audience` text DEFAULT 'staff' NOT NULL,
	`person_id` integer,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notes_kind" CHECK(kind IS NULL OR kind IN ('note', 'call')),
	CONSTRAINT "notes_happened_on" CHECK(happened_on IS date(happened_on)),
	CONSTRAINT "notes_body" CHECK(length(trim(body)) > 0),
	CONSTRAINT "notes_audience" CHECK(audience IS NULL OR audience IN ('public', 'shared', 'board', 'staff', 'privileged')),
	CONSTRAINT "notes_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "notes_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_organization` ON `notes` (`organization_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `notes_requirement` ON `notes` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`requirement_id` integer,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`path` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "uploads_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "uploads_media_type" CHECK(length(trim(media_type)) > 0),
	CONSTRAINT "uploads_sha256" CHECK(length(trim(sha256)) > 0),
	CONSTRAINT "uploads_path" CHECK(length(trim(path)) > 0),
	CONSTRAINT "uploads_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `uploads_path` ON `uploads` (`path`);--> statement-breakpoint
CREATE INDEX `uploads_person` ON `uploads` (`person_id`,`requirement_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY NOT NULL,
	`happened_at` text NOT NULL,
	`person_id` integer,
	`actor_name` text NOT NULL,
	`role` text NOT NULL,
	`verb` text NOT NULL,
	`outcome` text NOT NULL,
	`noun` text,
	`noun_id` integer,
	`organization_id` integer,
	`grant_id` integer,
	`case_id` integer,
	`summary` text DEFAULT '' NOT NULL,
	`before` text,
	`after` text,
	`request_id` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "events_happened_at" CHECK(happened_at IS NULL OR happened_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "events_actor_name" CHECK(length(trim(actor_name)) > 0),
	CONSTRAINT "events_role" CHECK(role IS NULL OR role IN ('administrator', 'officer', 'board', 'grantee', 'visitor', 'system')),
	CONSTRAINT "events_verb" CHECK(length(trim(verb)) > 0),
	CONSTRAINT "events_outcome" CHECK(outcome IS NULL OR outcome IN ('done', 'refused')),
	CONSTRAINT "events_hash" CHECK(length(trim(hash)) > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `events_hash` ON `events` (`hash`);--> statement-breakpoint
CREATE INDEX `events_organization` ON `events` (`organization_id`,`happened_at`);--> statement-breakpoint
CREATE INDEX `events_noun` ON `events` (`noun`,`noun_id`);--> statement-breakpoint
CREATE INDEX `events_verb` ON `events` (`verb`,`id`);--> statement-breakpoint
CREATE INDEX `events_person` ON `events` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_happened` ON `events` (`happened_at`);--> statement-breakpoint
CREATE TABLE `form_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "form_keys_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `grant_cases` (
	`grant_id` integer NOT NULL,
	`case_id` integer NOT NULL,
	PRIMARY KEY(`grant_id`, `case_id`),
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `grant_cases_case` ON `grant_cases` (`case_id`,`grant_id`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`fiscal_year` integer NOT NULL,
	`amount_cents` integer,
	`purpose` text,
	`starts_on` text,
	`ends_on` text,
	`awarded_on` text,
	`status` text NOT NULL,
	`is_imported` integer DEFAULT false NOT NULL,
	`published_at` text,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grants_amount_cents" CHECK(amount_cents IS NULL OR amount_cents BETWEEN 0 AND 9007199254740991),
	CONSTRAINT "grants_starts_on" CHECK(starts_on IS date(starts_on)),
	CONSTRAINT "grants_ends_on" CHECK(ends_on IS date(ends_on)),
	CONSTRAINT "grants_awarded_on" CHECK(awarded_on IS date(awarded_on)),
	CONSTRAINT "grants_status" CHECK(status IS NULL OR status IN ('awarded', 'active', 'closing', 'closed', 'cancelled')),
	CONSTRAINT "grants_is_imported" CHECK(is_imported IN (0, 1)),
	CONSTRAINT "grants_published_at" CHECK(published_at IS NULL OR published_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "grants_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "grants_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "grants_fiscal_year" CHECK(fiscal_year BETWEEN 1900 AND 2200),
	CONSTRAINT "grants_period" CHECK(starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
) STRICT;
--> statement-breakpoint
CREATE INDEX `grants_organization` ON `grants` (`organization_id`,`fiscal_year`);--> statement-breakpoint
CREATE INDEX `grants_year` ON `grants` (`fiscal_year`,`amount_cents`);--> statement-breakpoint
CREATE INDEX `grants_status` ON `grants` (`status`,`id`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` integer PRIMARY KEY NOT NULL,
	`grant_id` integer NOT NULL,
	`direction` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`status` text NOT NULL,
	`due_on` text,
	`paid_on` text,
	`method` text,
	`reference` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payments_direction" CHECK(direction IS NULL OR direction IN ('out', 'back')),
	CONSTRAINT "payments_amount_cents" CHECK(amount_cents IS NULL OR amount_cents BETWEEN 0 AND 9007199254740991),
	CONSTRAINT "payments_status" CHECK(status IS NULL OR status IN ('projected', 'contingent', 'scheduled', 'approved', 'paid', 'on_hold', 'cancelled')),
	CONSTRAINT "payments_due_on" CHECK(due_on IS date(due_on)),
	CONSTRAINT "payments_paid_on" CHECK(paid_on IS date(paid_on)),
	CONSTRAINT "payments_method" CHECK(method IS NULL OR method IN ('check', 'ach', 'wire', 'other')),
	CONSTRAINT "payments_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "payments_paid_day" CHECK((status = 'paid') = (paid_on IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `payments_grant` ON `payments` (`grant_id`);--> statement-breakpoint
CREATE INDEX `payments_due` ON `payments` (`status`,`due_on`);--> statement-breakpoint
CREATE INDEX `payments_paid` ON `payments` (`paid_on`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`email` text,
	`phone` text,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contacts_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "contacts_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "contacts_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `contacts_organization` ON `contacts` (`organization_id`,`name`);--> statement-breakpoint
CREATE TABLE `organization_aliases` (
	`id` integer PRIMARY KEY NOT NULL,
	`organization_id` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organization_aliases_name" CHECK(length(trim(name)) > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organization_aliases_name` ON `organization_aliases` (`organization_id`,`name`);--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`parent_name` text,
	`ein` text,
	`standing` text,
	`address` text,
	`state` text,
	`website` text,
	`description` text,
	`published_at` text,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organizations_slug" CHECK(length(trim(slug)) > 0),
	CONSTRAINT "organizations_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "organizations_sort_name" CHECK(length(trim(sort_name)) > 0),
	CONSTRAINT "organizations_standing" CHECK(standing IS NULL OR standing IN ('public_charity', 'fiscally_sponsored', 'government', 'other')),
	CONSTRAINT "organizations_published_at" CHECK(published_at IS NULL OR published_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "organizations_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "organizations_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_slug` ON `organizations` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_ein` ON `organizations` (`ein`);--> statement-breakpoint
CREATE INDEX `organizations_sort` ON `organizations` (`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `organizations_public` ON `organizations` (`sort_name`,`id`) WHERE published_at IS NOT NULL AND deleted_at IS NULL;--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` integer,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_token_hash" CHECK(length(trim(token_hash)) > 0),
	CONSTRAINT "invitations_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "invitations_expires_at" CHECK(expires_at IS NULL OR expires_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "invitations_used_at" CHECK(used_at IS NULL OR used_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_person` ON `invitations` (`person_id`);--> statement-breakpoint
CREATE TABLE `limits` (
	`key` text PRIMARY KEY NOT NULL,
	`tries` integer NOT NULL,
	`started_at` text NOT NULL,
	`blocked_until_at` text,
	CONSTRAINT "limits_started_at" CHECK(started_at IS NULL OR started_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "limits_blocked_until_at" CHECK(blocked_until_at IS NULL OR blocked_until_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE TABLE `persons` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`organization_id` integer,
	`password_hash` text,
	`created_at` text NOT NULL,
	`disabled_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "persons_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "persons_email" CHECK(length(trim(email)) > 0),
	CONSTRAINT "persons_role" CHECK(role IS NULL OR role IN ('administrator', 'officer', 'board', 'grantee')),
	CONSTRAINT "persons_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "persons_disabled_at" CHECK(disabled_at IS NULL OR disabled_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "persons_organization_role" CHECK((role = 'grantee') = (organization_id IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_email` ON `persons` ("email" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `persons_organization` ON `persons` (`organization_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` integer NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`browser` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_token_hash" CHECK(length(trim(token_hash)) > 0),
	CONSTRAINT "sessions_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "sessions_seen_at" CHECK(seen_at IS NULL OR seen_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "sessions_ended_at" CHECK(ended_at IS NULL OR ended_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `report_cases` (
	`report_id` integer NOT NULL,
	`case_id` integer NOT NULL,
	PRIMARY KEY(`report_id`, `case_id`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_cases_case` ON `report_cases` (`case_id`);--> statement-breakpoint
CREATE TABLE `report_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`number` integer NOT NULL,
	`progress` text DEFAULT '' NOT NULL,
	`decisions` text DEFAULT '' NOT NULL,
	`next` text DEFAULT '' NOT NULL,
	`media` text DEFAULT '' NOT NULL,
	`attorneys` text DEFAULT '' NOT NULL,
	`achieved` text DEFAULT '' NOT NULL,
	`money_used` text DEFAULT '' NOT NULL,
	`document_id` integer,
	`is_filed_by_staff` integer DEFAULT false NOT NULL,
	`receipt` text,
	`submitted_at` text,
	`submitted_by` integer,
	`saved_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_versions_is_filed_by_staff" CHECK(is_filed_by_staff IN (0, 1)),
	CONSTRAINT "report_versions_submitted_at" CHECK(submitted_at IS NULL OR submitted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "report_versions_saved_at" CHECK(saved_at IS NULL OR saved_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "report_versions_receipt_submitted" CHECK((receipt IS NULL) = (submitted_at IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_versions_number` ON `report_versions` (`report_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_versions_receipt` ON `report_versions` (`receipt`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`grant_id` integer NOT NULL,
	`requirement_id` integer,
	`kind` text NOT NULL,
	`covers_from_on` text,
	`covers_to_on` text,
	`status` text NOT NULL,
	`published_url` text,
	`published_at` text,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reports_kind" CHECK(kind IS NULL OR kind IN ('description', 'timesheet', 'call', 'six_month_report', 'year_end_report')),
	CONSTRAINT "reports_covers_from_on" CHECK(covers_from_on IS date(covers_from_on)),
	CONSTRAINT "reports_covers_to_on" CHECK(covers_to_on IS date(covers_to_on)),
	CONSTRAINT "reports_status" CHECK(status IS NULL OR status IN ('draft', 'submitted', 'in_review', 'changes_requested', 'accepted', 'withdrawn')),
	CONSTRAINT "reports_published_at" CHECK(published_at IS NULL OR published_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "reports_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "reports_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "reports_published" CHECK(published_at IS NULL OR status = 'accepted')
) STRICT;
--> statement-breakpoint
CREATE INDEX `reports_grant` ON `reports` (`grant_id`,`kind`);--> statement-breakpoint
CREATE INDEX `reports_status` ON `reports` (`status`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reports_requirement` ON `reports` (`requirement_id`) WHERE requirement_id IS NOT NULL AND status <> 'withdrawn';--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`report_version_id` integer NOT NULL,
	`person_id` integer,
	`decision` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_version_id`) REFERENCES `report_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_decision" CHECK(decision IS NULL OR decision IN ('started', 'accepted', 'changes_requested')),
	CONSTRAINT "reviews_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "reviews_words" CHECK(decision <> 'changes_requested' OR length(trim(words)) > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `reviews_report` ON `reviews` (`report_id`);--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` integer PRIMARY KEY NOT NULL,
	`requirement_id` integer NOT NULL,
	`person_id` integer,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "extensions_reason" CHECK(length(trim(reason)) > 0),
	CONSTRAINT "extensions_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "extensions_from_on" CHECK(from_on IS date(from_on)),
	CONSTRAINT "extensions_to_on" CHECK(to_on IS date(to_on))
) STRICT;
--> statement-breakpoint
CREATE INDEX `extensions_requirement` ON `extensions` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `requirements` (
	`id` integer PRIMARY KEY NOT NULL,
	`grant_id` integer NOT NULL,
	`kind` text NOT NULL,
	`covers_from_on` text,
	`covers_to_on` text,
	`due_on` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`met_on` text,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requirements_kind" CHECK(kind IS NULL OR kind IN ('description', 'timesheet', 'call', 'six_month_report', 'year_end_report')),
	CONSTRAINT "requirements_covers_from_on" CHECK(covers_from_on IS date(covers_from_on)),
	CONSTRAINT "requirements_covers_to_on" CHECK(covers_to_on IS date(covers_to_on)),
	CONSTRAINT "requirements_due_on" CHECK(due_on IS date(due_on)),
	CONSTRAINT "requirements_state" CHECK(state IS NULL OR state IN ('open', 'met', 'waived')),
	CONSTRAINT "requirements_met_on" CHECK(met_on IS date(met_on)),
	CONSTRAINT "requirements_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "requirements_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "requirements_period" CHECK(covers_from_on IS NULL OR covers_to_on IS NULL OR covers_from_on <= covers_to_on)
) STRICT;
--> statement-breakpoint
CREATE INDEX `requirements_grant` ON `requirements` (`grant_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `requirements_open` ON `requirements` (`state`,`due_on`,`grant_id`);--> statement-breakpoint
CREATE TABLE `waivers` (
	`id` integer PRIMARY KEY NOT NULL,
	`requirement_id` integer NOT NULL,
	`person_id` integer,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "waivers_reason" CHECK(length(trim(reason)) > 0),
	CONSTRAINT "waivers_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE INDEX `waivers_requirement` ON `waivers` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref_id` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT "search_entries_kind" CHECK(kind IS NULL OR kind IN ('organization', 'case', 'case_update', 'person', 'contact'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_ref` ON `search_entries` (`kind`,`ref_id`);--> statement-breakpoint
CREATE TABLE `fiscal_years` (
	`year` integer PRIMARY KEY NOT NULL,
	`budget_cents` integer,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "fiscal_years_budget_cents" CHECK(budget_cents IS NULL OR budget_cents BETWEEN 0 AND 9007199254740991),
	CONSTRAINT "fiscal_years_year" CHECK(year BETWEEN 1900 AND 2200)
) STRICT;
--> statement-breakpoint
CREATE TABLE `issue_areas` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "issue_areas_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "issue_areas_slug" CHECK(length(trim(slug)) > 0),
	CONSTRAINT "issue_areas_deleted_at" CHECK(deleted_at IS NULL OR deleted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issue_areas_slug` ON `issue_areas` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `issue_areas_name` ON `issue_areas` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `issue_areas_deleted` ON `issue_areas` (`deleted_at`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`value` integer NOT NULL,
	CONSTRAINT "revisions_single" CHECK(id = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`fiscal_year_start_month` integer DEFAULT 10 NOT NULL,
	`time_zone` text NOT NULL,
	`contact_name` text DEFAULT '' NOT NULL,
	`contact_email` text DEFAULT '' NOT NULL,
	`contact_phone` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_name" CHECK(length(trim(name)) > 0),
	CONSTRAINT "settings_time_zone" CHECK(length(trim(time_zone)) > 0),
	CONSTRAINT "settings_single" CHECK(id = 1),
	CONSTRAINT "settings_month" CHECK(fiscal_year_start_month BETWEEN 1 AND 12)
) STRICT;
--> statement-breakpoint
CREATE TABLE `case_totals` (
	`stage` text NOT NULL,
	`result` text NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`stage`, `result`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `grant_issue_areas` (
	`grant_id` integer NOT NULL,
	`issue_area_id` integer NOT NULL,
	PRIMARY KEY(`grant_id`, `issue_area_id`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `issue_area_totals` (
	`issue_area_id` integer PRIMARY KEY NOT NULL,
	`grants` integer NOT NULL,
	`unrecorded` integer NOT NULL,
	`awarded_cents` integer NOT NULL,
	`cases` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `organization_totals` (
	`organization_id` integer PRIMARY KEY NOT NULL,
	`grants` integer NOT NULL,
	`unrecorded` integer NOT NULL,
	`awarded_cents` integer NOT NULL,
	`paid_cents` integer NOT NULL,
	`cases` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `organization_years` (
	`organization_id` integer NOT NULL,
	`fiscal_year` integer NOT NULL,
	`grants` integer NOT NULL,
	`unrecorded` integer NOT NULL,
	`awarded_cents` integer NOT NULL,
	PRIMARY KEY(`organization_id`, `fiscal_year`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `payment_months` (
	`month` text PRIMARY KEY NOT NULL,
	`out_cents` integer NOT NULL,
	`back_cents` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `year_totals` (
	`fiscal_year` integer PRIMARY KEY NOT NULL,
	`grants` integer NOT NULL,
	`unrecorded` integer NOT NULL,
	`awarded_cents` integer NOT NULL
) STRICT;
