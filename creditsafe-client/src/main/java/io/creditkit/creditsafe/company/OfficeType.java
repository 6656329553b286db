package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** What kind of place of business a hit is. Source: {@code officeType}; answers begin with a capital letter. */
public final class OfficeType extends OpenTerm {

    /** The registered office. */
    public static final OfficeType REGISTERED = new OfficeType("registered");

    /** A trading address. */
    public static final OfficeType TRADING = new OfficeType("trading");

    /** The head office. */
    public static final OfficeType HEAD_OFFICE = new OfficeType("headOffice");

    /** A branch. */
    public static final OfficeType BRANCH = new OfficeType("branch");

    /** A subsidiary. */
    public static final OfficeType SUBSIDIARY = new OfficeType("subsidiary");

    /** The only office. */
    public static final OfficeType SINGLE_OFFICE = new OfficeType("singleOffice");

    private static final Set<OfficeType> KNOWN =
            Set.of(REGISTERED, TRADING, HEAD_OFFICE, BRANCH, SUBSIDIARY, SINGLE_OFFICE);

    private OfficeType(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static OfficeType of(String text) {
        return new OfficeType(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
