-- Ids in other systems of customers that went in a merge; id_key is a digest as in customer_external_id.
CREATE TABLE IF NOT EXISTS ${prefix}customer_merge_external_id (
  tenant_id VARCHAR(64) NOT NULL,
  id_key    VARCHAR(64) NOT NULL,
  merge_id  VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, id_key, merge_id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}merge_external_id ON ${prefix}customer_merge_external_id (tenant_id, merge_id);
