package io.creditkit.examples.soak;

import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.jdbc.SchemaMode;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.storage.Storage;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;

/** The library as each process of the soak sets it up. Closes what it opened. */
final class House implements AutoCloseable {
    static final TenantId TENANT = TenantId.of("soak");
    static final String PORTFOLIO = "Soak";

    private final HeldConnections connections;
    private final CreditsafeClient client;
    private final Storage storage;
    private final Received received;
    private final CreditKit kit;
    private final Actor actor;

    private House(Target target, SchemaMode mode, URI agency, Duration ahead, String actor) {
        this.connections = new HeldConnections(target);
        this.received = new Received(connections);
        this.client = CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("sandbox", "sandbox"))
                .environment(Environment.of(agency))
                .requestsPerMinute(100_000)
                .retryBudget(Duration.ofSeconds(2))
                .build();
        Clock clock = Clock.offset(Clock.systemUTC(), ahead);
        CreditsafeBureau bureau = CreditsafeBureau.over(client, clock);
        this.storage = JdbcStorage.on(connections).schemaMode(mode).build();
        this.kit = CreditKit.builder()
                .storage(storage)
                .bureau(bureau)
                .watchService(bureau)
                .clock(clock)
                .eventSink(received)
                .reportPolicy(ReportPolicy.builder()
                        .maxAgeAfterEvent(Period.ofDays(1))
                        .build())
                .build();
        this.actor = Actor.of(actor);
    }

    /**
     * {@return the library over a database that has its tables}
     *
     * @param agency where the sandbox is
     * @param ahead how far the sandbox's day is ahead of ours; may be negative
     */
    static House open(Target target, URI agency, Duration ahead, String actor) {
        return new House(target, SchemaMode.VALIDATE, agency, ahead, actor);
    }

    /** {@return the same, with the tables made} */
    static House build(Target target, URI agency, Duration ahead, String actor) {
        return new House(target, SchemaMode.MIGRATE, agency, ahead, actor);
    }

    Workspace work() {
        return kit.workspace(TENANT, actor);
    }

    Storage storage() {
        return storage;
    }

    CreditsafeClient client() {
        return client;
    }

    Received received() {
        return received;
    }

    HeldConnections database() {
        return connections;
    }

    @Override
    public void close() {
        kit.close();
        storage.close();
        client.close();
        try {
            connections.close();
        } catch (SQLException left) {
            throw new IllegalStateException("A connection can't be closed.", left);
        }
    }
}
