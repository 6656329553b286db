ALTER TABLE ${prefix}assessment ADD COLUMN IF NOT EXISTS default_probability ${text};
