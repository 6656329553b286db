package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.internal.ValueStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A person or company on the board. Personal data if a person. */
@Value.Immutable
@ValueStyle
public interface Director {
    /** {@return the agency's id of this director; empty in countries that give none} */
    Optional<String> agencyId();

    /** {@return person or company} */
    PartyKind kind();

    /** {@return the name} */
    @Value.Redacted
    String name();

    /** {@return the company's id at the agency, if the director is a company} */
    Optional<AgencyCompanyId> company();

    /** {@return the date of birth; often without a day, then the first of the month} */
    @Value.Redacted
    Optional<LocalDate> bornOn();

    /** {@return the position, in words} */
    Optional<String> position();

    /** {@return since when} */
    Optional<LocalDate> appointedOn();

    /** {@return until when; empty for a director in office} */
    Optional<LocalDate> resignedOn();

    /** {@return whether the report lists this director as current; a resignation date may be missing all the same} */
    boolean current();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Director}. */
    final class Builder extends ImmutableDirector.Builder {
        Builder() {}
    }
}
