package io.creditkit.graph.analysis;

import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Groups of parties that are one risk: under one control, or so dependent that the trouble of one is the trouble of the other.
 * From every control group the dependencies are followed downwards; who is reached joins with all that it controls, but not with
 * what controls it. Two groups that depend on each other are one. The groups cover the parties and may overlap: who depends on two
 * independent parties is in the group of each, and its exposure counts in both.
 *
 * <p>A {@link Rebuttal} that holds on the network's day takes a dependency out. It doesn't undo control.
 *
 * <p>Time: the control groups once, then for every group with dependencies what it reaches. Source: Regulation (EU) 575/2013,
 * article 4(1)(39); Delegated Regulation (EU) 2024/1728. The circumstances there are an open list: dependencies are input.
 */
public final class ConnectedClients {
    private final Network network;
    private final ControlGroups control;
    private final Control controls;
    private final Upstream upstream;
    private final Map<NodeKey, List<EconomicDependency>> byProvider = new TreeMap<>();
    private final List<Rebuttal> rebuttals;

    /** Whether a party that is reached draws in what controls it. */
    public enum Upstream {
        /** Only what it controls joins with it. */
        NEVER,
        /** Its whole control group joins. */
        ALWAYS
    }

    /** Why a party is in a group. */
    public sealed interface Join permits ByControl, ByDependency {}

    /** The party is under one control with another member. */
    public record ByControl(NodeKey head) implements Join {}

    /** The party depends on a member. */
    public record ByDependency(EconomicDependency dependency) implements Join {}

    /**
     * Parties that are one risk.
     *
     * @param start the head of the control group the dependencies were followed from
     * @param members all parties of the group with the reason for each, in order of keys; the start has {@code ByControl} itself
     * @param rebutted the dependencies that would have joined more, had nobody decided otherwise
     */
    public record Group(NodeKey start, Map<NodeKey, Join> members, List<EconomicDependency> rebutted) {
        public Group {
            members = Collections.unmodifiableMap(new TreeMap<>(members));
            rebutted = List.copyOf(rebutted);
        }
    }

