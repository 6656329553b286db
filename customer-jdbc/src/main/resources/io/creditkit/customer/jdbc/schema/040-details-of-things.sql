-- What a host itself keeps of things that are no customers: ids in its other systems and values of the tenant's own fields, each as a JSON
-- list of keys and values, as those of customers.
CREATE TABLE IF NOT EXISTS ${prefix}subject_details (
  tenant_id    VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  external_ids ${text}      NOT NULL,
  attributes   ${text}      NOT NULL,
  version      BIGINT       NOT NULL,
  PRIMARY KEY (tenant_id, subject_kind, subject_id)
)${table_options};

-- id_key: digest of kind, system and id, so that a system's id belongs to one thing of a kind.
CREATE TABLE IF NOT EXISTS ${prefix}subject_external_id (
  tenant_id    VARCHAR(64)  NOT NULL,
  id_key       VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  PRIMARY KEY (tenant_id, id_key)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}subject_id_owner ON ${prefix}subject_external_id (tenant_id, subject_kind, subject_id);

-- Of which kinds of things one of the tenant's own fields is: of customers alone if it is empty.
ALTER TABLE ${prefix}attribute_definition ADD COLUMN IF NOT EXISTS kinds ${text};
