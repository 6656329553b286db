package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.NodeKey;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which ways one party holds another: all ways along current shareholdings that come to no party twice, up to a length. What a
 * person wants to see behind an effective share.
 *
 * <p>Time: only holdings from which the company is near enough are followed, those nearest to it first. In a dense cluster most
 * ways may still end at a party they came to before, so after 1 000 000 holdings tried the search ends with what it found. No
 * recursion. Source: our definition.
 */
public final class OwnershipPaths {
    private static final int MOST_TRIED = 1_000_000;
    private static final Comparator<Path> BEST_FIRST = Comparator.comparing(Path::weight, Comparator.reverseOrder())
            .thenComparing(path -> path.edges().size())
            .thenComparing(path -> path.edges().stream().map(Edge::id).toList().toString());

    private final Network network;

    /**
     * One way.
     *
     * @param edges the holdings from the holder down
     * @param weight the product of their certain shares, 0 to 1
     * @param weakest the smallest certain share on the way in percent, by which some rules judge a chain
     */
    public record Path(List<Edge> edges, BigDecimal weight, BigDecimal weakest) {
        public Path {
            edges = List.copyOf(edges);
        }
    }

    /** Whether all ways are told. */
    public enum Completeness {
        /** All there are up to the length. */
        ALL,
        /** As many as were asked for, and there are more; or as many as were found until the search had to end. */
        LIMITED
    }

    /**
     * The ways found.
     *
     * @param paths the heaviest first, of equal ones the shortest
     * @param completeness whether there are or may be more
     */
    public record Found(List<Path> paths, Completeness completeness) {
        public Found {
            paths = List.copyOf(paths);
        }
    }

    private OwnershipPaths(Network network) {
        this.network = network;
    }

    /** {@return the ways in that network} */
    public static OwnershipPaths in(Network network) {
        return new OwnershipPaths(network);
    }

    /**
     * {@return the ways from a holder down to a company}
     *
     * @param longest how many holdings a way has at most, 1 or more
     * @param most how many ways are told at most, 1 or more
     * @throws IllegalArgumentException if one of them is below 1
     */
    public Found between(NodeKey holder, NodeKey company, int longest, int most) {
        if (longest < 1 || most < 1) {
            throw new IllegalArgumentException(
                    "At least one way of one holding can be asked for, not " + most + " of " + longest + ".");
        }
        Map<NodeKey, Integer> stepsLeft = stepsTo(company, longest);
        List<Path> paths = new ArrayList<>();
        if (!stepsLeft.containsKey(holder) || holder.equals(company)) {
            return new Found(paths, Completeness.ALL);
        }
        ArrayDeque<Edge> way = new ArrayDeque<>();
        ArrayDeque<ArrayDeque<Edge>> open = new ArrayDeque<>();
        Set<NodeKey> onWay = new HashSet<>(Set.of(holder));
        open.push(holdingsOf(holder, stepsLeft));
        int tried = 0;
        while (!open.isEmpty()) {
            ArrayDeque<Edge> choices = open.element();
            if (choices.isEmpty()) {
                open.pop();
                if (!way.isEmpty()) {
                    onWay.remove(way.removeLast().to());
                }
                continue;
            }
            if (tried++ == MOST_TRIED) {
                return found(paths, Completeness.LIMITED);
            }
            Edge next = choices.remove();
            if (next.to().equals(company)) {
                if (paths.size() == most) {
                    return found(paths, Completeness.LIMITED);
                }
                way.addLast(next);
                paths.add(path(way));
                way.removeLast();
            } else if (way.size() + 1 + stepsLeft.getOrDefault(next.to(), longest) <= longest && onWay.add(next.to())) {
                way.addLast(next);
                open.push(holdingsOf(next.to(), stepsLeft));
            }
        }
        return found(paths, Completeness.ALL);
    }

    private static Found found(List<Path> paths, Completeness completeness) {
        paths.sort(BEST_FIRST);
        return new Found(paths, completeness);
    }

    private static Path path(ArrayDeque<Edge> way) {
        BigDecimal weight = BigDecimal.ONE;
        BigDecimal weakest = BigDecimal.valueOf(100);
        for (Edge edge : way) {
            weight = weight.multiply(edge.knownShare().low().movePointLeft(2));
            weakest = weakest.min(edge.knownShare().low());
        }
        return new Path(List.copyOf(way), weight, weakest);
    }

    /** The holdings from which the company can be reached, those nearest to it first. */
    private ArrayDeque<Edge> holdingsOf(NodeKey holder, Map<NodeKey, Integer> stepsLeft) {
        return network.edgesFrom(holder).stream()
                .filter(edge -> counts(edge) && stepsLeft.containsKey(edge.to()))
                .sorted(Comparator.comparingInt(edge -> stepsLeft.getOrDefault(edge.to(), 0)))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private Map<NodeKey, Integer> stepsTo(NodeKey company, int longest) {
        Map<NodeKey, Integer> steps = new HashMap<>(Map.of(company, 0));
        ArrayDeque<NodeKey> queue = new ArrayDeque<>(List.of(company));
        while (!queue.isEmpty()) {
            NodeKey here = queue.remove();
            int next = steps.getOrDefault(here, 0) + 1;
            for (Edge edge : next > longest ? List.<Edge>of() : network.edgesTo(here)) {
                if (counts(edge) && steps.putIfAbsent(edge.from(), next) == null) {
                    queue.add(edge.from());
                }
            }
        }
        return steps;
    }

    private static boolean counts(Edge edge) {
        return edge.current() && edge.type() == EdgeType.SHAREHOLDING;
    }
}
