-- Lists of pre-customers are read page by page, newest first.
CREATE INDEX IF NOT EXISTS ${prefix}pre_customer_newest ON ${prefix}pre_customer (tenant_id, created_at DESC, id_key);
