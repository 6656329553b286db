package io.creditkit.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which mentions are one company, kept up to date: a change works out anew only the claims that share an identifier with it, by
 * way of others too, and the bare names in the reports that name those.
 */
final class LiveCompanies {
    private final Map<Claim, Entry> claims = new HashMap<>();
    private final Map<Identifier, Set<Claim>> holders = new HashMap<>();
    private final Map<NodeKey, Evidence> evidence = new HashMap<>();
    private final Map<String, List<MentionSource>> contexts = new HashMap<>();
    private final Map<String, Map<Identifier, NodeKey>> bareNames = new HashMap<>();
    private final IdentityDecisions decisions;

    /** A claim that is made: by whom, of which company, and what is wrong about it. */
    private static final class Entry {
        private final List<MentionSource> sources = new ArrayList<>();
        private NodeKey key;
        private List<Finding> findings = List.of();

        private Entry(NodeKey key) {
            this.key = key;
        }
    }

    /** What a change did, and how it was before. */
    static final class Shift {
        private final Map<Claim, NodeKey> keysBefore = new HashMap<>();
        private final Map<String, Map<Identifier, NodeKey>> bareNamesBefore = new HashMap<>();
        private final Set<MentionSource> affected = new LinkedHashSet<>();
        private final Set<NodeKey> touched = new HashSet<>();
        private final List<Finding> findingsBefore = new ArrayList<>();
        private final List<Finding> findingsNow = new ArrayList<>();

        /** {@return the sources of which a company became another node} */
        Set<MentionSource> affected() {
            return affected;
        }

        /** {@return the companies whose identifiers may have changed} */
        Set<NodeKey> touched() {
            return touched;
        }

        List<Finding> findingsBefore() {
            return findingsBefore;
        }

        List<Finding> findingsNow() {
            return findingsNow;
        }
    }

