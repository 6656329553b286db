package io.creditkit.examples.sandbox;

import io.creditkit.examples.sandbox.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses and sorts the orders of a list. */
final class InvestigationSearch {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT);

    private final World world;
    private final LocalDate today;

    InvestigationSearch(World world, LocalDate today) {
        this.world = world;
        this.today = today;
    }

    List<Investigation> of(Call call, List<Investigation> orders) {
        Optional<Instant> createdSince = moment(call, "createdSince");
        Optional<Instant> createdBefore = moment(call, "createdBefore");
        Optional<Instant> reportAfter = moment(call, "reportCreatedAfter");
        Optional<Instant> reportBefore = moment(call, "reportCreatedBefore");
        return orders.stream()
                .filter(order -> call.query("transactionId")
                        .map(InvestigationView.transaction(order.orderId())::equals)
                        .orElse(true))
                .filter(order -> between(createdSince, order.placedOn(), createdBefore))
                .filter(order -> reported(reportAfter, order, reportBefore))
                .filter(order -> isAbout(call, order))
                .sorted(order(call))
                .toList();
    }

    private static Optional<Instant> moment(Call call, String name) {
        return call.query(name).map(text -> {
            try {
                return (text.contains("T") ? OffsetDateTime.parse(text) : OffsetDateTime.parse(text, MOMENT))
                        .toInstant();
            } catch (DateTimeParseException e) {
                throw call.refuse(
                        400, "Bad Request", "\"" + name + "\" must be written like 2020-01-01 11:23:56+00:00");
            }
        });
    }

    private static boolean between(Optional<Instant> after, String day, Optional<Instant> before) {
        Instant moment =
                OffsetDateTime.parse(InvestigationView.moment(day), MOMENT).toInstant();
        return after.map(moment::isAfter).orElse(true)
                && before.map(moment::isBefore).orElse(true);
    }

    private boolean reported(Optional<Instant> after, Investigation order, Optional<Instant> before) {
        boolean asked = after.isPresent() || before.isPresent();
        boolean delivered = order.status(today) == Investigation.Status.DELIVERED;
        return !asked || (delivered && between(after, order.endsOn(), before));
    }

    private boolean isAbout(Call call, Investigation order) {
        return switch (call.query("lookUpOrderBy").orElse("").toLowerCase(Locale.ROOT)) {
            case "" -> true;
            case "searchcriteria" ->
                fits(
                        call,
                        "searchCriteria",
                        order.part("searchCriteria").path("countryCode").asText(),
                        order.part("searchCriteria").path("name").asText());
            case "companydetails" ->
                order.status(today) == Investigation.Status.DELIVERED
                        && fits(
                                call,
                                "companyDetails",
                                order.company().substring(0, 2),
                                world.nameOf(
                                        world.indexOf(order.company()).orElseThrow(), LocalDate.parse(order.endsOn())));
            default ->
                throw call.refuse(
                        400, "Bad Request", "\"lookUpOrderBy\" must be one of CompanyDetails, SearchCriteria");
        };
    }

    private static boolean fits(Call call, String prefix, String country, String name) {
        return call.query(prefix + "Country").map(country::equalsIgnoreCase).orElse(true)
                && call.query(prefix + "Name")
                        .map(wanted -> CompanySearch.plain(name).contains(CompanySearch.plain(wanted)))
                        .orElse(true);
    }

    private Comparator<Investigation> order(Call call) {
        Comparator<Investigation> order = switch (call.query("sortBy").orElse("creationDate")) {
            case "creationDate" -> Comparator.comparing(Investigation::placedOn);
            case "lastStatusChangeDate" -> Comparator.comparing(one -> one.statusSince(today));
            case "orderID" -> Comparator.comparing(Investigation::orderId);
            case "status" -> Comparator.comparing(one -> one.status(today));
            default ->
                throw call.refuse(
                        400,
                        "Bad Request",
                        "\"sortBy\" must be one of creationDate, lastStatusChangeDate, orderID, status");
        };
        Comparator<Investigation> settled = order.thenComparing(Investigation::orderId);
        return call.descends() ? settled.reversed() : settled;
    }
}
