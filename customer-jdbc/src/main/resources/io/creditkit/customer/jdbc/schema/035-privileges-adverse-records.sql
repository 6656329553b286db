-- What the privileges of a company come to, and whether adverse records are in registers of land; what was read before tells neither.
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS privilege_total DECIMAL(60, 24);
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS privilege_total_currency VARCHAR(3);
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS prejudiced BOOLEAN;
ALTER TABLE ${prefix}report ADD COLUMN IF NOT EXISTS privilege_total DECIMAL(60, 24);
ALTER TABLE ${prefix}report ADD COLUMN IF NOT EXISTS privilege_total_currency VARCHAR(3);
ALTER TABLE ${prefix}report ADD COLUMN IF NOT EXISTS prejudiced BOOLEAN;
-- What the letter E of a told band says in its country; events from before tell it not.
ALTER TABLE ${prefix}watch_event ADD COLUMN IF NOT EXISTS meaning_of_e VARCHAR(32);
