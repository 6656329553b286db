package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.supply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.supply.SupplyPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link SupplyStore}. */
abstract class SupplyLaws extends StorageLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void periodsComeBackByFirstDayThenIdOfACustomerAndAtALocation() {
        SupplyPeriod later = in(work -> work.supply().save(supply("s-1", "c-1", "Flat 2", DAY, Optional.empty())));
        SupplyPeriod second = in(work ->
                work.supply().save(supply("s-3", "c-1", "Flat 1", DAY.minusDays(9), Optional.of(DAY.minusDays(2)))));
        SupplyPeriod first = in(work ->
                work.supply().save(supply("s-2", "c-1", "FLAT 1", DAY.minusDays(9), Optional.of(DAY.minusDays(9)))));
        SupplyPeriod other = in(work -> work.supply().save(supply("s-4", "c-2", "flat 1", DAY, Optional.empty())));

        assertThat(later)
                .isEqualTo(supply("s-1", "c-1", "Flat 2", DAY, Optional.empty()).version(1));
        assertAll(work -> work.supply().of(CustomerId.of("c-1"))).containsExactly(first, second, later);
        assertAll(work -> work.supply().at("Flat 1")).containsExactly(first, second, other);
        assertOne(work -> work.supply().find("s-4")).contains(other);
        assertOne(work -> work.supply().find("s-9")).isEmpty();

        run(work -> work.supply().remove("s-3"));
        run(work -> work.supply().remove("s-3"));
        assertAll(work -> work.supply().at("Flat 1")).containsExactly(first, other);
    }

    @Test
    void atALocationOnePeriodHasNoEnd() {
        SupplyPeriod open = in(work -> work.supply().save(supply("s-1", "c-1", "Flat 1", DAY, Optional.empty())));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(
                        work -> work.supply().save(supply("s-2", "c-2", "FLAT 1", DAY.plusDays(9), Optional.empty()))));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.supply().save(open.version(7))));

        run(work -> work.supply()
                .save(supply("s-1", "c-1", "Flat 1", DAY, Optional.of(DAY)).version(1)));
        run(work -> work.supply().save(supply("s-2", "c-2", "FLAT 1", DAY.plusDays(9), Optional.empty())));
        assertAll(work -> work.supply().at("flat 1"))
                .extracting(SupplyPeriod::id)
                .containsExactly("s-1", "s-2");
    }

    @Test
    void whoIsSuppliedOnADayIsFoundAmongMany() {
        List<CustomerId> many =
                IntStream.range(0, 110).mapToObj(i -> CustomerId.of("c-" + i)).toList();
        run(work -> {
            work.supply().save(supply("s-1", "c-0", "A", DAY, Optional.empty()));
            work.supply().save(supply("s-2", "c-60", "B", DAY.minusDays(3), Optional.of(DAY)));
            work.supply().save(supply("s-3", "c-61", "C", DAY.minusDays(3), Optional.of(DAY.minusDays(1))));
            work.supply().save(supply("s-4", "c-109", "D", DAY.plusDays(1), Optional.empty()));
        });

        Set<CustomerId> supplied = in(work -> work.supply().suppliedOn(many, DAY));
        assertThat(supplied).containsExactlyInAnyOrder(CustomerId.of("c-0"), CustomerId.of("c-60"));
        Set<CustomerId> none = in(work -> work.supply().suppliedOn(List.of(), DAY));
        assertThat(none).isEmpty();
    }
}
