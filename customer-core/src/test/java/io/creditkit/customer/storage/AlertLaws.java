package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.alert;
import static io.creditkit.customer.storage.StorageSamples.alertUnderWay;
import static io.creditkit.customer.storage.StorageSamples.privateAlert;
import static io.creditkit.customer.storage.StorageSamples.resolved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of {@link AlertStore}. */
abstract class AlertLaws extends StorageLaws {
    private static final String KEY = "overdue|c-1";

    @Test
    void anAlertComesBackAsItWas() {
        Alert firing = in(work -> work.alerts().save(alert("a-1", "c-1", Severity.HIGH, NOON)));

        assertOne(work -> work.alerts().open(KEY)).contains(firing);
        assertAll(work -> work.alerts().all()).containsExactly(firing);
        assertThat(firing)
                .isEqualTo(Alert.builder()
                        .from(alert("a-1", "c-1", Severity.HIGH, NOON))
                        .version(1)
                        .build());
        assertOne(work -> work.alerts().open("overdue|c-9")).isEmpty();
    }

    @Test
    void theCourseOfAnAlertComesBackAsItWas() {
        Alert taken = in(work -> work.alerts().save(alertUnderWay("a-1", "c-1")));

        assertOne(work -> work.alerts().open(KEY)).contains(taken);
        assertThat(taken)
                .isEqualTo(Alert.builder()
                        .from(alertUnderWay("a-1", "c-1"))
                        .version(1)
                        .build());
    }

    @Test
    void whoseBusinessAnAlertIsAndWhoSeesItComesBack() {
        Alert stored = in(work -> work.alerts().save(privateAlert("a-1", "c-1")));

        assertOne(work -> work.alerts().open(KEY)).contains(stored);
        assertThat(stored)
                .isEqualTo(Alert.builder()
                        .from(privateAlert("a-1", "c-1"))
                        .version(1)
                        .build());
    }

    @Test
    void aPendingAlertIsOpenUntilItIsRemoved() {
        Alert pending = Alert.builder()
                .from(alert("a-1", "c-1", Severity.HIGH, NOON))
                .state(Alert.State.PENDING)
                .build();
        Alert stored = in(work -> work.alerts().save(pending));
        assertOne(work -> work.alerts().open(KEY)).map(Alert::state).contains(Alert.State.PENDING);

        run(work -> work.alerts().remove(stored));

        assertOne(work -> work.alerts().open(KEY)).isEmpty();
        assertAll(work -> work.alerts().all()).isEmpty();
        assertAll(work -> work.alerts().of(CustomerId.of("c-1"))).isEmpty();
        run(work -> work.alerts().save(pending));
        assertAll(work -> work.alerts().all()).hasSize(1);
    }

    @Test
    void anAlertThatFiredInTheMeantimeIsNotRemoved() {
        Alert pending = in(work -> work.alerts()
                .save(Alert.builder()
                        .from(alert("a-1", "c-1", Severity.HIGH, NOON))
                        .state(Alert.State.PENDING)
                        .build()));
        Alert firing = in(work -> work.alerts()
                .save(Alert.builder().from(pending).state(Alert.State.FIRING).build()));

        assertThatThrownBy(() -> run(work -> work.alerts().remove(pending))).isInstanceOf(StaleVersionException.class);

        assertOne(work -> work.alerts().open(KEY)).contains(firing);
    }

    @Test
    void aResolvedAlertIsNotOpenAndItsKeyIsFreeAgain() {
        Alert firing = in(work -> work.alerts().save(alert("a-1", "c-1", Severity.HIGH, NOON)));
        Alert over = in(work -> work.alerts().save(resolved(firing)));
        assertOne(work -> work.alerts().open(KEY)).isEmpty();

        Alert next = in(work -> work.alerts().save(alert("a-2", "c-1", Severity.HIGH, NOON.plusSeconds(7200))));

        assertOne(work -> work.alerts().open(KEY)).contains(next);
        assertAll(work -> work.alerts().of(CustomerId.of("c-1"))).containsExactly(next, over);
    }

