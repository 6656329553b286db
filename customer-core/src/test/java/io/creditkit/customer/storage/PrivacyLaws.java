package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.consent;
import static io.creditkit.customer.storage.StorageSamples.erasure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.privacy.Erasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The laws of {@link PrivacyStore}. */
abstract class PrivacyLaws extends StorageLaws {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");

    @Test
    void recordsOfConsentsComeInTheOrderTheyWereAdded() {
        ConsentRecord given = consent("k-1", ConsentState.GIVEN);
        ConsentRecord bare = new ConsentRecord(
                "k-1",
                CUSTOMER,
                given.purpose(),
                ConsentState.WITHDRAWN,
                given.notice(),
                "phone",
                NOON.minusSeconds(60),
                Optional.empty(),
                Optional.empty(),
                given.recordedBy());
        run(work -> work.privacy().addConsent(given));
        run(work -> List.of(bare, given).forEach(work.privacy()::addConsent));

        assertAll(work -> work.privacy().consentsOf(CUSTOMER)).containsExactly(given, bare, given);
        assertAll(work -> work.privacy().consentsOf(CustomerId.of("c-9"))).isEmpty();
    }

    @Test
    void erasuresComeBackAsTheyWereSavedAndWhenTheirNextStepIsDue() {
        LocalDate until = LocalDate.of(2036, 12, 31);
        Erasure waiting = in(work -> work.privacy().saveErasure(erasure("e-2", until)));
        Erasure done = in(work -> work.privacy()
                .saveErasure(Erasure.builder()
                        .from(erasure("e-1", until))
                        .completedAt(NOON)
                        .build()));

        assertAll(work -> work.privacy().erasuresOf(Subject.of(CUSTOMER))).containsExactly(done, waiting);
        assertAll(work -> work.privacy().erasuresDue(until)).isEmpty();
        assertAll(work -> work.privacy().erasuresDue(until.plusDays(1))).containsExactly(waiting);
    }

    @Test
    void anErasureOfAPreCustomerIsNoneOfTheCustomerWithTheSameId() {
        Erasure customer = in(work -> work.privacy().saveErasure(erasure("e-1", LocalDate.of(2036, 12, 31))));
        Subject lead = Subject.of(PreCustomerId.of("c-1"));
        Erasure preCustomer = in(work -> work.privacy()
                .saveErasure(Erasure.builder()
                        .from(erasure("e-2", LocalDate.of(2036, 12, 31)))
                        .subject(lead)
                        .build()));

        assertThat(preCustomer.subject()).isEqualTo(lead);
        assertAll(work -> work.privacy().erasuresOf(lead)).containsExactly(preCustomer);
        assertAll(work -> work.privacy().erasuresOf(Subject.of(CUSTOMER))).containsExactly(customer);
    }

