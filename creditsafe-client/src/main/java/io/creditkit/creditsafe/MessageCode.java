package io.creditkit.creditsafe;

import java.util.Set;

/** What a message of the provider is about. Source: {@code messages[].code}. */
public final class MessageCode extends OpenTerm {

    /** The search found nothing. */
    public static final MessageCode NO_RESULTS = new MessageCode("NoResults");

    /** The search found too much. */
    public static final MessageCode TOO_MANY_RESULTS = new MessageCode("TooManyResults");

    /** There is no report of this company. */
    public static final MessageCode REPORT_UNAVAILABLE = new MessageCode("ReportUnavailable");

    /** The law forbids this report. */
    public static final MessageCode REPORT_UNAVAILABLE_DUE_TO_LEGAL = new MessageCode("ReportUnavailableDueToLegal");

    /** There is no report at once; a fresh investigation may be ordered. */
    public static final MessageCode REPORT_UNAVAILABLE_ONLINE = new MessageCode("ReportUnavailableOnline");

    /** A notice that the law demands. */
    public static final MessageCode LEGAL_NOTICE = new MessageCode("LegalNotice");

    /** User or password are wrong. */
    public static final MessageCode INVALID_CREDENTIALS = new MessageCode("InvalidCredentials");

    /** The subscription does not include this. */
    public static final MessageCode ACCESS_RESTRICTED = new MessageCode("AccessRestricted");

    /** The quota is nearly used. */
    public static final MessageCode ACCESS_LIMITS_NEARING = new MessageCode("AccessLimitsNearing");

    /** A country's obligatory extra, such as the German reason, is missing or wrong. */
    public static final MessageCode INVALID_CUSTOM_DATA = new MessageCode("InvalidCustomData");

    /** The provider has a problem that passes. */
    public static final MessageCode TEMPORARY_SYSTEM_PROBLEM = new MessageCode("TemporarySystemProblem");

    /** The provider did not reach its own source. */
    public static final MessageCode DATA_SERVICE_ACCESS_PROBLEMS = new MessageCode("DataServiceAccessProblems");

    private static final Set<MessageCode> KNOWN = Set.of(
            NO_RESULTS,
            TOO_MANY_RESULTS,
            REPORT_UNAVAILABLE,
            REPORT_UNAVAILABLE_DUE_TO_LEGAL,
            REPORT_UNAVAILABLE_ONLINE,
            LEGAL_NOTICE,
            INVALID_CREDENTIALS,
            ACCESS_RESTRICTED,
            ACCESS_LIMITS_NEARING,
            INVALID_CUSTOM_DATA,
            TEMPORARY_SYSTEM_PROBLEM,
            DATA_SERVICE_ACCESS_PROBLEMS);

    private MessageCode(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static MessageCode of(String text) {
        return new MessageCode(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
