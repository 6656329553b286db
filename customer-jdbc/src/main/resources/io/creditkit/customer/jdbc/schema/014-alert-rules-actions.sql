ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS category VARCHAR(32);
ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS owner_id VARCHAR(64);
ALTER TABLE ${prefix}alert ADD COLUMN IF NOT EXISTS discriminator ${text};

-- active_key: the code while the version is active, so that one version of a rule is.
CREATE TABLE IF NOT EXISTS ${prefix}alert_rule (
  tenant_id    VARCHAR(64) NOT NULL,
  code         VARCHAR(50) NOT NULL,
  rule_version INTEGER     NOT NULL,
  rule_state   VARCHAR(32) NOT NULL,
  active_key   VARCHAR(50),
  body         ${text}     NOT NULL,
  version      BIGINT      NOT NULL,
  updated_at   BIGINT      NOT NULL,
  updated_by   VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, code, rule_version)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}alert_rule_active ON ${prefix}alert_rule (tenant_id, active_key);

CREATE TABLE IF NOT EXISTS ${prefix}alert_silence (
  tenant_id   VARCHAR(64) NOT NULL,
  id          VARCHAR(64) NOT NULL,
  customer_id VARCHAR(64),
  rule_code   VARCHAR(50),
  category    VARCHAR(32),
  up_to       VARCHAR(32),
  begins_at   BIGINT      NOT NULL,
  ends_at     BIGINT      NOT NULL,
  reason      ${text}     NOT NULL,
  made_by     VARCHAR(64) NOT NULL,
  version     BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}alert_notice (
  tenant_id VARCHAR(64)  NOT NULL,
  recipient VARCHAR(64)  NOT NULL,
  alert_id  VARCHAR(191) NOT NULL,
  severity  VARCHAR(32)  NOT NULL,
  told_at   BIGINT       NOT NULL,
  version   BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, recipient, alert_id)
)${table_options};

-- key_digest: of the key under which an action is made once.
CREATE TABLE IF NOT EXISTS ${prefix}action (
  tenant_id        VARCHAR(64)  NOT NULL,
  id               VARCHAR(64)  NOT NULL,
  action_key       ${text}      NOT NULL,
  key_digest       VARCHAR(64)  NOT NULL,
  title            ${text}      NOT NULL,
  customer_id      VARCHAR(64),
  due_on           DATE,
  priority         VARCHAR(32)  NOT NULL,
  assignee         VARCHAR(64),
  origin_kind      VARCHAR(32)  NOT NULL,
  origin_reference ${text}      NOT NULL,
  action_state     VARCHAR(32)  NOT NULL,
  snoozed_until    DATE,
  outcome          ${text},
  notes            ${text}      NOT NULL,
  follows          VARCHAR(64),
  created_at       BIGINT       NOT NULL,
  created_by       VARCHAR(64)  NOT NULL,
  version          BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}action_once ON ${prefix}action (tenant_id, key_digest);
CREATE INDEX IF NOT EXISTS ${prefix}action_customer ON ${prefix}action (tenant_id, customer_id);
CREATE INDEX IF NOT EXISTS ${prefix}action_state ON ${prefix}action (tenant_id, action_state);
