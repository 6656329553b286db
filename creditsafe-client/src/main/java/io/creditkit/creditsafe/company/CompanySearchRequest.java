package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What to search companies by.
 *
 * <p>Which fields go together differs by country, for example number or name but not both in Great Britain: ask
 * {@link Companies#searchCriteria}. A combination that is not allowed is an
 * {@link io.creditkit.creditsafe.InvalidRequestException}.
 */
@Value.Immutable
@ValueStyle
public interface CompanySearchRequest {

    /** {@return the countries to search in; at least one} */
    Set<CountryCode> countries();

    /** {@return the key of the company} */
    Optional<ConnectId> id();

    /** {@return the provider's number of the company} */
    @Value.Redacted
    Optional<String> safeNumber();

    /** {@return the number in the register, as the register writes it} */
    @Value.Redacted
    Optional<String> registrationNumber();

    /** {@return the number for value added tax} */
    @Value.Redacted
    Optional<String> vatNumber();

    /** {@return the name} */
    @Value.Redacted
    Optional<String> name();

    /** {@return the name that it trades under} */
    @Value.Redacted
    Optional<String> tradeName();

    /** {@return the short name; France mainly} */
    @Value.Redacted
    Optional<String> acronym();

    /** {@return how to compare the name; the provider's own way by default. An exact search is an error in Sweden} */
    Optional<NameMatching> nameMatching();

    /** {@return the address in one line} */
    @Value.Redacted
    Optional<String> address();

    /** {@return the street; a star at the end stands for anything} */
    @Value.Redacted
    Optional<String> street();

    /** {@return the number of the house} */
    @Value.Redacted
    Optional<String> houseNumber();

    /** {@return the town} */
    @Value.Redacted
    Optional<String> city();

    /** {@return the postal code; a star at the end stands for anything} */
    @Value.Redacted
    Optional<String> postalCode();

    /** {@return the province} */
    @Value.Redacted
    Optional<String> province();

    /** {@return the kind of place of business} */
    Optional<OfficeType> officeType();

    /** {@return telephone numbers} */
    @Value.Redacted
    List<String> phoneNumbers();

    /** {@return whether it is in business; both by default} */
    Optional<CompanyStatus> status();

    /** {@return the kind of company} */
    Optional<CompanyType> type();

    /** {@return the web site} */
    @Value.Redacted
    Optional<String> website();

    /** {@return the language of names, two letters, where a country writes them in two scripts} */
    Optional<String> language();

    /** {@return a country's extra, as {@code key::value}} */
    @Value.Redacted
    Optional<String> customData();

    /** {@return a text of your own, by which the provider's support finds the call} */
    @Value.Redacted
    Optional<String> callReference();

    /** {@return how many hits a page has, 1 to 1000; default 50. The provider may give fewer} */
    @Value.Default
    default int pageSize() {
        return 50;
    }

    /** Refuses a search without a country or with an impossible page. */
    @Value.Check
    default void check() {
        if (countries().isEmpty()) {
            throw new IllegalArgumentException("A search needs at least one country");
        }
        PageRequest.first(pageSize());
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** How the name is compared. */
    enum NameMatching {
        /** The name as given. */
        EXACT,
        /** Names like it. */
        SIMILAR
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableCompanySearchRequest.Builder {
        Builder() {}
    }
}
