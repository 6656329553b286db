package io.creditkit.examples;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.access.Subscription;
import io.creditkit.creditsafe.access.SubscriptionLine;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.examples.job.MainJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How things stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what the contract with the agency still allows, what was ordered, what the data folder holds, and when"
                    + " something was last done.",
            "Calls the agency once; free of charge. In the rows of the subscription and of the budget, value is what is used,"
                    + " of what is paid for or allowed, and left what remains."
        },
        footer = {"", "Examples:", "  creditkit status", "  creditkit status --csv | grep '^subscription,'"})
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataAccess data;

    @Mixin
    private Listing listing = new Listing();

    @Mixin
    private OrderBudget budget = new OrderBudget();

    /** Over the data that it is given; only its options are read. */
    StatusCommand(DataAccess data) {
        this.data = data;
    }

    @Override
    public Integer call() {
        Listing.Table table = data.withAgency(spec.commandLine().getErr(), budget, (work, agency) -> {
            Rows rows = new Rows();
            rows.add("agency", "name", agency.name());
            rows.add("agency", "tenant", work.tenant().value());
            subscription(agency.client(), rows);
            orders(work.reports().ledger(), rows);
            budget(work, rows);
            book(work, rows);
            rows.add("data", "folder", data.folder());
            rows.add("data", "bytes", size(data.folder().resolve("creditkit.mv.db")));
            monitoring(work, rows);
            return rows.table;
        });
        listing.print(table, spec.commandLine().getOut());
        return ExitCode.OK.code();
    }

    /** The rows as they are gathered. */
    private static final class Rows {
        private final Listing.Table table = Listing.Table.of("area", "name", "value", "of", "left", "until");

        void add(String area, String name, Object value) {
            add(area, name, Optional.of(value));
        }

        void add(String area, String name, Optional<?> value) {
            table.add(List.of(
                    Optional.of(area), Optional.of(name), value, Optional.empty(), Optional.empty(), Optional.empty()));
        }

        void add(String area, String name, long used, OptionalInt most) {
            Optional<Integer> allowed = most.isPresent() ? Optional.of(most.getAsInt()) : Optional.empty();
            table.add(List.of(
                    Optional.of(area),
                    Optional.of(name),
                    Optional.of(used),
                    allowed,
                    allowed.map(all -> Math.max(0, all - used)),
                    Optional.empty()));
        }

        void add(SubscriptionLine line) {
            Optional<Long> left = line.paid().isPresent() && line.used().isPresent()
                    ? Optional.of(line.paid().getAsLong() - line.used().getAsLong())
                    : Optional.empty();
            table.add(List.of(
                    Optional.of("subscription"),
                    Optional.of(name(line)),
                    number(line.used()),
                    number(line.paid()),
                    left,
                    line.expireDate()));
        }

        private static String name(SubscriptionLine line) {
            List<String> parts = new ArrayList<>(List.of(line.serviceName()));
            line.country().map(Object::toString).or(line::name).ifPresent(parts::add);
            line.template().ifPresent(parts::add);
            return String.join(" ", parts);
        }

        private static Optional<Long> number(OptionalLong number) {
            return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
        }
    }

    private static void subscription(CreditsafeClient client, Rows rows) {
        Subscription subscription = client.access().subscription();
        subscription.lines().forEach(rows::add);
    }

    private static void orders(List<ReportOrder> ledger, Rows rows) {
        rows.add("orders", "all", ledger.size());
        rows.add(
                "orders",
                "billed or maybe",
                ledger.stream().filter(order -> order.outcome().mayBeBilled()).count());
        rows.add(
                "orders",
                "open",
                ledger.stream().filter(order -> order.outcome().isOpen()).count());
        rows.add(
                "orders",
                "newest",
                ledger.stream().map(ReportOrder::requestedAt).max(Comparator.naturalOrder()));
    }

    /** As the library counts: what was or may have been billed since the day or the month began. */
    private void budget(Workspace work, Rows rows) {
        LocalDate today = work.today();
        List<ReportOrder> ledger = work.reports().ledger();
        rows.add("budget", "day", billedSince(ledger, today), budget.perDay());
        rows.add("budget", "month", billedSince(ledger, today.withDayOfMonth(1)), budget.perMonth());
    }

    private static long billedSince(List<ReportOrder> ledger, LocalDate day) {
        Instant since = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return ledger.stream()
                .filter(order ->
                        order.outcome().mayBeBilled() && !order.requestedAt().isBefore(since))
                .count();
    }

    private static void book(Workspace work, Rows rows) {
        List<Customer> customers = new ArrayList<>();
        work.customers().forEach(customers::add);
        rows.add("book", "customers", customers.size());
        rows.add(
                "book",
                "linked",
                customers.stream()
                        .filter(customer -> customer.agencyLink().isPresent())
                        .count());
        rows.add(
                "book",
                "alerts open",
                work.alerts().all().stream()
                        .filter(alert -> alert.state() != Alert.State.RESOLVED)
                        .count());
        Optional<Instant> assessed = customers.stream()
                .flatMap(customer -> work.risk().latest(customer.id()).stream())
                .map(made -> made.assessedAt())
                .max(Comparator.naturalOrder());
        rows.add("book", "newest assessment", assessed);
    }

    private static void monitoring(Workspace work, Rows rows) {
        Optional<Portfolio> portfolio = work.monitoring().portfolio(MainJob.PORTFOLIO);
        rows.add(
                "monitoring",
                "companies watched",
                work.monitoring().members(MainJob.PORTFOLIO).size());
        rows.add("monitoring", "last check", portfolio.flatMap(Portfolio::lastCheckedAt));
        rows.add("monitoring", "events until", portfolio.flatMap(Portfolio::eventsTakenUntil));
    }

    private static Optional<Long> size(Path file) {
        try {
            return Optional.of(Files.size(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
