package io.creditkit.customer.onboarding;

import io.creditkit.customer.quality.DuplicateCheck;

/**
 * A pre-customer that was begun from a company at the agency.
 *
 * @param preCustomer what is stored
 * @param duplicates the customers that it may be; counted and not shown to who may not see customers
 */
public record CompanyLead(PreCustomer preCustomer, DuplicateCheck duplicates) {}
