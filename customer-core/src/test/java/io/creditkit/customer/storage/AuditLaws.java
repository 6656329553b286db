package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.auditEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of {@link AuditStore}. */
abstract class AuditLaws extends StorageLaws {
    private static final Subject FIRST = Subject.of(CustomerId.of("c-1"));

    @Test
    void anEntryComesBackAsItWas() {
        AuditEntry stored = in(work -> work.audit().append(auditEntry("c-1", NOON)));

        assertAll(work -> work.audit().of(FIRST)).containsExactly(stored);
        assertThat(stored).isEqualTo(auditEntry("c-1", NOON).numbered(1));
        assertAll(work -> work.audit().of(Subject.of(Subject.Kind.CONTACT, "c-1")))
                .isEmpty();
    }

    @Test
    void entriesAreNumberedForEachSubject() {
        List<AuditEntry> stored = in(work -> List.of(
                work.audit().append(auditEntry("c-1", NOON)),
                work.audit().append(auditEntry("c-2", NOON)),
                work.audit().append(auditEntry("c-1", NOON.minusSeconds(5)))));

        assertThat(stored).extracting(AuditEntry::sequence).containsExactly(1L, 1L, 2L);
        assertAll(work -> work.audit().of(FIRST)).containsExactly(stored.get(0), stored.get(2));
    }

    @Test
    void theEntriesOfATimeComeByMomentThenSubjectThenNumber() {
        run(work -> {
            work.audit().append(auditEntry("c-2", NOON));
            work.audit().append(auditEntry("c-1", NOON));
            work.audit().append(auditEntry("c-1", NOON));
            work.audit().append(auditEntry("c-3", NOON.minusSeconds(1)));
            work.audit().append(auditEntry("c-4", NOON.minusSeconds(2)));
            work.audit().append(auditEntry("c-5", NOON.plusSeconds(1)));
        });

        assertAll(work -> work.audit().between(NOON.minusSeconds(1), NOON.plusSeconds(1), 10))
                .extracting(entry -> entry.subject().id() + entry.sequence())
                .containsExactly("c-31", "c-11", "c-12", "c-21");
        assertAll(work -> work.audit().between(NOON.minusSeconds(9), NOON.plusSeconds(9), 2))
                .extracting(entry -> entry.subject().id())
                .containsExactly("c-4", "c-3");
        assertThatThrownBy(() -> run(work -> work.audit().between(NOON, NOON, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anErasureTakesValuesAndReasonsAndLeavesTheRest() {
        AuditEntry stored = in(work -> work.audit().append(auditEntry("c-1", NOON)));
        AuditEntry other = in(work -> work.audit().append(auditEntry("c-2", NOON)));

        run(work -> work.audit().eraseValues(FIRST));

        assertAll(work -> work.audit().of(FIRST)).containsExactly(stored.withoutValues());
        assertAll(work -> work.audit().of(other.subject())).containsExactly(other);
        AuditEntry next = in(work -> work.audit().append(auditEntry("c-1", NOON)));
        assertThat(next.sequence()).isEqualTo(2);
    }

    @Test
    void entriesThatAreAddedTogetherAreNumberedAsIfOneByOne() {
        run(work -> work.audit().append(auditEntry("c-1", NOON)));
        run(work -> work.audit().appendAll(List.of(auditEntry("c-1", NOON), auditEntry("c-2", NOON))));
        run(work -> work.audit().appendAll(List.of()));

        assertAll(work -> work.audit().of(Subject.of(CustomerId.of("c-1"))))
                .containsExactly(
                        auditEntry("c-1", NOON).numbered(1),
                        auditEntry("c-1", NOON).numbered(2));
        assertAll(work -> work.audit().of(Subject.of(CustomerId.of("c-2"))))
                .containsExactly(auditEntry("c-2", NOON).numbered(1));
    }
}
