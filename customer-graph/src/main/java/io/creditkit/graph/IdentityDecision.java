package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a person decided about two records of an agency: that they are one company, or that they are two, whatever numbers they
 * share or differ in. Of several decisions about the same two records the latest counts. It stays visible on the nodes concerned,
 * by {@link Node#decisions()}.
 *
 * @param one the smaller of the two ids; they may be given in any order
 * @param other the greater of the two ids
 * @param ruling what was decided
 * @param reason why, 1 to 500 characters; shown as given, so no personal data
 * @param decidedBy the host's id of who decided, 1 to 64 characters
 * @param decidedAt when it was decided
 */
public record IdentityDecision(
        AgencyCompanyId one, AgencyCompanyId other, Ruling ruling, String reason, String decidedBy, Instant decidedAt)
        implements Comparable<IdentityDecision> {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_AUTHOR = 64;
    private static final Comparator<IdentityDecision> LATEST_LAST = Comparator.comparing(IdentityDecision::one)
            .thenComparing(IdentityDecision::other)
            .thenComparing(IdentityDecision::decidedAt)
            .thenComparing(IdentityDecision::ruling)
            .thenComparing(IdentityDecision::reason)
            .thenComparing(IdentityDecision::decidedBy);

    /** What can be decided. */
    public enum Ruling {
        /** The two records are one company. */
        ONE_COMPANY,
        /** The two records are two companies. */
        TWO_COMPANIES
    }

    /**
     * Refuses what decides nothing, or nobody answers for.
     *
     * @throws IllegalArgumentException if both ids are the same, or a text is blank or too long
     */
    public IdentityDecision {
        if (one.equals(other)) {
            throw new IllegalArgumentException(
                    "A decision is about two records of an agency, but both are " + one + ".");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A decision about " + one + " and " + other + " needs a reason of 1 to "
                    + LONGEST_REASON + " characters, this one has " + reason.length() + ".");
        }
        if (decidedBy.isBlank() || decidedBy.length() > LONGEST_AUTHOR) {
            throw new IllegalArgumentException("A decision about " + one + " and " + other
                    + " needs the id of who decided, of 1 to " + LONGEST_AUTHOR + " characters.");
        }
        if (one.compareTo(other) > 0) {
            AgencyCompanyId greater = one;
            one = other;
            other = greater;
        }
    }

    /** {@return the decision that two records are one company} */
    public static IdentityDecision oneCompany(
            AgencyCompanyId one, AgencyCompanyId other, String reason, String decidedBy, Instant decidedAt) {
        return new IdentityDecision(one, other, Ruling.ONE_COMPANY, reason, decidedBy, decidedAt);
    }

    /** {@return the decision that two records are two companies} */
    public static IdentityDecision twoCompanies(
            AgencyCompanyId one, AgencyCompanyId other, String reason, String decidedBy, Instant decidedAt) {
        return new IdentityDecision(one, other, Ruling.TWO_COMPANIES, reason, decidedBy, decidedAt);
    }

    /** Orders by the two ids, then from the earliest to the latest. */
    @Override
    public int compareTo(IdentityDecision that) {
        return LATEST_LAST.compare(this, that);
    }

    /** {@return the other of the two records, as an identifier} */
    Identifier partnerOf(Identifier record) {
        return record.equals(identifier(one)) ? identifier(other) : identifier(one);
    }

    static Identifier identifier(AgencyCompanyId record) {
        return new Identifier(Identifier.Scheme.AGENCY, record.toString());
    }

    Provenance provenance() {
        String said = ruling == Ruling.ONE_COMPANY ? " are one company" : " are two companies";
        return new Provenance("host", "identity decision", one + " and " + other + said, Optional.of(decidedAt));
    }
}
