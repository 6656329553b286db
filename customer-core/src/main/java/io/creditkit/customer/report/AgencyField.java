package io.creditkit.customer.report;

import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Master data of a customer that a report tells, too. A value is one text; of an address four lines, an empty one where nothing is told. */
public enum AgencyField {
    NAME,
    /** Street, post code, town and country, a line each. */
    ADDRESS,
    REGISTRATION_NUMBER,
    VAT_NUMBER,
    LEI;

    /** {@return what a customer has} */
    public Optional<String> of(Customer customer) {
        return switch (this) {
            case NAME -> Optional.of(customer.name());
            case ADDRESS -> Optional.of(lines(customer.address()));
            case REGISTRATION_NUMBER -> customer.registrationNumber();
            case VAT_NUMBER -> customer.vatNumber();
            case LEI -> customer.lei();
        };
    }

    /** {@return what a report tells; empty if nothing} */
    Optional<String> of(CreditReport report) {
        Optional<String> told = switch (this) {
            case NAME -> Optional.of(report.name());
            case ADDRESS ->
                report.address()
                        .filter(address ->
                                address.street().isPresent() || address.city().isPresent())
                        .map(AgencyField::lines);
            case REGISTRATION_NUMBER -> report.registrationNumber();
            case VAT_NUMBER -> report.vatNumber();
            case LEI -> report.lei();
        };
        return told.filter(text -> !text.isBlank());
    }

    /** {@return what a report tells; empty if nothing, or if of an address a part is missing that the customer has} */
    Optional<String> of(CreditReport report, Customer customer) {
        Optional<String> value = of(report);
        return this == ADDRESS ? value.filter(told -> isWhole(told, customer)) : value;
    }

    /** What a report leaves out never empties what is known, and parts of two addresses make none. */
    private static boolean isWhole(String told, Customer customer) {
        Address address = address(told);
        Address known = customer.address();
        return (address.street().isPresent() || known.street().isEmpty())
                && (address.postCode().isPresent() || known.postCode().isEmpty())
                && (address.city().isPresent() || known.city().isEmpty());
    }

    /** {@return a builder of the customer with the value that was told} */
    Customer.Builder taken(Customer customer, String value) {
        Customer.Builder taken = Customer.builder();
        taken.from(customer);
        switch (this) {
            case NAME -> taken.name(value);
            case ADDRESS -> taken.address(inItsRegion(address(value), customer.address()));
            case REGISTRATION_NUMBER -> taken.registrationNumber(value);
            case VAT_NUMBER -> taken.vatNumber(value);
            case LEI -> taken.lei(value);
        }
        return taken;
    }

    /** No report tells a region. The one that is known stays that of its town, and is none of another. */
    private static Address inItsRegion(Address told, Address known) {
        boolean sameTown = told.country().equals(known.country())
                && told.city().filter(town -> !isOther(known.city(), town)).isPresent();
        return sameTown ? Address.builder().from(told).region(known.region()).build() : told;
    }

    /** {@return whether two values differ in more than case, marks and blanks} */
    static boolean isOther(Optional<String> one, String other) {
        return one.filter(text -> folded(text).equals(folded(other))).isEmpty();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String lines(Address address) {
        return Stream.of(
                        address.street(),
                        address.postCode(),
                        address.city(),
                        Optional.of(address.country().value()))
                .map(line -> line.map(text -> text.replace('\n', ' ')).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    private static Address address(String lines) {
        List<String> parts = List.of(lines.split("\n", -1));
        return Address.builder()
                .street(some(parts.get(0)))
                .postCode(some(parts.get(1)))
                .city(some(parts.get(2)))
                .country(CountryCode.of(parts.get(3)))
                .build();
    }

    private static Optional<String> some(String line) {
        return line.isBlank() ? Optional.empty() : Optional.of(line);
    }
}
