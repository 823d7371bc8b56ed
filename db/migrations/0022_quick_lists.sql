CREATE INDEX `payments_to_come` ON `payments` (`due_on`,`id`) WHERE status IN ('scheduled', 'approved') AND due_on IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `organizations_archived` ON `organizations` (`id`) WHERE deleted_at IS NOT NULL;
--> statement-breakpoint
DROP INDEX `requirement_places_organization`;
--> statement-breakpoint
CREATE INDEX `requirement_places_organization` ON `requirement_places` (`organization_id`,`due_on`,`lane`);
