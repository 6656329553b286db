-- What lists filter and sort the texts of a customer by: _folded holds the words without case, accents and punctuation, _order the
-- place in the alphabet as bytes. A row without name_order was written before, and is made ready when a list is first read.

ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS number_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS number_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS name_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS name_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS registration_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS registration_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS vat_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS vat_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS street_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS street_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS post_code_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS post_code_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS city_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS city_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS country_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS country_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS email_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS email_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS phone_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS phone_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS currency_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS currency_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS company_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS company_order ${binary(1000)};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS agency_name_folded ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS agency_name_order ${binary(1000)};

CREATE INDEX IF NOT EXISTS ${prefix}customer_name ON ${prefix}customer (tenant_id, name_order, number_key);
