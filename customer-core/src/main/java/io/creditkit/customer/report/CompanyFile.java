package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of one company at the agency, shared by every customer linked to it. The figures are the newest known of
 * each kind, whether a report or a monitoring event brought them; what a person
 * decided to go by instead stands beside them.
 */
@Value.Immutable
@ValueStyle
public interface CompanyFile {
    /** {@return the company} */
    AgencyCompanyId company();

    /** {@return its country} */
    CountryCode country();

    /** {@return its name at the agency} */
    String name();

    /** {@return the state of the data as it was last written; it grows old by itself: see {@link #asShownOn}} */
    ReportState state();

    /** {@return why it is in that state, one plain sentence; empty when there is nothing to say} */
    Optional<String> stateReason();

    /** {@return the newest known figures} */
    @Value.Default
    default KeyFigures figures() {
        return KeyFigures.none();
    }

    /** {@return the newest report whose figures were taken over; empty before the first} */
    Optional<ReportId> latestReport();

    /** {@return when that report was received} */
    Optional<Instant> reportReceivedAt();

    /** {@return when the newest monitoring event happened; empty if there was none} */
    Optional<Instant> lastEventAt();

    /** {@return what a person decided to go by instead, over or not; empty if nobody did} */
    Optional<AgencyOverride> override();

    /** {@return what a person decided to go by instead on that day; empty if nobody did} */
    default Optional<AgencyOverride> overrideOn(LocalDate day) {
        return override().filter(one -> one.isInForceOn(day));
    }

    /** {@return the figures that assessments and recommended limits go by on that day: the agency's, save where a person decided} */
    default KeyFigures figuresOn(LocalDate day) {
        return overrideOn(day).map(one -> one.over(figures())).orElse(figures());
    }

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /**
     * {@return the file as it is shown on a day: what was up to date is {@link ReportState#STALE} once the report is too old, which
     * nobody writes down} Every file in a profile, a customer's file or of {@link CreditReports#file} is one of these.
     */
    default CompanyFile asShownOn(LocalDate day, ReportAge age) {
        Optional<Instant> tooOld =
                reportReceivedAt().filter(received -> state() == ReportState.UP_TO_DATE && age.isOver(received, day));
        return tooOld.isEmpty()
                ? this
                : builder()
                        .from(this)
                        .state(ReportState.STALE)
                        .stateReason("The report of " + LocalDate.ofInstant(tooOld.get(), age.zone())
                                + " is older than the policy allows.")
                        .build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CompanyFile}. */
    final class Builder extends ImmutableCompanyFile.Builder {
        Builder() {}
    }
}
