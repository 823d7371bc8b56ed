-- What happened to one case or grant, and what was noted of it, is found without reading the whole history.
CREATE INDEX events_case ON events (case_id, happened_at, id) WHERE case_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX events_grant ON events (grant_id, happened_at, id) WHERE grant_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX notes_case ON notes (case_id, happened_on) WHERE case_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX notes_grant ON notes (grant_id, happened_on) WHERE grant_id IS NOT NULL;
