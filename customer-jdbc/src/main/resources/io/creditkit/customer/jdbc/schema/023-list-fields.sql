-- What lists need of groups, collection, national ids and phone numbers. Rows without the _order were written before, and are made
-- ready when a list is first read.
ALTER TABLE ${prefix}customer_group ADD COLUMN IF NOT EXISTS id_folded ${text};
ALTER TABLE ${prefix}customer_group ADD COLUMN IF NOT EXISTS id_order ${binary(1000)};
ALTER TABLE ${prefix}assignment ADD COLUMN IF NOT EXISTS target_folded ${text};
ALTER TABLE ${prefix}assignment ADD COLUMN IF NOT EXISTS target_order ${binary(1000)};
-- The number of an id as far as lists tell it.
ALTER TABLE ${prefix}national_id ADD COLUMN IF NOT EXISTS masked VARCHAR(64);
ALTER TABLE ${prefix}national_id ADD COLUMN IF NOT EXISTS masked_folded ${text};
ALTER TABLE ${prefix}national_id ADD COLUMN IF NOT EXISTS masked_order ${binary(1000)};
-- The phone number as E.164 writes it, without the plus.
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS phone_e164_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS phone_e164_order ${binary(1000)};

UPDATE ${prefix}customer SET name_order = NULL WHERE tenant_id IS NOT NULL AND phone IS NOT NULL;

CREATE INDEX IF NOT EXISTS ${prefix}group_id_order ON ${prefix}customer_group (tenant_id, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}group_parent ON ${prefix}customer_group (tenant_id, parent_id);
CREATE INDEX IF NOT EXISTS ${prefix}assignment_order ON ${prefix}assignment (tenant_id, target_order);
CREATE INDEX IF NOT EXISTS ${prefix}national_id_order ON ${prefix}national_id (tenant_id, masked_order);
