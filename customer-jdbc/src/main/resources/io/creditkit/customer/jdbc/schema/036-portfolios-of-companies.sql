-- Lists ask in which portfolios the company of a customer is.
CREATE INDEX IF NOT EXISTS ${prefix}portfolio_member_company ON ${prefix}portfolio_member (tenant_id, agency, company);
