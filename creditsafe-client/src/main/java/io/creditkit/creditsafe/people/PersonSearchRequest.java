package io.creditkit.creditsafe.people;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.PageRequest;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What to search persons by. Which fields a country takes says {@link People#searchCriteria}. */
@Value.Immutable
@ValueStyle
public interface PersonSearchRequest {

    /** {@return the countries to search in; at least one} */
    Set<CountryCode> countries();

    /** {@return the key of the person} */
    Optional<PersonId> id();

    /** {@return the first name} */
    @Value.Redacted
    Optional<String> firstName();

    /** {@return the family name} */
    @Value.Redacted
    Optional<String> lastName();

    /** {@return the number in the register, a PNR in Great Britain} */
    @Value.Redacted
    Optional<String> localDirectorNumber();

    /** {@return the day of birth} */
    @Value.Redacted
    Optional<LocalDate> dateOfBirth();

    /** {@return the month of birth, where the day is not known; not together with the day} */
    @Value.Redacted
    Optional<YearMonth> monthOfBirth();

    /** {@return a text of your own, by which the provider's support finds the call} */
    @Value.Redacted
    Optional<String> callReference();

    /** {@return how many hits a page has, 1 to 1000; default 50. The provider may give fewer} */
    @Value.Default
    default int pageSize() {
        return 50;
    }

    /** Refuses a search without a country or criterion, with two birthdays or with an impossible page. */
    @Value.Check
    default void check() {
        if (countries().isEmpty()) {
            throw new IllegalArgumentException("A search needs at least one country");
        }
        if (dateOfBirth().isPresent() && monthOfBirth().isPresent()) {
            throw new IllegalArgumentException("A search takes the day or the month of birth, not both");
        }
        if (id().isEmpty()
                && firstName().isEmpty()
                && lastName().isEmpty()
                && localDirectorNumber().isEmpty()) {
            throw new IllegalArgumentException("A search for persons needs a key, a number or a name");
        }
        PageRequest.first(pageSize());
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutablePersonSearchRequest.Builder {
        Builder() {}
    }
}
