package io.creditkit.graph;

import io.creditkit.graph.internal.Numbering;
import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which mentions are one company: first by {@link ClaimSets}, then, within the reports about one company, by {@link BareNames}.
 * Claims that have nothing to do with each other are parted first; most of what is left together gives one id at an agency and
 * needs no further thought.
 */
final class CompanyIdentities {
    private static final int NONE = -1;

    private final Numbering<Claim> claims;
    private final NodeKey[] keys;
    private final Map<NodeKey, Evidence> evidence = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<Identifier, NodeKey>> bareNames = new HashMap<>();
    private final IdentityDecisions decisions;

    private CompanyIdentities(Collection<? extends MentionSource> sources, IdentityDecisions decisions) {
        this.decisions = decisions;
        claims = new Numbering<>(sources.size());
        Map<String, List<CompanyMention>> contextsWithBareNames = new HashMap<>();
        for (MentionSource source : sources) {
            for (CompanyMention mention : source.companies()) {
                if (mention.claim().isBareName()) {
                    contextsWithBareNames.putIfAbsent(mention.context(), new ArrayList<>());
                } else {
                    claims.number(mention.claim());
                }
            }
        }
        keys = new NodeKey[claims.size()];
        tellApart();
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

    private void tellApart() {
        UnionFind sets = new UnionFind(claims.size());
        Numbering<Identifier> identifiers = new Numbering<>(2 * claims.size());
        int[] firstHolders = new int[16];
        for (int i = 0; i < claims.size(); i++) {
            for (Identifier identifier : claims.at(i).identifiers()) {
                int known = identifiers.size();
                int number = identifiers.number(identifier);
                if (number < known) {
                    sets.union(firstHolders[number], i);
                } else {
                    firstHolders =
                            number < firstHolders.length ? firstHolders : Arrays.copyOf(firstHolders, 2 * number);
                    firstHolders[number] = i;
                }
            }
        }
        BitSet decided = new BitSet();
        for (IdentityDecision decision : decisions.all()) {
            int one = identifiers.find(IdentityDecision.identifier(decision.one()));
            int other = identifiers.find(IdentityDecision.identifier(decision.other()));
            if (one >= 0 && other >= 0) {
                sets.union(firstHolders[one], firstHolders[other]);
            }
            if (one >= 0) {
                decided.set(firstHolders[one]);
            }
            if (other >= 0) {
                decided.set(firstHolders[other]);
            }
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
                    together.add(claims.at(claim));
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
            together.forEach(claim -> keys[claims.find(claim)] = key);
            evidence.put(key, new Evidence(allIdentifiers(together), List.of()));
        } else {
            ClaimSets sets = ClaimSets.of(together, decisions);
            sets.keys().forEach((claim, key) -> keys[claims.find(claim)] = key);
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
        int number = claims.find(claim);
        if (number < 0) {
            throw new IllegalArgumentException("This company was not among those told apart.");
        }
        return keys[number];
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
