-- The words of each customer that autocomplete finds it by: a row for each place and word. A search reads runs of the primary
-- key; the index is for what is written when a customer changes.

CREATE TABLE IF NOT EXISTS ${prefix}customer_token (
  tenant_id   VARCHAR(64)    NOT NULL,
  place       INTEGER        NOT NULL,
  token       ${binary(160)} NOT NULL,
  customer_id VARCHAR(64)    NOT NULL,
  PRIMARY KEY (tenant_id, place, token, customer_id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}customer_token_customer ON ${prefix}customer_token (tenant_id, customer_id);
