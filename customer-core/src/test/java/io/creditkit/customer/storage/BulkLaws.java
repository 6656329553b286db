package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.bulkJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.bulk.BulkRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link BulkStore}. */
abstract class BulkLaws extends StorageLaws {
    @Test
    void massActionsComeBackAsTheyWereSaved() {
        run(work -> work.bulk().save(bulkJob("b-1")));

        assertOne(work -> work.bulk().find("b-1")).contains(bulkJob("b-1").version(1));
        assertOne(work -> work.bulk().find("b-2")).isEmpty();
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.bulk().save(bulkJob("b-1").version(2))));
    }

    @Test
    void rowsThatWaitComeByPositionUntilTheyAreHandled() {
        List<BulkRow> rows = LongStream.rangeClosed(1, 12)
                .mapToObj(position -> BulkRow.pending("b-1", position, CustomerId.of("c-" + position)))
                .toList();
        run(work -> work.bulk().addRows(rows));
        run(work -> work.bulk().addRows(List.of(BulkRow.pending("b-2", 1, CustomerId.of("c-1")))));
        BulkRow refused = new BulkRow(
                "b-1", 2, CustomerId.of("c-2"), BulkRow.Outcome.REFUSED, "It is blocked.", Optional.of(NOON));
        run(work -> work.bulk().putRow(refused));

        assertAll(work -> work.bulk().pending("b-1", 10))
                .extracting(BulkRow::position)
                .containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertAll(work -> work.bulk().rows("b-1", 1, 2)).containsExactly(refused, rows.get(2));
        Map<BulkRow.Outcome, Long> counts = in(work -> work.bulk().counts("b-1"));
        assertThat(counts).isEqualTo(Map.of(BulkRow.Outcome.PENDING, 11L, BulkRow.Outcome.REFUSED, 1L));
    }

    @Test
    void aLimitOutsideItsRangeIsRefused() {
        for (int limit : List.of(0, BulkStore.MAX_PAGE + 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run(work -> work.bulk().pending("b-1", limit)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run(work -> work.bulk().rows("b-1", 0, limit)));
        }
    }
}
