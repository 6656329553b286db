-- open_key: digest of the location while the period has no end, so that one customer at a time is supplied there.
CREATE TABLE IF NOT EXISTS ${prefix}supply_period (
  tenant_id    VARCHAR(64)    NOT NULL,
  id           VARCHAR(64)    NOT NULL,
  customer_id  VARCHAR(64)    NOT NULL,
  location     VARCHAR(100)   NOT NULL,
  location_key ${binary(400)} NOT NULL,
  open_key     VARCHAR(64),
  from_day     DATE           NOT NULL,
  until_day    DATE,
  moved_in_at  BIGINT         NOT NULL,
  moved_in_by  VARCHAR(64)    NOT NULL,
  version      BIGINT         NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}supply_open ON ${prefix}supply_period (tenant_id, open_key);
CREATE INDEX IF NOT EXISTS ${prefix}supply_customer ON ${prefix}supply_period (tenant_id, customer_id);
CREATE INDEX IF NOT EXISTS ${prefix}supply_location ON ${prefix}supply_period (tenant_id, location_key);
