-- What became of documents, money that came in, adjustments, snapshots of ageing, loans, consents and proofs of erasure.
-- Conventions as in script 001. A _list column holds a JSON array of texts: small lists that are only read back.

ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS origin VARCHAR(32);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS stage VARCHAR(32);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS closed_on DATE;
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS dispute_since DATE;
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS dispute_reason ${text};
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS promise_made_on DATE;
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS promise_pay_on DATE;
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS promise DECIMAL(60, 24);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS promise_currency VARCHAR(3);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS reminder_list ${text};
ALTER TABLE ${prefix}payment ADD COLUMN IF NOT EXISTS payment_kind VARCHAR(32);

CREATE TABLE IF NOT EXISTS ${prefix}adjustment (
  tenant_id       VARCHAR(64)     NOT NULL,
  id              VARCHAR(64)     NOT NULL,
  customer_id     VARCHAR(64)     NOT NULL,
  amount          DECIMAL(60, 24) NOT NULL,
  amount_currency VARCHAR(3)      NOT NULL,
  reason_code     VARCHAR(32)     NOT NULL,
  note            ${text}         NOT NULL,
  effective_on    DATE            NOT NULL,
  made_by         VARCHAR(64)     NOT NULL,
  made_at         BIGINT          NOT NULL,
  approval        VARCHAR(32)     NOT NULL,
  verdict         VARCHAR(32),
  decided_by      VARCHAR(64),
  decided_at      BIGINT,
  reverses_id     VARCHAR(64),
  open_key        VARCHAR(64),
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}adjustment_open ON ${prefix}adjustment (tenant_id, open_key);
CREATE INDEX IF NOT EXISTS ${prefix}adjustment_cust ON ${prefix}adjustment (tenant_id, customer_id);

CREATE TABLE IF NOT EXISTS ${prefix}incoming_payment (
  tenant_id       VARCHAR(64)     NOT NULL,
  id              VARCHAR(64)     NOT NULL,
  customer_id     VARCHAR(64)     NOT NULL,
  received_on     DATE            NOT NULL,
  amount          DECIMAL(60, 24) NOT NULL,
  amount_currency VARCHAR(3)      NOT NULL,
  pay_method      ${text},
  stage           VARCHAR(32)     NOT NULL,
  closed_on       DATE,
  allocation_list ${text}         NOT NULL,
  version         BIGINT          NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}incoming_pay_cust ON ${prefix}incoming_payment (tenant_id, customer_id);

CREATE TABLE IF NOT EXISTS ${prefix}ledger_snapshot (
  tenant_id         VARCHAR(64)     NOT NULL,
  customer_id       VARCHAR(64)     NOT NULL,
  on_day            DATE            NOT NULL,
  open_sum_currency VARCHAR(3)      NOT NULL,
  open_sum          DECIMAL(60, 24) NOT NULL,
  overdue           DECIMAL(60, 24) NOT NULL,
  oldest_days       INTEGER         NOT NULL,
  ageing_list       ${text}         NOT NULL,
  taken_at          BIGINT          NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, on_day, open_sum_currency)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}snapshot_day ON ${prefix}ledger_snapshot (tenant_id, on_day);

CREATE TABLE IF NOT EXISTS ${prefix}snapshot_run (
  tenant_id VARCHAR(64) NOT NULL,
  on_day    DATE        NOT NULL,
  customers INTEGER     NOT NULL,
  taken_at  BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, on_day)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}number_series (
  tenant_id   VARCHAR(64) NOT NULL,
  series      VARCHAR(64) NOT NULL,
  last_number BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, series)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}loan (
  tenant_id          VARCHAR(64)     NOT NULL,
  id                 VARCHAR(64)     NOT NULL,
  customer_id        VARCHAR(64)     NOT NULL,
  product_code       ${text},
  principal          DECIMAL(60, 24) NOT NULL,
  principal_currency VARCHAR(3)      NOT NULL,
  disbursed_on       DATE,
  matures_on         DATE,
  rate               ${text},
  state              VARCHAR(32)     NOT NULL,
  refinanced_from    VARCHAR(64),
  refinanced_by      VARCHAR(64),
  installment_list   ${text}         NOT NULL,
  move_list          ${text}         NOT NULL,
  pause_list         ${text}         NOT NULL,
  tag_list           ${text}         NOT NULL,
  version            BIGINT          NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}loan_customer ON ${prefix}loan (tenant_id, customer_id);

CREATE TABLE IF NOT EXISTS ${prefix}consent (
  tenant_id      VARCHAR(64) NOT NULL,
  customer_id    VARCHAR(64) NOT NULL,
  seq            BIGINT      NOT NULL,
  consent_id     VARCHAR(64) NOT NULL,
  purpose        VARCHAR(64) NOT NULL,
  consent_state  VARCHAR(32) NOT NULL,
  notice_id      VARCHAR(64) NOT NULL,
  notice_version INTEGER     NOT NULL,
  channel        VARCHAR(64) NOT NULL,
  happened_at    BIGINT      NOT NULL,
  expires_at     BIGINT,
  evidence       ${text},
  recorded_by    VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, customer_id, seq)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}erasure (
  tenant_id    VARCHAR(64) NOT NULL,
  id           VARCHAR(64) NOT NULL,
  customer_id  VARCHAR(64) NOT NULL,
  reason       ${text}     NOT NULL,
  executed_by  VARCHAR(64) NOT NULL,
  executed_at  BIGINT      NOT NULL,
  line_list    ${text}     NOT NULL,
  completed_at BIGINT,
  next_step_on DATE,
  version      BIGINT      NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}erasure_customer ON ${prefix}erasure (tenant_id, customer_id);
CREATE INDEX IF NOT EXISTS ${prefix}erasure_due ON ${prefix}erasure (tenant_id, next_step_on);
