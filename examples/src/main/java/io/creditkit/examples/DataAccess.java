package io.creditkit.examples;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.csv.RateTable;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.storage.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Opens the data that the main job keeps, for one command. No agency is called. */
final class DataAccess {
    /** The options that the environment and the configuration file may give. */
    static final Set<String> OPTIONS = Set.of("--data", "--tenant", "--rates");

    private static final Actor WHO = Actor.of("command-line");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the main job keeps its data. Default: CREDITKIT_DATA, or ./creditkit-out.")
    private Path data = Path.of("creditkit-out");

    @Option(
            names = "--tenant",
            paramLabel = "NAME",
            description = "Whose data: main for an account of your own, sandbox for the made-up one."
                    + " Default: CREDITKIT_TENANT, or sandbox.")
    private String tenant = "sandbox";

    @Option(names = "--rates", paramLabel = "FILE", description = "Exchange rates. Default: examples/data.")
    private @Nullable Path rates;

    /** {@return what the work gives, done on the data by nobody in particular} */
    <T> T with(Function<Workspace, T> work) {
        return with(WHO, work);
    }

    /** {@return what the work gives} The reason is kept in the trail of changes. */
    <T> T because(String reason, Function<Workspace, T> work) {
        if (reason.isBlank()) {
            throw new WrongInputException("--reason is blank: say why, it is kept.");
        }
        return with(WHO.because(reason.strip()), work);
    }

    /** {@return the customer with that number} */
    static Customer customer(Workspace workspace, String number) {
        return workspace
                .customers()
                .findByNumber(number)
                .orElseThrow(() -> new WrongInputException(
                        "There is no customer with the number " + number + ". creditkit customers list tells them."));
    }

    private <T> T with(Actor actor, Function<Workspace, T> work) {
        if (!Files.exists(data.resolve("creditkit.mv.db"))) {
            throw new WrongInputException("There is no data in " + data
                    + ". Run creditkit run first, or name the folder with --data or CREDITKIT_DATA.");
        }
        Path table = DataFiles.standard().choose(Optional.ofNullable(rates), "--rates", "rates.csv");
        try (Storage storage = JdbcStorage.embedded(data.resolve("creditkit")).build();
                CreditKit kit = CreditKit.builder()
                        .storage(storage)
                        .exchangeRates(RateTable.read(table))
                        .build()) {
            return work.apply(kit.workspace(TenantId.of(tenant), actor));
        }
    }
}
