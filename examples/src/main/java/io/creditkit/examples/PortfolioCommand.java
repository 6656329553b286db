package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.monitoring.MonitoringRun;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.examples.job.MainJob;
import io.creditkit.examples.page.PlainReason;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The companies that are watched at the agency. */
@Command(
        name = "portfolio",
        mixinStandardHelpOptions = true,
        description =
                "Tells which companies the agency watches, and brings its portfolio into step with the customers.",
        footer = {
            "",
            "Examples:",
            "  creditkit portfolio list",
            "  creditkit portfolio differences --json",
            "  creditkit portfolio sync"
        })
final class PortfolioCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The watched companies, as the last check left them. Calls no agency.",
            footer = {"", "Examples:", "  creditkit portfolio list", "  creditkit portfolio list --csv"})
    int list(@Mixin DataAccess data, @Mixin Listing listing) {
        Listing.Table table = data.with(work -> {
            Map<AgencyCompanyId, Set<String>> customers = linked(work);
            Listing.Table told = Listing.Table.of("company", "customers", "watched since", "last event");
            for (PortfolioMember member : work.monitoring().members(MainJob.PORTFOLIO)) {
                if (member.state().isWatched()) {
                    told.add(List.of(
                            cell(member.company().value()),
                            names(customers, member.company()),
                            cell(member.addedAt()),
                            member.lastEventAt().map(Object::toString)));
                }
            }
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "differences",
            mixinStandardHelpOptions = true,
            description = {
                "Where the agency's portfolio and the linked customers differ. Calls the agency; changes nothing.",
                "NOT_WATCHED: a customer is linked to it, and the agency does not watch it. NO_CUSTOMER: the agency watches"
                        + " it, and no customer is linked to it; it uses a place of the contract."
            },
            footer = {"", "Examples:", "  creditkit portfolio differences", "  creditkit portfolio differences --json"})
    int differences(@Mixin DataAccess data, @Mixin Listing listing) {
        Listing.Table table = data.withAgency(spec.commandLine().getErr(), PortfolioCommand::differences);
        return Replies.list(spec, listing, table);
    }

    @Command(
            name = "sync",
            mixinStandardHelpOptions = true,
            description =
                    "Puts what is missing under watch, and takes events over. Calls the agency; not billed by call.",
            footer = {"", "Examples:", "  creditkit portfolio sync", "  creditkit portfolio sync --json"})
    int sync(@Mixin DataAccess data, @Mixin Listing listing) {
        PrintWriter err = spec.commandLine().getErr();
        MonitoringRun run = data.withAgency(err, (work, agency) -> {
            work.monitoring().recover();
            return Terminal.during("Portfolio", () -> work.monitoring().check(MainJob.PORTFOLIO));
        });
        Listing.Table table = Listing.Table.of("company", "what");
        rows(run.addedCompanies(), "ADDED", table);
        rows(run.notWatchable(), "NOT_WATCHABLE", table);
        rows(run.withoutCustomer(), "NO_CUSTOMER", table);
        rows(run.changed(), "CHANGED", table);
        listing.print(table, spec.commandLine().getOut());
        run.warnings().forEach(warning -> err.println(PlainReason.of(warning)));
        err.flush();
        return ExitCode.OK.code();
    }

    private static Listing.Table differences(Workspace work, Agency agency) {
        Map<AgencyCompanyId, Set<String>> customers = linked(work);
        Set<AgencyCompanyId> watched = new TreeSet<>(work.monitoring()
                .portfolio(MainJob.PORTFOLIO)
                .flatMap(Portfolio::agencyPortfolioId)
                .map(CreditsafeBureau.over(agency.client(), agency.clock())::members)
                .orElse(Set.of()));
        Listing.Table table = Listing.Table.of("company", "customers", "difference");
        customers.keySet().stream()
                .filter(company -> !watched.contains(company))
                .forEach(company ->
                        table.add(List.of(cell(company.value()), names(customers, company), cell("NOT_WATCHED"))));
        watched.stream()
                .filter(company -> !customers.containsKey(company))
                .forEach(company -> table.add(List.of(cell(company.value()), Optional.empty(), cell("NO_CUSTOMER"))));
        return table;
    }

    private static Map<AgencyCompanyId, Set<String>> linked(Workspace work) {
        Map<AgencyCompanyId, Set<String>> linked = new TreeMap<>();
        work.customers()
                .forEach(customer -> customer.agencyLink()
                        .ifPresent(link -> linked.computeIfAbsent(link.company(), company -> new TreeSet<>())
                                .add(customer.number())));
        return linked;
    }

    private static Optional<String> names(Map<AgencyCompanyId, Set<String>> customers, AgencyCompanyId company) {
        return Optional.ofNullable(customers.get(company)).map(numbers -> String.join(" ", numbers));
    }

    private static void rows(Collection<AgencyCompanyId> companies, String what, Listing.Table table) {
        companies.forEach(company -> table.add(List.of(cell(company.value()), cell(what))));
    }
}
