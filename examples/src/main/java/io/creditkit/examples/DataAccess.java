package io.creditkit.examples;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.storage.Storage;
import io.creditkit.examples.job.OutputFolder;
import io.creditkit.examples.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Opens the data that the main job keeps, for one command. No agency is called unless a command asks for it. */
final class DataAccess {
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
                    + " Default: CREDITKIT_TENANT, else that of the main job in this environment.")
    private @Nullable String tenant;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description =
                    "Exchange rates. Default: CREDITKIT_RATES, else those of examples/data for the tenant sandbox,"
                            + " else none.")
    private @Nullable Path rates;

    private final Map<String, String> environment;

    DataAccess(Map<String, String> environment) {
        this.environment = environment;
    }

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

    /** {@return what the work gives} What it looks at for is kept in the access log. */
    <T> T forPurpose(String purpose, Function<Workspace, T> work) {
        if (purpose.isBlank() || purpose.length() > 100) {
            throw new WrongInputException("--purpose has 1 to 100 characters: say what for, it is kept.");
        }
        return with(WHO.forPurpose(purpose.strip()), work);
    }

    /** {@return the customer with that number} */
    static Customer customer(Workspace workspace, String number) {
        return workspace
                .customers()
                .findByNumber(number)
                .orElseThrow(() -> new WrongInputException(
                        "There is no customer with the number " + number + ". creditkit customers list tells them."));
    }

    /** {@return what the work gives, as the ledger stood on that day} For work that stores nothing. */
    <T> T on(LedgerDay day, Function<Workspace, T> work) {
        TenantId whose = tenant();
        return withoutAgency(day.given().map(SandboxDay::clockOf).orElseGet(() -> clock(whose)), WHO, work);
    }

    /** {@return what the work gives, in a folder that need not hold any data yet} */
    <T> T first(Function<Workspace, T> work) {
        OutputFolder.open(data);
        try (CreditsafeClient reader = AgencyAccess.ofNobody().client()) {
            return opened(reader, clock(tenant()), WHO, work);
        }
    }

    /**
     * {@return what the work gives, which may call the agency}
     *
     * @param err where an interrupt is answered
     */
    <T> T withAgency(PrintWriter err, BiFunction<Workspace, Agency, T> work) {
        return withAgency(err, OrderBudget.none(), work);
    }

    /** {@return the same of work that may order reports, as many as the budget allows} */
    <T> T withAgency(PrintWriter err, OrderBudget budget, BiFunction<Workspace, Agency, T> work) {
        requireData();
        try (Agency agency = Agency.open(environment, tenant(), data, err)) {
            return opened(agency.client(), agency.clock(), budget, WHO, workspace -> work.apply(workspace, agency));
        }
    }

    /** {@return the exchange rates} */
    ExchangeRates rates() {
        return DataFiles.standard().rates(Optional.ofNullable(rates), tenant());
    }

    /** {@return the folder} */
    Path folder() {
        return data;
    }

    private <T> T with(Actor actor, Function<Workspace, T> work) {
        return withoutAgency(clock(tenant()), actor, work);
    }

    private <T> T withoutAgency(Clock clock, Actor actor, Function<Workspace, T> work) {
        requireData();
        try (CreditsafeClient reader = AgencyAccess.ofNobody().client()) {
            return opened(reader, clock, actor, work);
        }
    }

    private <T> T opened(CreditsafeClient client, Clock clock, Actor actor, Function<Workspace, T> work) {
        return opened(client, clock, OrderBudget.none(), actor, work);
    }

    private <T> T opened(
            CreditsafeClient client, Clock clock, OrderBudget budget, Actor actor, Function<Workspace, T> work) {
        try (Storage storage = JdbcStorage.embedded(data.resolve("creditkit")).build();
                CreditKit kit = KitSetup.of(
                        storage,
                        client,
                        clock,
                        new KitSetup.Choices(rates(), budget, Configuration.agencyPage(environment)))) {
            return work.apply(kit.workspace(tenant(), actor));
        }
    }

    private void requireData() {
        if (!Files.exists(data.resolve("creditkit.mv.db"))) {
            throw new WrongInputException("There is no data in " + data
                    + ". Run creditkit run or creditkit import first, or name the folder with --data or"
                    + " CREDITKIT_DATA.");
        }
    }

    private TenantId tenant() {
        if (tenant == null) {
            return AccountTenant.of(environment);
        }
        try {
            return TenantId.of(tenant);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(
                    "--tenant can't be used: give 1 to 64 characters that are not all blank, such as "
                            + AccountTenant.OWN + " or " + AccountTenant.SANDBOX + ".");
        }
    }

    /** The sandbox's data lives on the sandbox's date: by any other the same invoices would be overdue for longer. */
    private Clock clock(TenantId whose) {
        if (!whose.equals(AccountTenant.SANDBOX)) {
            return Clock.systemUTC();
        }
        try {
            return SandboxDay.clockOf(
                    Sandbox.startingDate(RunCommand.sandboxIn(data.resolve(RunCommand.SANDBOX_FILE))));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new WrongInputException("The sandbox's date can't be told: " + e.getMessage());
        }
    }
}
