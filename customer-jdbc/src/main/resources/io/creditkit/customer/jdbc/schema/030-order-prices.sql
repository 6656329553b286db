-- What a report cost when it was ordered; what was ordered before tells none.
ALTER TABLE ${prefix}report_order ADD COLUMN IF NOT EXISTS price DECIMAL(60, 24);
ALTER TABLE ${prefix}report_order ADD COLUMN IF NOT EXISTS price_currency VARCHAR(3);
-- Whether other reports, or younger ones, have the bytes of one whose document is to go.
CREATE INDEX IF NOT EXISTS ${prefix}report_hash ON ${prefix}report (tenant_id, sha256, received_at);
