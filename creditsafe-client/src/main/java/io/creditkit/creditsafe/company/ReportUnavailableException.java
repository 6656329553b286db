package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ApiException;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.MessageCode;
import io.creditkit.creditsafe.internal.ApiFailure;
import java.util.Locale;

/**
 * The provider has no report of this company, or may not give it, or not at once; {@link #messages()} and
 * {@link #providerText()} say which. Repeating the order does not help; a fresh investigation may.
 */
public final class ReportUnavailableException extends ApiException {

    private static final long serialVersionUID = 1L;

    private static final String ADVICE = "there is no report to be had of this company; a fresh investigation may help";

    ReportUnavailableException(ApiFailure failure) {
        super(failure);
    }

    ReportUnavailableException(InvalidRequestException refusal) {
        super(
                new ApiFailure(
                        refusal.operation(),
                        refusal.statusCode(),
                        refusal.correlationId(),
                        refusal.providerText(),
                        refusal.messages(),
                        refusal.attempts(),
                        ADVICE),
                refusal);
    }

    static String advice() {
        return ADVICE;
    }

    /** The same condition comes as status 200 without a report, and as status 400 with one of these codes. */
    static boolean isMeantBy(InvalidRequestException refusal) {
        return refusal.messages().stream()
                .flatMap(message -> message.code().stream())
                .map(MessageCode::text)
                .anyMatch(code -> code.toLowerCase(Locale.ROOT).startsWith("reportunavailable"));
    }
}
