package io.creditkit.examples;

import static io.creditkit.examples.Listing.cell;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.monitoring.WatchEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the agency told of the watched companies. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Lists the events of monitoring that were taken over. Calls no agency.",
        footer = {
            "",
            "Examples:",
            "  creditkit events list",
            "  creditkit events list C100001 --json",
            "  creditkit events list --since 2026-11-20 --csv"
        })
final class EventsCommand {
    private static final Comparator<Told> NEWEST_FIRST = Comparator.comparing(
                    (Told told) -> told.event().happenedAt(), Comparator.reverseOrder())
            .thenComparing(told -> told.customer().number())
            .thenComparing(told -> told.event().notificationId());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Told(Customer customer, WatchEvent event) {}

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The events of the companies that customers are linked to, newest first.",
            footer = {
                "",
                "Examples:",
                "  creditkit events list",
                "  creditkit events list C100001 C100002 --json",
                "  creditkit events list --since 2026-11-20 --csv"
            })
    int list(
            @Mixin DataAccess data,
            @Mixin Listing listing,
            @Mixin CustomerNumbers numbers,
            @Option(names = "--since", paramLabel = "DATE", description = "From that day on. Default: all of them.")
                    @Nullable
                    LocalDate since) {
        Instant from =
                since == null ? Instant.MIN : since.atStartOfDay(ZoneOffset.UTC).toInstant();
        Listing.Table table = data.with(work -> {
            Listing.Table told = Listing.Table.of("customer", "name", "at", "topic", "rule", "before", "after");
            numbers.in(work).stream()
                    .flatMap(customer -> customer.agencyLink().stream()
                            .map(AgencyLink::company)
                            .flatMap(company -> work.monitoring().events(company).stream())
                            .map(event -> new Told(customer, event)))
                    .filter(one -> !one.event().happenedAt().isBefore(from))
                    .sorted(NEWEST_FIRST)
                    .forEach(one -> row(one, told));
            return told;
        });
        return Replies.list(spec, listing, table);
    }

    /** A rule's name may go on behind a bar with its parameters, in braces and without their values. */
    private static void row(Told told, Listing.Table table) {
        WatchEvent event = told.event();
        table.add(List.of(
                cell(told.customer().number()),
                cell(told.customer().name()),
                cell(event.happenedAt()),
                cell(event.topic()),
                cell(event.ruleName().split("\\s*\\|", 2)[0]),
                event.oldValue().flatMap(Listing::told),
                event.newValue().flatMap(Listing::told)));
    }
}
