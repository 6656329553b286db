-- What was booked under a reference of the host's: sent again, it is not booked again.
CREATE TABLE IF NOT EXISTS ${prefix}booked_reference (
  tenant_id VARCHAR(64)  NOT NULL,
  reference VARCHAR(100) NOT NULL,
  booked    VARCHAR(32)  NOT NULL,
  target_id VARCHAR(64)  NOT NULL,
  request   ${text}      NOT NULL,
  PRIMARY KEY (tenant_id, reference)
)${table_options};
