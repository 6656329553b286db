-- What a report was ordered for, who bears the cost, and the agency's own id of the call; what was ordered before tells none.
ALTER TABLE ${prefix}report_order ADD COLUMN IF NOT EXISTS purpose VARCHAR(32);
ALTER TABLE ${prefix}report_order ADD COLUMN IF NOT EXISTS cost_unit VARCHAR(64);
ALTER TABLE ${prefix}report_order ADD COLUMN IF NOT EXISTS correlation_id VARCHAR(191);

-- What events tell of negative records is words and no number of judgments.
UPDATE ${prefix}history SET criterion = 'NEGATIVE_RECORD'
  WHERE tenant_id IS NOT NULL AND criterion = 'JUDGMENT_COUNT' AND source_kind = 'EVENT' AND num IS NULL;

-- Where an input of a score came from, to which day it was true, and what would have been better; what was scored before does not tell it.
ALTER TABLE ${prefix}assessment_item ADD COLUMN IF NOT EXISTS input_source VARCHAR(32);
ALTER TABLE ${prefix}assessment_item ADD COLUMN IF NOT EXISTS input_as_of DATE;
ALTER TABLE ${prefix}assessment_item ADD COLUMN IF NOT EXISTS better_bin ${text};
