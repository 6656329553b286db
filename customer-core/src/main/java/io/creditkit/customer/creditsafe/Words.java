package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.ReportedMoney;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.CompanyStatus;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Single words of the agency in ours; what has no word of ours is empty. */
final class Words {
    private Words() {}

    static Optional<AgencyCompanyId> company(ConnectId id) {
        return company(id.value());
    }

    /** {@return the company of that key; empty if the key is longer than any, as one of a broken answer} */
    static Optional<AgencyCompanyId> company(String key) {
        return key.isBlank() || key.length() > AgencyCompanyId.MAX_VALUE
                ? Optional.empty()
                : Optional.of(AgencyCompanyId.of(CreditsafeBureau.AGENCY, key));
    }

    static Optional<CountryCode> country(io.creditkit.creditsafe.CountryCode code) {
        return country(code.value());
    }

    static Optional<CountryCode> country(String text) {
        try {
            return Optional.of(CountryCode.of(text));
        } catch (InvalidEntryException noCountry) {
            return Optional.empty(); // such as PLC, or a name in words
        }
    }

    static CompanyStatus status(io.creditkit.creditsafe.company.CompanyStatus status) {
        if (status.equals(io.creditkit.creditsafe.company.CompanyStatus.ACTIVE)) {
            return CompanyStatus.ACTIVE;
        }
        if (status.equals(io.creditkit.creditsafe.company.CompanyStatus.NON_ACTIVE)) {
            return CompanyStatus.NON_ACTIVE;
        }
        return status.equals(io.creditkit.creditsafe.company.CompanyStatus.PENDING)
                ? CompanyStatus.PENDING
                : CompanyStatus.OTHER;
    }

    /** {@return the amount, if both number and currency are told: a currency is never made up} */
    static Optional<Money> money(ReportedMoney reported) {
        return reported.amount()
                .flatMap(amount -> reported.currency().flatMap(Words::currency).map(code -> Money.of(amount, code)));
    }

    static Optional<Currency> currency(String code) {
        try {
            Currency currency = Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
            return currency.getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(currency);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** {@return street and number; the one line that the agency always has, if it tells no street} */
    static Optional<String> street(Address address) {
        String parts = Stream.of(address.street(), address.houseNumber().filter(number -> !isIn(address, number)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return parts.isBlank() ? address.simpleValue() : Optional.of(parts);
    }

    /** France repeats the number in the street of one address and not of the other. */
    private static boolean isIn(Address address, String number) {
        return address.street()
                .filter(street -> (" " + street + " ").contains(" " + number + " "))
                .isPresent();
    }
}
