package io.creditkit.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which mentions are one company: first by {@link ClaimSets}, then, within the reports about one company, by {@link BareNames}. */
final class CompanyIdentities {
    private final ClaimSets sets;
    private final Map<String, Map<Identifier, NodeKey>> bareNames = new HashMap<>();

    private CompanyIdentities(Collection<CompanyMention> mentions, IdentityDecisions decisions) {
        Set<Claim> claims = new HashSet<>();
        Map<String, List<CompanyMention>> byContext = new HashMap<>();
        for (CompanyMention mention : mentions) {
            if (!mention.claim().isBareName()) {
                claims.add(mention.claim());
            }
            byContext
                    .computeIfAbsent(mention.context(), none -> new ArrayList<>())
                    .add(mention);
        }
        sets = ClaimSets.of(claims, decisions);
        byContext.forEach((context, named) -> bareNames.put(context, BareNames.meaning(named, this::keyOf)));
    }

    static CompanyIdentities of(Collection<CompanyMention> mentions, IdentityDecisions decisions) {
        return new CompanyIdentities(mentions, decisions);
    }

    private NodeKey keyOf(Claim claim) {
        NodeKey key = sets.keys().get(claim);
        if (key == null) {
            throw new IllegalArgumentException("This company was not among those told apart.");
        }
        return key;
    }

    NodeKey keyOf(CompanyMention mention) {
        return mention.claim().isBareName()
                ? bareNames
                        .getOrDefault(mention.context(), Map.of())
                        .getOrDefault(mention.nameInReport(), ClaimSets.keyOf(mention.nameInReport()))
                : keyOf(mention.claim());
    }

    /** {@return why the statements about a company are about one; nothing for one that has only a bare name} */
    Evidence evidenceOf(NodeKey key) {
        return sets.evidence().getOrDefault(key, Evidence.NONE);
    }

    List<Finding> findings() {
        return sets.findings().values().stream().flatMap(List::stream).toList();
    }
}