    @Test
    void anAcknowledgedAlertIsOpen() {
        Alert firing = in(work -> work.alerts().save(alert("a-1", "c-1", Severity.HIGH, NOON)));
        Alert acknowledged = in(work -> work.alerts()
                .save(Alert.builder()
                        .from(firing)
                        .state(Alert.State.ACKNOWLEDGED)
                        .build()));

        assertOne(work -> work.alerts().open(KEY)).contains(acknowledged);
    }

    @Test
    void underOneKeyAtMostOneAlertIsOpen() {
        run(work -> work.alerts().save(alert("a-1", "c-1", Severity.HIGH, NOON)));

        assertThatThrownBy(() -> run(work -> work.alerts().save(alert("a-2", "c-1", Severity.LOW, NOON))))
                .isInstanceOf(DuplicateKeyException.class);
        assertAll(work -> work.alerts().all()).hasSize(1);
    }

    @Test
    void aResolvedAlertMayBeAddedBesideAnOpenOne() {
        run(work -> work.alerts().save(alert("a-1", "c-1", Severity.HIGH, NOON)));
        run(work -> work.alerts().save(resolved(alert("a-0", "c-1", Severity.HIGH, NOON.minusSeconds(9000)))));

        assertOne(work -> work.alerts().open(KEY)).map(Alert::id).contains("a-1");
    }

    @Test
    void aNewAlertWithAKnownIdIsRefused() {
        run(work -> work.alerts().save(alert("a-1", "c-1", Severity.HIGH, NOON)));

        assertThatThrownBy(() -> run(work -> work.alerts().save(alert("a-1", "c-2", Severity.HIGH, NOON))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aStaleAlertIsRefusedWithBothVersions() {
        Alert first = in(work -> work.alerts().save(alert("a-1", "c-1", Severity.HIGH, NOON)));
        run(work -> work.alerts().save(first));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class, () -> run(work -> work.alerts().save(resolved(first))));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertOne(work -> work.alerts().open(KEY)).isPresent();
    }

    @Test
    void ofACustomerOpenOnesComeFirstThenMostUrgentThenOldestThenById() {
        run(work -> List.of(
                        resolved(keyed("a-1", "c-1", "one", Severity.CRITICAL, NOON)),
                        keyed("a-2", "c-1", "two", Severity.LOW, NOON),
                        keyed("a-3", "c-1", "three", Severity.CRITICAL, NOON.plusSeconds(1)),
                        keyed("a-5", "c-1", "five", Severity.CRITICAL, NOON),
                        keyed("a-4", "c-1", "four", Severity.CRITICAL, NOON),
                        keyed("a-6", "c-2", "six", Severity.CRITICAL, NOON))
                .forEach(work.alerts()::save));

        assertAll(work -> work.alerts().of(CustomerId.of("c-1")))
                .extracting(Alert::id)
                .containsExactly("a-4", "a-5", "a-3", "a-2", "a-1");
    }

    @Test
    void allComeMostUrgentFirstThenOldestThenByCustomerRuleAndId() {
        run(work -> List.of(
                        keyed("a-1", "c-2", "one", Severity.HIGH, NOON),
                        keyed("a-2", "c-1", "two", Severity.HIGH, NOON),
                        resolved(keyed("a-4", "c-1", "one", Severity.HIGH, NOON)),
                        keyed("a-3", "c-1", "one", Severity.HIGH, NOON),
                        keyed("a-5", "c-1", "three", Severity.HIGH, NOON.minusSeconds(1)),
                        keyed("a-6", "c-1", "four", Severity.CRITICAL, NOON.plusSeconds(1)))
                .forEach(work.alerts()::save));

        assertAll(work -> work.alerts().all())
                .extracting(Alert::id)
                .containsExactly("a-6", "a-5", "a-3", "a-4", "a-2", "a-1");
    }

    private static Alert keyed(String id, String customer, String rule, Severity severity, Instant firedAt) {
        return Alert.builder()
                .from(alert(id, customer, severity, firedAt))
                .rule(rule)
                .dedupKey(rule + "|" + customer)
                .build();
    }
}
