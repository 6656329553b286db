package io.creditkit.creditsafe.access;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** A service of the subscription. Source: the members of {@code countryAccess}. */
public final class Service extends OpenTerm {

    /** Company reports at once, per country and template. */
    public static final Service ONLINE_REPORTS = new Service("OnlineReports");

    /** Fresh investigations. */
    public static final Service OFFLINE_REPORTS = new Service("OfflineReports");

    /** Places of monitored companies. */
    public static final Service MONITORING = new Service("Monitoring");

    /** Reports of persons. */
    public static final Service DIRECTOR_REPORTS = new Service("DirectorReports");

    /** Filed documents. */
    public static final Service IMAGE_DOCUMENTS = new Service("ImageDocuments");

    /** Validation of bank accounts. */
    public static final Service BANK_VALIDATION = new Service("BankValidation");

    /** Verification of bank accounts. */
    public static final Service BANK_VERIFICATION = new Service("BankVerification");

    private static final Set<Service> KNOWN = Set.of(
            ONLINE_REPORTS,
            OFFLINE_REPORTS,
            MONITORING,
            DIRECTOR_REPORTS,
            IMAGE_DOCUMENTS,
            BANK_VALIDATION,
            BANK_VERIFICATION);

    private Service(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static Service of(String text) {
        return new Service(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
