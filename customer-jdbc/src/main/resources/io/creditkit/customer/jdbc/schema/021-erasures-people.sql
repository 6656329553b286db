-- Pre-customers are erased too: customer_id is the id of what subject_kind tells. What was erased before were customers.
ALTER TABLE ${prefix}erasure ADD COLUMN IF NOT EXISTS subject_kind VARCHAR(32) DEFAULT 'CUSTOMER' NOT NULL;

-- Contacts and portal accounts are changed over the version that they were read at.
ALTER TABLE ${prefix}contact ADD COLUMN IF NOT EXISTS version BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE ${prefix}user_account ADD COLUMN IF NOT EXISTS version BIGINT DEFAULT 1 NOT NULL;
