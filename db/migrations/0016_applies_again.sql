-- Whether the grantee applies for another grant, from which some schedules count an earlier day.
ALTER TABLE grants ADD COLUMN applies_again integer NOT NULL DEFAULT 0 CHECK (applies_again IN (0, 1));
