ALTER TABLE ${prefix}assessment ADD COLUMN IF NOT EXISTS default_probability ${text};

CREATE TABLE IF NOT EXISTS ${prefix}score_card (
  tenant_id    VARCHAR(64) NOT NULL,
  code         VARCHAR(64) NOT NULL,
  card_version INTEGER     NOT NULL,
  card_state   VARCHAR(32) NOT NULL,
  valid_from   DATE        NOT NULL,
  valid_until  DATE,
  body         ${text}     NOT NULL,
  version      BIGINT      NOT NULL,
  updated_at   BIGINT      NOT NULL,
  updated_by   VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, code, card_version)
)${table_options};
