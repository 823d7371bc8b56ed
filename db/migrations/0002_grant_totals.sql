ALTER TABLE `grants` ADD `payment_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `grants` ADD `paid_net_cents` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `grants` ADD `case_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `grants` ADD `paid_cents` integer GENERATED ALWAYS AS (iif(is_imported AND payment_count = 0, NULL, paid_net_cents)) VIRTUAL;--> statement-breakpoint
ALTER TABLE `grants` ADD `to_pay_cents` integer GENERATED ALWAYS AS (iif(status IN ('awarded', 'active', 'closing'), amount_cents - paid_net_cents, 0)) VIRTUAL;--> statement-breakpoint
UPDATE grants SET
  payment_count = (SELECT count(*) FROM payments WHERE grant_id = grants.id AND status <> 'cancelled'),
  paid_net_cents = (SELECT coalesce(sum(iif(direction = 'out', amount_cents, -amount_cents)), 0) FROM payments WHERE grant_id = grants.id AND status = 'paid'),
  case_count = (SELECT count(*) FROM grant_cases WHERE grant_id = grants.id);
--> statement-breakpoint
-- What a grant's list shows beside it, kept by the writing transaction.
CREATE TRIGGER payments_grant_insert AFTER INSERT ON payments BEGIN
  UPDATE grants SET payment_count = payment_count + (new.status <> 'cancelled'),
    paid_net_cents = paid_net_cents + iif(new.status = 'paid', iif(new.direction = 'out', new.amount_cents, -new.amount_cents), 0) WHERE id = new.grant_id;
END;
--> statement-breakpoint
CREATE TRIGGER payments_grant_update AFTER UPDATE OF grant_id, direction, amount_cents, status ON payments BEGIN
  UPDATE grants SET payment_count = payment_count - (old.status <> 'cancelled'),
    paid_net_cents = paid_net_cents - iif(old.status = 'paid', iif(old.direction = 'out', old.amount_cents, -old.amount_cents), 0) WHERE id = old.grant_id;
  UPDATE grants SET payment_count = payment_count + (new.status <> 'cancelled'),
    paid_net_cents = paid_net_cents + iif(new.status = 'paid', iif(new.direction = 'out', new.amount_cents, -new.amount_cents), 0) WHERE id = new.grant_id;
END;
--> statement-breakpoint
CREATE TRIGGER grant_cases_count_insert AFTER INSERT ON grant_cases BEGIN UPDATE grants SET case_count = case_count + 1 WHERE id = new.grant_id; END;
--> statement-breakpoint
CREATE TRIGGER grant_cases_count_delete AFTER DELETE ON grant_cases BEGIN UPDATE grants SET case_count = case_count - 1 WHERE id = old.grant_id; END;
