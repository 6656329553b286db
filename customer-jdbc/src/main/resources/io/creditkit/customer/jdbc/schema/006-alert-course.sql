-- How far an alert has come: since when its rule holds, who took notice, and since when it could end.
ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS rule_version INTEGER;
ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS since_at BIGINT;
ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS clearing_since BIGINT;
ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS acknowledged_at BIGINT;
ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS acknowledged_by VARCHAR(64);
ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS occurrences BIGINT;
