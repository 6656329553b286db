-- Which of many customers have a word is told by the index alone.
CREATE INDEX IF NOT EXISTS ${prefix}customer_token_words ON ${prefix}customer_token (tenant_id, customer_id, token, place);
${drop_index(${prefix}customer_token_customer, ${prefix}customer_token)};
