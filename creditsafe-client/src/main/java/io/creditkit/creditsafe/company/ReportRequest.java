package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.internal.ValueStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** In which form a report is wanted. */
@Value.Immutable
@ValueStyle
public interface ReportRequest {

    /** {@return the language of the texts; that of the client's locale by default, which is English if it was not set} */
    Optional<ReportLanguage> language();

    /** {@return the template; it must be part of the subscription. The provider's usual one by default} */
    Optional<String> template();

    /** {@return why a German company is asked about; demanded for Germany} */
    Optional<GermanReason> germanReason();

    /** {@return further extras of a country, by the provider's key; none by default} */
    @Value.Redacted
    Map<String, String> customData();

    /** {@return whether the extra indicators are wanted; no by default} */
    @Value.Default
    default Indicators indicators() {
        return Indicators.LEAVE_OUT;
    }

    /** {@return a text of your own, by which the provider's support finds the call; it does not make a second order free} */
    @Value.Redacted
    Optional<String> callReference();

    /** {@return a report in the usual form, in the language of the client} */
    static ReportRequest usual() {
        return builder().build();
    }

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Whether the extra indicators are part of the report. */
    enum Indicators {
        /** Financial strength, payment behaviour, turnover and payment expectation, where a country has them. */
        INCLUDE,
        /** Without them. */
        LEAVE_OUT
    }

    /** Builds a request. Not thread-safe. */
    final class Builder extends ImmutableReportRequest.Builder {
        Builder() {}
    }
}
