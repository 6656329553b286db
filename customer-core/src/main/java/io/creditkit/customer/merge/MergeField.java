package io.creditkit.customer.merge;

import io.creditkit.customer.Address;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Money;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of which a person chooses whose value stays. The number and the kind are no choice: the customer that stays keeps
 * its own. Nor is the state: the stricter one holds, so that no block is lost.
 */
public enum MergeField {
    NAME {
        @Override
        Optional<String> read(Customer customer) {
            return Optional.of(customer.name());
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.name(from.name());
        }
    },
    LEGAL_NAME {
        @Override
        Optional<String> read(Customer customer) {
            return customer.legalName();
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.legalName(from.legalName());
        }
    },
    REGISTRATION_NUMBER {
        @Override
        Optional<String> read(Customer customer) {
            return customer.registrationNumber();
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.registrationNumber(from.registrationNumber());
        }
    },
    VAT_NUMBER {
        @Override
        Optional<String> read(Customer customer) {
            return customer.vatNumber();
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.vatNumber(from.vatNumber());
        }
    },
    LEI {
        @Override
        Optional<String> read(Customer customer) {
            return customer.lei();
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.lei(from.lei());
        }
    },
    TRADE_NAMES {
        @Override
        Optional<String> read(Customer customer) {
            return customer.tradeNames().isEmpty()
                    ? Optional.empty()
                    : Optional.of(String.join(" / ", customer.tradeNames()));
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.tradeNames(from.tradeNames());
        }
    },
    /** Street, post code, town, region and country together, as parts of two addresses make a third. */
    ADDRESS {
        @Override
        Optional<String> read(Customer customer) {
            Address address = customer.address();
            return Optional.of(Stream.of(
                            address.street(),
                            address.postCode(),
                            address.city(),
                            address.region(),
                            Optional.of(address.country().value()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", ")));
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.address(from.address());
        }
    },
    EMAIL {
        @Override
        Optional<String> read(Customer customer) {
            return customer.email();
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.email(from.email());
        }
    },
    PHONE {
        @Override
        Optional<String> read(Customer customer) {
            return customer.phone();
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.phone(from.phone());
        }
    },
    RISK_CURRENCY {
        @Override
        Optional<String> read(Customer customer) {
            return Optional.of(customer.riskCurrency().getCurrencyCode());
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.riskCurrency(from.riskCurrency());
        }
    },
    INTERNAL_LIMIT {
        @Override
        Optional<String> read(Customer customer) {
            return customer.internalLimit().map(Money::toString);
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.internalLimit(from.internalLimit());
        }
    },
    AGENCY_LINK {
        @Override
        Optional<String> read(Customer customer) {
            return customer.agencyLink().map(link -> link.company().toString());
        }

        @Override
        void copy(Customer from, Customer.Builder to) {
            to.agencyLink(from.agencyLink());
        }
    };

    /** Whose value stays. */
    public enum Side {
        /** That of the customer that stays. */
        SURVIVOR,
        /** That of the duplicate. */
        DUPLICATE
    }

    /** {@return the value as text; empty if there is none} */
    abstract Optional<String> read(Customer customer);

    abstract void copy(Customer from, Customer.Builder to);
}
