-- What pre-customers agreed to. When one becomes a customer, its rows go over to the table of consents.
CREATE TABLE IF NOT EXISTS ${prefix}pre_customer_consent (
  tenant_id       VARCHAR(64) NOT NULL,
  pre_customer_id VARCHAR(64) NOT NULL,
  seq             BIGINT      NOT NULL,
  consent_id      VARCHAR(64) NOT NULL,
  purpose         VARCHAR(64) NOT NULL,
  consent_state   VARCHAR(32) NOT NULL,
  notice_id       VARCHAR(64) NOT NULL,
  notice_version  INTEGER     NOT NULL,
  channel         VARCHAR(64) NOT NULL,
  happened_at     BIGINT      NOT NULL,
  expires_at      BIGINT,
  evidence        ${text},
  recorded_by     VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, pre_customer_id, seq)
)${table_options};
