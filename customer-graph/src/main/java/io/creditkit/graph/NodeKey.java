package io.creditkit.graph;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.GroupId;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The stable name of a node. For a company it is made of the strongest identifier known, so it changes only when a stronger
 * one is learnt; for the host's own records it is made of their id. It holds no name of a person.
 *
 * @param value 1 to 400 characters, such as {@code company:creditsafe:GB-0-03836192}; opaque
 */
public record NodeKey(String value) implements Comparable<NodeKey> {
    static final String COMPANY = "company:";
    static final String PERSON = "person:";
    private static final String CUSTOMER = "customer:";
    private static final int MAX_LENGTH = 400;

    public NodeKey {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "A node key has 1 to " + MAX_LENGTH + " characters, this one has " + value.length() + ".");
        }
    }

    /** {@return the key with that text} */
    public static NodeKey of(String value) {
        return new NodeKey(value);
    }

    /** {@return the key of a customer account} */
    public static NodeKey ofCustomer(CustomerId id) {
        return new NodeKey(CUSTOMER + id.value());
    }

    /** {@return the customer whose account this is the key of; empty for a key of anything else} */
    public Optional<CustomerId> customer() {
        return value.startsWith(CUSTOMER)
                ? Optional.of(CustomerId.of(value.substring(CUSTOMER.length())))
                : Optional.empty();
    }

    /** {@return the key of a group of customers} */
    public static NodeKey ofGroup(GroupId id) {
        return new NodeKey("group:" + id.value());
    }

    /**
     * {@return the key of a company of which this is the only or the smallest id at an agency} Use
     * {@link Network#company(AgencyCompanyId)} to find a company by any of its ids.
     */
    public static NodeKey ofCompany(AgencyCompanyId id) {
        return new NodeKey(COMPANY + id);
    }

    /**
     * {@return the key of a director whom nobody of another record was joined with, or the smallest record of the one this is}
     *
     * @param agency the agency that names the director
     * @param id its id of the director
     */
    public static NodeKey ofDirector(String agency, String id) {
        return PersonMention.keyOfId(PersonMention.directorId(agency, id));
    }

    /**
     * {@return the key of a holder of shares who is a person, as {@link #ofDirector} for a director}
     *
     * @param agency the agency that names the holder
     * @param id its id of the holder
     */
    public static NodeKey ofHolder(String agency, String id) {
        return PersonMention.keyOfId(PersonMention.holderId(agency, id));
    }

    /**
     * {@return the key of a person told without an id of the agency, whom nobody of another report was joined with}
     *
     * @param company the company whose reports tell of the person
     * @param name the name; how it is written does not count
     * @param born the month of birth
     * @param country as told; for directors, and for owners in the end told without one, that of the company
     */
    public static NodeKey ofPerson(AgencyCompanyId company, String name, YearMonth born, CountryCode country) {
        return PersonMention.of(
                        company.toString(), Optional.empty(), name, Optional.of(born), Optional.of(country), () -> "")
                .keyAlone();
    }

    /** {@return whether this is the key of a person whom reports tell of} */
    boolean isOfPerson() {
        return value.startsWith(PERSON);
    }

    /** {@return whether this key is made of that id of a company at an agency} */
    boolean isOfCompany(String id) {
        return value.length() == COMPANY.length() + id.length() && value.startsWith(COMPANY) && value.endsWith(id);
    }

    @Override
    public int hashCode() {
        // Numbers that follow each other have texts whose hashes lie side by side, and would crowd a table.
        int mixed = value.hashCode() * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    @Override
    public int compareTo(NodeKey other) {
        return this == other ? 0 : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
