package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;

/** Reads one field. Pure: the same profile and rates give the same value. Makes no call and keeps nothing. */
@FunctionalInterface
public interface FieldReader {
    /**
     * {@return the field's value, or why there is none; never an exception for data that is not there}
     *
     * @param profile the customer
     * @param rates for a field that is made of amounts in several currencies
     */
    FieldValue read(CustomerProfile profile, ExchangeRates rates);
}
