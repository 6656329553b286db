package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Commitment;
import io.creditkit.customer.lending.CommitmentSource;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.receivables.DayRanges;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Two accounts of one company, a third one without a link, and a host with orders. Today is 31 March 2026. */
final class LimitBench {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    static final CustomerId ONE = CustomerId.of("c-1");
    static final CustomerId TWO = CustomerId.of("c-2");
    static final CustomerId ALONE = CustomerId.of("c-3");
    static final LimitSubject COMPANY = LimitSubject.of(StorageSamples.company("X-1"));

    final Storage storage;
    final Map<CustomerId, List<Commitment>> orders = new java.util.concurrent.ConcurrentHashMap<>();
    LimitSettings settings = LimitSettings.standard();
    Set<ExposureComponent> components = EnumSet.allOf(ExposureComponent.class);
    ReportContent content = ReportContent.none();
    Instant now = Workbench.NOW;
    private final AtomicLong ids = new AtomicLong();

    LimitBench() {
        this(InMemoryStorage.create());
    }

    LimitBench(Storage storage) {
        this.storage = storage;
        storage.inUnitOfWork(context(Actor.of("setup")).tenant(), work -> {
            work.customers().save(linked("1"));
            work.customers().save(linked("2"));
            return work.customers().save(StorageSamples.bareCustomer("3"));
        });
    }

    private static Customer linked(String number) {
        return Customer.builder()
                .from(StorageSamples.bareCustomer(number))
                .agencyLink(StorageSamples.link("X-1"))
                .build();
    }

    CreditLimits limits() {
        return limits(Actor.of("clerk"));
    }

    CreditLimits limits(Actor actor) {
        return new CreditLimits(context(actor), settings, lending(), company -> content);
    }

    CreditChecks checks() {
        return limits().checks();
    }

    LendingSettings lending() {
        return new LendingSettings(LoanState.active(), DayRanges.standard(), new Orders(), components);
    }

    WorkContext context(Actor actor) {
        WorkContext bench = Workbench.on(storage, now, actor);
        return new WorkContext(storage, bench.tenant(), actor, bench.clock(), bench.zone(), this::nextId, new Rates());
    }

    private String nextId() {
        return String.format(java.util.Locale.ROOT, "id-%06d", ids.incrementAndGet());
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    void order(CustomerId customer, String reference, String amount, String invoiced) {
        orders.computeIfAbsent(customer, first -> new CopyOnWriteArrayList<>())
                .add(new Commitment(Commitment.Kind.ORDER, reference, eur(amount), eur(invoiced)));
    }

    /** An invoice that is due after thirty days. */
    void invoice(CustomerId customer, String number, Money gross, LocalDate issued) {
        context(Actor.of("setup"))
                .inUnitOfWork(work -> work.invoices()
                        .save(Invoice.builder()
                                .from(StorageSamples.invoice(number, customer.value(), issued))
                                .gross(gross)
                                .dueDate(issued.plusDays(30))
                                .build()));
    }

    LimitDecision decide(LimitSubject subject, String amount) {
        return limits().decisions().decide(LimitEntry.permanent(subject, eur(amount), "Committee."));
    }

    CreditCheck check(CustomerId customer, String reference, String amount) {
        return checks().check(CheckRequest.order(customer, reference, eur(amount)));
    }

    CreditCheck reserve(CustomerId customer, String reference, String amount) {
        return checks().reserve(CheckRequest.order(customer, reference, eur(amount)));
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private final class Orders implements CommitmentSource {
        @Override
        public Set<Commitment.Kind> kinds() {
            return Set.of(Commitment.Kind.ORDER, Commitment.Kind.DELIVERY);
        }

        @Override
        public List<Commitment> of(CustomerId customer, LocalDate asOf) {
            return orders.getOrDefault(customer, List.of());
        }
    }

    /** Two US dollars for a euro until yesterday, four from today on; nothing else is known. */
    private static final class Rates implements ExchangeRates {
        @Override
        public Measure<Money> convert(Money amount, java.util.Currency target, LocalDate on) {
            if (amount.currency().equals(target)) {
                return Measure.known(amount);
            }
            BigDecimal perEuro = new BigDecimal(on.isBefore(TODAY) ? "2" : "4");
            String pair = amount.currency() + " to " + target;
            return switch (pair) {
                case "USD to EUR" ->
                    Measure.known(Money.of(amount.amount().divide(perEuro, MathContext.DECIMAL128), target));
                case "EUR to USD" -> Measure.known(Money.of(amount.amount().multiply(perEuro), target));
                default -> Measure.unknown(UnknownReason.NO_RATE, "There is no rate from " + pair + ".");
            };
        }
    }
}
