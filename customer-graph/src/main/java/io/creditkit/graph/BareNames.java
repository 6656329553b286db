package io.creditkit.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which companies are meant by bare names in the reports about one company: one that is named alike there with an identifier, if
 * it is only one and no other country is told; else all of one name and country are a company of their own.
 */
final class BareNames {
    private BareNames() {}

    /**
     * {@return the companies of the bare names that mean one with an identifier; the others are not listed}
     *
     * @param mentions all companies that the reports about one company name
     * @param keys the companies of the claims among them
     */
    static Map<Identifier, NodeKey> meaning(Collection<CompanyMention> mentions, Function<Claim, NodeKey> keys) {
        if (!anyIn(mentions)) {
            return Map.of();
        }
        TreeMap<String, List<CompanyMention>> namesakes = new TreeMap<>();
        for (CompanyMention mention : mentions) {
            namesakes
                    .computeIfAbsent(PartyName.comparable(mention.name()), none -> new ArrayList<>())
                    .add(mention);
        }
        Map<Identifier, NodeKey> meaning = new HashMap<>();
        namesakes.values().forEach(alike -> addMeaning(alike, keys, meaning));
        return Map.copyOf(meaning);
    }

    /** {@return whether one of the companies has only a name} */
    static boolean anyIn(Collection<CompanyMention> mentions) {
        for (CompanyMention mention : mentions) {
            if (mention.claim().isBareName()) {
                return true;
            }
        }
        return false;
    }

    private static void addMeaning(
            List<CompanyMention> namesakes, Function<Claim, NodeKey> keys, Map<Identifier, NodeKey> meaning) {
        TreeSet<NodeKey> companies = new TreeSet<>();
        List<CompanyMention> identified = new ArrayList<>();
        for (CompanyMention mention : namesakes) {
            if (!mention.claim().isBareName()) {
                companies.add(keys.apply(mention.claim()));
                identified.add(mention);
            }
        }
        if (companies.size() != 1) {
            return;
        }
        identified.sort(CompanyMention.BY_CONTENT);
        for (CompanyMention mention : namesakes) {
            if (mention.claim().isBareName() && countryFits(mention, identified.get(0))) {
                meaning.put(mention.nameInReport(), companies.first());
            }
        }
    }

    private static boolean countryFits(CompanyMention bare, CompanyMention identified) {
        return bare.country().isEmpty()
                || identified.country().isEmpty()
                || bare.country().equals(identified.country());
    }
}
