-- Trade names, LEI, external ids and the tenant's own fields of customers; lists of texts as JSON. What was stored before has none.
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS trade_names ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS lei VARCHAR(100);
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS external_ids ${text};
ALTER TABLE ${prefix}customer ADD COLUMN IF NOT EXISTS attributes ${text};
ALTER TABLE ${prefix}customer_version ADD COLUMN IF NOT EXISTS trade_names ${text};
ALTER TABLE ${prefix}customer_version ADD COLUMN IF NOT EXISTS lei VARCHAR(100);
ALTER TABLE ${prefix}customer_version ADD COLUMN IF NOT EXISTS external_ids ${text};
ALTER TABLE ${prefix}customer_version ADD COLUMN IF NOT EXISTS attributes ${text};

-- id_key: digest of system and id, so that a system's id belongs to one customer.
CREATE TABLE IF NOT EXISTS ${prefix}customer_external_id (
  tenant_id   VARCHAR(64) NOT NULL,
  id_key      VARCHAR(64) NOT NULL,
  customer_id VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, id_key)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}external_id_owner ON ${prefix}customer_external_id (tenant_id, customer_id);

-- number_key: letters and digits alone, without case, as bytes, so that beginnings are found by comparison.
CREATE TABLE IF NOT EXISTS ${prefix}national_id (
  tenant_id   VARCHAR(64)    NOT NULL,
  customer_id VARCHAR(64)    NOT NULL,
  id_number   VARCHAR(64)    NOT NULL,
  number_key  ${binary(400)} NOT NULL,
  id_type     VARCHAR(50),
  country     VARCHAR(2),
  PRIMARY KEY (tenant_id, customer_id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}national_id_key ON ${prefix}national_id (tenant_id, number_key);

CREATE TABLE IF NOT EXISTS ${prefix}attribute_definition (
  tenant_id     VARCHAR(64)  NOT NULL,
  attribute_key VARCHAR(50)  NOT NULL,
  heading       VARCHAR(100) NOT NULL,
  value_type    VARCHAR(32)  NOT NULL,
  choices       ${text}      NOT NULL,
  privacy       VARCHAR(32)  NOT NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, attribute_key)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}credit_offer (
  tenant_id       VARCHAR(64)     NOT NULL,
  id              VARCHAR(64)     NOT NULL,
  customer_id     VARCHAR(64)     NOT NULL,
  product         VARCHAR(100)    NOT NULL,
  amount          DECIMAL(60, 24) NOT NULL,
  amount_currency VARCHAR(3)      NOT NULL,
  valid_until     DATE,
  terms           ${text},
  offered_at      BIGINT          NOT NULL,
  offered_by      VARCHAR(64)     NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}credit_offer_customer ON ${prefix}credit_offer (tenant_id, customer_id);

-- By what way a change came: BY_HAND if it is empty.
ALTER TABLE ${prefix}audit_entry ADD COLUMN IF NOT EXISTS change_source VARCHAR(32);