    private ConnectedClients(
            Network network,
            Collection<EconomicDependency> dependencies,
            Collection<Rebuttal> rebuttals,
            Upstream upstream) {
        this.network = network;
        this.control = ControlGroups.in(network);
        this.controls = Control.in(network, ControlPolicy.majority());
        this.upstream = upstream;
        this.rebuttals = List.copyOf(rebuttals);
        for (EconomicDependency dependency : dependencies) {
            requireHere(dependency.provider());
            requireHere(dependency.dependent());
            byProvider
                    .computeIfAbsent(dependency.provider(), none -> new ArrayList<>())
                    .add(dependency);
        }
        byProvider
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparing(EconomicDependency::dependent).thenComparing(EconomicDependency::reason)));
    }

    private void requireHere(NodeKey party) {
        if (network.node(party).isEmpty()) {
            throw new IllegalArgumentException(
                    "A dependency names the party " + party + ", which is not in the network.");
        }
    }

    /**
     * {@return the groups in that network}
     *
     * @param dependencies what persons recorded, in any order
     * @param rebuttals what persons decided against; those not valid on the network's day are passed over
     * @throws IllegalArgumentException if a dependency names a party that is not in the network
     */
    public static ConnectedClients in(
            Network network,
            Collection<EconomicDependency> dependencies,
            Collection<Rebuttal> rebuttals,
            Upstream upstream) {
        return new ConnectedClients(network, dependencies, rebuttals, upstream);
    }

    /** {@return all groups of two or more, none contained in another, in order of their starts} */
    public List<Group> groups() {
        Set<NodeKey> starts = new TreeSet<>();
        control.groups().forEach(group -> starts.add(group.head()));
        byProvider.keySet().forEach(provider -> starts.add(headOf(provider)));
        List<Group> all = new ArrayList<>();
        for (NodeKey start : starts) {
            Group group = from(start);
            if (group.members().size() > 1) {
                all.add(group);
            }
        }
        return withoutContained(all);
    }

    /** {@return the groups the party is in; empty if it is a risk of its own} */
    public List<Group> groupsOf(NodeKey party) {
        return groups().stream()
                .filter(group -> group.members().containsKey(party))
                .toList();
    }

    private NodeKey headOf(NodeKey party) {
        return control.groupOf(party).map(ControlGroup::head).orElse(party);
    }

    private List<NodeKey> baseOf(NodeKey party) {
        return control.groupOf(party).map(ControlGroup::members).orElse(List.of(party));
    }

    private Group from(NodeKey start) {
        Map<NodeKey, Join> members = new LinkedHashMap<>();
        ArrayDeque<NodeKey> queue = new ArrayDeque<>();
        List<EconomicDependency> rebutted = new ArrayList<>();
        baseOf(start).forEach(member -> admit(member, new ByControl(start), members, queue));
        Set<NodeKey> mutual = mutual(start);
        while (!queue.isEmpty()) {
            NodeKey member = queue.remove();
            for (EconomicDependency dependency : byProvider.getOrDefault(member, List.of())) {
                if (isRebutted(dependency)) {
                    rebutted.add(dependency);
                } else if (admit(dependency.dependent(), new ByDependency(dependency), members, queue)) {
                    boolean whole = upstream == Upstream.ALWAYS || mutual.contains(headOf(dependency.dependent()));
                    drawnIn(dependency.dependent(), whole)
                            .forEach(other -> admit(other, new ByControl(headOf(other)), members, queue));
                }
            }
        }
        return new Group(start, members, rebutted);
    }

    private List<NodeKey> drawnIn(NodeKey reached, boolean whole) {
        return whole ? baseOf(reached) : controls.controlledBy(reached);
    }

    private static boolean admit(NodeKey party, Join reason, Map<NodeKey, Join> members, ArrayDeque<NodeKey> queue) {
        if (members.putIfAbsent(party, reason) != null) {
            return false;
        }
        queue.add(party);
        return true;
    }

    private boolean isRebutted(EconomicDependency dependency) {
        LocalDate day = network.asOf();
        return rebuttals.stream().anyMatch(rebuttal -> rebuttal.covers(dependency, day));
    }

    /** The heads of the groups that the start depends on in turn: with those it is one. */
    private Set<NodeKey> mutual(NodeKey start) {
        Set<NodeKey> below = closure(start);
        Set<NodeKey> both = new TreeSet<>();
        for (NodeKey head : below) {
            if (!head.equals(start) && closure(head).contains(start)) {
                both.add(head);
            }
        }
        return both;
    }

    private Set<NodeKey> closure(NodeKey start) {
        Set<NodeKey> heads = new TreeSet<>(Set.of(start));
        ArrayDeque<NodeKey> queue = new ArrayDeque<>(heads);
        while (!queue.isEmpty()) {
            for (NodeKey member : baseOf(queue.remove())) {
                Stream<NodeKey> next = byProvider.getOrDefault(member, List.of()).stream()
                        .filter(dependency -> !isRebutted(dependency))
                        .map(dependency -> headOf(dependency.dependent()));
                next.filter(heads::add).forEach(queue::add);
            }
        }
        return heads;
    }

    private static List<Group> withoutContained(List<Group> all) {
        List<Group> result = new ArrayList<>();
        for (Group group : all) {
            Set<NodeKey> mine = group.members().keySet();
            Optional<Group> larger = all.stream()
                    .filter(other -> other.members().keySet().containsAll(mine))
                    .filter(other -> other.members().size() > mine.size()
                            || other.start().compareTo(group.start()) < 0)
                    .findFirst();
            if (larger.isEmpty()) {
                result.add(group);
            }
        }
        return List.copyOf(result);
    }
}
