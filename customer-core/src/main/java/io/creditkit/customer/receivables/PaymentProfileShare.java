package io.creditkit.customer.receivables;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import java.util.Optional;

/**
 * How much of a scope falls into one class of payer.
 *
 * @param profile the class; empty for customers with too few paid documents to have one
 * @param customers how many customers
 * @param receivables what they owe together
 */
public record PaymentProfileShare(Optional<PaymentProfile> profile, int customers, Measure<Money> receivables) {}
