package io.creditkit.customer.alert;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.OwnLimitHistory;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.search.Truth;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Replays rules over the past, day by day and customer by customer, as each day was known at its end. Stores nothing. */
final class BackTest {
    private static final int PAGE = 200;

    private final WorkContext context;
    private final List<AlertRule> rules;
    private final BiFunction<Customer, LocalDate, ReceivablesSummary> ledger;
    private final ExpiredLimit expired;
    private final Map<LocalDate, BackTestDay> days = new TreeMap<>();
    private final Map<String, Integer> raised = new HashMap<>();
    private final Map<String, Integer> undecided = new HashMap<>();
    private final List<Alert> stillOpen = new ArrayList<>();

    BackTest(
            WorkContext context,
            List<AlertRule> rules,
            BiFunction<Customer, LocalDate, ReceivablesSummary> ledger,
            ExpiredLimit expired) {
        this.expired = expired;
        this.context = context;
        this.rules = RulesInForce.of(rules).on();
        this.ledger = ledger;
        rules.forEach(rule -> raised.put(rule.code(), 0));
    }

    /** What is kept of one customer. */
    private record Kept(PastProfile profile, Evidence evidence) {}

    BackTestResult over(LocalDate first, LocalDate last) {
        Optional<String> after = Optional.empty();
        List<Customer> page;
        do {
            Optional<String> from = after;
            page = context.inUnitOfWork(work -> work.customers().page(from, PAGE));
            page.stream()
                    .filter(customer -> customer.status() != CustomerStatus.ERASED)
                    .forEach(customer -> replay(customer, first, last));
            if (!page.isEmpty()) {
                after = Optional.of(page.get(page.size() - 1).number());
            }
        } while (page.size() == PAGE);
        return new BackTestResult(List.copyOf(days.values()), raised, stillOpen, undecided);
    }

    private void replay(Customer customer, LocalDate first, LocalDate last) {
        Kept kept = context.inUnitOfWork(work -> kept(work, customer, last));
        Map<String, Alert> open = new TreeMap<>();
        Set<String> ever = new HashSet<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Evidence known = kept.evidence().knownOn(day);
            List<Ruling> rulings =
                    Ruling.of(rules, kept.profile().on(known, ledger.apply(customer, day)), known, context.rates());
            Instant moment =
                    day.plusDays(1).atStartOfDay(context.zone()).toInstant().minusSeconds(1);
            for (Ruling ruling : rulings) {
                steps(ruling, customer, moment, open, ever).forEach(step -> note(step, moment, open, ever));
                boolean unknown = ruling.finding()
                        .map(finding -> finding.truth() == Truth.UNKNOWN)
                        .orElse(true);
                if (day.equals(last) && unknown) {
                    undecided.merge(ruling.rule().code(), 1, Integer::sum);
                }
            }
        }
        open.values().stream().filter(Alert::isOpen).forEach(stillOpen::add);
    }

    private Kept kept(UnitOfWork work, Customer customer, LocalDate last) {
        Map<Criterion, List<HistoryPoint>> series = new EnumMap<>(Criterion.class);
        List<WatchEvent> events = new ArrayList<>();
        customer.agencyLink().map(AgencyLink::company).ifPresent(company -> {
            for (Criterion criterion : Criterion.values()) {
                series.put(criterion, work.history().series(company, criterion));
            }
            Set<String> seen = new HashSet<>();
            work.monitoring().events(company).stream()
                    .filter(event -> seen.add(EventTrigger.key(event)))
                    .forEach(events::add);
        });
        PastProfile profile = new PastProfile(
                customer,
                customer.agencyLink().flatMap(link -> work.reports().file(link.company())),
                work.assessments().all(customer.id()),
                work.scenarios().assignments(customer.id()),
                work.scenarios().scenarios().stream()
                        .filter(Scenario::isByHand)
                        .map(Scenario::code)
                        .collect(Collectors.toUnmodifiableSet()),
                OwnLimitHistory.read(work, customer, expired, context.zone()));
        Map<OwnFigure, List<HistoryPoint>> own =
                new OwnSeries(expired, context.zone()).read(work, customer, EnumSet.allOf(OwnFigure.class), last);
        return new Kept(profile, new Evidence(series, own, events, last, context.zone()));
    }

    private List<AlertCourse.Step> steps(
            Ruling ruling, Customer customer, Instant moment, Map<String, Alert> open, Set<String> ever) {
        AlertRule rule = ruling.rule();
        List<AlertCourse.Step> steps = new ArrayList<>();
        if (ruling.finding().isEmpty()) {
            return steps;
        }
        if (rule.kind() != AlertRule.Kind.EVENT) {
            String key = AlertCourse.dedupKey(rule.code(), customer.id(), "");
            AlertCourse course = new AlertCourse(rule, customer.id(), "", moment, ids(key, moment));
            steps.add(course.next(
                    Optional.ofNullable(open.get(key)), ruling.finding().get()));
            return steps;
        }
        open.values().stream()
                .filter(alert -> alert.rule().equals(rule.code())
                        && !rule.keepFiringFor().isZero())
                .filter(alert -> !moment.isBefore(alert.firedAt().plus(rule.keepFiringFor())))
                .forEach(alert -> steps.add(new AlertCourse.Stand(AlertCourse.resolved(alert, moment))));
        ruling.events().forEach((event, finding) -> {
            String key = AlertCourse.dedupKey(rule.code(), customer.id(), event);
            if (!ever.contains(key) && finding.truth() == Truth.TRUE) {
                AlertCourse course = new AlertCourse(rule, customer.id(), event, moment, ids(key, moment));
                steps.add(new AlertCourse.Stand(course.begun(finding)));
            }
        });
        return steps;
    }

    /** The same replay gives the same ids. */
    private static IdSource ids(String key, Instant moment) {
        return () -> "back-test " + key + " " + moment;
    }

    private void note(AlertCourse.Step step, Instant moment, Map<String, Alert> open, Set<String> ever) {
        if (step instanceof AlertCourse.Drop drop) {
            open.remove(drop.alert().dedupKey());
        } else if (step instanceof AlertCourse.Stand stand) {
            Alert alert = stand.alert();
            Optional<Alert> before = Optional.ofNullable(open.get(alert.dedupKey()));
            boolean wasFiring = before.filter(Alert::isOpen).isPresent();
            ever.add(alert.dedupKey());
            if (alert.state() == Alert.State.RESOLVED) {
                open.remove(alert.dedupKey());
                add(moment, List.of(), List.of(alert));
            } else {
                open.put(alert.dedupKey(), alert);
                if (alert.isOpen() && !wasFiring) {
                    raised.merge(alert.rule(), 1, Integer::sum);
                    add(moment, List.of(alert), List.of());
                }
            }
        }
    }

    private void add(Instant moment, List<Alert> begun, List<Alert> ended) {
        LocalDate day = LocalDate.ofInstant(moment, context.zone());
        days.merge(
                day,
                new BackTestDay(day, begun, ended),
                (one, other) -> new BackTestDay(
                        day, joined(one.raised(), other.raised()), joined(one.resolved(), other.resolved())));
    }

    private static List<Alert> joined(List<Alert> one, List<Alert> other) {
        List<Alert> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
