package io.creditkit.examples.soak;

import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.monitoring.NotificationEvent;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.creditsafe.CreditsafeBureau;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxLedger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what is stored with what the sandbox knows and with what was to be. Calls nothing that is charged. */
final class Audit {
    private static final int TOLD = 20;

    private final House house;
    private final Workspace work;
    private final Sandbox sandbox;
    private final Roll roll;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Long> figures = new TreeMap<>();

    Audit(House house, Sandbox sandbox, Roll roll) throws SQLException {
        this.house = house;
        this.work = house.work();
        this.sandbox = sandbox;
        this.roll = roll;
        customers();
        orders();
        reports();
        watched();
        events();
        alerts();
        new Traces(house.database()).of(roll).forEach(this::wrong);
    }

    /** {@return what is wrong} */
    List<String> findings() {
        return findings;
    }

    /** {@return what was compared, by name} */
    Map<String, Long> figures() {
        return figures;
    }

    private void wrong(String what) {
        if (findings.size() < TOLD) {
            findings.add(what);
        } else if (findings.size() == TOLD) {
            findings.add("and more");
        }
    }

    private void count(String what, long more) {
        figures.merge(what, more, Long::sum);
    }

    private void customers() {
        for (int i = 0; i < roll.size(); i++) {
            int which = i;
            Optional<Customer> found = work.customers().findByNumber(Roll.number(which));
            switch (Fate.of(which)) {
                case LIVES ->
                    found.ifPresentOrElse(
                            customer -> living(which, customer), () -> wrong(Roll.number(which) + " is lost"));
                case ERASED -> {
                    if (found.filter(customer -> customer.status() != CustomerStatus.ERASED)
                            .isPresent()) {
                        wrong(Roll.number(which) + " is not erased");
                    }
                    count("customers erased", 1);
                }
                case MERGED -> {
                    if (found.filter(customer -> customer.number().equals(Roll.number(which - 1)))
                            .isEmpty()) {
                        wrong(Roll.number(which) + " is not merged");
                    }
                    count("customers merged", 1);
                }
            }
        }
    }

    private void living(int which, Customer customer) {
        count("customers living", 1);
        if (!customer.name().equals(roll.name(which))
                || customer.email().filter(Roll.email(which)::equals).isEmpty()) {
            wrong(customer.number() + " has lost its name or address");
        }
        if (customer.agencyLink()
                .map(AgencyLink::company)
                .filter(company(which)::equals)
                .isEmpty()) {
            wrong(customer.number() + " is not linked to " + roll.connectId(which));
        }
        boolean two = which + 1 < roll.size() && Fate.of(which + 1) == Fate.MERGED;
        Money owed = two ? Life.owed(which).plus(Life.owed(which + 1)) : Life.owed(which);
        int payments = Life.payments(which) + (two ? Life.payments(which + 1) : 0);
        List<Invoice> invoices = work.receivables().invoicesOf(customer.id());
        Money open = invoices.stream()
                .map(invoice -> invoice.openOn(work.today()))
                .reduce(Money.of("0.00", "EUR"), Money::plus);
        if (open.compareAmount(owed) != 0) {
            wrong(customer.number() + " owes " + open + " instead of " + owed);
        }
        int came = work.receivables().payments().of(customer.id()).size();
        if (came != payments) {
            wrong(customer.number() + " has paid " + came + " times instead of " + payments);
        }
        count("invoices", invoices.size());
        count("payments", came);
    }

    private AgencyCompanyId company(int which) {
        return AgencyCompanyId.of(CreditsafeBureau.AGENCY, roll.connectId(which));
    }

    /** Our ledger against that of the sandbox: each charge has its order, and no order was charged twice. */
    private void orders() {
        Map<String, ReportOrder> ours = new HashMap<>();
        work.reports().ledger().forEach(order -> ours.put(order.id().value(), order));
        Map<String, Integer> charged = new HashMap<>();
        for (SandboxLedger.Delivery delivery : sandbox.ledger().deliveries()) {
            charged.merge(delivery.callRef(), 1, Integer::sum);
            ReportOrder order = ours.get(delivery.callRef());
            if (order == null) {
                wrong("The charge " + delivery.sequence() + " of " + delivery.id() + " has no order");
            } else if (order.outcome() == ReportOrder.Outcome.NOT_DELIVERED) {
                wrong("The order " + order.id() + " of " + delivery.id() + " was charged and counts as not delivered: "
                        + order.note().orElse(""));
            }
        }
        charged.forEach((reference, times) -> {
            if (times > 1) {
                wrong("The order " + reference + " was charged " + times + " times");
            }
        });
        ours.values().stream()
                .filter(order -> order.outcome() == ReportOrder.Outcome.DELIVERED)
                .filter(order -> !charged.containsKey(order.id().value()))
                .forEach(order -> wrong("The order " + order.id() + " was delivered and never charged"));
        ours.values().stream()
                .filter(order -> order.outcome().isOpen())
                .forEach(order -> wrong("The order " + order.id() + " is still open"));
        ours.values().stream()
                .collect(Collectors.groupingBy(ReportOrder::company))
                .forEach((company, orders) -> boughtOnce(company, orders));
        count("charges of the sandbox", sandbox.ledger().billableCalls());
        ours.values().forEach(order -> count("orders " + order.outcome(), 1));
    }

