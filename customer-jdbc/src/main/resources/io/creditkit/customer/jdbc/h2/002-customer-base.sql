-- What is numbered for each subject has the key (tenant, kind, id, seq): two nodes that add at once meet there.

CREATE TABLE IF NOT EXISTS ${prefix}audit_entry (
  tenant_id    VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  seq          BIGINT       NOT NULL,
  action       VARCHAR(32)  NOT NULL,
  happened_at  BIGINT       NOT NULL,
  actor        VARCHAR(64)  NOT NULL,
  reason       VARCHAR,
  changes      VARCHAR      NOT NULL,
  PRIMARY KEY (tenant_id, subject_kind, subject_id, seq)
);

CREATE INDEX IF NOT EXISTS ${prefix}audit_time ON ${prefix}audit_entry (tenant_id, happened_at);

CREATE TABLE IF NOT EXISTS ${prefix}access_entry (
  tenant_id    VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  seq          BIGINT       NOT NULL,
  access_kind  VARCHAR(32)  NOT NULL,
  detail       VARCHAR      NOT NULL,
  happened_at  BIGINT       NOT NULL,
  actor        VARCHAR(64)  NOT NULL,
  purpose      VARCHAR,
  PRIMARY KEY (tenant_id, subject_kind, subject_id, seq)
);

CREATE INDEX IF NOT EXISTS ${prefix}access_time ON ${prefix}access_entry (tenant_id, happened_at);

-- due_at never goes back within a subject; a row that is delivered has no open_due_at.
CREATE TABLE IF NOT EXISTS ${prefix}outbox (
  tenant_id    VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  seq          BIGINT       NOT NULL,
  event_type   VARCHAR(100) NOT NULL,
  happened_at  BIGINT       NOT NULL,
  due_at       BIGINT       NOT NULL,
  open_due_at  BIGINT,
  actor        VARCHAR(64)  NOT NULL,
  facts        VARCHAR      NOT NULL,
  PRIMARY KEY (tenant_id, subject_kind, subject_id, seq)
);

CREATE INDEX IF NOT EXISTS ${prefix}outbox_due ON ${prefix}outbox (tenant_id, open_due_at, subject_kind, subject_id, seq);

-- The values of customers that were overwritten: what a column is added to here, is added to there.
CREATE TABLE IF NOT EXISTS ${prefix}customer_version (
  tenant_id               VARCHAR(64)    NOT NULL,
  id                      VARCHAR(64)    NOT NULL,
  customer_number         VARCHAR(32)    NOT NULL,
  number_key              VARBINARY(200) NOT NULL,
  kind                    VARCHAR(32)    NOT NULL,
  customer_name           VARCHAR(300)   NOT NULL,
  registration_number     VARCHAR,
  vat_number              VARCHAR,
  street                  VARCHAR,
  post_code               VARCHAR,
  city                    VARCHAR,
  country                 VARCHAR(2)     NOT NULL,
  email                   VARCHAR,
  phone                   VARCHAR,
  risk_currency           VARCHAR(3)     NOT NULL,
  internal_limit          DECIMAL(60, 24),
  internal_limit_currency VARCHAR(3),
  status                  VARCHAR(32)    NOT NULL,
  status_changed_at       BIGINT         NOT NULL,
  onboarded_at            BIGINT         NOT NULL,
  link_agency             VARCHAR(32),
  link_company            VARCHAR(128),
  link_agency_name        VARCHAR,
  link_confidence         INTEGER,
  link_reasons            VARCHAR,
  linked_by               VARCHAR(64),
  linked_at               BIGINT,
  version                 BIGINT         NOT NULL,
  created_at              BIGINT         NOT NULL,
  updated_at              BIGINT         NOT NULL,
  updated_by              VARCHAR(64)    NOT NULL,
  PRIMARY KEY (tenant_id, id, version)
);

