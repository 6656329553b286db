package io.creditkit.customer.onboarding;

import java.util.Currency;

/**
 * What a customer needs beyond what onboarding asked.
 *
 * @param customerNumber the number of the new customer, unique in the tenant without regard to case
 * @param riskCurrency the currency in which its risk is told
 */
public record ActivationTerms(String customerNumber, Currency riskCurrency) {}
