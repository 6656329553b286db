package io.creditkit.customer.report;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Who owns or controls a company in the end. Personal data if a person. */
@Value.Immutable
@ValueStyle
public interface BeneficialOwner {
    /** {@return person or company} */
    PartyKind kind();

    /** {@return the name} */
    @Value.Redacted
    String name();

    /** {@return the owner's country, if told} */
    Optional<CountryCode> country();

    /** {@return the day of birth of a person, if told; where only the month is, its first day} */
    @Value.Redacted
    Optional<LocalDate> bornOn();

    /** {@return the share of the capital in percent, more than 0 to 100; empty if not told, or only as a range} */
    Optional<BigDecimal> sharePercent();

    /** {@return the range of that share in the words of the register, such as {@code 25-33}} */
    Optional<String> shareBand();

    /** {@return what the control rests on, in the words of the register} */
    List<String> natureOfControl();

    /** {@return since when, if told} */
    Optional<LocalDate> since();

    /** {@return until when, if told; some registers list former owners too} */
    Optional<LocalDate> until();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BeneficialOwner}. */
    final class Builder extends ImmutableBeneficialOwner.Builder {
        Builder() {}
    }
}
