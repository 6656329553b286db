package io.creditkit.graph;

import io.creditkit.graph.internal.Numbering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Persons in reports, each mention numbered once. */
final class PersonOccurrences {
    /**
     * A person in a report about a company.
     *
     * @param company the company the report is about
     */
    record Occurrence(PersonMention mention, NodeKey company) {}

    private final Numbering<PersonMention> mentions;
    private final List<NodeKey> companies = new ArrayList<>();

    /** @param expected how many there may be; more are taken too */
    PersonOccurrences(int expected) {
        mentions = new Numbering<>(expected);
    }

    static PersonOccurrences of(Collection<Occurrence> all) {
        PersonOccurrences numbered = new PersonOccurrences(all.size());
        all.forEach(one -> numbered.add(one.mention(), one.company()));
        return numbered;
    }

    /**
     * {@return the number of the mention}
     *
     * @param company the company the report is about
     */
    int add(PersonMention mention, NodeKey company) {
        int number = mentions.number(mention);
        if (number == companies.size()) {
            companies.add(company);
        }
        return number;
    }

    Numbering<PersonMention> mentions() {
        return mentions;
    }

    /** {@return for each mention the company of the report} */
    List<NodeKey> companies() {
        return companies;
    }
}
