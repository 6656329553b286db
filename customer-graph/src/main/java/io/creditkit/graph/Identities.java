package io.creditkit.graph;

import java.util.function.Function;

/**
 * Which node each mentioned party is.
 *
 * @param companies the nodes of companies
 * @param persons the nodes of persons
 */
record Identities(Function<CompanyMention, NodeKey> companies, Function<PersonMention, NodeKey> persons) {
    NodeKey keyOf(Party party) {
        if (party instanceof CompanyMention company) {
            return companies.apply(company);
        }
        return party instanceof PersonMention person ? persons.apply(person) : ((UnnamedMention) party).key();
    }
}
