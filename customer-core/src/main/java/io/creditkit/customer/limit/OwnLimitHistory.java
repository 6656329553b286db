package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our own limit of one account over time: that decided for the company in law, else that decided for the account, else that entered with
 * it. Defaults of groups are left out, as nobody knows since when they hold. For the house alone: a host asks {@link CreditLimits}.
 */
public final class OwnLimitHistory {
    private final Customer customer;
    private final List<Customer> versions;
    private final Map<LimitSubject, List<LimitDecision>> decisions;
    private final ExpiredLimit expired;
    private final ZoneId zone;

    private OwnLimitHistory(
            Customer customer,
            List<Customer> versions,
            Map<LimitSubject, List<LimitDecision>> decisions,
            ExpiredLimit expired,
            ZoneId zone) {
        this.customer = customer;
        this.versions = versions;
        this.decisions = decisions;
        this.expired = expired;
        this.zone = zone;
    }

    /**
     * {@return the history of an account}
     *
     * @param expired what holds once the last day of a limit is over
     * @param zone in which moments become days
     */
    public static OwnLimitHistory read(UnitOfWork work, Customer customer, ExpiredLimit expired, ZoneId zone) {
        return new OwnLimitHistory(
                customer,
                Stream.concat(work.customers().formerVersions(customer.id()).stream(), Stream.of(customer))
                        .toList(),
                work.limits()
                        .of(Stream.of(LimitSubject.entityOf(customer), LimitSubject.of(customer.id()))
                                .collect(Collectors.toSet())),
                expired,
                zone);
    }

    /** {@return the decided limit of that day by what had been decided before that moment; empty if nobody had decided} */
    public Optional<LimitInForce> decidedOn(LocalDate day, Instant before) {
        return LimitInForce.decided(
                subject -> decisions.getOrDefault(subject, List.of()).stream()
                        .filter(decision -> decision.decidedAt()
                                .filter(at -> at.isBefore(before))
                                .isPresent())
                        .toList(),
                customer,
                day,
                expired);
    }

    /** {@return the limit each time it became another one, up to that day, as it is known now; oldest first} */
    public List<OwnLimitPoint> points(LocalDate until) {
        List<OwnLimitPoint> points = new ArrayList<>();
        for (LocalDate day : changes(until)) {
            OwnLimitPoint point = point(day, Instant.MAX);
            boolean same =
                    !points.isEmpty() && points.get(points.size() - 1).amount().equals(point.amount());
            boolean nothingYet = points.isEmpty() && point.amount() instanceof LimitAmount.NotDecided;
            if (!same && !nothingYet) {
                points.add(point);
            }
        }
        return List.copyOf(points);
    }

    /** {@return the limit of the day of that moment as it was known then, that moment included; empty if there was none} */
    Optional<OwnLimitPoint> point(Instant moment) {
        OwnLimitPoint point = point(LocalDate.ofInstant(moment, zone), moment.plusNanos(1));
        return Optional.of(point).filter(known -> !(known.amount() instanceof LimitAmount.NotDecided));
    }

    private OwnLimitPoint point(LocalDate day, Instant before) {
        Optional<LimitInForce> decided = before.equals(Instant.MAX)
                ? LimitInForce.decided(subject -> decisions.getOrDefault(subject, List.of()), customer, day, expired)
                : decidedOn(day, before);
        if (decided.isPresent()) {
            return new OwnLimitPoint(
                    day,
                    decided.get().decision().flatMap(LimitDecision::decidedAt).orElseGet(() -> startOf(day)),
                    decided.get().amount(),
                    decided.get().decision().map(LimitDecision::id));
        }
        return versions.stream()
                .filter(version ->
                        !dayOf(version).isAfter(day) && version.updatedAt().isBefore(before))
                .reduce((earlier, later) -> later)
                .filter(version -> version.internalLimit().isPresent())
                .map(version -> new OwnLimitPoint(
                        day, version.updatedAt(), LimitAmount.of(version.internalLimit()), Optional.empty()))
                .orElseGet(() -> new OwnLimitPoint(day, startOf(day), new LimitAmount.NotDecided(), Optional.empty()));
    }

    /** {@return the limit of a day as it is known now; empty if there was none} */
    Optional<LimitAmount> on(LocalDate day) {
        return Optional.of(point(day, Instant.MAX).amount())
                .filter(amount -> !(amount instanceof LimitAmount.NotDecided));
    }

    /** {@return the days up to that one on which the limit may have become another one} */
    NavigableSet<LocalDate> changes(LocalDate until) {
        Stream<LocalDate> decided = decisions.values().stream()
                .flatMap(List::stream)
                .filter(decision -> decision.state().wasApproved())
                .flatMap(decision -> Stream.of(
                                Optional.of(decision.validFrom()),
                                decision.validUntil().map(last -> last.plusDays(1)),
                                decision.endedOn())
                        .flatMap(Optional::stream));
        boolean everEntered =
                versions.stream().anyMatch(version -> version.internalLimit().isPresent());
        Stream<LocalDate> entered = everEntered ? versions.stream().map(this::dayOf) : Stream.empty();
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream.concat(decided, entered).filter(day -> !day.isAfter(until)).forEach(days::add);
        return days;
    }

    private LocalDate dayOf(Customer version) {
        return LocalDate.ofInstant(version.updatedAt(), zone);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
