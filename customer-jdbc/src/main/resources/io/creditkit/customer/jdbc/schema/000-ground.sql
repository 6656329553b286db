-- What the other scripts stand on: which of them were applied, and the row that lets one node at a time apply them.

CREATE TABLE IF NOT EXISTS ${prefix}schema_history (
  version         INTEGER      NOT NULL,
  script          VARCHAR(200) NOT NULL,
  sha256          VARCHAR(64)  NOT NULL,
  library_version VARCHAR(100) NOT NULL,
  applied_at      TIMESTAMP(6) DEFAULT CURRENT_TIMESTAMP(6) NOT NULL,
  PRIMARY KEY (version)
)${table_options};

CREATE TABLE IF NOT EXISTS ${prefix}schema_lock (
  id INTEGER NOT NULL,
  PRIMARY KEY (id)
)${table_options};
