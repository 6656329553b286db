-- What was said in searches at agencies, by the reference that the access log tells.
CREATE TABLE IF NOT EXISTS ${prefix}enquiry_payload (
  tenant_id    VARCHAR(64)  NOT NULL,
  reference    VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  happened_at  BIGINT       NOT NULL,
  question     ${text}      NOT NULL,
  answer       ${text}      NOT NULL,
  PRIMARY KEY (tenant_id, reference)
)${table_options};
CREATE INDEX IF NOT EXISTS ${prefix}enquiry_payload_subject ON ${prefix}enquiry_payload (tenant_id, subject_kind, subject_id);
CREATE INDEX IF NOT EXISTS ${prefix}enquiry_payload_old ON ${prefix}enquiry_payload (tenant_id, happened_at);
