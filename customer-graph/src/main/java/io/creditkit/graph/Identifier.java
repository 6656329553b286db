package io.creditkit.graph;

/**
 * One identifier of a company or person, and so one piece of evidence that two statements speak of the same one.
 *
 * @param scheme what numbers it
 * @param value the normalised identifier, unique within its scheme
 */
public record Identifier(Scheme scheme, String value) implements Comparable<Identifier> {
    /** What tells companies and persons apart, strongest evidence first. */
    public enum Scheme {
        /** The agency's own id of the company: {@code agency:id}. */
        AGENCY,
        /** The number in a national register: {@code country:number}. Only for countries with one register. */
        REGISTER,
        /** The Legal Entity Identifier of ISO 17442, with valid check digits. */
        LEI,
        /** No identifier: a name within the reports about one company. Never reaches beyond them. */
        NAME_IN_REPORT,
        /**
         * A record of a person, by the key of the node that it would be alone, such as {@link NodeKey#ofDirector} and {@link
         * NodeKey#ofPerson} make it. It tells nothing about the person.
         */
        PERSON
    }

    @Override
    public int hashCode() {
        // Numbers that follow each other have texts whose hashes lie side by side, and would crowd a table.
        int mixed = value.hashCode() * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    @Override
    public int compareTo(Identifier other) {
        int order = scheme.compareTo(other.scheme);
        return order != 0 ? order : value.compareTo(other.value);
    }
}
