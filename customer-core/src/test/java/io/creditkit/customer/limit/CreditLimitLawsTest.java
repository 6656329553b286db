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
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Boolean> granted = new ArrayList<>();
        try {
            List<Callable<Boolean>> orders = new ArrayList<>();
            for (int i = 0; i < amounts.size(); i++) {
                CustomerId account = i % 2 == 0 ? ONE : TWO;
                String reference = "SO-" + i;
                String amount = amounts.get(i).toString();
                orders.add(() -> bench.reserve(account, reference, amount).isGranted());
            }
            for (Future<Boolean> order : threads.invokeAll(orders)) {
                granted.add(order.get());
            }
        } finally {
            threads.shutdownNow();
        }

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
