CREATE INDEX `grants_public` ON `grants` (`fiscal_year`,`organization_id`,`status`,`amount_cents`) WHERE deleted_at IS NULL AND published_at IS NOT NULL;
