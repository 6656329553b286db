-- Remarks on payments among the key figures; what was stored before does not tell them.
ALTER TABLE ${prefix}company_file ADD COLUMN IF NOT EXISTS payment_remark_count INTEGER;
ALTER TABLE ${prefix}report ADD COLUMN IF NOT EXISTS payment_remark_count INTEGER;

-- plan_key: digest of customer, scenario, step and due date while the step is planned or done, so that two nodes plan it once.
-- What was planned before has none until it is written again.
ALTER TABLE ${prefix}planned_step ADD COLUMN IF NOT EXISTS plan_key VARCHAR(64);
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}planned_step_once ON ${prefix}planned_step (tenant_id, plan_key);

-- The model or scale that gave a score; what was observed before does not tell it.
ALTER TABLE ${prefix}history ADD COLUMN IF NOT EXISTS score_model VARCHAR(100);
