-- Phone numbers with a country code in brackets, or with spaces and dashes of other kinds, are read anew when a list is first read.
UPDATE ${prefix}customer SET name_order = NULL
  WHERE tenant_id IS NOT NULL
    AND (phone LIKE '_%+%' OR phone LIKE '(00%' OR OCTET_LENGTH(phone) > CHAR_LENGTH(phone));
