package io.creditkit.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.privacy.Erasure;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.StorageSamples;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeUndoTest extends MergeBench {
    @Test
    void aMergeCantBeTakenBackOnceSomethingOfItWasChanged() {
        store(unit -> unit.invoices().save(StorageSamples.invoice("R-1", "c-2", LocalDate.of(2026, 3, 1))));
        CustomerMerge merge = merges.merge(request());
        store(unit -> unit.invoices().save(unit.invoices().find("R-1").orElseThrow()));

        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.undo(merge.id()))
                .withMessageContaining("INVOICE R-1");
        assertThat(work.customers().count()).isEqualTo(1);
    }

    @Test
    void aMergeCantBeTakenBackOnceTheNationalIdThatWasTakenOverIsAnother() {
        work.customers().nationalIds().put(nationalId(GOES, "AB 123456"));
        CustomerMerge merge = merges.merge(request());
        assertThat(work.customers().nationalIds().unmasked(STAYS).map(NationalId::number))
                .contains("AB 123456");
        work.customers().nationalIds().put(nationalId(STAYS, "CD 987654"));

        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.undo(merge.id()))
                .withMessageContaining("NATIONAL_ID");

        assertThat(work.customers().nationalIds().unmasked(STAYS).map(NationalId::number))
                .contains("CD 987654");
    }

    private static NationalId nationalId(CustomerId customer, String number) {
        return NationalId.builder().customer(customer).number(number).build();
    }

    @Test
    void aMergeCantBeTakenBackOnceTheCustomerWasChangedNorTwice() {
        CustomerMerge first = merges.merge(request());
        merges.undo(first.id());
        assertThatExceptionOfType(MergeRefusedException.class).isThrownBy(() -> merges.undo(first.id()));

        CustomerMerge second = merges.merge(request());
        work.customers()
                .save(Customer.builder().from(customer(STAYS)).name("Changed").build());
        assertThatExceptionOfType(MergeRefusedException.class).isThrownBy(() -> merges.undo(second.id()));
    }

    @Test
    void oneThatStayedMayGoItselfAndIsBroughtBackInTheOtherOrder() {
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer("N3"))
                        .id(CustomerId.of("c-3"))
                        .build());
        CustomerMerge first = merges.merge(request());
        CustomerMerge second = merges.merge(MergeRequest.of(customer(CustomerId.of("c-3")), customer(STAYS)));

        assertThat(customer(GOES).number()).isEqualTo("N3");
        assertThatExceptionOfType(MergeRefusedException.class).isThrownBy(() -> merges.undo(first.id()));
        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.merge(new MergeRequest(GOES, 1, STAYS, 1, Map.of())));

        merges.undo(second.id());
        assertThat(customer(GOES).number()).isEqualTo("N1");
    }

    @Test
    void whileAnErasureWaitsNoMergeIsTakenBack() {
        CustomerMerge merge = merges.merge(request());
        store(unit -> unit.privacy()
                .saveErasure(Erasure.builder()
                        .from(StorageSamples.erasure("e-1", LocalDate.of(2030, 1, 1)))
                        .subject(Subject.of(STAYS))
                        .build()));

        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.undo(merge.id()))
                .withMessageContaining("waits for its erasure");
        assertThat(work.customers().find(GOES).orElseThrow().id()).isEqualTo(STAYS);
    }

    @Test
    void whetherTwoOfOneCompanyAreOneIsAskedAgainOnceTheirMergeIsTakenBack() {
        work.customers()
                .save(Customer.builder()
                        .from(customer(STAYS))
                        .agencyLink(customer(GOES).agencyLink())
                        .build());
        LinkReview ofTheOther = review(GOES, LinkReview.Outcome.SHARED, "Also linked to it: N1. Merge | attach.");
        LinkReview ofTheFirst = review(STAYS, LinkReview.Outcome.SHARED, "Also linked to it: N2.");
        CustomerMerge merge = merges.merge(request());
        assertThat(work.linking().reviews()).isEmpty();

        merges.undo(merge.id());

        assertThat(work.linking().reviews()).containsExactly(ofTheFirst, ofTheOther);
    }

    @Test
    void whatAPersonTookAwayStaysAwayOnceAMergeIsTakenBack() {
        CustomerId third = CustomerId.of("c-3");
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer("N3"))
                        .id(third)
                        .build());
        String told = "The link to testagency:A was taken away by jane";
        review(third, LinkReview.Outcome.UNLINKED, told + ": Jim says no.");
        CustomerMerge merge = merges.merge(MergeRequest.of(customer(GOES), customer(third)));
        assertThat(work.linking().reviews()).isEmpty();
        assertThat(merge.toString()).as("no erasure reaches a merge").doesNotContain("Jim");

        merges.undo(merge.id());

        assertThat(work.linking().reviews()).singleElement().satisfies(away -> {
            assertThat(away.customerId()).isEqualTo(third);
            assertThat(away.outcome()).isEqualTo(LinkReview.Outcome.UNLINKED);
            assertThat(away.note()).isEqualTo(told + ".");
        });
    }

    private LinkReview review(CustomerId customer, LinkReview.Outcome outcome, String note) {
        LinkReview review = LinkReview.builder()
                .customerId(customer)
                .outcome(outcome)
                .note(note)
                .checkedAt(Workbench.NOW)
                .build();
        store(unit -> unit.customers().putReview(review));
        return review;
    }
}
