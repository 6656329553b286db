-- What the amount of a document is made of, and where the host keeps the document; what was stored before tells neither.
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS net DECIMAL(60, 24);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS net_currency VARCHAR(3);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS tax DECIMAL(60, 24);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS tax_currency VARCHAR(3);
ALTER TABLE ${prefix}invoice ADD COLUMN IF NOT EXISTS document_ref ${text};

-- How phone numbers of these countries are dialled was known before: those of others are read again when a list is first read.
UPDATE ${prefix}customer SET name_order = NULL
  WHERE tenant_id IS NOT NULL AND phone IS NOT NULL
    AND country NOT IN ('AT', 'BE', 'BG', 'CA', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR',
      'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'US');
