package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.accessEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.EnquiryPayload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link AccessLogStore}. */
abstract class AccessLogLaws extends StorageLaws {
    private static final Subject FIRST = Subject.of(CustomerId.of("c-1"));

    @Test
    void looksComeBackInTheOrderTheyWereAdded() {
        AccessEntry late = accessEntry("c-1", NOON.plusSeconds(1), "name");
        AccessEntry early = accessEntry("c-1", NOON, "phone");
        run(work -> List.of(late, early, accessEntry("c-2", NOON, "")).forEach(work.accesses()::add));

        assertAll(work -> work.accesses().of(FIRST)).containsExactly(late, early);
        assertAll(work -> work.accesses().of(Subject.of(CustomerId.of("c-9")))).isEmpty();
    }

    @Test
    void looksThatAreAddedTogetherComeBackInTheirOrder() {
        AccessEntry late = accessEntry("c-1", NOON.plusSeconds(1), "name");
        AccessEntry early = accessEntry("c-1", NOON, "phone");
        AccessEntry other = accessEntry("c-2", NOON, "name");
        run(work -> work.accesses().add(early));
        run(work -> work.accesses().addAll(List.of(late, other, early)));
        run(work -> work.accesses().addAll(List.of()));

        assertAll(work -> work.accesses().of(FIRST)).containsExactly(early, late, early);
        assertAll(work -> work.accesses().of(other.subject())).containsExactly(other);
    }

    @Test
    void twoLooksAtOneSubjectThatAreAddedTogetherAreBothKept() {
        AccessEntry first = accessEntry("c-1", NOON, "name");
        AccessEntry second = accessEntry("c-1", NOON, "phone");
        run(work -> work.accesses().addAll(List.of(first, second)));
        run(work -> work.accesses().addAll(List.of(second, first)));

        assertAll(work -> work.accesses().of(FIRST)).containsExactly(first, second, second, first);
    }

    @Test
    void equalLooksAreKeptSideBySide() {
        AccessEntry look = accessEntry("c-1", NOON, "name");
        run(work -> work.accesses().add(look));
        run(work -> work.accesses().add(look));

        assertAll(work -> work.accesses().of(FIRST)).containsExactly(look, look);
    }

    @Test
    void anErasureEmptiesTheDetailOfEnquiriesAndLeavesTheRest() {
        AccessEntry look = accessEntry("c-1", NOON, "name");
        AccessEntry enquiry = enquiry(FIRST, "found FR-X-1");
        AccessEntry other = enquiry(Subject.of(CustomerId.of("c-2")), "found FR-X-2");
        run(work -> work.accesses().addAll(List.of(enquiry, look, enquiry, other)));

        run(work -> work.accesses().eraseEnquiries(FIRST));
        run(work -> work.accesses().eraseEnquiries(Subject.of(CustomerId.of("c-9"))));

        AccessEntry emptied = enquiry(FIRST, "");
        assertAll(work -> work.accesses().of(FIRST)).containsExactly(emptied, look, emptied);
        assertAll(work -> work.accesses().of(other.subject())).containsExactly(other);
        assertAll(work -> work.accesses().between(NOON, NOON.plusSeconds(1), 10))
                .containsExactly(emptied, look, emptied, other);
    }

    private static AccessEntry enquiry(Subject subject, String detail) {
        return new AccessEntry(
                subject, AccessEntry.Kind.ENQUIRY, detail, NOON, Actor.of("jane"), Optional.of("CREDIT_CHECK"));
    }

    @Test
    void whatWasSaidInAnEnquiryIsKeptByItsReferenceAndOnce() {
        EnquiryPayload said = said("r-1", "c-1", NOON);
        run(work -> work.accesses().keepPayload(said));

        assertOne(work -> work.accesses().payload("r-1")).contains(said);
        assertOne(work -> work.accesses().payload("r-9")).isEmpty();
        assertThatThrownBy(() -> run(work -> work.accesses().keepPayload(said("r-1", "c-2", NOON))))
                .isInstanceOf(DuplicateKeyException.class);
        Optional<EnquiryPayload> elsewhere =
                storage().inUnitOfWork(OTHER_TENANT, work -> work.accesses().payload("r-1"));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void whatWasSaidAboutASubjectIsToldInOrderAndForgottenWithoutThatOfOthers() {
        EnquiryPayload late = said("r-1", "c-1", NOON.plusSeconds(1));
        EnquiryPayload second = said("r-3", "c-1", NOON);
        EnquiryPayload first = said("r-2", "c-1", NOON);
        EnquiryPayload other = said("r-4", "c-2", NOON);
        run(work -> List.of(late, second, first, other).forEach(work.accesses()::keepPayload));

        assertAll(work -> work.accesses().payloads(FIRST)).containsExactly(first, second, late);
        run(work -> work.accesses().forgetPayloads(FIRST));
        run(work -> work.accesses().forgetPayloads(FIRST));

        assertAll(work -> work.accesses().payloads(FIRST)).isEmpty();
        assertOne(work -> work.accesses().payload("r-1")).isEmpty();
        assertAll(work -> work.accesses().payloads(other.subject())).containsExactly(other);
    }

    @Test
    void whatWasSaidBeforeAMomentIsRemovedTheOldestFirst() {
        run(work -> List.of(
                        said("r-1", "c-1", NOON),
                        said("r-2", "c-2", NOON.minusSeconds(1)),
                        said("r-3", "c-1", NOON.minusSeconds(3)),
                        said("r-4", "c-3", NOON.minusSeconds(2)))
                .forEach(work.accesses()::keepPayload));

        assertCount(work -> work.accesses().removePayloads(NOON, 2)).isEqualTo(2);
        assertOne(work -> work.accesses().payload("r-2")).isPresent();
        assertOne(work -> work.accesses().payload("r-3")).isEmpty();
        assertOne(work -> work.accesses().payload("r-4")).isEmpty();
        assertCount(work -> work.accesses().removePayloads(NOON, 2)).isEqualTo(1);
        assertCount(work -> work.accesses().removePayloads(NOON, 2)).isZero();
        assertAll(work -> work.accesses().payloads(FIRST))
                .extracting(EnquiryPayload::reference)
                .containsExactly("r-1");
    }

    private static EnquiryPayload said(String reference, String customer, Instant at) {
        return new EnquiryPayload(
                reference,
                Subject.of(CustomerId.of(customer)),
                at,
                "{\"name\":\"Née à Évreux\"}",
                "{\"companies\":[" + "{\"id\":\"FR-X-1\"},".repeat(500) + "{}]}");
    }

    @Test
    void theLooksOfATimeComeByMomentThenSubjectThenAsAdded() {
        run(work -> List.of(
                        accessEntry("c-2", NOON, "a"),
                        accessEntry("c-1", NOON, "z"),
                        accessEntry("c-1", NOON, "b"),
                        accessEntry("c-3", NOON.minusSeconds(1), "c"),
                        accessEntry("c-3", NOON.plusSeconds(1), "d"))
                .forEach(work.accesses()::add));

        assertAll(work -> work.accesses().between(NOON.minusSeconds(1), NOON.plusSeconds(1), 10))
                .extracting(AccessEntry::detail)
                .containsExactly("c", "z", "b", "a");
        assertAll(work -> work.accesses().between(NOON, NOON.plusSeconds(9), 2))
                .extracting(AccessEntry::detail)
                .containsExactly("z", "b");
        assertThatThrownBy(() -> run(work -> work.accesses().between(NOON, NOON, 1001)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
