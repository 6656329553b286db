-- Conventions of every table:
--   each key begins with the tenant;
--   moments are whole microseconds since 1970-01-01T00:00:00Z, so that no time zone or rounding of a database touches them;
--   amounts have a column with their currency (ISO 4217);
--   a number whose digits after the point matter has a column with their count (_scale); one that is only read back,
--   such as a quotient with many digits, is text;
--   a _key column holds text folded to lower case, as UTF-8 bytes: compared and ordered alike by every database;
--   an open_key is filled while the row is open, and unique: at most one open row, however many nodes write;
--   ${text} is text of any length, ${binary(n)} bytes up to n, ${table_options} what a table needs to be said beside its columns: each
--     as the database calls it;
--   each statement does nothing when it was done before: a node may die between two of them, and the next one goes on.

CREATE TABLE IF NOT EXISTS ${prefix}customer (
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
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}customer_number ON ${prefix}customer (tenant_id, number_key);
CREATE INDEX IF NOT EXISTS ${prefix}customer_link ON ${prefix}customer (tenant_id, link_agency, link_company);

CREATE TABLE IF NOT EXISTS ${prefix}link_review (
  tenant_id   VARCHAR(64) NOT NULL,
  customer_id VARCHAR(64) NOT NULL,
  outcome     VARCHAR(32) NOT NULL,
  note        ${text}     NOT NULL,
  checked_at  BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, customer_id)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}link_candidate (
  tenant_id           VARCHAR(64)  NOT NULL,
  customer_id         VARCHAR(64)  NOT NULL,
  pos                 INTEGER      NOT NULL,
  agency              VARCHAR(32)  NOT NULL,
  company             VARCHAR(128) NOT NULL,
  country             VARCHAR(2)   NOT NULL,
  company_name        ${text}      NOT NULL,
  registration_number ${text},
  vat_numbers         ${text}      NOT NULL,
  street              ${text},
  post_code           ${text},
  city                ${text},
  company_status      VARCHAR(32),
  office_type         ${text},
  confidence          INTEGER      NOT NULL,
  reasons             ${text}      NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, pos)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}contact (
  tenant_id    VARCHAR(64)  NOT NULL,
  id           VARCHAR(191) NOT NULL,
  customer_id  VARCHAR(64)  NOT NULL,
  person_name  ${text}      NOT NULL,
  contact_role ${text},
  email        ${text},
  phone        ${text},
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}contact_customer ON ${prefix}contact (tenant_id, customer_id);

CREATE TABLE IF NOT EXISTS ${prefix}user_account (
  tenant_id   VARCHAR(64)     NOT NULL,
  id          VARCHAR(191)    NOT NULL,
  email       ${text}         NOT NULL,
  email_key   ${binary(1024)} NOT NULL,
  person_name ${text}         NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}user_account_email ON ${prefix}user_account (tenant_id, email_key);

