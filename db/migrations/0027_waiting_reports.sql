ALTER TABLE `reports` ADD COLUMN `last_submitted_at` text CHECK(last_submitted_at IS NULL OR last_submitted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z');
--> statement-breakpoint
UPDATE reports SET last_submitted_at = (SELECT max(submitted_at) FROM report_versions WHERE report_id = reports.id);
--> statement-breakpoint
CREATE INDEX `reports_waiting` ON `reports` (`last_submitted_at`,`id`,`requirement_id`) WHERE status IN ('submitted', 'in_review') AND deleted_at IS NULL;
--> statement-breakpoint
CREATE TRIGGER report_versions_submitted_insert AFTER INSERT ON report_versions WHEN new.submitted_at IS NOT NULL BEGIN
  UPDATE reports SET last_submitted_at = (SELECT max(submitted_at) FROM report_versions WHERE report_id = new.report_id) WHERE id = new.report_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_versions_submitted_update AFTER UPDATE OF submitted_at ON report_versions WHEN old.submitted_at IS NOT new.submitted_at BEGIN
  UPDATE reports SET last_submitted_at = (SELECT max(submitted_at) FROM report_versions WHERE report_id = new.report_id) WHERE id = new.report_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_versions_submitted_delete AFTER DELETE ON report_versions WHEN old.submitted_at IS NOT NULL BEGIN
  UPDATE reports SET last_submitted_at = (SELECT max(submitted_at) FROM report_versions WHERE report_id = old.report_id) WHERE id = old.report_id;
END;
