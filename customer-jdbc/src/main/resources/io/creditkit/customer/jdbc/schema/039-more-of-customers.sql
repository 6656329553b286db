-- The name of a customer in law, the region of its address, its tags and who stored it first; what was stored before tells none of them.
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS legal_name ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS region VARCHAR(100);
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS tags ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS created_by VARCHAR(64);
ALTER TABLE ${prefix}customer_version ADD COLUMN IF NOT EXISTS legal_name ${text};
ALTER TABLE ${prefix}customer_version ADD COLUMN IF NOT EXISTS region VARCHAR(100);
ALTER TABLE ${prefix}customer_version ADD COLUMN IF NOT EXISTS tags ${text};
ALTER TABLE ${prefix}customer_version ADD COLUMN IF NOT EXISTS created_by VARCHAR(64);