CREATE TABLE IF NOT EXISTS ${prefix}user_role (
  tenant_id    VARCHAR(64)  NOT NULL,
  account_id   VARCHAR(191) NOT NULL,
  customer_id  VARCHAR(64)  NOT NULL,
  pos          INTEGER      NOT NULL,
  account_role VARCHAR(32)  NOT NULL,
  PRIMARY KEY (tenant_id, account_id, customer_id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}user_role_customer ON ${prefix}user_role (tenant_id, customer_id);

CREATE TABLE IF NOT EXISTS ${prefix}invoice (
  tenant_id      VARCHAR(64)     NOT NULL,
  number_key     ${binary(400)}  NOT NULL,
  invoice_number VARCHAR(64)     NOT NULL,
  customer_id    VARCHAR(64)     NOT NULL,
  kind           VARCHAR(32)     NOT NULL,
  issue_date     DATE            NOT NULL,
  due_date       DATE            NOT NULL,
  gross          DECIMAL(60, 24) NOT NULL,
  gross_currency VARCHAR(3)      NOT NULL,
  version        BIGINT          NOT NULL,
  PRIMARY KEY (tenant_id, number_key)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}invoice_customer ON ${prefix}invoice (tenant_id, customer_id, issue_date);

CREATE TABLE IF NOT EXISTS ${prefix}payment (
  tenant_id       VARCHAR(64)     NOT NULL,
  number_key      ${binary(400)}  NOT NULL,
  pos             INTEGER         NOT NULL,
  received_on     DATE            NOT NULL,
  amount          DECIMAL(60, 24) NOT NULL,
  amount_currency VARCHAR(3)      NOT NULL,
  PRIMARY KEY (tenant_id, number_key, pos)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}company_file (
  tenant_id               VARCHAR(64)  NOT NULL,
  agency                  VARCHAR(32)  NOT NULL,
  company                 VARCHAR(128) NOT NULL,
  country                 VARCHAR(2)   NOT NULL,
  company_name            ${text}      NOT NULL,
  report_state            VARCHAR(32)  NOT NULL,
  state_reason            ${text},
  latest_report           VARCHAR(64),
  report_received_at      BIGINT,
  last_event_at           BIGINT,
  version                 BIGINT       NOT NULL,
  score                   INTEGER,
  score_text              ${text},
  previous_score          INTEGER,
  previous_score_text     ${text},
  band                    VARCHAR(32),
  rating_description      ${text},
  rating_changed_on       DATE,
  credit_limit            DECIMAL(60, 24),
  credit_limit_currency   VARCHAR(3),
  credit_limit_text       ${text},
  contract_limit          DECIMAL(60, 24),
  contract_limit_currency VARCHAR(3),
  pd                      DECIMAL(60, 24),
  pd_scale                INTEGER,
  dbt                     INTEGER,
  industry_dbt            INTEGER,
  judgment_count          INTEGER,
  judgment_total          DECIMAL(60, 24),
  judgment_total_currency VARCHAR(3),
  insolvent               BOOLEAN,
  privilege_count         INTEGER,
  protested               BOOLEAN,
  company_status          VARCHAR(32),
  turnover                DECIMAL(60, 24),
  turnover_currency       VARCHAR(3),
  equity                  DECIMAL(60, 24),
  equity_currency         VARCHAR(3),
  employees               INTEGER,
  PRIMARY KEY (tenant_id, agency, company)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}report (
  tenant_id               VARCHAR(64)  NOT NULL,
  id                      VARCHAR(64)  NOT NULL,
  agency                  VARCHAR(32)  NOT NULL,
  company                 VARCHAR(128) NOT NULL,
  order_id                VARCHAR(64)  NOT NULL,
  received_at             BIGINT       NOT NULL,
  media_type              ${text}      NOT NULL,
  sha256                  VARCHAR(64)  NOT NULL,
  byte_size               INTEGER      NOT NULL,
  failed_sections         ${text}      NOT NULL,
  score                   INTEGER,
  score_text              ${text},
  previous_score          INTEGER,
  previous_score_text     ${text},
  band                    VARCHAR(32),
  rating_description      ${text},
  rating_changed_on       DATE,
  credit_limit            DECIMAL(60, 24),
  credit_limit_currency   VARCHAR(3),
  credit_limit_text       ${text},
  contract_limit          DECIMAL(60, 24),
  contract_limit_currency VARCHAR(3),
  pd                      DECIMAL(60, 24),
  pd_scale                INTEGER,
  dbt                     INTEGER,
  industry_dbt            INTEGER,
  judgment_count          INTEGER,
  judgment_total          DECIMAL(60, 24),
  judgment_total_currency VARCHAR(3),
  insolvent               BOOLEAN,
  privilege_count         INTEGER,
  protested               BOOLEAN,
  company_status          VARCHAR(32),
  turnover                DECIMAL(60, 24),
  turnover_currency       VARCHAR(3),
  equity                  DECIMAL(60, 24),
  equity_currency         VARCHAR(3),
  employees               INTEGER,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}report_company ON ${prefix}report (tenant_id, agency, company, received_at);

-- The bytes of reports, named by their SHA-256 and cut into parts, so that no row grows beyond a megabyte.
CREATE TABLE IF NOT EXISTS ${prefix}report_body (
  tenant_id VARCHAR(64)        NOT NULL,
  sha256    VARCHAR(64)        NOT NULL,
  part      INTEGER            NOT NULL,
  codec     VARCHAR(16)        NOT NULL,
  content   ${binary(1000000)} NOT NULL,
  PRIMARY KEY (tenant_id, sha256, part)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}report_order (
  tenant_id    VARCHAR(64)  NOT NULL,
  id           VARCHAR(64)  NOT NULL,
  agency       VARCHAR(32)  NOT NULL,
  company      VARCHAR(128) NOT NULL,
  open_key     VARCHAR(64),
  country      VARCHAR(2)   NOT NULL,
  requested_by VARCHAR(64)  NOT NULL,
  requested_at BIGINT       NOT NULL,
  reason       ${text}      NOT NULL,
  meter_before BIGINT,
  outcome      VARCHAR(32)  NOT NULL,
  completed_at BIGINT,
  report_id    VARCHAR(64),
  note         ${text},
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}report_order_open ON ${prefix}report_order (tenant_id, open_key);
CREATE INDEX IF NOT EXISTS ${prefix}report_order_firm ON ${prefix}report_order (tenant_id, agency, company);
CREATE INDEX IF NOT EXISTS ${prefix}report_order_time ON ${prefix}report_order (tenant_id, requested_at);

CREATE TABLE IF NOT EXISTS ${prefix}history (
  tenant_id       VARCHAR(64)  NOT NULL,
  agency          VARCHAR(32)  NOT NULL,
  company         VARCHAR(128) NOT NULL,
  criterion       VARCHAR(32)  NOT NULL,
  seq             BIGINT       NOT NULL,
  observation_key VARCHAR(64)  NOT NULL,
  observed_on     DATE         NOT NULL,
  recorded_at     BIGINT       NOT NULL,
  num             DECIMAL(60, 24),
  num_scale       INTEGER,
  currency        VARCHAR(3),
  text_value      ${text}      NOT NULL,
  source_kind     VARCHAR(32)  NOT NULL,
  source_id       ${text}      NOT NULL,
  PRIMARY KEY (tenant_id, agency, company, criterion, seq)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}history_once ON ${prefix}history (tenant_id, observation_key);

CREATE TABLE IF NOT EXISTS ${prefix}assessment (
  tenant_id          VARCHAR(64) NOT NULL,
  customer_id        VARCHAR(64) NOT NULL,
  seq                BIGINT      NOT NULL,
  score_card         ${text}     NOT NULL,
  score_card_version INTEGER     NOT NULL,
  as_of              DATE        NOT NULL,
  assessed_at        BIGINT      NOT NULL,
  score              INTEGER,
  risk_class         VARCHAR(32) NOT NULL,
  certainty          VARCHAR(32) NOT NULL,
  completeness       ${text}     NOT NULL,
  reasons            ${text}     NOT NULL,
  knock_out          ${text},
  PRIMARY KEY (tenant_id, customer_id, seq)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}assessment_item (
  tenant_id   VARCHAR(64) NOT NULL,
  customer_id VARCHAR(64) NOT NULL,
  seq         BIGINT      NOT NULL,
  pos         INTEGER     NOT NULL,
  field_key   ${text}     NOT NULL,
  field_value ${text}     NOT NULL,
  bin_text    ${text}     NOT NULL,
  points      ${text}     NOT NULL,
  best_points ${text}     NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, seq, pos)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}alert (
  tenant_id   VARCHAR(64)  NOT NULL,
  id          VARCHAR(191) NOT NULL,
  rule_code   ${text}      NOT NULL,
  customer_id VARCHAR(64)  NOT NULL,
  dedup_key   ${text}      NOT NULL,
  open_key    VARCHAR(64),
  severity    VARCHAR(32)  NOT NULL,
  alert_state VARCHAR(32)  NOT NULL,
  fired_at    BIGINT       NOT NULL,
  resolved_at BIGINT,
  explanation ${text}      NOT NULL,
  version     BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}alert_open ON ${prefix}alert (tenant_id, open_key);
