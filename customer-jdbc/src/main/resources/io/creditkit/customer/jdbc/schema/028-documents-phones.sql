-- What the amount of a document is made of, and where the host keeps the document; what was stored before tells neither.
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS net DECIMAL(60, 24);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS net_currency VARCHAR(3);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS tax DECIMAL(60, 24);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS tax_currency VARCHAR(3);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS document_ref ${text};

