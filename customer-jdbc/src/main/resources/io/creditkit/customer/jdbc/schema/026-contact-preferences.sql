-- In which language, and by what way, a person wants to be reached; who was stored before tells neither.
ALTER TABLE ${prefix}contact ADD COLUMN IF NOT EXISTS language_tag VARCHAR(64);
ALTER TABLE ${prefix}contact ADD COLUMN IF NOT EXISTS preferred_channel VARCHAR(32);
