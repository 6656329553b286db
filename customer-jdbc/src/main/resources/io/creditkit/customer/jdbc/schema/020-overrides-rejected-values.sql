-- What a person decided to go by instead of the agency's score, band or limit; override_until is there if anything was decided.
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_score INTEGER;
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_band VARCHAR(32);
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_limit DECIMAL(60, 24);
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_limit_currency VARCHAR(3);
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_reason ${text};
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_until DATE;
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_notice_for VARCHAR(64);
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_by VARCHAR(64);
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS override_at BIGINT;

-- Values that reports told of a customer and a person rejected, so that none is suggested again. value_key: the digest of company and value.
CREATE TABLE IF NOT EXISTS ${prefix}rejected_value (
  tenant_id   VARCHAR(64)  NOT NULL,
  customer_id VARCHAR(64)  NOT NULL,
  field       VARCHAR(32)  NOT NULL,
  value_key   VARCHAR(64)  NOT NULL,
  agency      VARCHAR(32)  NOT NULL,
  company     VARCHAR(128) NOT NULL,
  told_value  ${text}      NOT NULL,
  rejected_by VARCHAR(64)  NOT NULL,
  rejected_at BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, field, value_key)
)${table_options};
