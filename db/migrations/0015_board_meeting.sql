-- The day from which the board reads what changed.
ALTER TABLE settings ADD COLUMN last_meeting_on text CHECK (last_meeting_on IS date(last_meeting_on));
