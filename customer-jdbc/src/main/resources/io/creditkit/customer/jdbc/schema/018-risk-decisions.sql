-- Remarks on payments among the key figures; what was stored before does not tell them.
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS payment_remark_count INTEGER;
ALTER TABLE ${prefix}report ADD COLUMN IF NOT EXISTS payment_remark_count INTEGER;

-- plan_key: digest of customer, scenario, step and due date while the step is planned or done, so that two nodes plan it once.
-- What was planned before has none until it is written again.
ALTER TABLE ${prefix}planned_step ADD COLUMN IF NOT EXISTS plan_key VARCHAR(64);
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}planned_step_once ON ${prefix}planned_step (tenant_id, plan_key);

-- The model or scale that gave a score; what was observed before does not tell it.
ALTER TABLE ${prefix}history ADD COLUMN IF NOT EXISTS score_model VARCHAR(100);

-- What a report tells of a customer otherwise than it was entered: the newest of each field.
CREATE TABLE IF NOT EXISTS ${prefix}field_suggestion (
  tenant_id        VARCHAR(64)  NOT NULL,
  customer_id      VARCHAR(64)  NOT NULL,
  field            VARCHAR(32)  NOT NULL,
  before_value     ${text},
  told_value       ${text}      NOT NULL,
  agency           VARCHAR(32)  NOT NULL,
  company          VARCHAR(128) NOT NULL,
  suggested_at     BIGINT       NOT NULL,
  suggestion_state VARCHAR(32)  NOT NULL,
  rejected_by      VARCHAR(64),
  PRIMARY KEY (tenant_id, customer_id, field)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}field_suggestion_open ON ${prefix}field_suggestion (tenant_id, suggestion_state);