CREATE TABLE IF NOT EXISTS ${prefix}pre_customer (
  tenant_id           VARCHAR(64)    NOT NULL,
  id                  VARCHAR(64)    NOT NULL,
  id_key              VARBINARY(256) NOT NULL,
  kind                VARCHAR(32)    NOT NULL,
  person_name         VARCHAR(300),
  email               VARCHAR,
  phone               VARCHAR,
  id_type             VARCHAR,
  id_number           VARCHAR,
  registration_number VARCHAR,
  vat_number          VARCHAR,
  street              VARCHAR,
  post_code           VARCHAR,
  city                VARCHAR,
  country             VARCHAR(2),
  agency              VARCHAR(32),
  company             VARCHAR(128),
  lead_source         VARCHAR,
  field_sources       VARCHAR        NOT NULL,
  status              VARCHAR(32)    NOT NULL,
  status_changed_at   BIGINT         NOT NULL,
  status_reason       VARCHAR,
  converted_to        VARCHAR(64),
  version             BIGINT         NOT NULL,
  created_at          BIGINT         NOT NULL,
  updated_at          BIGINT         NOT NULL,
  updated_by          VARCHAR(64)    NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}pre_customer_key ON ${prefix}pre_customer (tenant_id, id_key);

CREATE TABLE IF NOT EXISTS ${prefix}pre_evidence (
  tenant_id       VARCHAR(64) NOT NULL,
  pre_customer_id VARCHAR(64) NOT NULL,
  pos             INTEGER     NOT NULL,
  code            VARCHAR(64) NOT NULL,
  evidence        VARCHAR     NOT NULL,
  met_at          BIGINT      NOT NULL,
  met_by          VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, pre_customer_id, pos)
);

-- requirements: code, rule and need of each, one after the other.
CREATE TABLE IF NOT EXISTS ${prefix}onboarding_policy (
  tenant_id    VARCHAR(64) NOT NULL,
  kind         VARCHAR(32) NOT NULL,
  policy_no    INTEGER     NOT NULL,
  requirements VARCHAR     NOT NULL,
  published_at BIGINT      NOT NULL,
  published_by VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, kind, policy_no)
);

CREATE TABLE IF NOT EXISTS ${prefix}customer_group (
  tenant_id             VARCHAR(64)    NOT NULL,
  id                    VARCHAR(64)    NOT NULL,
  group_name            VARCHAR(100)   NOT NULL,
  name_key              VARBINARY(600) NOT NULL,
  description           VARCHAR,
  parent_id             VARCHAR(64),
  credit_limit          DECIMAL(60, 24),
  credit_limit_currency VARCHAR(3),
  limit_mode            VARCHAR(32)    NOT NULL,
  version               BIGINT         NOT NULL,
  created_at            BIGINT         NOT NULL,
  updated_at            BIGINT         NOT NULL,
  updated_by            VARCHAR(64)    NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}group_name ON ${prefix}customer_group (tenant_id, name_key);

CREATE TABLE IF NOT EXISTS ${prefix}group_member (
  tenant_id   VARCHAR(64) NOT NULL,
  customer_id VARCHAR(64) NOT NULL,
  group_id    VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, customer_id)
);

CREATE INDEX IF NOT EXISTS ${prefix}group_members ON ${prefix}group_member (tenant_id, group_id);

CREATE TABLE IF NOT EXISTS ${prefix}setting (
  tenant_id     VARCHAR(64) NOT NULL,
  owner_level   VARCHAR(32) NOT NULL,
  owner_id      VARCHAR(64) NOT NULL,
  setting_key   VARCHAR(64) NOT NULL,
  setting_value VARCHAR     NOT NULL,
  PRIMARY KEY (tenant_id, owner_level, owner_id, setting_key)
);

CREATE TABLE IF NOT EXISTS ${prefix}customer_comment (
  tenant_id    VARCHAR(64) NOT NULL,
  id           VARCHAR(64) NOT NULL,
  customer_id  VARCHAR(64) NOT NULL,
  comment_text VARCHAR     NOT NULL,
  place        VARCHAR(32) NOT NULL,
  written_at   BIGINT      NOT NULL,
  written_by   VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE INDEX IF NOT EXISTS ${prefix}comment_customer ON ${prefix}customer_comment (tenant_id, customer_id);

CREATE TABLE IF NOT EXISTS ${prefix}portal_access (
  tenant_id     VARCHAR(64) NOT NULL,
  account_id    VARCHAR(64) NOT NULL,
  status        VARCHAR(32) NOT NULL,
  token_hash    VARCHAR(64),
  invited_at    BIGINT,
  registered_at BIGINT,
  last_login_at BIGINT,
  PRIMARY KEY (tenant_id, account_id)
);

CREATE INDEX IF NOT EXISTS ${prefix}portal_token ON ${prefix}portal_access (tenant_id, token_hash);
