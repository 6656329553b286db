-- What is numbered for each subject has the key (tenant, kind, id, seq): two nodes that add at once meet there.

CREATE TABLE IF NOT EXISTS ${prefix}audit_entry (
  tenant_id    VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  seq          BIGINT       NOT NULL,
  action       VARCHAR(32)  NOT NULL,
  happened_at  BIGINT       NOT NULL,
  actor        VARCHAR(64)  NOT NULL,
  reason       ${text},
  changes      ${text}      NOT NULL,
  PRIMARY KEY (tenant_id, subject_kind, subject_id, seq)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}audit_time ON ${prefix}audit_entry (tenant_id, happened_at);

CREATE TABLE IF NOT EXISTS ${prefix}access_entry (
  tenant_id    VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  seq          BIGINT       NOT NULL,
  access_kind  VARCHAR(32)  NOT NULL,
  detail       ${text}      NOT NULL,
  happened_at  BIGINT       NOT NULL,
  actor        VARCHAR(64)  NOT NULL,
  purpose      ${text},
  PRIMARY KEY (tenant_id, subject_kind, subject_id, seq)
)${table_options};

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
  facts        ${text}      NOT NULL,
  PRIMARY KEY (tenant_id, subject_kind, subject_id, seq)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}outbox_due ON ${prefix}outbox (tenant_id, open_due_at, subject_kind, subject_id, seq);
