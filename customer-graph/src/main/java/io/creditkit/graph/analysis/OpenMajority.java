package io.creditkit.graph.analysis;

import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.ShareRange;
import java.math.BigDecimal;
import java.util.List;

/**
 * Whether a company that nobody is known to control may yet have a company with a majority above it.
 *
 * @param verdict {@code POSSIBLE} if the share of a company is open upwards beyond half, or of more than half nobody is told; {@code NO}
 *     if what is told leaves none that much, {@code UNDETERMINED} if no holder is known
 * @param holdings the current shareholdings in the company
 */
record OpenMajority(Verdict verdict, List<Edge> holdings) {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static OpenMajority of(Network network, int company) {
        Node asked = network.nodes().get(company);
        List<Edge> holdings = network.edgesTo(asked.key()).stream()
                .filter(edge -> edge.current() && edge.type() == EdgeType.SHAREHOLDING)
                .toList();
        List<Edge> others = holdings.stream()
                .filter(edge -> !edge.from().equals(asked.key()))
                .toList();
        if (others.isEmpty()) {
            return new OpenMajority(Verdict.UNDETERMINED, holdings);
        }
        BigDecimal certain =
                holdings.stream().map(edge -> edge.knownShare().low()).reduce(BigDecimal.ZERO, BigDecimal::add);
        // Holders that nobody told may have all that the told ones leave.
        boolean possible = HUNDRED.subtract(certain).compareTo(HALF) > 0
                || others.stream()
                        .filter(edge -> network.node(edge.from()).orElseThrow().kind() == NodeKind.COMPANY)
                        .anyMatch(edge -> mayBeMajority(edge.knownShare(), certain));
        return new OpenMajority(possible ? Verdict.POSSIBLE : Verdict.NO, holdings);
    }

    /** The others' certain shares leave only the rest of 100 percent. */
    private static boolean mayBeMajority(ShareRange share, BigDecimal certain) {
        BigDecimal left = HUNDRED.subtract(certain).add(share.low());
        return share.high().min(left).compareTo(HALF) > 0;
    }

    /** {@return whether a share that is at least this, or more than this, is more than half} */
    static boolean isMajority(BigDecimal low, ShareRange.End end) {
        int order = low.compareTo(HALF);
        return order > 0 || (order == 0 && end == ShareRange.End.EXCLUDED);
    }
}