CREATE INDEX IF NOT EXISTS ${prefix}alert_customer ON ${prefix}alert (tenant_id, customer_id);

CREATE TABLE IF NOT EXISTS ${prefix}alert_value (
  tenant_id   VARCHAR(64)  NOT NULL,
  alert_id    VARCHAR(191) NOT NULL,
  pos         INTEGER      NOT NULL,
  field_key   ${text}      NOT NULL,
  field_value ${text}      NOT NULL,
  PRIMARY KEY (tenant_id, alert_id, pos)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}portfolio (
  tenant_id           VARCHAR(64)  NOT NULL,
  portfolio_name      VARCHAR(255) NOT NULL,
  agency              VARCHAR(191) NOT NULL,
  agency_portfolio_id ${text},
  last_checked_at     BIGINT,
  events_taken_until  BIGINT,
  version             BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, portfolio_name)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}portfolio_member (
  tenant_id      VARCHAR(64)  NOT NULL,
  portfolio_name VARCHAR(255) NOT NULL,
  agency         VARCHAR(32)  NOT NULL,
  company        VARCHAR(128) NOT NULL,
  added_at       BIGINT       NOT NULL,
  last_event_at  BIGINT,
  PRIMARY KEY (tenant_id, portfolio_name, agency, company)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}watch_event (
  tenant_id       VARCHAR(64)  NOT NULL,
  agency          VARCHAR(191) NOT NULL,
  notification_id VARCHAR(191) NOT NULL,
  company_agency  VARCHAR(32)  NOT NULL,
  company         VARCHAR(128) NOT NULL,
  happened_at     BIGINT       NOT NULL,
  created_at      BIGINT       NOT NULL,
  rule_code       ${text}      NOT NULL,
  rule_name       ${text}      NOT NULL,
  topic           VARCHAR(32)  NOT NULL,
  old_value       ${text},
  new_value       ${text},
  PRIMARY KEY (tenant_id, agency, notification_id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}watch_event_company ON ${prefix}watch_event (tenant_id, company_agency, company);
