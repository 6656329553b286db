package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a person decided about two records: of companies at an agency, or of natural persons in reports: that they are one, or that
 * they are two, whatever they share or differ in. Of several decisions about the same two records the latest counts. It stays
 * visible on the nodes concerned, by {@link Node#decisions()}.
 *
 * <p>A record of a person is the key of the node that it would be alone: each person a report tells of has one, and {@link
 * Node#identifiers()} of a person who was joined of several lists them. Of whom nothing but a name is told, each line is a record, and
 * another one when it changes. Of two records that are two persons, nobody is joined with
 * either by name and birth who may be both: to take one out of many, decide it against each of the others.
 *
 * @param one the smaller of the two records; they may be given in any order
 * @param other the greater of the two records
 * @param ruling what was decided
 * @param reason why, 1 to 500 characters; shown as given, so no personal data
 * @param decidedBy the host's id of who decided, 1 to 64 characters
 * @param decidedAt when it was decided
 */
public record IdentityDecision(
        Identifier one, Identifier other, Ruling ruling, String reason, String decidedBy, Instant decidedAt)
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
        ONE_COMPANY(Identifier.Scheme.AGENCY, "are one company"),
        /** The two records are two companies. */
        TWO_COMPANIES(Identifier.Scheme.AGENCY, "are two companies"),
        /** The two records are one person. */
        ONE_PERSON(Identifier.Scheme.PERSON, "are one person"),
        /** The two records are two persons. */
        TWO_PERSONS(Identifier.Scheme.PERSON, "are two persons");

        private final Identifier.Scheme scheme;
        private final String words;

        Ruling(Identifier.Scheme scheme, String words) {
            this.scheme = scheme;
            this.words = words;
        }

        /** {@return whether it joins the two records; if not, it keeps them apart} */
        boolean joins() {
            return this == ONE_COMPANY || this == ONE_PERSON;
        }

        /** {@return such as {@code are one company}} */
        String words() {
            return words;
        }
    }

    /**
     * Refuses what decides nothing, or nobody answers for.
     *
     * @throws IllegalArgumentException if both records are the same, or not of the kind that the ruling is about, or a text is blank or
     *     too long
     */
    public IdentityDecision {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A decision is about two records, but both are " + one.value() + ".");
        }
        if (one.scheme() != ruling.scheme || other.scheme() != ruling.scheme) {
            throw new IllegalArgumentException(
                    "A decision that two records " + ruling.words + " is about two of the scheme " + ruling.scheme
                            + ", not " + one.scheme() + " and " + other.scheme() + ".");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "A decision about " + one.value() + " and " + other.value() + " needs a reason of 1 to "
                            + LONGEST_REASON + " characters, this one has " + reason.length() + ".");
        }
        if (decidedBy.isBlank() || decidedBy.length() > LONGEST_AUTHOR) {
            throw new IllegalArgumentException("A decision about " + one.value() + " and " + other.value()
                    + " needs the id of who decided, of 1 to " + LONGEST_AUTHOR + " characters.");
        }
        if (one.compareTo(other) > 0) {
            Identifier greater = one;
            one = other;
            other = greater;
        }
    }

    /** {@return the decision that two records at an agency are one company} */
    public static IdentityDecision oneCompany(
            AgencyCompanyId one, AgencyCompanyId other, String reason, String decidedBy, Instant decidedAt) {
        return new IdentityDecision(record(one), record(other), Ruling.ONE_COMPANY, reason, decidedBy, decidedAt);
    }

    /** {@return the decision that two records at an agency are two companies} */
    public static IdentityDecision twoCompanies(
            AgencyCompanyId one, AgencyCompanyId other, String reason, String decidedBy, Instant decidedAt) {
        return new IdentityDecision(record(one), record(other), Ruling.TWO_COMPANIES, reason, decidedBy, decidedAt);
    }

    /** {@return the decision that two records, such as {@link NodeKey#ofDirector} makes them, are one person} */
    public static IdentityDecision onePerson(
            NodeKey one, NodeKey other, String reason, String decidedBy, Instant decidedAt) {
        return new IdentityDecision(record(one), record(other), Ruling.ONE_PERSON, reason, decidedBy, decidedAt);
    }

    /** {@return the decision that two records, such as {@link NodeKey#ofDirector} makes them, are two persons} */
    public static IdentityDecision twoPersons(
            NodeKey one, NodeKey other, String reason, String decidedBy, Instant decidedAt) {
        return new IdentityDecision(record(one), record(other), Ruling.TWO_PERSONS, reason, decidedBy, decidedAt);
    }

    /** Orders by the two records, then from the earliest to the latest. */
    @Override
    public int compareTo(IdentityDecision that) {
        return LATEST_LAST.compare(this, that);
    }

    /** {@return the other of the two records} */
    Identifier partnerOf(Identifier record) {
        return record.equals(one) ? other : one;
    }

    static Identifier record(AgencyCompanyId company) {
        return new Identifier(Identifier.Scheme.AGENCY, company.toString());
    }

    static Identifier record(NodeKey person) {
        if (!person.isOfPerson()) {
            throw new IllegalArgumentException("The key " + person + " is not of a person whom reports tell of.");
        }
        return new Identifier(Identifier.Scheme.PERSON, person.value());
    }

    /** {@return that records joined with the two, which are to be one, are not to be one} */
    Finding conflict(Collection<NodeKey> nodes) {
        return new Finding(
                Finding.Kind.DECISION_CONFLICT,
                List.copyOf(nodes),
                "It was decided that " + one.value() + " and " + other.value() + " " + ruling.words()
                        + ", and also that records joined with them are two; they were kept apart.");
    }

    Provenance provenance() {
        return new Provenance(
                "host",
                "identity decision",
                one.value() + " and " + other.value() + " " + ruling.words(),
                Optional.of(decidedAt));
    }
}
