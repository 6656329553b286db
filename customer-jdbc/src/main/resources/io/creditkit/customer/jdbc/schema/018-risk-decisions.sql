-- Remarks on payments among the key figures; what was stored before does not tell them.
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS payment_remark_count INTEGER;
ALTER TABLE ${prefix}report ADD COLUMN IF NOT EXISTS payment_remark_count INTEGER;
