-- Credit limits, reserved headroom, overrides of holds, guarantees, and statuses set by hand. Conventions as in scripts 001 and 003.
-- subject_key: digest of the company at the agency, or of the account; subject_agency is empty for an account.
-- reference_key: digest of the reference in lower case.

CREATE TABLE IF NOT EXISTS ${prefix}limit_decision (
  tenant_id       VARCHAR(64)     NOT NULL,
  id              VARCHAR(64)     NOT NULL,
  subject_key     VARCHAR(64)     NOT NULL,
  subject_agency  VARCHAR(32),
  subject_id      VARCHAR(128)    NOT NULL,
  amount_kind     VARCHAR(32)     NOT NULL,
  amount          DECIMAL(60, 24),
  amount_currency VARCHAR(3),
  sub_limit_list  ${text}         NOT NULL,
  kind            VARCHAR(32)     NOT NULL,
  valid_from      DATE            NOT NULL,
  valid_until     DATE,
  state           VARCHAR(32)     NOT NULL,
  reason          ${text}         NOT NULL,
  basis_list      ${text}         NOT NULL,
  requested_by    VARCHAR(64)     NOT NULL,
  requested_at    BIGINT          NOT NULL,
  waits_until     BIGINT,
  level_list      ${text}         NOT NULL,
  approval_list   ${text}         NOT NULL,
  ended_on        DATE,
  version         BIGINT          NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}limit_subject ON ${prefix}limit_decision (tenant_id, subject_key);
CREATE INDEX IF NOT EXISTS ${prefix}limit_state ON ${prefix}limit_decision (tenant_id, state, valid_until);

-- A row is locked by whoever takes a turn, until its transaction is over.
CREATE TABLE IF NOT EXISTS ${prefix}limit_turn (
  tenant_id    VARCHAR(64) NOT NULL,
  headroom_key VARCHAR(64) NOT NULL,
  turns        BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, headroom_key)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}limit_reservation (
  tenant_id       VARCHAR(64)     NOT NULL,
  customer_id     VARCHAR(64)     NOT NULL,
  reference_key   VARCHAR(64)     NOT NULL,
  reference_text  VARCHAR(64)     NOT NULL,
  amount          DECIMAL(60, 24) NOT NULL,
  amount_currency VARCHAR(3)      NOT NULL,
  state           VARCHAR(32)     NOT NULL,
  reserved_by     VARCHAR(64)     NOT NULL,
  reserved_at     BIGINT          NOT NULL,
  expires_at      BIGINT          NOT NULL,
  ended_at        BIGINT,
  version         BIGINT          NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, reference_key)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}limit_reserved ON ${prefix}limit_reservation (tenant_id, customer_id, state, ended_at);
CREATE INDEX IF NOT EXISTS ${prefix}limit_expiring ON ${prefix}limit_reservation (tenant_id, state, expires_at);

CREATE TABLE IF NOT EXISTS ${prefix}limit_override (
  tenant_id       VARCHAR(64)     NOT NULL,
  id              VARCHAR(64)     NOT NULL,
  customer_id     VARCHAR(64)     NOT NULL,
  reference_text  VARCHAR(64)     NOT NULL,
  amount          DECIMAL(60, 24) NOT NULL,
  amount_currency VARCHAR(3)      NOT NULL,
  term_days       INTEGER,
  reason          ${text}         NOT NULL,
  made_by         VARCHAR(64)     NOT NULL,
  made_at         BIGINT          NOT NULL,
  expires_at      BIGINT          NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}limit_override_cust ON ${prefix}limit_override (tenant_id, customer_id);

CREATE TABLE IF NOT EXISTS ${prefix}guarantee (
  tenant_id       VARCHAR(64)     NOT NULL,
  id              VARCHAR(64)     NOT NULL,
  subject_key     VARCHAR(64)     NOT NULL,
  subject_agency  VARCHAR(32),
  subject_id      VARCHAR(128)    NOT NULL,
  kind            VARCHAR(32)     NOT NULL,
  amount          DECIMAL(60, 24) NOT NULL,
  amount_currency VARCHAR(3)      NOT NULL,
  valid_from      DATE,
  valid_until     DATE,
  reference_text  ${text},
  written_by      VARCHAR(64)     NOT NULL,
  written_at      BIGINT          NOT NULL,
  version         BIGINT          NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}guarantee_subject ON ${prefix}guarantee (tenant_id, subject_key);

CREATE TABLE IF NOT EXISTS ${prefix}credit_standing (
  tenant_id      VARCHAR(64)  NOT NULL,
  subject_key    VARCHAR(64)  NOT NULL,
  subject_agency VARCHAR(32),
  subject_id     VARCHAR(128) NOT NULL,
  status         VARCHAR(32)  NOT NULL,
  reason         ${text}      NOT NULL,
  set_by         VARCHAR(64)  NOT NULL,
  set_at         BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, subject_key)
)${table_options};
