-- Pre-customers are erased too: customer_id is the id of what subject_kind tells. What was erased before were customers.
ALTER TABLE ${prefix}erasure ADD COLUMN IF NOT EXISTS subject_kind VARCHAR(32) DEFAULT 'CUSTOMER' NOT NULL;
