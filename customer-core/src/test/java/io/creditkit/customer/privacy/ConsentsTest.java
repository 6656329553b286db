package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.onboarding.ActivationTerms;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomers;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentsTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final ConsentNotice FIRST = new ConsentNotice("privacy", 1);
    private static final ConsentNotice SECOND = new ConsentNotice("privacy", 2);
    private static final Instant NOW = Workbench.NOW;

    private final Storage storage = InMemoryStorage.create();

    @BeforeEach
    void aCustomer() {
        Workbench.on(storage).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
    }

    @Test
    void theDateOfAcceptanceIsToldPurposeByPurposeAndBlankAfterWithdrawal() {
        give(ConsentPurpose.PERSONAL_DATA, FIRST, NOW);
        give(ConsentPurpose.MARKETING, FIRST, NOW.plusSeconds(60));

        at(NOW.plusSeconds(90)).withdraw(CUSTOMER, ConsentPurpose.MARKETING, "phone");

        assertThat(at(NOW.plusSeconds(99)).acceptedAt(CUSTOMER, ConsentPurpose.PERSONAL_DATA))
                .contains(NOW);
        assertThat(at(NOW.plusSeconds(99)).acceptedAt(CUSTOMER, ConsentPurpose.MARKETING))
                .isEmpty();
        assertThat(at(NOW).acceptedAt(CUSTOMER, ConsentPurpose.CREDIT_CHECK)).isEmpty();
    }

    @Test
    void whatAPreCustomerAgreedToGoesWithItsProofToTheCustomerThatIsMadeOfIt() {
        PreCustomers leads = new PreCustomers(Workbench.on(storage));
        PreCustomerId lead = PreCustomerId.of("c-1");
        leads.save(PreCustomer.builder()
                .from(StorageSamples.lead("c-1"))
                .name("Lead Ltd")
                .country(CountryCode.of("GB"))
                .build());
        at(NOW).request(lead, ConsentPurpose.PERSONAL_DATA, FIRST, "web");
        at(NOW.plusSeconds(1))
                .give(lead, ConsentPurpose.PERSONAL_DATA, FIRST, "web", Optional.empty(), Optional.empty());
        at(NOW).give(lead, ConsentPurpose.MARKETING, FIRST, "web", Optional.empty(), Optional.empty());
        Consent withdrawn = at(NOW.plusSeconds(2)).withdraw(lead, ConsentPurpose.MARKETING, "phone");
        at(NOW).request(lead, ConsentPurpose.CREDIT_CHECK, FIRST, "web");
        at(NOW.plusSeconds(3)).refuse(lead, ConsentPurpose.CREDIT_CHECK, "phone");
        List<Consent> before = at(NOW.plusSeconds(4)).of(lead);
        assertThat(before)
                .extracting(Consent::state)
                .containsExactly(ConsentState.GIVEN, ConsentState.WITHDRAWN, ConsentState.REFUSED);
        assertThat(at(NOW).of(CUSTOMER)).as("a customer with the same id").isEmpty();

        CustomerId customer = leads.activate(lead, ActivationTerms.of("77", Currency.getInstance("EUR")))
                .id();

        assertThat(at(NOW.plusSeconds(5)).of(lead)).isEmpty();
        assertThat(at(NOW.plusSeconds(5)).of(customer))
                .extracting(
                        Consent::id,
                        Consent::state,
                        consent -> consent.records().size())
                .isEqualTo(before.stream()
                        .map(consent -> tuple(
                                consent.id(), consent.state(), consent.records().size()))
                        .toList());
        assertThat(at(NOW.plusSeconds(5)).acceptedAt(customer, ConsentPurpose.PERSONAL_DATA))
                .contains(NOW.plusSeconds(1));
        assertThat(withdrawn.records()).hasSize(2);
        assertThatThrownBy(() ->
                        at(NOW).give(lead, ConsentPurpose.MARKETING, SECOND, "web", Optional.empty(), Optional.empty()))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("pre-customer");
    }

    @Test
    void whoSawTheConsentsOfAPersonOrOfAPreCustomerIsInTheAccessLog() {
        WorkContext context = Workbench.on(storage);
        CustomerId person = CustomerId.of("c-2");
        context.inUnitOfWork(work -> work.customers()
                .save(Customer.builder()
                        .from(StorageSamples.bareCustomer("2"))
                        .kind(PartyKind.PERSON)
                        .build()));
        PreCustomerId lead = PreCustomerId.of("p-1");
        new PreCustomers(context).save(StorageSamples.lead("p-1"));
        at(NOW).of(person);
        at(NOW).of(lead);
        assertThat(looks(Subject.of(person))).as("nothing to see").isEmpty();
        assertThat(looks(Subject.of(lead))).as("nothing to see").isEmpty();
        for (CustomerId customer : List.of(CUSTOMER, person)) {
            at(NOW).request(customer, ConsentPurpose.MARKETING, FIRST, "web");
        }
        at(NOW).request(lead, ConsentPurpose.MARKETING, FIRST, "web");

        at(NOW).of(CUSTOMER);
        at(NOW).of(person);
        at(NOW).of(lead);
        at(NOW).acceptedAt(person, ConsentPurpose.MARKETING);

        assertThat(looks(Subject.of(CUSTOMER))).as("a company").isEmpty();
        assertThat(looks(Subject.of(person))).containsExactly("PERSONAL_DATA consents");
        assertThat(looks(Subject.of(lead))).containsExactly("PERSONAL_DATA consents");
    }

    private List<String> looks(Subject subject) {
        return Workbench.on(storage).inUnitOfWork(work -> work.accesses().of(subject)).stream()
                .map(look -> look.kind() + " " + look.detail())
                .toList();
    }

    @Test
    void aConsentEndsByItselfAtItsEnd() {
        Instant end = NOW.plus(Duration.ofDays(1));
        at(NOW).give(CUSTOMER, ConsentPurpose.MARKETING, FIRST, "web", Optional.of(end), Optional.of("sha256:1"));

        assertThat(at(end.minusMillis(1)).acceptedAt(CUSTOMER, ConsentPurpose.MARKETING))
                .contains(NOW);
        assertThat(at(end).acceptedAt(CUSTOMER, ConsentPurpose.MARKETING)).isEmpty();
        assertThat(at(end).of(CUSTOMER)).extracting(Consent::state).containsExactly(ConsentState.EXPIRED);
        assertThatThrownBy(() -> at(end).withdraw(CUSTOMER, ConsentPurpose.MARKETING, "web"))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("is EXPIRED and can't become WITHDRAWN");
    }

    @Test
    void aConsentThatIsOverAlreadyIsRefusedAndEndsNoneThatHolds() {
        give(ConsentPurpose.MARKETING, FIRST, NOW);
        Consents later = at(NOW.plusSeconds(5));

        assertThatThrownBy(() -> later.give(
                        CUSTOMER,
                        ConsentPurpose.MARKETING,
                        SECOND,
                        "web",
                        Optional.of(NOW.plusSeconds(5)),
                        Optional.empty()))
                .isInstanceOfSatisfying(
                        InvalidEntryException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(EntryFault::field, EntryFault::key)
                                .containsExactly(tuple("expiresAt", "past")));
        assertThat(later.acceptedAt(CUSTOMER, ConsentPurpose.MARKETING)).contains(NOW);
    }

    @Test
    void aConsentToANewerNoticeSupersedesTheOlderOne() {
        give(ConsentPurpose.MARKETING, FIRST, NOW);
        assertThat(renewal(SECOND)).isEqualTo(Consents.Renewal.NEWER_NOTICE);

        give(ConsentPurpose.MARKETING, SECOND, NOW.plusSeconds(5));

        assertThat(renewal(SECOND)).isEqualTo(Consents.Renewal.NOT_NEEDED);
        assertThat(at(NOW.plusSeconds(9)).of(CUSTOMER))
                .extracting(Consent::state)
                .containsExactly(ConsentState.SUPERSEDED, ConsentState.GIVEN);
        assertThat(at(NOW.plusSeconds(9)).acceptedAt(CUSTOMER, ConsentPurpose.MARKETING))
                .contains(NOW.plusSeconds(5));
    }

    @Test
    void consentAfterWithdrawalIsANewOneAndTheProofOfTheFormerStays() {
        Consent first = give(ConsentPurpose.MARKETING, FIRST, NOW);
        at(NOW).withdraw(CUSTOMER, ConsentPurpose.MARKETING, "letter");
        Consent again = give(ConsentPurpose.MARKETING, FIRST, NOW.plusSeconds(5));

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(at(NOW.plusSeconds(9)).of(CUSTOMER).get(0).records())
                .extracting(ConsentRecord::state, ConsentRecord::channel)
                .containsExactly(tuple(ConsentState.GIVEN, "web-form"), tuple(ConsentState.WITHDRAWN, "letter"));
    }

    @Test
    void aRequestIsAnsweredByYesOrNo() {
        Consents consents = at(NOW);
        Consent asked = consents.request(CUSTOMER, ConsentPurpose.MARKETING, FIRST, "mail");
        assertThat(renewal(FIRST)).isEqualTo(Consents.Renewal.NO_CONSENT);

        Consent answered = give(ConsentPurpose.MARKETING, FIRST, NOW);
        assertThat(answered.id()).isEqualTo(asked.id());

        assertThatThrownBy(() -> consents.refuse(CUSTOMER, ConsentPurpose.MARKETING, "mail"))
                .isInstanceOf(MoveRefusedException.class);
        consents.request(CUSTOMER, ConsentPurpose.CREDIT_CHECK, FIRST, "mail");
        assertThat(consents.refuse(CUSTOMER, ConsentPurpose.CREDIT_CHECK, "mail")
                        .state())
                .isEqualTo(ConsentState.REFUSED);
        assertThatThrownBy(() -> consents.withdraw(CUSTOMER, ConsentPurpose.CREDIT_CHECK, "mail"))
                .hasMessageContaining("That state is final.");
        assertThatThrownBy(() -> consents.withdraw(CUSTOMER, ConsentPurpose.PERSONAL_DATA, "mail"))
                .isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> consents.request(CustomerId.of("x"), ConsentPurpose.MARKETING, FIRST, "mail"))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void aRequestForANewerNoticeStandsNotInTheWayOfWithdrawal() {
        Consent held = give(ConsentPurpose.MARKETING, FIRST, NOW);
        at(NOW.plusSeconds(1)).request(CUSTOMER, ConsentPurpose.MARKETING, SECOND, "mail");

        at(NOW.plusSeconds(2)).refuse(CUSTOMER, ConsentPurpose.MARKETING, "mail");
        assertThat(at(NOW.plusSeconds(3)).acceptedAt(CUSTOMER, ConsentPurpose.MARKETING))
                .as("no to the new notice is no withdrawal")
                .contains(NOW);

        Consent withdrawn = at(NOW.plusSeconds(4)).withdraw(CUSTOMER, ConsentPurpose.MARKETING, "phone");
        assertThat(withdrawn.id()).isEqualTo(held.id());
        assertThat(at(NOW.plusSeconds(5)).of(CUSTOMER))
                .extracting(Consent::state)
                .containsExactly(ConsentState.WITHDRAWN, ConsentState.REFUSED);
    }

    @Test
    void whatIsNotedUnderTheIdOfACustomerThatWasMergedIsNotedOfTheOneThatStays() {
        Customers customers = new Customers(Workbench.on(storage));
        CustomerId gone = customers.save(StorageSamples.bareCustomer("2")).id();
        at(NOW).give(gone, ConsentPurpose.PERSONAL_DATA, FIRST, "web", Optional.empty(), Optional.empty());
        new Merges(Workbench.on(storage))
                .merge(MergeRequest.of(
                        customers.find(CUSTOMER).orElseThrow(),
                        customers.find(gone).orElseThrow()));

        at(NOW).request(gone, ConsentPurpose.MARKETING, FIRST, "web");
        at(NOW.plusSeconds(1)).give(gone, ConsentPurpose.MARKETING, FIRST, "web", Optional.empty(), Optional.empty());
        at(NOW.plusSeconds(1)).request(gone, ConsentPurpose.CREDIT_CHECK, FIRST, "web");
        at(NOW.plusSeconds(2)).refuse(gone, ConsentPurpose.CREDIT_CHECK, "web");
        at(NOW.plusSeconds(2)).withdraw(gone, ConsentPurpose.PERSONAL_DATA, "phone");

        List<Consent> all = at(NOW.plusSeconds(3)).of(CUSTOMER);
        assertThat(all)
                .extracting(Consent::purpose, Consent::state)
                .containsExactly(
                        tuple(ConsentPurpose.PERSONAL_DATA, ConsentState.WITHDRAWN),
                        tuple(ConsentPurpose.MARKETING, ConsentState.GIVEN),
                        tuple(ConsentPurpose.CREDIT_CHECK, ConsentState.REFUSED));
        assertThat(at(NOW.plusSeconds(3)).of(gone)).isEqualTo(all);
        assertThat(at(NOW.plusSeconds(3)).acceptedAt(gone, ConsentPurpose.MARKETING))
                .contains(NOW.plusSeconds(1));
    }

    @Test
    void ofSeveralThatHoldAfterAMergeNoneIsLeft() {
        give(ConsentPurpose.MARKETING, FIRST, NOW);
        CustomerId other = CustomerId.of("c-2");
        Workbench.on(storage).inUnitOfWork(work -> {
            work.privacy()
                    .addConsent(new ConsentRecord(
                            "of-other",
                            other,
                            ConsentPurpose.MARKETING,
                            ConsentState.GIVEN,
                            FIRST,
                            "web",
                            NOW.minusSeconds(5),
                            Optional.empty(),
                            Optional.empty(),
                            Actor.of("portal")));
            work.privacy().moveConsents(other, CUSTOMER, Set.of("of-other"));
            return work;
        });

        at(NOW.plusSeconds(1)).withdraw(CUSTOMER, ConsentPurpose.MARKETING, "phone");

        assertThat(at(NOW.plusSeconds(2)).of(CUSTOMER))
                .extracting(Consent::state)
                .containsExactly(ConsentState.WITHDRAWN, ConsentState.WITHDRAWN);
    }

    private Consent give(ConsentPurpose purpose, ConsentNotice notice, Instant at) {
        return at(at).give(CUSTOMER, purpose, notice, "web-form", Optional.empty(), Optional.empty());
    }

    private Consents.Renewal renewal(ConsentNotice notice) {
        return at(NOW.plusSeconds(9)).renewal(CUSTOMER, ConsentPurpose.MARKETING, notice);
    }

    /** Ids must differ from one service to the next, as they do in a host. */
    private Consents at(Instant moment) {
        List<String> used = Workbench.on(storage)
                .inUnitOfWork(work -> Stream.of(Subject.of(CUSTOMER), Subject.of(PreCustomerId.of(CUSTOMER.value())))
                        .flatMap(subject -> work.privacy().consentsOf(subject).stream())
                        .map(ConsentRecord::consentId)
                        .toList());
        WorkContext context = Workbench.on(storage, moment, Actor.of("portal"));
        used.forEach(id -> context.ids().next());
        return new Privacy(context, PrivacySettings.standard()).consents();
    }
}
