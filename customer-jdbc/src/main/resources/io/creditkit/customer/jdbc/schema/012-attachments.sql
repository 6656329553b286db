CREATE TABLE IF NOT EXISTS ${prefix}attachment (
  tenant_id    VARCHAR(64)  NOT NULL,
  id           VARCHAR(64)  NOT NULL,
  subject_kind VARCHAR(32)  NOT NULL,
  subject_id   VARCHAR(191) NOT NULL,
  file_name    VARCHAR(255) NOT NULL,
  media_type   VARCHAR(255) NOT NULL,
  byte_count   BIGINT       NOT NULL,
  sha256       VARCHAR(64)  NOT NULL,
  attached_at  BIGINT       NOT NULL,
  attached_by  VARCHAR(64)  NOT NULL,
  PRIMARY KEY (tenant_id, id)
)${table_options};

CREATE INDEX IF NOT EXISTS ${prefix}attachment_owner ON ${prefix}attachment (tenant_id, subject_kind, subject_id);
CREATE INDEX IF NOT EXISTS ${prefix}attachment_hash ON ${prefix}attachment (tenant_id, sha256);

-- As report_body: the bytes of attachments, equal ones once, in parts.
CREATE TABLE IF NOT EXISTS ${prefix}attachment_body (
  tenant_id VARCHAR(64)        NOT NULL,
  sha256    VARCHAR(64)        NOT NULL,
  part      INTEGER            NOT NULL,
  codec     VARCHAR(16)        NOT NULL,
  content   ${binary(1000000)} NOT NULL,
  PRIMARY KEY (tenant_id, sha256, part)
)${table_options};
