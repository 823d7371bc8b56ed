-- What goes on, sent back or towards a settlement, and what was dismissed voluntarily is no loss. The word is computed where it is read and kept by the
-- indexes: a stored column could be neither changed nor added in place.
DROP TRIGGER cases_totals_insert;
--> statement-breakpoint
DROP TRIGGER cases_totals_leave;
--> statement-breakpoint
DROP TRIGGER cases_totals_enter;
--> statement-breakpoint
DROP INDEX cases_result;
--> statement-breakpoint
DROP INDEX cases_of_organization;
--> statement-breakpoint
DROP INDEX cases_with_result;
--> statement-breakpoint
ALTER TABLE cases DROP COLUMN result;
--> statement-breakpoint
ALTER TABLE cases ADD COLUMN result TEXT NOT NULL GENERATED ALWAYS AS (CASE
  WHEN stage = 'appeal' THEN 'on_appeal'
  WHEN settlement_form IS NOT NULL OR disposition = 'dismissed_settled' THEN 'settled'
  WHEN prevailed = 'mixed' THEN 'won_in_part'
  WHEN prevailed = 'none' THEN 'closed_without_result'
  WHEN prevailed IN ('plaintiff', 'defendant') AND grantee_side IS NULL THEN 'not_recorded'
  WHEN prevailed = grantee_side THEN 'won'
  WHEN stage IN ('remand', 'settlement_pending') THEN 'pending'
  WHEN disposition = 'dismissed_voluntarily' THEN 'closed_without_result'
  WHEN prevailed IN ('plaintiff', 'defendant') THEN 'lost'
  WHEN disposition = 'mixed_on_appeal' AND prevailed IS NULL THEN 'won_in_part'
  WHEN stage IS NULL OR stage IN ('closed', 'monitoring') OR disposition IS NOT NULL THEN 'not_recorded'
  ELSE 'pending' END) VIRTUAL;
--> statement-breakpoint
CREATE INDEX cases_result ON cases (result, id);
--> statement-breakpoint
CREATE INDEX cases_of_organization ON cases (organization_id, result) WHERE deleted_at IS NULL;
--> statement-breakpoint
CREATE INDEX cases_with_result ON cases (result, organization_id) WHERE deleted_at IS NULL;
--> statement-breakpoint
CREATE TRIGGER cases_totals_insert AFTER INSERT ON cases WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO case_totals VALUES (coalesce(new.stage, ''), new.result, 1)
    ON CONFLICT DO UPDATE SET cases = cases + 1;
  UPDATE organization_totals SET cases = cases + 1 WHERE organization_id = new.organization_id;
  UPDATE issue_area_totals SET cases = cases + 1 WHERE issue_area_id IN (SELECT issue_area_id FROM case_issue_areas WHERE case_id = new.id);
END;
--> statement-breakpoint
CREATE TRIGGER cases_totals_leave AFTER UPDATE ON cases WHEN old.deleted_at IS NULL BEGIN
  UPDATE case_totals SET cases = cases - 1 WHERE stage = coalesce(old.stage, '') AND result = old.result;
  UPDATE organization_totals SET cases = cases - 1 WHERE organization_id = old.organization_id;
  UPDATE issue_area_totals SET cases = cases - 1 WHERE issue_area_id IN (SELECT issue_area_id FROM case_issue_areas WHERE case_id = old.id);
END;
--> statement-breakpoint
CREATE TRIGGER cases_totals_enter AFTER UPDATE ON cases WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO case_totals VALUES (coalesce(new.stage, ''), new.result, 1)
    ON CONFLICT DO UPDATE SET cases = cases + 1;
  UPDATE organization_totals SET cases = cases + 1 WHERE organization_id = new.organization_id;
  UPDATE issue_area_totals SET cases = cases + 1 WHERE issue_area_id IN (SELECT issue_area_id FROM case_issue_areas WHERE case_id = new.id);
END;
--> statement-breakpoint
DELETE FROM case_totals;
--> statement-breakpoint
INSERT INTO case_totals SELECT coalesce(stage, ''), result, count(*) FROM cases WHERE deleted_at IS NULL GROUP BY 1, 2;
--> statement-breakpoint
UPDATE revisions SET value = value + 1;