    @Test
    void anErasureIsOverwrittenOnlyAtTheVersionItWasReadAt() {
        Erasure first = in(work -> work.privacy().saveErasure(erasure("e-1", LocalDate.of(2036, 12, 31))));
        Erasure second = in(work -> work.privacy()
                .saveErasure(Erasure.builder().from(first).completedAt(NOON).build()));

        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> run(work -> work.privacy().saveErasure(first)))
                .isInstanceOf(StaleVersionException.class);
        assertAll(work -> work.privacy().erasuresOf(Subject.of(CUSTOMER))).containsExactly(second);
        assertAll(work -> work.privacy().erasuresDue(LocalDate.of(2099, 1, 1))).isEmpty();
    }

    @Test
    void consentsThatAreGivenToAnotherCustomerComeAfterThoseItHas() {
        CustomerId other = CustomerId.of("c-2");
        ConsentRecord own = consent("k-9", ConsentState.GIVEN).of(other);
        ConsentRecord given = consent("k-1", ConsentState.GIVEN);
        ConsentRecord stays = consent("k-2", ConsentState.GIVEN);
        ConsentRecord withdrawn = consent("k-1", ConsentState.WITHDRAWN);
        run(work -> List.of(given, stays, withdrawn, own).forEach(work.privacy()::addConsent));

        run(work -> work.privacy().moveConsents(CUSTOMER, other, Set.of("k-1", "k-none")));

        assertAll(work -> work.privacy().consentsOf(other)).containsExactly(own, given.of(other), withdrawn.of(other));
        assertAll(work -> work.privacy().consentsOf(CUSTOMER)).containsExactly(stays);
    }

    @Test
    void consentsThatStayKeepTheirPlaceAndWhatComesLaterComesBehindThem() {
        CustomerId other = CustomerId.of("c-2");
        ConsentRecord first = consent("k-1", ConsentState.GIVEN);
        ConsentRecord second = consent("k-2", ConsentState.GIVEN);
        ConsentRecord third = consent("k-3", ConsentState.GIVEN);
        ConsentRecord withdrawn = consent("k-3", ConsentState.WITHDRAWN);
        run(work -> List.of(first, second, third).forEach(work.privacy()::addConsent));

        run(work -> {
            work.privacy().moveConsents(CUSTOMER, other, Set.of("k-2"));
            work.privacy().addConsent(withdrawn);
        });
        assertAll(work -> work.privacy().consentsOf(CUSTOMER)).containsExactly(first, third, withdrawn);
        run(work -> work.privacy().moveConsents(CUSTOMER, other, Set.of("k-3")));
        run(work -> work.privacy().moveConsents(other, CUSTOMER, Set.of("k-2")));

        assertAll(work -> work.privacy().consentsOf(CUSTOMER)).containsExactly(first, second);
        assertAll(work -> work.privacy().consentsOf(other)).containsExactly(third.of(other), withdrawn.of(other));
    }

    @Test
    void consentsOfAPreCustomerAreNoneOfTheCustomerWithTheSameIdUntilTheyAreGivenToIt() {
        Subject lead = Subject.of(PreCustomerId.of("c-1"));
        ConsentRecord asked = consent("k-1", ConsentState.REQUESTED).of(lead);
        ConsentRecord given = consent("k-1", ConsentState.GIVEN).of(lead);
        ConsentRecord stays = consent("k-2", ConsentState.GIVEN).of(lead);
        ConsentRecord own = consent("k-9", ConsentState.GIVEN);
        run(work -> List.of(asked, own, stays, given).forEach(work.privacy()::addConsent));
        assertAll(work -> work.privacy().consentsOf(lead)).containsExactly(asked, stays, given);
        assertAll(work -> work.privacy().consentsOf(CUSTOMER)).containsExactly(own);

        run(work -> work.privacy().moveConsents(lead, Subject.of(CUSTOMER), Set.of("k-1")));

        assertAll(work -> work.privacy().consentsOf(lead)).containsExactly(stays);
        assertAll(work -> work.privacy().consentsOf(CUSTOMER))
                .containsExactly(own, asked.of(CUSTOMER), given.of(CUSTOMER));
        Map<CustomerId, List<ConsentRecord>> many = in(work -> work.privacy().consentsOf(List.of(CUSTOMER)));
        assertThat(many.get(CUSTOMER)).hasSize(3);
    }

    @Test
    void theEvidenceOfSomeConsentsOfSomebodyIsForgottenAndNothingElse() {
        Subject lead = Subject.of(PreCustomerId.of("c-1"));
        ConsentRecord given = consent("k-1", ConsentState.GIVEN);
        ConsentRecord stays = consent("k-2", ConsentState.GIVEN);
        ConsentRecord withdrawn = consent("k-1", ConsentState.WITHDRAWN);
        List<ConsentRecord> all = List.of(given, stays, withdrawn, given.of(lead), given.of(CustomerId.of("c-2")));
        run(work -> all.forEach(work.privacy()::addConsent));

        run(work -> work.privacy().eraseEvidence(Subject.of(CUSTOMER), Set.of("k-1", "k-none")));
        run(work -> work.privacy().eraseEvidence(Subject.of(CustomerId.of("c-9")), Set.of("k-1")));

        assertThat(given.withoutEvidence().evidence()).isEmpty();
        assertAll(work -> work.privacy().consentsOf(CUSTOMER))
                .containsExactly(given.withoutEvidence(), stays, withdrawn.withoutEvidence());
        assertAll(work -> work.privacy().consentsOf(lead)).containsExactly(given.of(lead));
        assertAll(work -> work.privacy().consentsOf(CustomerId.of("c-2")))
                .containsExactly(given.of(CustomerId.of("c-2")));

        run(work -> work.privacy().eraseEvidence(lead, Set.of("k-1")));
        assertAll(work -> work.privacy().consentsOf(lead))
                .containsExactly(given.of(lead).withoutEvidence());
    }

    @Test
    void recordsOfManyCustomersAreThoseOfEach() {
        List<CustomerId> many =
                IntStream.range(0, 120).mapToObj(i -> CustomerId.of("c-" + i)).toList();
        ConsentRecord given = consent("k-1", ConsentState.GIVEN);
        run(work -> many.stream()
                .filter(customer -> !customer.value().endsWith("7"))
                .forEach(customer -> {
                    work.privacy().addConsent(given.of(customer));
                    work.privacy().addConsent(given.of(customer));
                }));

        Map<CustomerId, List<ConsentRecord>> found = in(work -> work.privacy().consentsOf(many.subList(0, 110)));

        assertThat(found)
                .hasSize(99)
                .allSatisfy((customer, records) ->
                        assertThat(records).containsExactly(given.of(customer), given.of(customer)));
        Map<CustomerId, List<ConsentRecord>> none = in(work -> work.privacy().consentsOf(List.<CustomerId>of()));
        assertThat(none).isEmpty();
    }
}
