ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS agency_name ${text};
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS portfolio_state VARCHAR(32);
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS responsible VARCHAR(64);
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS membership VARCHAR(32);
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS countries ${text};
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS action_on_event VARCHAR(32);
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS rules ${text};
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS owned_by VARCHAR(64);
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS shared_rights ${text};
ALTER TABLE ${prefix}portfolio_member ADD COLUMN IF NOT EXISTS member_state VARCHAR(32);
ALTER TABLE ${prefix}portfolio_member ADD COLUMN IF NOT EXISTS own_reference ${text};
ALTER TABLE ${prefix}portfolio_member ADD COLUMN IF NOT EXISTS note ${text};
ALTER TABLE ${prefix}portfolio_member ADD COLUMN IF NOT EXISTS own_limit DECIMAL(60, 24);
ALTER TABLE ${prefix}portfolio_member ADD COLUMN IF NOT EXISTS own_limit_currency VARCHAR(3);
ALTER TABLE ${prefix}portfolio_member ADD COLUMN IF NOT EXISTS problem ${text};
ALTER TABLE ${prefix}portfolio_member ADD COLUMN IF NOT EXISTS version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE ${prefix}watch_event ADD COLUMN IF NOT EXISTS agency_event_id ${text};
ALTER TABLE ${prefix}watch_event ADD COLUMN IF NOT EXISTS portfolio_name VARCHAR(255);
ALTER TABLE ${prefix}watch_event ADD COLUMN IF NOT EXISTS received_at BIGINT;
ALTER TABLE ${prefix}watch_event ADD COLUMN IF NOT EXISTS processed_at BIGINT;
ALTER TABLE ${prefix}watch_event ADD COLUMN IF NOT EXISTS processed_by VARCHAR(64);
CREATE INDEX IF NOT EXISTS ${prefix}watch_event_waiting ON ${prefix}watch_event (tenant_id, processed_at, created_at);

CREATE TABLE IF NOT EXISTS ${prefix}scenario (
  tenant_id     VARCHAR(64)  NOT NULL,
  code          VARCHAR(64)  NOT NULL,
  scenario_name VARCHAR(100) NOT NULL,
  steps         ${text}      NOT NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, code)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}assignment_rule (
  tenant_id     VARCHAR(64)  NOT NULL,
  id            VARCHAR(64)  NOT NULL,
  rule_name     VARCHAR(100) NOT NULL,
  attribute     VARCHAR(32)  NOT NULL,
  target        VARCHAR(200) NOT NULL,
  segment_id    VARCHAR(64),
  priority      INTEGER      NOT NULL,
  for_customers VARCHAR(32)  NOT NULL,
  starts        VARCHAR(32)  NOT NULL,
  pinned        VARCHAR(32)  NOT NULL,
  minimum_stay  INTEGER      NOT NULL,
  version       BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

-- Rows are added and never changed: the last of an attribute is what holds.
CREATE TABLE IF NOT EXISTS ${prefix}assignment (
  tenant_id    VARCHAR(64)  NOT NULL,
  customer_id  VARCHAR(64)  NOT NULL,
  attribute    VARCHAR(32)  NOT NULL,
  seq          BIGINT       NOT NULL,
  target       VARCHAR(200) NOT NULL,
  choice       VARCHAR(32)  NOT NULL,
  rule_id      VARCHAR(64),
  rule_version BIGINT       NOT NULL,
  stays_until  DATE,
  assigned_at  BIGINT       NOT NULL,
  assigned_by  VARCHAR(64)  NOT NULL,
  why          ${text}      NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, attribute, seq)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}planned_step (
  tenant_id     VARCHAR(64) NOT NULL,
  id            VARCHAR(64) NOT NULL,
  customer_id   VARCHAR(64) NOT NULL,
  scenario_code VARCHAR(64) NOT NULL,
  step_code     VARCHAR(64) NOT NULL,
  due_date      DATE        NOT NULL,
  planned_on    DATE        NOT NULL,
  step_state    VARCHAR(32) NOT NULL,
  ended_at      BIGINT,
  ended_by      VARCHAR(64),
  version       BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}planned_step_owner ON ${prefix}planned_step (tenant_id, customer_id);
