-- standing_id: the duplicate while the merge stands, nothing once it was undone, so that a customer goes in one merge at a time.
CREATE TABLE IF NOT EXISTS ${prefix}customer_merge (
  tenant_id        VARCHAR(64)    NOT NULL,
  id               VARCHAR(64)    NOT NULL,
  survivor_id      VARCHAR(64)    NOT NULL,
  duplicate_id     VARCHAR(64)    NOT NULL,
  standing_id      VARCHAR(64),
  duplicate_number VARCHAR(32)    NOT NULL,
  number_key       ${binary(200)} NOT NULL,
  survivor_before  BIGINT         NOT NULL,
  survivor_after   BIGINT         NOT NULL,
  moved_records    ${text}        NOT NULL,
  merged_at        BIGINT         NOT NULL,
  merged_by        VARCHAR(64)    NOT NULL,
  undone_at        BIGINT,
  undone_by        VARCHAR(64),
  version          BIGINT         NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}merge_standing ON ${prefix}customer_merge (tenant_id, standing_id);
CREATE INDEX IF NOT EXISTS ${prefix}merge_survivor ON ${prefix}customer_merge (tenant_id, survivor_id);
CREATE INDEX IF NOT EXISTS ${prefix}merge_duplicate ON ${prefix}customer_merge (tenant_id, duplicate_id);
CREATE INDEX IF NOT EXISTS ${prefix}merge_number ON ${prefix}customer_merge (tenant_id, number_key);
