package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.TWO;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.lending.Exposure;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.lending.ExposureLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CreditLimitLawsTest {
    private static final int LIMIT = 1000;

    @Property(tries = 60)
    void ordersCheckedAtOnceNeverTakeMoreThanTheHeadroomAndNoneIsRefusedThatFits(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 700) Integer> amounts) throws Exception {
        LimitBench bench = new LimitBench();
        bench.decide(COMPANY, Integer.toString(LIMIT));
        List<Callable<Boolean>> orders = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            CustomerId account = i % 2 == 0 ? ONE : TWO;
            String reference = "SO-" + i;
            String amount = amounts.get(i).toString();
            orders.add(() -> bench.reserve(account, reference, amount).isGranted());
        }

        List<Boolean> granted = atOnce(orders);

        int held = 0;
        for (int i = 0; i < amounts.size(); i++) {
            held += granted.get(i) ? amounts.get(i) : 0;
        }
        assertThat(held).isLessThanOrEqualTo(LIMIT);
        for (int i = 0; i < amounts.size(); i++) {
            if (!granted.get(i)) {
                assertThat(held + amounts.get(i)).isGreaterThan(LIMIT);
            }
        }
        assertThat(bench.limits().exposure(COMPANY, TODAY).total())
                .isEqualTo(Measure.known(eur(Integer.toString(held))));
    }

    @Property(tries = 60)
    void documentsCheckedAtOnceNeverTakeMoreOfAComponentThanItsSubLimit(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 400) Integer> amounts,
            @ForAll @IntRange(min = 1, max = LIMIT) int most)
            throws Exception {
        LimitBench bench = new LimitBench();
        bench.limits()
                .decisions()
                .decide(LimitEntry.permanent(COMPANY, eur(Integer.toString(LIMIT)), "Committee.")
                        .with(ExposureComponent.ORDER_BACKLOG, eur(Integer.toString(most))));
        List<Callable<Boolean>> documents = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            CheckRequest request = CheckRequest.order(
                            i % 2 == 0 ? ONE : TWO,
                            "SO-" + i,
                            eur(amounts.get(i).toString()))
                    .as(component(i));
            documents.add(() -> bench.checks().reserve(request).isGranted());
        }

        List<Boolean> granted = atOnce(documents);

        int held = 0;
        int ofOrders = 0;
        for (int i = 0; i < amounts.size(); i++) {
            int taken = granted.get(i) ? amounts.get(i) : 0;
            held += taken;
            ofOrders += component(i) == ExposureComponent.ORDER_BACKLOG ? taken : 0;
        }
        assertThat(held).isLessThanOrEqualTo(LIMIT);
        assertThat(ofOrders).isLessThanOrEqualTo(most);
        for (int i = 0; i < amounts.size(); i++) {
            if (!granted.get(i)) {
                boolean full = held + amounts.get(i) > LIMIT;
                boolean ordersFull =
                        component(i) == ExposureComponent.ORDER_BACKLOG && ofOrders + amounts.get(i) > most;
                assertThat(full || ordersFull).as("refused though it fits").isTrue();
            }
        }
    }

    private static ExposureComponent component(int i) {
        return i % 3 == 2 ? ExposureComponent.DELIVERED_NOT_INVOICED : ExposureComponent.ORDER_BACKLOG;
    }

    /** Headroom is asked for while other documents are booked or given back and another limit is decided. */
    @Property(tries = 60)
    void nothingIsGrantedTwiceWhileOthersAreBookedGivenBackAndALimitIsDecided(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 300) Integer> before,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 500) Integer> asked,
            @ForAll @IntRange(min = 0, max = LIMIT) int lower)
            throws Exception {
        LimitBench bench = new LimitBench();
        bench.decide(COMPANY, Integer.toString(LIMIT));
        List<Callable<Boolean>> steps = new ArrayList<>();
        int everHeld = 0;
        int released = 0;
        for (int i = 0; i < before.size(); i++) {
            CustomerId account = i % 2 == 0 ? ONE : TWO;
            String reference = "OLD-" + i;
            String amount = before.get(i).toString();
            if (bench.reserve(account, reference, amount).isGranted()) {
                everHeld += before.get(i);
                if (i % 3 == 0) {
                    steps.add(() -> {
                        bench.order(account, reference, amount, "0");
                        return bench.checks().convert(account, reference).state() == Reservation.State.CONVERTED;
                    });
                } else if (i % 3 == 1) {
                    released += before.get(i);
                    steps.add(() -> bench.checks().release(account, reference).state() == Reservation.State.RELEASED);
                }
            }
        }
        int first = steps.size() + 1;
        steps.add(() ->
                bench.decide(COMPANY, Integer.toString(lower)).amount().money().isPresent());
        for (int i = 0; i < asked.size(); i++) {
            CustomerId account = i % 2 == 0 ? ONE : TWO;
            String reference = "NEW-" + i;
            String amount = asked.get(i).toString();
            steps.add(() -> bench.reserve(account, reference, amount).isGranted());
        }

        List<Boolean> done = atOnce(steps);

        assertThat(done.subList(0, first)).doesNotContain(false);
        for (int i = 0; i < asked.size(); i++) {
            everHeld += done.get(first + i) ? asked.get(i) : 0;
        }
        int held = everHeld - released;
        assertThat(held).isLessThanOrEqualTo(LIMIT);
        assertThat(bench.limits().exposure(COMPANY, TODAY).total())
                .isEqualTo(Measure.known(eur(Integer.toString(held))));
        for (int i = 0; i < asked.size(); i++) {
            if (!done.get(first + i)) {
                assertThat(everHeld + asked.get(i)).isGreaterThan(lower);
            }
        }
        assertThat(bench.reserve(ONE, "LAST", "1").isGranted())
                .as("the limit that was decided holds from then on")
                .isEqualTo(held + 1 <= lower);
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> steps) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> step : threads.invokeAll(steps)) {
                done.add(step.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    /** What a person would write on paper: what is held for each document, and that the sum stays within the limit. */
    @Property(tries = 150)
    void reservationsAreAsThoseOnPaper(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 2999) Integer> steps) {
        LimitBench bench = new LimitBench();
        bench.decide(COMPANY, Integer.toString(LIMIT));
        Map<String, Integer> paper = new TreeMap<>();
        for (int step : steps) {
            String reference = "SO-" + step % 4;
            CustomerId account = step % 2 == 0 ? ONE : TWO;
            int amount = step % 997;
            if (step < 2000) {
                int others = paper.entrySet().stream()
                        .filter(one -> !one.getKey().equals(reference))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
                boolean fits = amount == 0 || others + amount <= LIMIT;
                assertThat(bench.reserve(account, reference, Integer.toString(amount))
                                .isGranted())
                        .isEqualTo(fits);
                if (fits && amount > 0) {
                    paper.put(reference, amount);
                }
            } else if (paper.remove(reference) != null) {
                bench.checks().release(account, reference);
            }
            Map<String, Integer> held = new TreeMap<>();
            List.of(ONE, TWO)
                    .forEach(customer -> bench.checks()
                            .reservationsOf(customer)
                            .forEach(one -> held.put(
                                    one.reference(), one.amount().amount().intValueExact())));
            assertThat(held).isEqualTo(paper);
        }
    }

    @Property(tries = 100)
    void theComponentsAddUpToTheExposureAndEachLineIsInOneCurrency(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 99_999) Integer> cents) {
        LimitBench bench = new LimitBench();
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < cents.size(); i++) {
            CustomerId account = i % 2 == 0 ? ONE : TWO;
            BigDecimal amount = BigDecimal.valueOf(cents.get(i), 2);
            switch (i % 4) {
                case 0 -> bench.invoice(account, "INV-" + i, Money.of(amount.toPlainString(), "EUR"), TODAY);
                case 1 ->
                    bench.invoice(account, "INV-" + i, Money.of(amount.toPlainString(), "EUR"), TODAY.minusDays(60));
                case 2 -> bench.order(account, "SO-" + i, amount.toPlainString(), "0");
                default -> bench.reserve(account, "RE-" + i, amount.toPlainString());
            }
            expected = expected.add(amount);
        }

        ConsolidatedExposure exposure = bench.limits().exposure(COMPANY, TODAY);
        Money sum = eur("0");
        for (ExposureComponent component : ExposureComponent.values()) {
            sum = sum.plus(exposure.of(component).toOptional().orElseThrow());
        }
        assertThat(exposure.total()).isEqualTo(Measure.known(sum));
        assertThat(sum.amount()).isEqualByComparingTo(expected);
        Money lines = eur("0");
        for (Exposure account : exposure.accounts().values()) {
            for (ExposureLine line : account.lines()) {
                lines = lines.plus(line.converted().toOptional().orElseThrow());
            }
        }
        assertThat(lines).as("each figure has its documents").isEqualTo(sum);
    }

    @Property(tries = 50)
    void currenciesAreNeverMixedWithoutARate(
            @ForAll @IntRange(min = 1, max = 1000) int euros, @ForAll @IntRange(min = 1, max = 1000) int pounds) {
        LimitBench bench = new LimitBench();
        bench.decide(LimitSubject.of(ALONE), "1000000");
        bench.invoice(ALONE, "INV-1", eur(Integer.toString(euros)), TODAY);
        bench.invoice(ALONE, "INV-2", Money.of(Integer.toString(pounds), "GBP"), TODAY);

        assertThat(bench.limits().exposure(LimitSubject.of(ALONE), TODAY).total())
                .isInstanceOf(Measure.Unknown.class);
        assertThat(bench.check(ALONE, "SO-1", "1").verdict()).isEqualTo(CheckVerdict.HOLD);
    }
}
