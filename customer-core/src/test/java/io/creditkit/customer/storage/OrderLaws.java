package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.company;
import static io.creditkit.customer.storage.StorageSamples.completed;
import static io.creditkit.customer.storage.StorageSamples.order;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Money;
import io.creditkit.customer.report.BilledOrders;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.report.ReportOrder.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of {@link ReportStore} that are about the ledger of orders. */
abstract class OrderLaws extends StorageLaws {
    @Test
    void anOrderIsFoundAsItWasPlaced() {
        ReportOrder placed = order("o-1", "X-1", NOON);
        run(work -> work.reports().openOrder(placed));

        assertOne(work -> work.reports().order(OrderId.of("o-1"))).contains(placed);
        assertOne(work -> work.reports().openOrderFor(company("X-1"))).contains(placed);
        assertOne(work -> work.reports().order(OrderId.of("o-9"))).isEmpty();
        assertOne(work -> work.reports().openOrderFor(company("X-9"))).isEmpty();
    }

    @Test
    void anOutcomeTakesThePlaceOfTheFormerLine() {
        ReportOrder placed = order("o-1", "X-1", NOON);
        ReportOrder delivered = completed(placed, Outcome.DELIVERED);
        run(work -> work.reports().openOrder(placed));
        run(work -> work.reports().updateOrder(delivered));

        assertOne(work -> work.reports().order(OrderId.of("o-1"))).contains(delivered);
        assertOne(work -> work.reports().openOrderFor(company("X-1"))).isEmpty();
        assertAll(work -> work.reports().orders()).containsExactly(delivered);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void whileAnOrderIsOpenNoOtherIsPlacedForTheCompany(Outcome outcome) {
        run(work -> work.reports().openOrder(order("o-1", "X-1", NOON)));
        run(work -> work.reports().updateOrder(completed(order("o-1", "X-1", NOON), outcome)));
        ReportOrder second = order("o-2", "X-1", NOON.plusSeconds(60));

        if (outcome.isOpen()) {
            assertThatThrownBy(() -> run(work -> work.reports().openOrder(second)))
                    .isInstanceOf(DuplicateKeyException.class);
            assertAll(work -> work.reports().orders()).hasSize(1);
        } else {
            run(work -> work.reports().openOrder(second));
            assertOne(work -> work.reports().openOrderFor(company("X-1"))).contains(second);
        }
    }

    @Test
    void ordersForDifferentCompaniesAreOpenSideBySide() {
        run(work -> work.reports().openOrder(order("o-1", "X-1", NOON)));
        run(work -> work.reports().openOrder(order("o-2", "X-2", NOON)));

        assertAll(work -> work.reports().openOrders()).hasSize(2);
    }

    @Test
    void anOrderIdIsUsedOnce() {
        run(work -> work.reports().openOrder(order("o-1", "X-1", NOON)));

        assertThatThrownBy(() -> run(work -> work.reports().openOrder(order("o-1", "X-2", NOON))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anOutcomeOfAnUnknownOrderIsRefused() {
        assertThatThrownBy(() -> run(work -> work.reports().updateOrder(order("o-1", "X-1", NOON))))
                .isInstanceOf(StaleVersionException.class);
        assertAll(work -> work.reports().orders()).isEmpty();
    }

    @Test
    void anOrderCantBeOpenedAgainBesideAnotherOne() {
        ReportOrder first = order("o-1", "X-1", NOON);
        run(work -> work.reports().openOrder(first));
        run(work -> work.reports().updateOrder(completed(first, Outcome.NOT_DELIVERED)));
        run(work -> work.reports().openOrder(order("o-2", "X-1", NOON)));

        assertThatThrownBy(() -> run(work -> work.reports().updateOrder(completed(first, Outcome.UNKNOWN))))
                .isInstanceOf(DuplicateKeyException.class);
        assertAll(work -> work.reports().openOrders())
                .extracting(open -> open.id().value())
                .containsExactly("o-2");
    }

    @Test
    void theOrdersOfACompanyAreFoundOldestFirstAndTheNewestOpenOrNot() {
        ReportOrder first = order("o-1", "X-1", NOON);
        ReportOrder second = completed(order("o-2", "X-1", NOON.plusSeconds(60)), Outcome.DELIVERED);
        run(work -> {
            work.reports().openOrder(first);
            work.reports().updateOrder(completed(first, Outcome.NOT_DELIVERED));
            work.reports().openOrder(order("o-2", "X-1", NOON.plusSeconds(60)));
            work.reports().openOrder(order("o-3", "X-2", NOON.plusSeconds(120)));
        });
        run(work -> work.reports().updateOrder(second));

        assertOne(work -> work.reports().latestOrderFor(company("X-1"))).contains(second);
        assertOne(work -> work.reports().latestOrderFor(company("X-9"))).isEmpty();
        assertAll(work -> work.reports().orders(company("X-1")))
                .containsExactly(completed(first, Outcome.NOT_DELIVERED), second);
        assertAll(work -> work.reports().orders(company("X-9"))).isEmpty();
    }

    @Test
    void theLedgerComesOldestFirstThenById() {
        run(work -> List.of(
                        order("o-3", "X-3", NOON),
                        order("o-2", "X-2", NOON.plusSeconds(1)),
                        order("o-1", "X-1", NOON),
                        order("o-0", "X-0", NOON.plusSeconds(2)))
                .forEach(work.reports()::openOrder));
        run(work -> work.reports().updateOrder(completed(order("o-1", "X-1", NOON), Outcome.DELIVERED)));

        assertAll(work -> work.reports().orders())
                .extracting(order -> order.id().value())
                .containsExactly("o-1", "o-3", "o-2", "o-0");
        assertAll(work -> work.reports().openOrders())
                .extracting(order -> order.id().value())
                .containsExactly("o-3", "o-2", "o-0");
    }

    @Test
    void whatWasOrMayHaveBeenBilledSinceAMomentIsCounted() {
        for (Outcome outcome : Outcome.values()) {
            ReportOrder placed = order(outcome.name(), "X-" + outcome, NOON);
            run(work -> work.reports().openOrder(placed));
            run(work -> work.reports().updateOrder(completed(placed, outcome)));
        }
        run(work -> work.reports().openOrder(order("before", "X-1", NOON.minusNanos(1000))));

        assertCount(work -> work.reports().billedSince(NOON).count()).isEqualTo(4);
        assertCount(work -> work.reports().billedSince(NOON.minusNanos(1000)).count())
                .isEqualTo(5);
        assertCount(work -> work.reports().billedSince(NOON.plusNanos(1000)).count())
                .isZero();
    }

    @Test
    void whatOrdersCostIsSummedCurrencyByCurrency() {
        run(work -> {
            work.reports().openOrder(priced("o-1", Optional.of(Money.of("12.50", "EUR"))));
            work.reports().openOrder(priced("o-2", Optional.of(Money.of("7.25", "EUR"))));
            work.reports().openOrder(priced("o-3", Optional.of(Money.of("900", "JPY"))));
            work.reports().openOrder(priced("o-4", Optional.empty()));
            work.reports().openOrder(priced("o-5", Optional.of(Money.of("100", "EUR"))));
            work.reports()
                    .updateOrder(completed(priced("o-5", Optional.of(Money.of("100", "EUR"))), Outcome.NOT_DELIVERED));
        });

        assertAll(work -> List.of(work.reports().billedSince(NOON)))
                .containsExactly(new BilledOrders(
                        4,
                        List.of(
                                new BilledOrders.Cost(Money.of("19.75", "EUR"), 2),
                                new BilledOrders.Cost(Money.of("900", "JPY"), 1))));
        assertAll(work -> work.reports().orders())
                .extracting(ReportOrder::price)
                .startsWith(Optional.of(Money.of("12.50", "EUR")))
                .contains(Optional.empty());
    }

    @Test
    void theOrdersOfAllTenantsAreSummedTogetherAndNothingElseIsToldOfThem() {
        run(work -> work.reports().openOrder(priced("o-1", Optional.of(Money.of("12.50", "EUR")))));
        storage().inUnitOfWork(OTHER_TENANT, work -> {
            work.reports().openOrder(priced("o-2", Optional.of(Money.of("7.25", "EUR"))));
            return true;
        });
        BilledOrders both = new BilledOrders(2, List.of(new BilledOrders.Cost(Money.of("19.75", "EUR"), 2)));

        assertAll(work -> List.of(work.reports().billedByAllSince(NOON))).containsExactly(both);
        assertAll(work -> List.of(work.reports().billedByAllSince(NOON.plusNanos(1000))))
                .containsExactly(new BilledOrders(0, List.of()));
        assertCount(work -> work.reports().billedSince(NOON).count()).isEqualTo(1);
        assertAll(work -> work.reports().orders()).hasSize(1);
    }

    @Test
    void ordersSinceSeveralMomentsAreSummedAsSinceEachOfThem() {
        List<Instant> moments = List.of(NOON.plusSeconds(60), NOON, NOON.plusSeconds(120));
        run(work -> {
            work.reports().openOrder(priced("o-1", Optional.of(Money.of("12.50", "EUR"))));
            work.reports().openOrder(later("o-2", Optional.of(Money.of("7.25", "EUR"))));
            work.reports().openOrder(priced("o-3", Optional.of(Money.of("900", "JPY"))));
            work.reports().openOrder(later("o-4", Optional.empty()));
        });
        storage().inUnitOfWork(OTHER_TENANT, work -> {
            work.reports().openOrder(later("o-5", Optional.of(Money.of("3", "GBP"))));
            return true;
        });

        assertAll(work -> work.reports().billedSinceEach(moments))
                .containsExactly(
                        new BilledOrders(2, List.of(new BilledOrders.Cost(Money.of("7.25", "EUR"), 1))),
                        new BilledOrders(
                                4,
                                List.of(
                                        new BilledOrders.Cost(Money.of("19.75", "EUR"), 2),
                                        new BilledOrders.Cost(Money.of("900", "JPY"), 1))),
                        new BilledOrders(0, List.of()));
        assertAll(work -> work.reports().billedByAllSinceEach(moments))
                .extracting(BilledOrders::count)
                .containsExactly(3L, 5L, 0L);
        assertAll(work -> work.reports().billedByAllSinceEach(List.of())).isEmpty();
    }

    private static ReportOrder later(String id, Optional<Money> price) {
        return ReportOrder.builder()
                .from(priced(id, price))
                .requestedAt(NOON.plusSeconds(60))
                .build();
    }

    private static ReportOrder priced(String id, Optional<Money> price) {
        return ReportOrder.builder()
                .from(order(id, "X-" + id, NOON))
                .price(price)
                .build();
    }
}
