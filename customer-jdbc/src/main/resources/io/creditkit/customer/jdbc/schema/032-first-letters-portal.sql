-- Which letters begin a word and stand before which second letter, as far as an alphabet of a few letters does not tell them all: one
-- read finds what an error in the first letter may stand for. What was there once stays, of whichever customer it was.
CREATE TABLE IF NOT EXISTS ${prefix}first_letter (
  tenant_id     VARCHAR(64) NOT NULL,
  second_letter VARCHAR(4)  NOT NULL,
  place         INTEGER     NOT NULL,
  letter        VARCHAR(4)  NOT NULL,
  PRIMARY KEY (tenant_id, second_letter, place, letter)
)${table_options};

-- Customers with such words are made ready when a list is first read.
UPDATE ${prefix}customer SET name_order = NULL
  WHERE tenant_id IS NOT NULL
    AND (OCTET_LENGTH(customer_name) > CHAR_LENGTH(customer_name) OR OCTET_LENGTH(city) > CHAR_LENGTH(city)
      OR OCTET_LENGTH(email) > CHAR_LENGTH(email) OR OCTET_LENGTH(trade_names) > CHAR_LENGTH(trade_names));

-- Whether a portal account can be used is changed over the version that was read.
ALTER TABLE ${prefix}portal_access ADD COLUMN IF NOT EXISTS version BIGINT DEFAULT 1 NOT NULL;
