CREATE TABLE report_files (
	id integer PRIMARY KEY NOT NULL,
	report_version_id integer NOT NULL,
	kind text NOT NULL,
	document_id integer NOT NULL,
	caption text DEFAULT '' NOT NULL,
	credit text DEFAULT '' NOT NULL,
	may_publish integer DEFAULT 0 NOT NULL,
	position integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (report_version_id) REFERENCES report_versions(id) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (document_id) REFERENCES documents(id) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_files_kind" CHECK(kind IS NULL OR kind IN ('decision', 'photo', 'other')),
	CONSTRAINT "report_files_may_publish" CHECK(may_publish IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX report_files_version ON report_files (report_version_id, position);
--> statement-breakpoint
CREATE INDEX report_files_document ON report_files (document_id);
--> statement-breakpoint
CREATE TRIGGER report_files_revision_insert AFTER INSERT ON report_files BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER report_files_revision_update AFTER UPDATE ON report_files BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
CREATE TRIGGER report_files_revision_delete AFTER DELETE ON report_files BEGIN UPDATE revisions SET value = value + 1; END;
--> statement-breakpoint
ALTER TABLE report_versions ADD COLUMN more text DEFAULT '{}' NOT NULL CHECK (json_valid(more));
--> statement-breakpoint
ALTER TABLE report_versions ADD COLUMN pages integer;
--> statement-breakpoint
ALTER TABLE report_versions ADD COLUMN pages_from text CHECK (pages_from IS NULL OR pages_from IN ('counted', 'properties'));
--> statement-breakpoint
ALTER TABLE uploads ADD COLUMN kind text DEFAULT 'report' NOT NULL CHECK (kind IN ('report', 'decision', 'photo', 'other'));
--> statement-breakpoint
ALTER TABLE uploads ADD COLUMN caption text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE uploads ADD COLUMN credit text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE uploads ADD COLUMN may_publish integer DEFAULT 0 NOT NULL CHECK (may_publish IN (0, 1));
--> statement-breakpoint
ALTER TABLE uploads ADD COLUMN pages integer;
--> statement-breakpoint
ALTER TABLE uploads ADD COLUMN pages_from text CHECK (pages_from IS NULL OR pages_from IN ('counted', 'properties'));
--> statement-breakpoint
CREATE INDEX uploads_requirement ON uploads (requirement_id);
