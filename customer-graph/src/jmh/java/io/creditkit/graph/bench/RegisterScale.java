package io.creditkit.graph.bench;

import io.creditkit.customer.CountryCode;
import io.creditkit.graph.Adjacency;
import io.creditkit.graph.Edge;
import io.creditkit.graph.EdgeType;
import io.creditkit.graph.Network;
import io.creditkit.graph.Node;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.NodeKind;
import io.creditkit.graph.Provenance;
import io.creditkit.graph.analysis.ControlGroups;
import io.creditkit.graph.analysis.CutPoints;
import io.creditkit.graph.analysis.SignificantOwners;
import io.creditkit.graph.internal.StrongComponents;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A network of ten million parties and twenty million edges in one process, with names, shares and origins, and the questions that
 * look at all of it: run it with {@code -Xmx8g}. Prints the seconds of each step, of all together, and the most memory that was
 * needed. Companies and holdings are those of the other measures; the host brings them as facts of its own, one by one.
 */
public final class RegisterScale {
    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final CountryCode HOME = CountryCode.of("GB");
    private static final Provenance ORIGIN =
            new Provenance("register", "register of shareholders", "holding", Optional.empty());

    private final int companies;
    private final NodeKey[] keys;
    private final long started = System.nanoTime();
    private long stepStarted = started;

    private RegisterScale(int nodes) {
        companies = nodes / SyntheticReports.NODES_PER_REPORT;
        keys = new NodeKey[companies * SyntheticReports.NODES_PER_REPORT];
    }

    /** Measures that many parties, ten million unless told. */
    public static void main(String... arguments) {
        new RegisterScale(arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0])).run();
    }

    private void run() {
        for (int node = 0; node < keys.length; node++) {
            keys[node] = node < companies ? NodeKey.ofCompany(SyntheticReports.id(node)) : NodeKey.of("person:" + node);
        }
        Network network = step("network of facts", () -> Network.of(DAY, facts(keys.length, this::node), edges()));
        // A program for people: what it prints is its result, here and below.
        System.out.println(
                network.nodes().size() + " parties, " + network.edges().size() + " edges");
        Adjacency shape = network.adjacency();
        step("strong components", () -> StrongComponents.of(shape, edge -> true).size());
        step("cut points", () -> CutPoints.in(network).parties().size());
        step(
                "control groups and ultimate parents",
                () -> ControlGroups.in(network).groups().size());
        step("owners of 1 % and more of everything", () -> SignificantOwners.in(network, BigDecimal.ONE));
        System.out.printf("all: %.1f s%n", (System.nanoTime() - started) / 1e9);
        long most = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            most += pool.getPeakUsage().getUsed();
        }
        System.out.printf("at most %.1f GB used, garbage included%n", most / 1e9);
    }

    private <T> T step(String name, Supplier<T> work) {
        T result = work.get();
        long now = System.nanoTime();
        System.out.printf("%s: %.1f s%n", name, (now - stepStarted) / 1e9);
        stepStarted = now;
        return result;
    }

    private Node node(int node) {
        boolean company = node < companies;
        return Node.builder()
                .key(keys[node])
                .kind(company ? NodeKind.COMPANY : NodeKind.PERSON)
                .naturalPerson(!company)
                .label((company ? "Company " : "Person ") + node)
                .country(HOME)
                .addProvenance(ORIGIN)
                .build();
    }

    private Collection<Edge> edges() {
        SyntheticReports reports = new SyntheticReports(companies);
        return new AbstractCollection<>() {
            @Override
            public int size() {
                return 0;
            }

            @Override
            public Iterator<Edge> iterator() {
                return new EdgeIterator(reports);
            }
        };
    }

    /** The holdings and directors of one company after the other. */
    private final class EdgeIterator implements Iterator<Edge> {
        private final SyntheticReports reports;
        private List<Edge> ready = new ArrayList<>();
        private int given;
        private int company;

        private EdgeIterator(SyntheticReports reports) {
            this.reports = reports;
        }

        @Override
        public boolean hasNext() {
            return given < ready.size() || company < companies;
        }

        @Override
        public Edge next() {
            if (given == ready.size()) {
                ready = of(company++);
                given = 0;
            }
            return ready.get(given++);
        }

        private List<Edge> of(int held) {
            List<Edge> told = new ArrayList<>();
            Set<Integer> owners = new HashSet<>();
            for (SyntheticReports.Holding holding : reports.holdings(held)) {
                if (owners.add(holding.owner())) {
                    told.add(edge(EdgeType.SHAREHOLDING, holding.owner(), held)
                            .sharePercent(BigDecimal.valueOf(holding.percent()))
                            .build());
                }
            }
            for (int person = 0; person < SyntheticReports.PERSONS; person++) {
                told.add(director(held, person).role("Director").build());
            }
            told.add(director(held, 0).role("Secretary").build());
            return told;
        }

        private Edge.Builder director(int company, int person) {
            return edge(EdgeType.DIRECTOR, companies + company * SyntheticReports.PERSONS + person, company);
        }

        private Edge.Builder edge(EdgeType type, int from, int to) {
            return Edge.builder().type(type).from(keys[from]).to(keys[to]).addProvenance(ORIGIN);
        }
    }

    private static <T> Collection<T> facts(int count, IntFunction<T> fact) {
        return new AbstractCollection<>() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public Iterator<T> iterator() {
                return java.util.stream.IntStream.range(0, count).mapToObj(fact).iterator();
            }
        };
    }
}
