-- The values of customers that were overwritten: what a column is added to here, is added to there.
CREATE TABLE IF NOT EXISTS ${prefix}customer_version (
  tenant_id               VARCHAR(64)    NOT NULL,
  id                      VARCHAR(64)    NOT NULL,
  customer_number         VARCHAR(32)    NOT NULL,
  number_key              ${binary(200)} NOT NULL,
  kind                    VARCHAR(32)    NOT NULL,
  customer_name           VARCHAR(300)   NOT NULL,
  registration_number     ${text},
  vat_number              ${text},
  street                  ${text},
  post_code               ${text},
  city                    ${text},
  country                 VARCHAR(2)     NOT NULL,
  email                   ${text},
  phone                   ${text},
  risk_currency           VARCHAR(3)     NOT NULL,
  internal_limit          DECIMAL(60, 24),
  internal_limit_currency VARCHAR(3),
  status                  VARCHAR(32)    NOT NULL,
  status_changed_at       BIGINT         NOT NULL,
  onboarded_at            BIGINT         NOT NULL,
  link_agency             VARCHAR(32),
  link_company            VARCHAR(128),
  link_agency_name        ${text},
  link_confidence         INTEGER,
  link_reasons            ${text},
  linked_by               VARCHAR(64),
  linked_at               BIGINT,
  version                 BIGINT         NOT NULL,
  created_at              BIGINT         NOT NULL,
  updated_at              BIGINT         NOT NULL,
  updated_by              VARCHAR(64)    NOT NULL,
  PRIMARY KEY (tenant_id, id, version)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}pre_customer (
  tenant_id           VARCHAR(64)    NOT NULL,
  id                  VARCHAR(64)    NOT NULL,
  id_key              ${binary(256)} NOT NULL,
  kind                VARCHAR(32)    NOT NULL,
  person_name         VARCHAR(300),
  email               ${text},
  phone               ${text},
  id_type             ${text},
  id_number           ${text},
  registration_number ${text},
  vat_number          ${text},
  street              ${text},
  post_code           ${text},
  city                ${text},
  country             VARCHAR(2),
  agency              VARCHAR(32),
  company             VARCHAR(128),
  lead_source         ${text},
  field_sources       ${text}        NOT NULL,
  status              VARCHAR(32)    NOT NULL,
  status_changed_at   BIGINT         NOT NULL,
  status_reason       ${text},
  converted_to        VARCHAR(64),
  version             BIGINT         NOT NULL,
  created_at          BIGINT         NOT NULL,
  updated_at          BIGINT         NOT NULL,
  updated_by          VARCHAR(64)    NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}pre_customer_key ON ${prefix}pre_customer (tenant_id, id_key);

CREATE TABLE IF NOT EXISTS ${prefix}pre_evidence (
  tenant_id       VARCHAR(64) NOT NULL,
  pre_customer_id VARCHAR(64) NOT NULL,
  pos             INTEGER     NOT NULL,
  code            VARCHAR(64) NOT NULL,
  evidence        ${text}     NOT NULL,
  met_at          BIGINT      NOT NULL,
  met_by          VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, pre_customer_id, pos)
)${table_options};

-- requirements: code, rule and need of each, one after the other.
CREATE TABLE IF NOT EXISTS ${prefix}onboarding_policy (
  tenant_id    VARCHAR(64) NOT NULL,
  kind         VARCHAR(32) NOT NULL,
  policy_no    INTEGER     NOT NULL,
  requirements ${text}     NOT NULL,
  published_at BIGINT      NOT NULL,
  published_by VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, kind, policy_no)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}customer_group (
  tenant_id             VARCHAR(64)    NOT NULL,
  id                    VARCHAR(64)    NOT NULL,
  group_name            VARCHAR(100)   NOT NULL,
  name_key              ${binary(600)} NOT NULL,
  description           ${text},
  parent_id             VARCHAR(64),
  credit_limit          DECIMAL(60, 24),
  credit_limit_currency VARCHAR(3),
  limit_mode            VARCHAR(32)    NOT NULL,
  version               BIGINT         NOT NULL,
  created_at            BIGINT         NOT NULL,
  updated_at            BIGINT         NOT NULL,
  updated_by            VARCHAR(64)    NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}group_name ON ${prefix}customer_group (tenant_id, name_key);

CREATE TABLE IF NOT EXISTS ${prefix}group_member (
  tenant_id   VARCHAR(64) NOT NULL,
  customer_id VARCHAR(64) NOT NULL,
  group_id    VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, customer_id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}group_members ON ${prefix}group_member (tenant_id, group_id);

CREATE TABLE IF NOT EXISTS ${prefix}setting (
  tenant_id     VARCHAR(64) NOT NULL,
  owner_level   VARCHAR(32) NOT NULL,
  owner_id      VARCHAR(64) NOT NULL,
  setting_key   VARCHAR(64) NOT NULL,
  setting_value ${text}     NOT NULL,
  PRIMARY KEY (tenant_id, owner_level, owner_id, setting_key)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}customer_comment (
  tenant_id    VARCHAR(64) NOT NULL,
  id           VARCHAR(64) NOT NULL,
  customer_id  VARCHAR(64) NOT NULL,
  comment_text ${text}     NOT NULL,
  place        VARCHAR(32) NOT NULL,
  written_at   BIGINT      NOT NULL,
  written_by   VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

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
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}portal_token ON ${prefix}portal_access (tenant_id, token_hash);