    LiveCompanies(IdentityDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Takes sources out and others in.
     *
     * @param decided the records about which decisions came or went
     */
    Shift change(
            Collection<? extends MentionSource> gone,
            Collection<? extends MentionSource> come,
            Collection<Identifier> decided) {
        Shift shift = new Shift();
        Set<Identifier> changed = new HashSet<>(decided);
        Set<String> changedContexts = new LinkedHashSet<>();
        for (MentionSource source : gone) {
            if (!source.companies().isEmpty()) {
                changedContexts.add(source.context());
                forget(source, shift, changed);
            }
        }
        for (MentionSource source : come) {
            if (!source.companies().isEmpty()) {
                changedContexts.add(source.context());
                learn(source, changed);
            }
        }
        tellApart(claimsReachedFrom(changed), shift);
        shift.affected.forEach(source -> changedContexts.add(source.context()));
        changedContexts.forEach(context -> nameAnew(context, shift));
        shift.affected.removeAll(gone);
        shift.affected.removeAll(come);
        return shift;
    }

    private void forget(MentionSource source, Shift shift, Set<Identifier> changed) {
        for (Claim claim : claimsOf(source)) {
            Entry entry = claims.get(claim);
            if (entry != null && entry.sources.remove(source) && entry.sources.isEmpty()) {
                claims.remove(claim);
                claim.identifiers().forEach(identifier -> unhold(identifier, claim));
                changed.addAll(claim.identifiers());
                shift.keysBefore.put(claim, entry.key);
                shift.touched.add(entry.key);
                shift.findingsBefore.addAll(entry.findings);
            }
        }
        List<MentionSource> named = contexts.getOrDefault(source.context(), new ArrayList<>());
        named.remove(source);
        if (named.isEmpty()) {
            contexts.remove(source.context());
        }
    }

    private void unhold(Identifier identifier, Claim claim) {
        Set<Claim> held = holders.getOrDefault(identifier, new HashSet<>());
        held.remove(claim);
        if (held.isEmpty()) {
            holders.remove(identifier);
        }
    }

    private void learn(MentionSource source, Set<Identifier> changed) {
        for (Claim claim : claimsOf(source)) {
            Entry entry = claims.get(claim);
            if (entry == null) {
                entry = new Entry(ClaimSets.keyOf(claim.identifiers().get(0)));
                claims.put(claim, entry);
                for (Identifier identifier : claim.identifiers()) {
                    holders.computeIfAbsent(identifier, none -> new HashSet<>()).add(claim);
                }
                changed.addAll(claim.identifiers());
            }
            entry.sources.add(source);
        }
        contexts.computeIfAbsent(source.context(), none -> new ArrayList<>()).add(source);
    }

    private static Set<Claim> claimsOf(MentionSource source) {
        Set<Claim> made = new LinkedHashSet<>();
        for (CompanyMention mention : source.companies()) {
            if (!mention.claim().isBareName()) {
                made.add(mention.claim());
            }
        }
        return made;
    }

    private Set<Claim> claimsReachedFrom(Set<Identifier> start) {
        Set<Claim> reached = new HashSet<>();
        Set<Identifier> seen = new HashSet<>(start);
        ArrayDeque<Identifier> queue = new ArrayDeque<>(start);
        while (!queue.isEmpty()) {
            Identifier next = queue.remove();
            for (Claim claim : holders.getOrDefault(next, Set.of())) {
                if (reached.add(claim)) {
                    claim.identifiers().stream().filter(seen::add).forEach(queue::add);
                }
            }
            for (IdentityDecision decision : decisions.about(next)) {
                if (seen.add(decision.partnerOf(next))) {
                    queue.add(decision.partnerOf(next));
                }
            }
        }
        return reached;
    }

    private void tellApart(Set<Claim> reached, Shift shift) {
        ClaimSets sets = ClaimSets.of(reached, decisions);
        Map<Claim, List<Finding>> findings = sets.findings();
        for (Claim claim : reached) {
            Entry entry = entry(claim);
            NodeKey now = sets.keys().getOrDefault(claim, entry.key);
            if (!now.equals(entry.key)) {
                shift.keysBefore.putIfAbsent(claim, entry.key);
                shift.affected.addAll(entry.sources);
            }
            shift.touched.add(entry.key);
            shift.findingsBefore.addAll(entry.findings);
            entry.key = now;
            entry.findings = findings.getOrDefault(claim, List.of());
            shift.findingsNow.addAll(entry.findings);
        }
        shift.touched.forEach(evidence::remove);
        evidence.putAll(sets.evidence());
        shift.touched.addAll(sets.evidence().keySet());
    }

    private Entry entry(Claim claim) {
        Entry entry = claims.get(claim);
        if (entry == null) {
            throw new IllegalArgumentException("This company was not among those told apart.");
        }
        return entry;
    }

    private void nameAnew(String context, Shift shift) {
        List<MentionSource> sources = contexts.getOrDefault(context, List.of());
        List<CompanyMention> mentions = new ArrayList<>();
        sources.forEach(source -> mentions.addAll(source.companies()));
        Map<Identifier, NodeKey> now = BareNames.meaning(mentions, claim -> entry(claim).key);
        Map<Identifier, NodeKey> before = bareNames.getOrDefault(context, Map.of());
        if (!now.equals(before)) {
            shift.bareNamesBefore.put(context, before);
            shift.affected.addAll(sources);
            if (now.isEmpty()) {
                bareNames.remove(context);
            } else {
                bareNames.put(context, now);
            }
        }
    }

    /** {@return the sources within which a bare name means the same} */
    List<MentionSource> sourcesOf(String context) {
        return List.copyOf(contexts.getOrDefault(context, List.of()));
    }

    /** {@return the node of a company that is named now} */
    NodeKey keyOf(CompanyMention mention) {
        return mention.claim().isBareName()
                ? keyOf(mention, bareNames.getOrDefault(mention.context(), Map.of()))
                : entry(mention.claim()).key;
    }

    /** {@return the node that a company was before a change} */
    NodeKey keyBefore(CompanyMention mention, Shift shift) {
        if (mention.claim().isBareName()) {
            Map<Identifier, NodeKey> before = shift.bareNamesBefore.get(mention.context());
            return before == null ? keyOf(mention) : keyOf(mention, before);
        }
        NodeKey before = shift.keysBefore.get(mention.claim());
        return before == null ? keyOf(mention) : before;
    }

    private static NodeKey keyOf(CompanyMention mention, Map<Identifier, NodeKey> meaning) {
        return meaning.getOrDefault(mention.nameInReport(), ClaimSets.keyOf(mention.nameInReport()));
    }

    /** {@return why the statements about a company are about one; nothing for one that has only a bare name} */
    Evidence evidenceOf(NodeKey key) {
        return evidence.getOrDefault(key, Evidence.NONE);
    }
}
