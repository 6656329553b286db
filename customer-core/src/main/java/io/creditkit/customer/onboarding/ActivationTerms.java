package io.creditkit.customer.onboarding;

import io.creditkit.customer.lending.OfferedCredit;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a customer needs beyond what onboarding asked.
 *
 * @param customerNumber the number of the new customer, unique in the tenant without regard to case
 * @param riskCurrency the currency in which its risk is told
 * @param offers credits that the new customer is offered, which it sees from then on
 */
public record ActivationTerms(String customerNumber, Currency riskCurrency, List<OfferedCredit> offers) {
    public ActivationTerms {
        offers = List.copyOf(offers);
    }

    /** {@return terms without an offer of credit} */
    public static ActivationTerms of(String customerNumber, Currency riskCurrency) {
        return new ActivationTerms(customerNumber, riskCurrency, List.of());
    }

    /** {@return the same with one more offer of credit} */
    public ActivationTerms offering(OfferedCredit offer) {
        return new ActivationTerms(
                customerNumber,
                riskCurrency,
                Stream.concat(offers.stream(), Stream.of(offer)).toList());
    }
}
