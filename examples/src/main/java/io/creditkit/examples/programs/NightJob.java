package io.creditkit.examples.programs;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.AlertRun;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The daily work on a database that outlives the process; of several nodes that try at once, one does it. */
final class NightJob {
    private NightJob() {}

    public static void main(String[] arguments) {
        try (Storage storage = JdbcStorage.embedded(Path.of(arguments[2])).build();
                CreditKit kit = CreditKit.builder().storage(storage).build()) {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("night-job"));
            work.imports().customers(Path.of(arguments[0]));
            work.imports().invoices(Path.of(arguments[1]));
            Optional<Integer> warned = work.jobs()
                    .runAlone(
                            "night",
                            Duration.ofMinutes(30),
                            lease -> assess(work, LocalDate.parse(arguments[3])).size());
            System.out.println(
                    warned.map(count -> count + " customers newly warned of").orElse("Another node is at it."));
        }
    }

    private static List<AlertRun> assess(Workspace work, LocalDate day) {
        List<AlertRun> runs = new ArrayList<>();
        work.profiles().forEach(day, profile -> {
            CustomerProfile assessed = CustomerProfile.builder()
                    .from(profile)
                    .assessment(work.risk().assess(profile))
                    .build();
            AlertRun run = work.alerts().evaluate(assessed);
            if (!run.raised().isEmpty()) {
                runs.add(run);
            }
        });
        return runs;
    }
}
