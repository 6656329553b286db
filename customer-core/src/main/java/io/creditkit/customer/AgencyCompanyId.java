package io.creditkit.customer;

import java.io.Serializable;

/**
 * A company as a credit agency names it. Both parts are opaque: do not read a country or a register out of them.
 *
 * @param agency the agency, such as {@code creditsafe}; 1 to 32 characters
 * @param value the agency's own id of the company, such as {@code GB-0-03836192}; 1 to 128 characters
 */
public record AgencyCompanyId(String agency, String value) implements Comparable<AgencyCompanyId>, Serializable {
    /** The most characters of an agency's own id. */
    public static final int MAX_VALUE = 128;

    public AgencyCompanyId {
        Texts.requireText("agency name", agency, 32);
        Texts.requireText("company id of an agency", value, MAX_VALUE);
    }

    /** {@return the id of a company at that agency} */
    public static AgencyCompanyId of(String agency, String value) {
        return new AgencyCompanyId(agency, value);
    }

    @Override
    public int compareTo(AgencyCompanyId other) {
        int byAgency = agency.compareTo(other.agency);
        return byAgency != 0 ? byAgency : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return agency + ":" + value;
    }
}
