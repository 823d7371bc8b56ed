CREATE TABLE `mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`to_name` text NOT NULL,
	`to_email` text NOT NULL,
	`person_id` integer,
	`contact_id` integer,
	`organization_id` integer,
	`grant_id` integer,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`planned_at` text NOT NULL,
	`claimed_at` text,
	`sent_at` text,
	`message_id` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`gathered_into` integer,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gathered_into`) REFERENCES `mails`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mails_kind" CHECK(length(trim(kind)) > 0),
	CONSTRAINT "mails_to_email" CHECK(length(trim(to_email)) > 0),
	CONSTRAINT "mails_subject" CHECK(length(trim(subject)) > 0),
	CONSTRAINT "mails_body" CHECK(length(trim(body)) > 0),
	CONSTRAINT "mails_status" CHECK(status IS NULL OR status IN ('queued', 'paused', 'sending', 'sent', 'unsure', 'failed', 'skipped', 'gathered')),
	CONSTRAINT "mails_planned_at" CHECK(planned_at IS NULL OR planned_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "mails_claimed_at" CHECK(claimed_at IS NULL OR claimed_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "mails_sent_at" CHECK(sent_at IS NULL OR sent_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "mails_message_id" CHECK(length(trim(message_id)) > 0),
	CONSTRAINT "mails_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "mails_body_json" CHECK(json_valid(body)),
	CONSTRAINT "mails_sent" CHECK((status = 'sent') = (sent_at IS NOT NULL)),
	CONSTRAINT "mails_gathered" CHECK((status = 'gathered') = (gathered_into IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_message` ON `mails` (`message_id`);--> statement-breakpoint
CREATE INDEX `mails_status` ON `mails` (`status`,`planned_at`);--> statement-breakpoint
CREATE INDEX `mails_organization` ON `mails` (`organization_id`,`id`);--> statement-breakpoint
CREATE INDEX `mails_to` ON `mails` (`to_email`,`created_at`);--> statement-breakpoint
CREATE TABLE `mail_requirements` (
	`mail_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	PRIMARY KEY(`mail_id`, `requirement_id`),
	FOREIGN KEY (`mail_id`) REFERENCES `mails`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mail_requirements_requirement` ON `mail_requirements` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `reminder_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`begins_on` text,
	`hour` integer DEFAULT 8 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reminder_settings_begins_on" CHECK(begins_on IS date(begins_on)),
	CONSTRAINT "reminder_settings_single" CHECK(id = 1),
	CONSTRAINT "reminder_settings_hour" CHECK(hour BETWEEN 0 AND 23)
) STRICT;
--> statement-breakpoint
CREATE TABLE `reminder_steps` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`days` integer NOT NULL,
	`recipient` text NOT NULL,
	CONSTRAINT "reminder_steps_kind" CHECK(kind IS NULL OR kind IN ('description', 'timesheet', 'call', 'six_month_report', 'year_end_report')),
	CONSTRAINT "reminder_steps_recipient" CHECK(recipient IS NULL OR recipient IN ('contact', 'second', 'officer')),
	CONSTRAINT "reminder_steps_range" CHECK(days BETWEEN -180 AND 365)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_steps_rung` ON `reminder_steps` (`kind`,`days`,`recipient`);--> statement-breakpoint
INSERT INTO `reminder_steps` (`kind`, `days`, `recipient`) VALUES
	('description', -3, 'contact'), ('description', 1, 'contact'), ('description', 4, 'second'), ('description', 8, 'officer'),
	('timesheet', -7, 'contact'), ('timesheet', 0, 'contact'), ('timesheet', 4, 'second'), ('timesheet', 8, 'officer'),
	('call', -14, 'contact'), ('call', 1, 'officer'),
	('six_month_report', -30, 'contact'), ('six_month_report', -7, 'contact'), ('six_month_report', 0, 'contact'), ('six_month_report', 4, 'second'), ('six_month_report', 8, 'officer'),
	('year_end_report', -30, 'contact'), ('year_end_report', -7, 'contact'), ('year_end_report', 0, 'contact'), ('year_end_report', 4, 'second'), ('year_end_report', 8, 'officer');
--> statement-breakpoint
CREATE TABLE `reminder_templates` (
	`moment` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reminder_templates_moment" CHECK(moment IS NULL OR moment IN ('before', 'on', 'after', 'call', 'officer')),
	CONSTRAINT "reminder_templates_subject" CHECK(length(trim(subject)) > 0),
	CONSTRAINT "reminder_templates_body" CHECK(length(trim(body)) > 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `reminder_templates` (`moment`, `subject`, `body`) VALUES
	('before', '{report} due {due date}', 'The {report} of {organization} for the {year} grant is due on {due date}. You can begin now, stop, and go on later; what you write is kept.'),
	('on', '{report} due today', 'The {report} of {organization} for the {year} grant is due today, {due date}. If you need more time, answer this letter or call us.'),
	('after', '{report} was due {due date}', 'The {report} of {organization} for the {year} grant was due on {due date} and is {days} late. Send it as soon as you can, or call us if something stands in the way.'),
	('call', 'A time for our call by {due date}', 'Our quarterly call about the {year} grant to {organization} should be held by {due date}. Answer this letter with two or three times that suit you, or call us.'),
	('officer', '{organization}: {report}, due {due date}', 'The {report} of {organization} for the {year} grant is due on {due date} and has not come. We wrote to {contact}.');
--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` integer PRIMARY KEY NOT NULL,
	`requirement_id` integer NOT NULL,
	`due_on` text NOT NULL,
	`days` integer NOT NULL,
	`recipient` text NOT NULL,
	`act` text NOT NULL,
	`reason` text,
	`mail_id` integer,
	`person_id` integer,
	`created_at` text NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mail_id`) REFERENCES `mails`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reminders_due_on" CHECK(due_on IS date(due_on)),
	CONSTRAINT "reminders_recipient" CHECK(recipient IS NULL OR recipient IN ('contact', 'second', 'officer')),
	CONSTRAINT "reminders_act" CHECK(act IS NULL OR act IN ('sent', 'skipped', 'paused')),
	CONSTRAINT "reminders_created_at" CHECK(created_at IS NULL OR created_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
	CONSTRAINT "reminders_sent" CHECK(act <> 'sent' OR mail_id IS NOT NULL),
	CONSTRAINT "reminders_reason" CHECK(act <> 'skipped' OR length(trim(reason)) > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once` ON `reminders` (`requirement_id`,`due_on`,`days`,`recipient`);--> statement-breakpoint
CREATE INDEX `reminders_mail` ON `reminders` (`mail_id`);
