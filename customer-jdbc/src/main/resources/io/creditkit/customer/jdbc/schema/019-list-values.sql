-- What lists need of the tenant's own fields, LEI, trade names, groups and limits. value_key: the key of a field, behind "own."
-- for one of the tenant's own. A group without name_order, a decision without decided_at and a customer without name_order were
-- written before, and are made ready when a list is first read.

CREATE TABLE IF NOT EXISTS ${prefix}customer_value (
  tenant_id       VARCHAR(64) NOT NULL,
  customer_id     VARCHAR(64) NOT NULL,
  value_key       VARCHAR(64) NOT NULL,
  value_kind      VARCHAR(16) NOT NULL,
  text_value      ${text},
  text_folded     ${text},
  text_order      ${binary(1000)},
  amount          DECIMAL(60, 24),
  amount_currency VARCHAR(3),
  day_value       DATE,
  PRIMARY KEY (tenant_id, customer_id, value_key)
)${table_options};

UPDATE ${prefix}customer SET name_order = NULL
  WHERE tenant_id IS NOT NULL AND (lei IS NOT NULL OR trade_names <> '[]' OR attributes <> '[]');

ALTER TABLE ${prefix}customer_group ADD COLUMN IF NOT EXISTS name_folded ${text};
ALTER TABLE ${prefix}customer_group ADD COLUMN IF NOT EXISTS name_order ${binary(1000)};

CREATE INDEX IF NOT EXISTS ${prefix}group_order ON ${prefix}customer_group (tenant_id, name_order);

-- decided_at: the moment of the last approval; the least number if there is none.
ALTER TABLE ${prefix}limit_decision ADD COLUMN IF NOT EXISTS decided_at BIGINT;

CREATE INDEX IF NOT EXISTS ${prefix}limit_decided ON ${prefix}limit_decision (tenant_id, decided_at);
CREATE INDEX IF NOT EXISTS ${prefix}limit_subject_id ON ${prefix}limit_decision (tenant_id, subject_id);
