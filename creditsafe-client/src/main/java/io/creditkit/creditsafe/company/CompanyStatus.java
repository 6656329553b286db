package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** Whether a company exists and works. Source: {@code status} of a hit, {@code companyStatus.status} of a report. */
public final class CompanyStatus extends OpenTerm {

    /** In business. */
    public static final CompanyStatus ACTIVE = new CompanyStatus("Active");

    /** No longer in business. */
    public static final CompanyStatus NON_ACTIVE = new CompanyStatus("NonActive");

    /** On the way to one of the others. */
    public static final CompanyStatus PENDING = new CompanyStatus("Pending");

    /** Something the provider does not classify. */
    public static final CompanyStatus OTHER = new CompanyStatus("Other");

    private static final Set<CompanyStatus> KNOWN = Set.of(ACTIVE, NON_ACTIVE, PENDING, OTHER);

    private CompanyStatus(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static CompanyStatus of(String text) {
        return new CompanyStatus(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
