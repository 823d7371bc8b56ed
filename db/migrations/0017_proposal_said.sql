-- What a confirmed proposal set or added, in words.
ALTER TABLE proposal_acts ADD COLUMN said text;
