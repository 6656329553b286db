-- Ids in other systems of customers that went in a merge; id_key is a digest as in customer_external_id.
-- It begins empty: merges made before this script keep what they had in the JSON text of customer_version, of which portable SQL
-- can't make digests. Those external ids do not find the customer that stays, unless it took them over at the merge.
CREATE TABLE IF NOT EXISTS ${prefix}customer_merge_external_id (
  tenant_id VARCHAR(64) NOT NULL,
  id_key    VARCHAR(64) NOT NULL,
  merge_id  VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id, id_key, merge_id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}merge_external_id ON ${prefix}customer_merge_external_id (tenant_id, merge_id);
