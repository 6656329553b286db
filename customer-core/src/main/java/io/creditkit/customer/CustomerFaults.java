package io.creditkit.customer;

import io.creditkit.customer.internal.EntryRules;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a customer: all faults at once. */
final class CustomerFaults {
    private static final EntryRules<Customer> RULES = new EntryRules<Customer>("customer")
            .required("id", customer -> customer.id().value(), 64)
            .must("number", Customer::number, 32)
            .must("name", Customer::name, 300)
            .mustIfThere("legalName", Customer::legalName, 300)
            .mustEach("tradeNames", Customer::tradeNames, 300)
            .never(
                    customer -> customer.tradeNames().size() > Customer.MAX_TRADE_NAMES,
                    tooMany("tradeNames", Customer.MAX_TRADE_NAMES))
            .text("registrationNumber", Customer::registrationNumber, 100)
            .text("vatNumber", Customer::vatNumber, 100)
            .mustIfThere("lei", Customer::lei, 100)
            .mustEach("externalIds", customer -> customer.externalIds().keySet(), 32)
            .mustEach("externalIds", customer -> customer.externalIds().values(), 100)
            .never(
                    customer -> customer.externalIds().size() > Customer.MAX_EXTERNAL_IDS,
                    tooMany("externalIds", Customer.MAX_EXTERNAL_IDS))
            .mustEach("tags", Customer::tags, 50)
            .never(customer -> customer.tags().size() > Customer.MAX_TAGS, tooMany("tags", Customer.MAX_TAGS))
            .never(
                    "tags",
                    customer -> customer.tags().stream().anyMatch(tag -> !tag.isBlank() && !tag.equals(tag.strip())),
                    "malformed",
                    "A tag has no blanks before and behind it.")
            .never("tags", CustomerFaults::repeatsATag, "repeated", "A tag is there twice, in this or another case.")
            .text("street", customer -> customer.address().street(), 300)
            .text("postCode", customer -> customer.address().postCode(), 32)
            .text("city", customer -> customer.address().city(), 200)
            .text("region", customer -> customer.address().region(), 100)
            .email("email", Customer::email)
            .text("phone", Customer::phone, 64)
            .never(
                    "internalLimit",
                    customer -> customer.internalLimit()
                            .filter(limit -> limit.signum() < 0)
                            .isPresent(),
                    "negative",
                    "It can't be negative; zero is no credit.");

    private CustomerFaults() {}

    /**
     * Refuses what no customer can be.
     *
     * @throws InvalidEntryException with all that is wrong, also what can't be stored
     */
    static void check(Customer customer) {
        RULES.check(customer);
    }

    /**
     * Refuses a customer that can't be stored.
     *
     * @param before what it is stored over; empty for a new one
     * @throws InvalidEntryException with all that is wrong
     */
    static void require(Customer customer, Optional<Customer> before) {
        RULES.require(customer, before);
    }

    private static boolean repeatsATag(Customer customer) {
        return customer.tags().size() > 1
                && customer.tags().stream()
                                .map(tag -> tag.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        < customer.tags().size();
    }

    private static EntryFault tooMany(String field, int most) {
        return new EntryFault(
                field, "too-many", "There are more than " + most + ".", Map.of("most", String.valueOf(most)));
    }
}
