CREATE TABLE `grant_totals` (
	`fiscal_year` integer NOT NULL,
	`status` text NOT NULL,
	`grants` integer NOT NULL,
	`unrecorded` integer NOT NULL,
	`awarded_cents` integer NOT NULL,
	`paid_cents` integer NOT NULL,
	`paid_unrecorded` integer NOT NULL,
	`to_pay_cents` integer NOT NULL,
	PRIMARY KEY(`fiscal_year`, `status`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `payment_totals` (
	`status` text NOT NULL,
	`direction` text NOT NULL,
	`payments` integer NOT NULL,
	`cents` integer NOT NULL,
	PRIMARY KEY(`status`, `direction`)
) STRICT;
--> statement-breakpoint
INSERT INTO grant_totals (fiscal_year, status, grants, unrecorded, awarded_cents, paid_cents, paid_unrecorded, to_pay_cents)
  SELECT fiscal_year, status, count(*), sum(amount_cents IS NULL), coalesce(sum(amount_cents), 0), sum(paid_net_cents), sum(is_imported AND payment_count = 0),
    sum(iif(status IN ('awarded', 'active', 'closing'), coalesce(amount_cents - paid_net_cents, 0), 0)) FROM grants WHERE deleted_at IS NULL GROUP BY fiscal_year, status;
--> statement-breakpoint
INSERT INTO payment_totals SELECT status, direction, count(*), sum(amount_cents) FROM payments GROUP BY status, direction;
--> statement-breakpoint
-- What the lists of grants and payments add up, kept by the writing transaction.
CREATE TRIGGER grant_totals_insert AFTER INSERT ON grants WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO grant_totals (fiscal_year, status, grants, unrecorded, awarded_cents, paid_cents, paid_unrecorded, to_pay_cents) VALUES (new.fiscal_year, new.status, 1, (new.amount_cents IS NULL), coalesce(new.amount_cents, 0), new.paid_net_cents, (new.is_imported AND new.payment_count = 0), iif(new.status IN ('awarded', 'active', 'closing'), coalesce(new.amount_cents - new.paid_net_cents, 0), 0))
    ON CONFLICT DO UPDATE SET grants = grants + 1, unrecorded = unrecorded + excluded.unrecorded, awarded_cents = awarded_cents + excluded.awarded_cents, paid_cents = paid_cents + excluded.paid_cents, paid_unrecorded = paid_unrecorded + excluded.paid_unrecorded, to_pay_cents = to_pay_cents + excluded.to_pay_cents;
END;
--> statement-breakpoint
CREATE TRIGGER grant_totals_leave AFTER UPDATE OF fiscal_year, status, amount_cents, paid_net_cents, payment_count, is_imported, deleted_at ON grants WHEN old.deleted_at IS NULL BEGIN
  UPDATE grant_totals SET grants = grants - 1, unrecorded = unrecorded - (old.amount_cents IS NULL), awarded_cents = awarded_cents - coalesce(old.amount_cents, 0), paid_cents = paid_cents - old.paid_net_cents,
    paid_unrecorded = paid_unrecorded - (old.is_imported AND old.payment_count = 0), to_pay_cents = to_pay_cents - iif(old.status IN ('awarded', 'active', 'closing'), coalesce(old.amount_cents - old.paid_net_cents, 0), 0)
    WHERE fiscal_year = old.fiscal_year AND status = old.status;
  DELETE FROM grant_totals WHERE fiscal_year = old.fiscal_year AND status = old.status AND grants = 0;
END;
--> statement-breakpoint
CREATE TRIGGER grant_totals_enter AFTER UPDATE OF fiscal_year, status, amount_cents, paid_net_cents, payment_count, is_imported, deleted_at ON grants WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO grant_totals (fiscal_year, status, grants, unrecorded, awarded_cents, paid_cents, paid_unrecorded, to_pay_cents) VALUES (new.fiscal_year, new.status, 1, (new.amount_cents IS NULL), coalesce(new.amount_cents, 0), new.paid_net_cents, (new.is_imported AND new.payment_count = 0), iif(new.status IN ('awarded', 'active', 'closing'), coalesce(new.amount_cents - new.paid_net_cents, 0), 0))
    ON CONFLICT DO UPDATE SET grants = grants + 1, unrecorded = unrecorded + excluded.unrecorded, awarded_cents = awarded_cents + excluded.awarded_cents, paid_cents = paid_cents + excluded.paid_cents, paid_unrecorded = paid_unrecorded + excluded.paid_unrecorded, to_pay_cents = to_pay_cents + excluded.to_pay_cents;
END;
--> statement-breakpoint
CREATE TRIGGER payment_totals_insert AFTER INSERT ON payments BEGIN
  INSERT INTO payment_totals VALUES (new.status, new.direction, 1, new.amount_cents) ON CONFLICT DO UPDATE SET payments = payments + 1, cents = cents + excluded.cents;
END;
--> statement-breakpoint
CREATE TRIGGER payment_totals_update AFTER UPDATE OF status, direction, amount_cents ON payments BEGIN
  UPDATE payment_totals SET payments = payments - 1, cents = cents - old.amount_cents WHERE status = old.status AND direction = old.direction;
  DELETE FROM payment_totals WHERE status = old.status AND direction = old.direction AND payments = 0;
  INSERT INTO payment_totals VALUES (new.status, new.direction, 1, new.amount_cents) ON CONFLICT DO UPDATE SET payments = payments + 1, cents = cents + excluded.cents;
END;
--> statement-breakpoint
DROP INDEX `dockets_case`;
--> statement-breakpoint
CREATE INDEX `dockets_case` ON `dockets` (`case_id`,`position`,`court`,`number`);
--> statement-breakpoint
CREATE INDEX `case_updates_last` ON `case_updates` (`case_id`,`deleted_at`,`happened_on`);
--> statement-breakpoint
CREATE INDEX `cases_archived` ON `cases` (`deleted_at`) WHERE deleted_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `grants_amount` ON `grants` (`amount_cents`);
--> statement-breakpoint
CREATE INDEX `grants_purpose` ON `grants` ("purpose" COLLATE NOCASE);
--> statement-breakpoint
CREATE INDEX `grants_starts` ON `grants` (`starts_on`);
--> statement-breakpoint
CREATE INDEX `grants_cases` ON `grants` (`case_count`);
--> statement-breakpoint
CREATE INDEX `grants_paid` ON `grants` (`paid_cents`);
--> statement-breakpoint
CREATE INDEX `grants_to_pay` ON `grants` (`to_pay_cents`);
--> statement-breakpoint
CREATE INDEX `grants_published` ON `grants` (`published_at`);
--> statement-breakpoint
CREATE INDEX `grants_archived` ON `grants` (`deleted_at`) WHERE deleted_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `payments_due_day` ON `payments` (`due_on`);
--> statement-breakpoint
CREATE INDEX `payments_amount` ON `payments` (`amount_cents`);
