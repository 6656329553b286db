-- Up to when what follows from kept events was seen to while the portfolio was not checked.
ALTER TABLE ${prefix}portfolio ADD COLUMN IF NOT EXISTS followed_until BIGINT;
