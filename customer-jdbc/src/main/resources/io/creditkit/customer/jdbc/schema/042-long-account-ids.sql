-- The ids of portal accounts are as long here as where the accounts are.
${widen(${prefix}portal_access, account_id, 191)};
