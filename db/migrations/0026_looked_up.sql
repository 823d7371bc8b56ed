CREATE INDEX `case_updates_note` ON `case_updates` (`note_id`) WHERE note_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `documents_case` ON `documents` (`case_id`) WHERE case_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `mails_gathered_into` ON `mails` (`gathered_into`) WHERE gathered_into IS NOT NULL;
