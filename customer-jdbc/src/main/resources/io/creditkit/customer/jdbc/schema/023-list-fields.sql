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

-- text_key: the beginning of the folded words or of the name, as bytes that an index takes.
ALTER TABLE ${prefix}customer_value ADD COLUMN IF NOT EXISTS text_key ${binary(64)};

UPDATE ${prefix}customer SET name_order = NULL
  WHERE tenant_id IS NOT NULL
    AND (phone IS NOT NULL OR lei IS NOT NULL OR trade_names <> '[]' OR attributes <> '[]');

CREATE INDEX IF NOT EXISTS ${prefix}value_text ON ${prefix}customer_value (tenant_id, value_key, text_key);
CREATE INDEX IF NOT EXISTS ${prefix}value_amount ON ${prefix}customer_value (tenant_id, value_key, amount);
CREATE INDEX IF NOT EXISTS ${prefix}value_day ON ${prefix}customer_value (tenant_id, value_key, day_value);

CREATE INDEX IF NOT EXISTS ${prefix}group_id_order ON ${prefix}customer_group (tenant_id, id_order);
CREATE INDEX IF NOT EXISTS ${prefix}group_parent ON ${prefix}customer_group (tenant_id, parent_id);
CREATE INDEX IF NOT EXISTS ${prefix}assignment_order ON ${prefix}assignment (tenant_id, target_order);
CREATE INDEX IF NOT EXISTS ${prefix}national_id_order ON ${prefix}national_id (tenant_id, masked_order);

-- A page of the suggestions that wait goes by this.
CREATE INDEX IF NOT EXISTS ${prefix}suggestion_page
  ON ${prefix}field_suggestion (tenant_id, suggestion_state, customer_id, field);
