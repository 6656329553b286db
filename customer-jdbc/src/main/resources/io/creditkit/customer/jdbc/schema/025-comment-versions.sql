-- Comments are changed over the version that they were read at.
ALTER TABLE ${prefix}customer_comment ADD COLUMN IF NOT EXISTS version BIGINT DEFAULT 1 NOT NULL;
