-- A row stays when its job is given back (lease_until 0): the fence must never count down.
CREATE TABLE IF NOT EXISTS ${prefix}job_claim (
  tenant_id   VARCHAR(64)  NOT NULL,
  job_name    VARCHAR(100) NOT NULL,
  claimed_by  VARCHAR(64)  NOT NULL,
  fence       BIGINT       NOT NULL,
  lease_until BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, job_name)
)${table_options};

-- name_key: digest of the owner and the name in lower case.
CREATE TABLE IF NOT EXISTS ${prefix}saved_search (
  tenant_id        VARCHAR(64)  NOT NULL,
  id               VARCHAR(64)  NOT NULL,
  search_name      VARCHAR(100) NOT NULL,
  name_key         VARCHAR(64)  NOT NULL,
  owned_by         VARCHAR(64)  NOT NULL,
  shared_access    VARCHAR(32)  NOT NULL,
  shared_audience  VARCHAR(32)  NOT NULL,
  shared_users     ${text}      NOT NULL,
  shared_roles     ${text}      NOT NULL,
  search_text      ${text},
  criteria         ${text},
  date_filters     ${text}      NOT NULL,
  customer_numbers ${text}      NOT NULL,
  sort_keys        ${text}      NOT NULL,
  language_tag     ${text}      NOT NULL,
  column_keys      ${text}      NOT NULL,
  version          BIGINT       NOT NULL,
  created_at       BIGINT       NOT NULL,
  updated_at       BIGINT       NOT NULL,
  updated_by       VARCHAR(64)  NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}search_name ON ${prefix}saved_search (tenant_id, name_key);

CREATE TABLE IF NOT EXISTS ${prefix}bulk_job (
  tenant_id         VARCHAR(64) NOT NULL,
  id                VARCHAR(64) NOT NULL,
  kind              VARCHAR(64) NOT NULL,
  action_parameters ${text}     NOT NULL,
  filter_words      ${text}     NOT NULL,
  query_key         VARCHAR(64) NOT NULL,
  job_state         VARCHAR(32) NOT NULL,
  customer_count    BIGINT      NOT NULL,
  version           BIGINT      NOT NULL,
  planned_at        BIGINT      NOT NULL,
  planned_by        VARCHAR(64) NOT NULL,
  ended_at          BIGINT,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}bulk_row (
  tenant_id   VARCHAR(64)  NOT NULL,
  job_id      VARCHAR(64)  NOT NULL,
  pos         BIGINT       NOT NULL,
  customer_id VARCHAR(64)  NOT NULL,
  outcome     VARCHAR(32)  NOT NULL,
  detail      VARCHAR(500) NOT NULL,
  handled_at  BIGINT,
  PRIMARY KEY (tenant_id, job_id, pos)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}bulk_waiting ON ${prefix}bulk_row (tenant_id, job_id, outcome, pos);
