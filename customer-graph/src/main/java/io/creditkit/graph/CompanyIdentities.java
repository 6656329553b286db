package io.creditkit.graph;

import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which mentions are one company: first by {@link ClaimSets}, then, within the reports about one company, by {@link BareNames}.
 * Claims that have nothing to do with each other are parted first; most of what is left together gives one id at an agency and
 * needs no further thought.
 */
final class CompanyIdentities {
    private static final int NONE = -1;

    private final Map<Claim, NodeKey> keys = new HashMap<>();
    private final Map<NodeKey, Evidence> evidence = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<Identifier, NodeKey>> bareNames = new HashMap<>();
    private final IdentityDecisions decisions;

    private CompanyIdentities(Collection<? extends MentionSource> sources, IdentityDecisions decisions) {
        this.decisions = decisions;
        Set<Claim> claims = new HashSet<>();
        Map<String, List<CompanyMention>> contextsWithBareNames = new HashMap<>();
        for (MentionSource source : sources) {
            for (CompanyMention mention : source.companies()) {
                if (mention.claim().isBareName()) {
                    contextsWithBareNames.putIfAbsent(mention.context(), new ArrayList<>());
                } else {
                    claims.add(mention.claim());
                }
            }
        }
        tellApart(new ArrayList<>(claims));
        if (!contextsWithBareNames.isEmpty()) {
            for (MentionSource source : sources) {
                List<CompanyMention> named = contextsWithBareNames.get(source.context());
                if (named != null) {
                    named.addAll(source.companies());
                }
            }
        }
        contextsWithBareNames.forEach(
                (context, named) -> bareNames.put(context, BareNames.meaning(named, this::keyOf)));
    }

    static CompanyIdentities of(Collection<? extends MentionSource> sources, IdentityDecisions decisions) {
        return new CompanyIdentities(sources, decisions);
    }

    private void tellApart(List<Claim> claims) {
        UnionFind sets = new UnionFind(claims.size());
        Map<Identifier, Integer> firstHolders = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            for (Identifier identifier : claims.get(i).identifiers()) {
                Integer first = firstHolders.putIfAbsent(identifier, i);
                if (first != null) {
                    sets.union(first, i);
                }
            }
        }
        BitSet decided = new BitSet();
        for (IdentityDecision decision : decisions.all()) {
            Integer one = firstHolders.get(IdentityDecision.identifier(decision.one()));
            Integer other = firstHolders.get(IdentityDecision.identifier(decision.other()));
            if (one != null && other != null) {
                sets.union(one, other);
            }
            Stream.of(one, other).filter(Objects::nonNull).forEach(decided::set);
        }
        BitSet decidedSets = new BitSet();
        decided.stream().forEach(claim -> decidedSets.set(sets.find(claim)));
        int[] next = new int[claims.size()];
        int[] last = new int[claims.size()];
        // The smallest of a set stands for it, so it comes first.
        for (int i = 0; i < claims.size(); i++) {
            int set = sets.find(i);
            next[i] = NONE;
            if (set != i) {
                next[last[set]] = i;
            }
            last[set] = i;
        }
        List<Claim> together = new ArrayList<>();
        for (int set = 0; set < claims.size(); set++) {
            if (sets.find(set) == set) {
                together.clear();
                for (int claim = set; claim != NONE; claim = next[claim]) {
                    together.add(claims.get(claim));
                }
                tellApart(together, decidedSets.get(set) ? Ways.AS_DECIDED : Ways.BY_NUMBERS);
            }
        }
    }

    /** What tells claims apart that have to do with each other. */
    private enum Ways {
        BY_NUMBERS,
        AS_DECIDED
    }

    private void tellApart(List<Claim> together, Ways ways) {
        Identifier strongest = together.get(0).identifiers().get(0);
        if (ways == Ways.BY_NUMBERS && allGive(strongest, together)) {
            NodeKey key = ClaimSets.keyOf(strongest);
            together.forEach(claim -> keys.put(claim, key));
            evidence.put(key, new Evidence(allIdentifiers(together), List.of()));
        } else {
            ClaimSets sets = ClaimSets.of(together, decisions);
            keys.putAll(sets.keys());
            evidence.putAll(sets.evidence());
            sets.findings().values().forEach(findings::addAll);
        }
    }

    /** Whether they are one company without further thought. */
    private static boolean allGive(Identifier strongest, List<Claim> together) {
        if (together.size() > 1 && strongest.scheme() != Identifier.Scheme.AGENCY) {
            return false;
        }
        for (Claim claim : together) {
            // A claim gives at most one id at an agency, and that first.
            if (!claim.identifiers().get(0).equals(strongest)) {
                return false;
            }
        }
        return true;
    }

    private static List<Identifier> allIdentifiers(List<Claim> together) {
        if (together.size() == 1) {
            return together.get(0).identifiers();
        }
        TreeSet<Identifier> all = new TreeSet<>();
        together.forEach(claim -> all.addAll(claim.identifiers()));
        return List.copyOf(all);
    }

    private NodeKey keyOf(Claim claim) {
        NodeKey key = keys.get(claim);
        if (key == null) {
            throw new IllegalArgumentException("This company was not among those told apart.");
        }
        return key;
    }

    NodeKey keyOf(CompanyMention mention) {
        if (!mention.claim().isBareName()) {
            return keyOf(mention.claim());
        }
        Identifier name = mention.nameInReport();
        return bareNames.getOrDefault(mention.context(), Map.of()).getOrDefault(name, ClaimSets.keyOf(name));
    }

    /** {@return why the statements about a company are about one; nothing for one that has only a bare name} */
    Evidence evidenceOf(NodeKey key) {
        return evidence.getOrDefault(key, Evidence.NONE);
    }

    List<Finding> findings() {
        return findings;
    }
}
