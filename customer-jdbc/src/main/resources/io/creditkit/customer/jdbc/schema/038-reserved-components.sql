-- What a reserved document is to count as, for the sub-limits; what was reserved before was for orders.
ALTER TABLE ${prefix}limit_reservation ADD COLUMN IF NOT EXISTS component VARCHAR(32) DEFAULT 'ORDER_BACKLOG' NOT NULL;
