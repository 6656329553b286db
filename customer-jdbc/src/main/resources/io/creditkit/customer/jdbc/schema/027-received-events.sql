-- Each check of a portfolio asks for the events that came since the one before.
CREATE INDEX IF NOT EXISTS ${prefix}watch_event_received ON ${prefix}watch_event (tenant_id, portfolio_name, received_at);