    /** A second report of a company is bought only if an event came after the first. */
    private void boughtOnce(AgencyCompanyId company, List<ReportOrder> orders) {
        List<ReportOrder> delivered = orders.stream()
                .filter(order -> order.outcome() == ReportOrder.Outcome.DELIVERED)
                .sorted(Comparator.comparing(ReportOrder::requestedAt))
                .toList();
        List<Instant> events =
                work.monitoring().events(company).stream().map(Audit::knownAt).toList();
        for (int i = 1; i < delivered.size(); i++) {
            Instant before = delivered.get(i - 1).requestedAt();
            Instant after = delivered.get(i).requestedAt();
            // An event that comes late was created up to two days before it is seen.
            if (events.stream().noneMatch(at -> at.isAfter(before.minusSeconds(172_800)) && at.isBefore(after))) {
                wrong("The report of " + company + " was bought twice without an event between");
            }
            count("reports bought again after an event", 1);
        }
    }

    /** The sandbox dates events at night, which may lie ahead of the hour at which the soak runs. */
    private static Instant knownAt(WatchEvent event) {
        return event.receivedAt().filter(event.createdAt()::isAfter).orElse(event.createdAt());
    }

    /** Each delivered report is kept, is that of its order, and can be read. */
    private void reports() {
        Set<AgencyCompanyId> living = new HashSet<>();
        for (int i = 0; i < roll.size(); i++) {
            if (Fate.of(i) == Fate.LIVES) {
                living.add(company(i));
            }
        }
        for (AgencyCompanyId company : living) {
            List<KeptReport> kept = house.storage()
                    .inUnitOfWork(House.TENANT, unit -> unit.reports().reports(company));
            if (kept.isEmpty()) {
                wrong("There is no report of " + company);
            }
            for (KeptReport report : kept) {
                ReportDocument document = house.storage()
                        .inUnitOfWork(
                                House.TENANT,
                                unit -> unit.reports().document(report.id()).orElseThrow());
                boolean its = CompanyReport.parse(document.bytes())
                        .companyId()
                        .filter(id -> id.value().equals(company.value()))
                        .isPresent();
                if (!its || !mentions(document, report.orderId().value())) {
                    wrong("The report " + report.id() + " is not that of " + company + " and its order");
                }
            }
            count("reports kept", kept.size());
        }
    }

    /** The sandbox writes the reference of the call into the report. */
    private static boolean mentions(ReportDocument document, String reference) {
        return new String(document.bytes(), StandardCharsets.UTF_8).contains('"' + reference + '"');
    }

    private void watched() {
        Set<String> linked = new TreeSet<>();
        work.customers().forEach(customer -> {
            if (customer.status() != CustomerStatus.ERASED) {
                customer.agencyLink()
                        .ifPresent(link -> linked.add(link.company().value()));
            }
        });
        Set<String> ours = members().stream()
                .map(PortfolioMember::company)
                .map(AgencyCompanyId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> theirs = new TreeSet<>();
        house.client().monitoring().companies().list(portfolio()).stream()
                .forEach(company -> company.id().ifPresent(id -> theirs.add(id.value())));
        if (!ours.equals(linked)) {
            wrong("The portfolio holds " + difference(ours, linked) + " otherwise than the customers");
        }
        if (!theirs.equals(linked)) {
            wrong("The sandbox's portfolio holds " + difference(theirs, linked) + " otherwise than the customers");
        }
        count("companies watched", theirs.size());
    }

    private List<PortfolioMember> members() {
        return work.monitoring().members(House.PORTFOLIO).stream()
                .filter(member -> member.state().isWanted())
                .toList();
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        both.removeIf(each -> one.contains(each) && other.contains(each));
        return both;
    }

    private PortfolioId portfolio() {
        return PortfolioId.of(work.monitoring()
                .portfolio(House.PORTFOLIO)
                .flatMap(Portfolio::agencyPortfolioId)
                .orElseThrow());
    }

    /** Each event that the sandbox tells of a company that is still watched was taken over, once. */
    private void events() {
        Map<String, Set<String>> theirs = new HashMap<>();
        NotificationEventsRequest.Builder all = NotificationEventsRequest.builder();
        for (NotificationEvent event : house.client().monitoring().events().list(portfolio(), all.build())) {
            theirs.computeIfAbsent(event.companyId().orElseThrow().value(), id -> new TreeSet<>())
                    .add(event.notificationEventId().orElseThrow());
        }
        for (PortfolioMember member : members()) {
            List<String> taken = work.monitoring().events(member.company()).stream()
                    .map(WatchEvent::notificationId)
                    .toList();
            Set<String> told = theirs.getOrDefault(member.company().value(), Set.of());
            if (new HashSet<>(taken).size() != taken.size()) {
                wrong("An event of " + member.company() + " was taken over twice");
            }
            if (!new TreeSet<>(taken).equals(told)) {
                wrong("Of " + member.company() + " the events " + taken + " were taken over, and the sandbox told "
                        + told);
            }
            count("events taken over", taken.size());
        }
    }

    /** An alert is open once, was told once, and to look at the rules again raises none. */
    private void alerts() throws SQLException {
        List<Alert> alerts = work.alerts().all();
        Map<String, Integer> fired = house.received().counts("alert.fired");
        Set<String> open = new HashSet<>();
        for (Alert alert : alerts) {
            if (alert.isOpen() && !open.add(alert.dedupKey())) {
                wrong("The alert " + alert.rule() + " of customer " + alert.customerId() + " is open twice");
            }
            int times = fired.getOrDefault(alert.id(), 0);
            int expected = alert.state() == Alert.State.PENDING ? 0 : 1;
            if (times != expected) {
                wrong("The alert " + alert.id() + " (" + alert.rule() + ") was told " + times + " times");
            }
        }
        work.profiles().forEach(work.today(), profile -> again(profile));
        count("alerts", alerts.size());
        count("alerts told", fired.values().stream().mapToInt(Integer::intValue).sum());
    }

    private void again(CustomerProfile profile) {
        work.alerts()
                .evaluate(profile)
                .raised()
                .forEach(alert -> wrong("The alert " + alert.rule() + " of "
                        + profile.customer().number() + " was raised again by a second look"));
    }
}
