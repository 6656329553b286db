package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Who holds shares of a company. Personal data if a person. */
@Value.Immutable
@ValueStyle
public interface Shareholder {
    /** {@return the agency's id of this holder, where given} */
    Optional<String> agencyId();

    /** {@return person or company} */
    PartyKind kind();

    /** {@return the name} */
    @Value.Redacted
    String name();

    /** {@return the company's id at the agency, if the holder is a company} */
    Optional<AgencyCompanyId> company();

    /** {@return the company's number in its national register, if told} */
    Optional<String> registrationNumber();

    /** {@return the holder's country, if told} */
    Optional<CountryCode> country();

    /** {@return the share of the capital in percent, more than 0 to 100; empty if not told} */
    Optional<BigDecimal> sharePercent();

    /** {@return the class of the shares in the words of the register, such as {@code Ordinary}, if told} */
    Optional<String> shareClass();

    /** {@return the first day on which the shares were held, if told} */
    Optional<LocalDate> since();

    /** {@return the first day on which they were no longer held; empty if they still are, or it is not told} */
    Optional<LocalDate> until();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Shareholder}. */
    final class Builder extends ImmutableShareholder.Builder {
        Builder() {}
    }
}
