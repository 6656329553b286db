package io.creditkit.graph;

import io.creditkit.graph.internal.IntList;
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
    private final Evidence[] evidence;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<Identifier, NodeKey>> bareNames = new HashMap<>();
    private final IdentityDecisions decisions;

    /** The claims as they are made, source by source; where it is a bare name, nothing. */
    private final IntList made = new IntList();

    private final IntList starts = new IntList();

    private CompanyIdentities(Collection<? extends MentionSource> sources, IdentityDecisions decisions) {
        this.decisions = decisions;
        claims = new Numbering<>(sources.size());
        Map<String, List<CompanyMention>> contextsWithBareNames = new HashMap<>();
        for (MentionSource source : sources) {
            starts.add(made.size());
            for (CompanyMention mention : source.companies()) {
                if (mention.claim().isBareName()) {
                    contextsWithBareNames.putIfAbsent(mention.context(), new ArrayList<>());
                    made.add(NONE);
                } else {
                    made.add(claims.number(mention.claim()));
                }
            }
        }
        keys = new NodeKey[claims.size()];
        evidence = new Evidence[claims.size()];
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
            int one = identifiers.find(decision.one());
            int other = identifiers.find(decision.other());
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
        for (int set = 0; set < claims.size(); set++) {
            if (sets.find(set) == set) {
                if (!decidedSets.get(set) && allGiveOneId(set, next)) {
                    joinAll(set, next);
                } else {
                    tellApart(set, next);
                }
            }
        }
    }

    private void joinAll(int first, int[] next) {
        NodeKey key = ClaimSets.keyOf(claims.at(first).identifiers().get(0));
        Evidence told = new Evidence(allIdentifiers(first, next), List.of());
        for (int claim = first; claim != NONE; claim = next[claim]) {
            keys[claim] = key;
            evidence[claim] = told;
        }
    }

    private void tellApart(int first, int[] next) {
        List<Claim> together = new ArrayList<>();
        for (int claim = first; claim != NONE; claim = next[claim]) {
            together.add(claims.at(claim));
        }
        ClaimSets sets = ClaimSets.of(together, decisions);
        sets.keys().forEach((claim, key) -> {
            keys[claims.find(claim)] = key;
            evidence[claims.find(claim)] = sets.evidence().getOrDefault(key, Evidence.NONE);
        });
        sets.findings().values().forEach(findings::addAll);
    }

    /** Whether they are one company without further thought. */
    private boolean allGiveOneId(int first, int[] next) {
        Identifier strongest = claims.at(first).identifiers().get(0);
        if (next[first] != NONE && strongest.scheme() != Identifier.Scheme.AGENCY) {
            return false;
        }
        for (int claim = next[first]; claim != NONE; claim = next[claim]) {
            // A claim gives at most one id at an agency, and that first.
            if (!claims.at(claim).identifiers().get(0).equals(strongest)) {
                return false;
            }
        }
        return true;
    }

    private List<Identifier> allIdentifiers(int first, int[] next) {
        List<Identifier> most = List.of();
        for (int claim = first; claim != NONE; claim = next[claim]) {
            List<Identifier> given = claims.at(claim).identifiers();
            most = given.size() > most.size() ? given : most;
        }
        TreeSet<Identifier> all = new TreeSet<>();
        for (int claim = first; claim != NONE; claim = next[claim]) {
            List<Identifier> given = claims.at(claim).identifiers();
            // Most mentions give the agency's id alone, which the fullest one gives too.
            if (!most.containsAll(given)) {
                all.addAll(given);
            }
        }
        if (all.isEmpty()) {
            return most;
        }
        all.addAll(most);
        return List.copyOf(all);
    }

    private NodeKey keyOf(Claim claim) {
        int number = claims.find(claim);
        if (number < 0) {
            throw new IllegalArgumentException("This company was not among those told apart.");
        }
        return keys[number];
    }

    /** {@return how many different claims are made} */
    int claimCount() {
        return claims.size();
    }

    /**
     * {@return the number of the claim that a source makes; negative if it is a bare name}
     *
     * @param source the source's place among those told apart
     * @param mention the mention's place among {@link MentionSource#companies()}
     */
    int claimOf(int source, int mention) {
        return made.get(starts.get(source) + mention);
    }

    /** {@return the company that makes the claim of that number} */
    NodeKey keyOf(int claim) {
        return keys[claim];
    }

    NodeKey keyOf(CompanyMention mention) {
        if (!mention.claim().isBareName()) {
            return keyOf(mention.claim());
        }
        Identifier name = mention.nameInReport();
        return bareNames.getOrDefault(mention.context(), Map.of()).getOrDefault(name, ClaimSets.keyOf(name));
    }

    /** {@return why the statements about the company that makes the claim of that number are about one} */
    Evidence evidenceOf(int claim) {
        return evidence[claim];
    }

    List<Finding> findings() {
        return findings;
    }
}
