package io.creditkit.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.UserAccount.Role;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.file.CustomerFile;
import io.creditkit.customer.file.Section;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.limit.CheckRequest;
import io.creditkit.customer.limit.CreditCheck;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.receivables.LedgerScope;
import io.creditkit.customer.receivables.MeasureSettings;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** By which names the customer that went is found, and what is told under them. */
class MergedNamesTest extends MergeBench {
    @Test
    void theOldIdAndTheOldNumberFindTheOneThatStays() {
        merges.merge(request());

        assertThat(customer(GOES).id()).isEqualTo(STAYS);
        assertThat(work.customers().findByNumber("n2")).map(Customer::id).contains(STAYS);
        assertThat(work.files().load(GOES, work.today()).details().content())
                .map(Customer::number)
                .contains("N1");
        assertThat(work.customers().count()).isEqualTo(1);
        assertThat(work.list().count(CustomerQuery.all())).isEqualTo(1);
        assertThat(work.search().suggest("N2", 10).list()).isEmpty();
        assertThat(work.list().count(CustomerQuery.builder().addNumbers("n2").build()))
                .isZero();
        assertThat(work.list().unknownNumbers(List.of("n1", "n2")))
                .as("a pasted number of which no row comes is told")
                .containsExactly("n2");
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> work.customers()
                        .save(Customer.builder()
                                .from(SampleProfiles.bareCustomer("n2"))
                                .build()));
    }

    @Test
    void noNewCustomerTakesTheIdOfOneThatWasMergedSoThatTheMergeCanBeTakenBack() {
        CustomerMerge merge = merges.merge(request());
        Customer other = Customer.builder()
                .from(SampleProfiles.bareCustomer("N9"))
                .id(GOES)
                .build();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> work.customers().save(other))
                .withMessageContaining(STAYS.value());
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> work.customers().addAll(List.of(other)));
        assertThat(work.customers().find(GOES)).map(Customer::id).contains(STAYS);

        merges.undo(merge.id());
        assertThat(work.customers().find(GOES)).map(Customer::number).contains("N2");
    }

    @Test
    void theFileOfADayBeforeTheMergeTellsWhatTheDuplicateOwedAndHad() {
        LocalDate day = work.today();
        store(stores -> {
            stores.invoices().save(StorageSamples.invoice("R-1", STAYS.value(), day.minusDays(9)));
            stores.invoices().save(StorageSamples.invoice("R-2", GOES.value(), day.minusDays(9)));
            stores.people().putContact(StorageSamples.contact("p-2", GOES.value()));
        });
        CustomerFile before = work.files().load(GOES, day);
        Workspace tomorrow = at(Workbench.NOW.plus(Duration.ofDays(1)));
        tomorrow.merges().merge(request());

        CustomerFile after = tomorrow.files().load(GOES, day);

        assertThat(after.details().content()).isEqualTo(before.details().content());
        assertThat(before.receivables().isPresent()).isTrue();
        assertThat(after.receivables().content()).isEqualTo(before.receivables().content());
        assertThat(after.exposure().content()).isEqualTo(before.exposure().content());
        assertThat(after.transactions().content())
                .isEqualTo(before.transactions().content());
        assertThat(after.contacts().content().orElseThrow())
                .extracting(Contact::id)
                .containsExactly("p-2");
        assertThat(after.communication().visibility()).isEqualTo(Section.Visibility.NOT_KNOWN);
        assertThat(tomorrow.files()
                        .load(GOES, tomorrow.today())
                        .transactions()
                        .content()
                        .orElseThrow())
                .as("both")
                .hasSize(2);
    }

    @Test
    void theFileOfADayBeforeTheMergeTellsOfTheOneThatStaysWhatWasItsOwn() {
        LocalDate day = work.today();
        store(stores -> {
            stores.invoices().save(StorageSamples.invoice("R-1", STAYS.value(), day.minusDays(9)));
            stores.invoices().save(StorageSamples.invoice("R-2", GOES.value(), day.minusDays(9)));
            stores.people().putContact(StorageSamples.contact("p-1", STAYS.value()));
            stores.people().putContact(StorageSamples.contact("p-2", GOES.value()));
            stores.people().putAccount(account("both", Map.of(STAYS, Role.VIEWER, GOES, Role.OWNER)));
            stores.people().putAccount(account("other", Map.of(GOES, Role.OWNER)));
            stores.groups().save(StorageSamples.group("g-1", "Group"));
            stores.groups().join(GOES, GroupId.of("g-1"));
        });
        CustomerFile before = work.files().load(STAYS, day);
        Workspace tomorrow = at(Workbench.NOW.plus(Duration.ofDays(1)));
        tomorrow.merges().merge(request());

        CustomerFile after = tomorrow.files().load(STAYS, day);

        assertThat(after.details().content()).isEqualTo(before.details().content());
        assertThat(before.receivables().isPresent()).isTrue();
        assertThat(after.receivables().content()).isEqualTo(before.receivables().content());
        assertThat(after.exposure().content()).isEqualTo(before.exposure().content());
        assertThat(after.transactions().content())
                .isEqualTo(before.transactions().content());
        assertThat(after.contacts().content()).isEqualTo(before.contacts().content());
        assertThat(after.portal().content().orElseThrow())
                .extracting(UserAccount::id, UserAccount::roles)
                .containsExactly(tuple("both", Map.of(STAYS, Role.VIEWER, GOES, Role.OWNER)));
        assertThat(after.group().isPresent()).as("it took over the group later").isFalse();
        assertThat(after.communication().visibility()).isEqualTo(Section.Visibility.NOT_KNOWN);
        assertThat(tomorrow.files()
                        .load(STAYS, tomorrow.today())
                        .portal()
                        .content()
                        .orElseThrow())
                .extracting(UserAccount::id)
                .containsExactlyInAnyOrder("both", "other");
    }

    @Test
    void theFileOfADayOnWhichAMergeStoodTellsWhatBothHadAlsoAfterItWasTakenBack() {
        LocalDate day = work.today();
        store(stores -> {
            stores.people().putContact(StorageSamples.contact("p-1", STAYS.value()));
            stores.people().putContact(StorageSamples.contact("p-2", GOES.value()));
        });
        CustomerMerge merge =
                at(Workbench.NOW.plus(Duration.ofDays(1))).merges().merge(request());
        at(Workbench.NOW.plus(Duration.ofDays(3))).merges().undo(merge.id());
        Workspace later = at(Workbench.NOW.plus(Duration.ofDays(5)));

        assertThat(contacts(later, STAYS, day)).containsExactly("p-1");
        assertThat(contacts(later, GOES, day)).containsExactly("p-2");
        assertThat(contacts(later, STAYS, day.plusDays(1))).containsExactly("p-1", "p-2");
        assertThat(contacts(later, STAYS, day.plusDays(3))).containsExactly("p-1");
        assertThat(contacts(later, GOES, day.plusDays(3))).containsExactly("p-2");
        assertThat(later.files().load(STAYS, day).communication().visibility())
                .as("who is who again is told")
                .isEqualTo(Section.Visibility.SHOWN);
    }

    @Test
    void theFileOfADayBeforeAChainOfMergesTellsOfEachWhatWasItsOwn() {
        LocalDate day = work.today();
        CustomerId last = CustomerId.of("c-9");
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer("N9"))
                        .id(last)
                        .build());
        store(stores -> List.of(STAYS, GOES, last)
                .forEach(id -> stores.people().putContact(StorageSamples.contact("p" + id.value(), id.value()))));
        at(Workbench.NOW.plus(Duration.ofDays(1))).merges().merge(request());
        at(Workbench.NOW.plus(Duration.ofDays(3))).merges().merge(MergeRequest.of(customer(last), customer(STAYS)));
        Workspace later = at(Workbench.NOW.plus(Duration.ofDays(5)));

        for (CustomerId id : List.of(STAYS, GOES, last)) {
            assertThat(contacts(later, id, day)).containsExactly("p" + id.value());
        }
        assertThat(contacts(later, STAYS, day.plusDays(2))).containsExactlyInAnyOrder("pc-1", "pc-2");
        assertThat(contacts(later, last, day.plusDays(2))).containsExactly("pc-9");
        assertThat(contacts(later, last, day.plusDays(4))).containsExactlyInAnyOrder("pc-1", "pc-2", "pc-9");
    }

    private static List<String> contacts(Workspace work, CustomerId id, LocalDate day) {
        return work.files().load(id, day).contacts().content().orElseThrow().stream()
                .map(Contact::id)
                .toList();
    }

    private static UserAccount account(String id, Map<CustomerId, Role> roles) {
        return UserAccount.builder()
                .from(StorageSamples.account(id, id + "@example.org", STAYS.value(), GOES.value()))
                .roles(roles)
                .build();
    }

    @Test
    void theExternalIdsOfTheDuplicateFindTheOneThatStaysAlsoWhereItHasItsOwn() {
        ids(STAYS, Map.of("erp", "1"));
        ids(GOES, Map.of("erp", "2", "shop", "7"));

        CustomerMerge merge = merges.merge(request());

        assertThat(customer(STAYS).externalIds()).isEqualTo(Map.of("erp", "1", "shop", "7"));
        for (ExternalId id :
                List.of(ExternalId.of("erp", "1"), ExternalId.of("erp", "2"), ExternalId.of("shop", "7"))) {
            assertThat(work.customers().findByExternalId(id).map(Customer::id)).contains(STAYS);
        }
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> work.customers()
                        .save(Customer.builder()
                                .from(SampleProfiles.bareCustomer("N3"))
                                .putExternalIds("erp", "2")
                                .build()))
                .withMessageContaining("merged into c-1");

        merges.undo(merge.id());
        assertThat(work.customers().findByExternalId(ExternalId.of("erp", "2")).map(Customer::id))
                .contains(GOES);
        store(stores -> {
            assertThat(stores.merges().standing(ExternalId.of("erp", "2"))).isEmpty();
            stores.merges().save(standing(merge));
            assertThat(stores.merges().standing(ExternalId.of("erp", "2")))
                    .as("nothing of a merge that was taken back is kept")
                    .isEmpty();
        });
    }

    @Test
    void aNameOfACustomerAlongAChainOfMergesIsThatOfTheLastAlone() {
        ids(GOES, Map.of("erp", "2"));
        CustomerId last = CustomerId.of("c-9");
        work.customers()
                .save(Customer.builder()
                        .from(SampleProfiles.bareCustomer("N9"))
                        .id(last)
                        .putExternalIds("erp", "9")
                        .build());
        merges.merge(request());
        merges.merge(MergeRequest.of(customer(last), customer(STAYS)));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> work.customers()
                        .save(Customer.builder()
                                .from(SampleProfiles.bareCustomer("N3"))
                                .putExternalIds("erp", "2")
                                .build()))
                .withMessageContaining("merged into c-9");
        ids(last, Map.of("erp", "2"));
        assertThat(work.customers()
                        .save(Customer.builder()
                                .from(customer(last))
                                .number("N2")
                                .build())
                        .number())
                .isEqualTo("N2");
    }

    /** The same merge as if it had never been taken back. */
    private static CustomerMerge standing(CustomerMerge merge) {
        return new CustomerMerge(
                merge.id(),
                merge.survivor(),
                merge.duplicate(),
                merge.duplicateNumber(),
                merge.survivorBefore(),
                merge.survivorAfter(),
                merge.moved(),
                merge.mergedAt(),
                merge.mergedBy(),
                Optional.empty(),
                merge.version() + 1);
    }

    @Test
    void theBundleOfAPersonHasTheExternalIdsThatOnlyTheMergeKeeps() throws IOException {
        ids(STAYS, Map.of("erp", "1"));
        ids(GOES, Map.of("erp", "2", "shop", "7"));
        merges.merge(request());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        work.privacy().export(STAYS, out);

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("data.json");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("erp=1", "shop=7")
                    .containsPattern("externalIdsOfMerged\" : \"[^\"]*erp=2");
        }
    }

    @Test
    void moreExternalIdsThanACustomerCanHaveAreNoReasonNotToMerge() {
        ids(STAYS, externalIds("a"));
        ids(GOES, externalIds("b"));

        merges.merge(request());

        assertThat(customer(STAYS).externalIds()).hasSize(Customer.MAX_EXTERNAL_IDS);
        assertThat(externalIds("b").entrySet())
                .allSatisfy(id -> assertThat(work.customers()
                                .findByExternalId(ExternalId.of(id.getKey(), id.getValue()))
                                .map(Customer::id))
                        .contains(STAYS));

        work.privacy().erase(STAYS, "asked on the phone");
        assertThat(work.customers().findByExternalId(ExternalId.of("b19", "19")))
                .isEmpty();
    }

    private static Map<String, String> externalIds(String prefix) {
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < 15; i++) {
            ids.put(prefix + (i + 5), String.valueOf(i + 5));
        }
        return ids;
    }

    private void ids(CustomerId id, Map<String, String> externalIds) {
        work.customers()
                .save(Customer.builder()
                        .from(customer(id))
                        .externalIds(externalIds)
                        .build());
    }

    @Test
    void aPastDayShowsEachOfThemAsItWas() {
        LocalDate before = LocalDate.of(2026, 3, 30);
        Workspace later = at(Workbench.NOW.plus(Duration.ofDays(3)));
        later.merges().merge(request());
        at(Workbench.NOW.plus(Duration.ofDays(5)))
                .customers()
                .save(Customer.builder().from(customer(STAYS)).name("Later").build());

        assertThat(work.customers().asOf(GOES, before)).map(Customer::number).contains("N2");
        assertThat(work.customers().asOf(GOES, before.plusDays(4)))
                .map(Customer::name)
                .contains("Société Générale d'Essai S.A.");
        assertThat(work.customers().asOf(GOES, before.plusDays(9)))
                .map(Customer::name)
                .contains("Later");
    }

    @Test
    void aDayOnWhichAMergeStoodShowsTheOneThatStayedAlsoAfterItWasTakenBack() {
        LocalDate day = work.today();
        CustomerMerge merge =
                at(Workbench.NOW.plus(Duration.ofDays(1))).merges().merge(request());
        at(Workbench.NOW.plus(Duration.ofDays(3))).merges().undo(merge.id());
        Workspace later = at(Workbench.NOW.plus(Duration.ofDays(5)));

        assertThat(later.customers().asOf(GOES, day)).map(Customer::number).contains("N2");
        assertThat(later.customers().asOf(GOES, day.plusDays(1)))
                .map(Customer::number)
                .contains("N1");
        assertThat(later.customers().asOf(GOES, day.plusDays(3)))
                .map(Customer::number)
                .contains("N2");
        assertThat(later.files().load(GOES, day.plusDays(1)).details().content())
                .map(Customer::number)
                .contains("N1");
    }

    @Test
    void theCommentsOfAPastDayOnWhichAMergeStoodAreFoundUnderEitherId() {
        LocalDate day = work.today();
        Comment own = work.comments().write(STAYS, "One.", Comment.Place.BELOW);
        Comment given = work.comments().write(GOES, "Two.", Comment.Place.BELOW);
        at(Workbench.NOW.plus(Duration.ofDays(1))).merges().merge(request());
        Workspace later = at(Workbench.NOW.plus(Duration.ofDays(3)));

        assertThat(later.comments().asOf(STAYS, day)).extracting(Comment::id).containsExactly(own.id());
        assertThat(later.comments().asOf(GOES, day)).extracting(Comment::id).containsExactly(given.id());
        for (CustomerId id : List.of(STAYS, GOES)) {
            assertThat(later.comments().asOf(id, day.plusDays(1)))
                    .extracting(Comment::id)
                    .containsExactlyInAnyOrder(own.id(), given.id());
        }
    }

    @Test
    void aRowOfTheDuplicateInAFileIsRefusedAndOverwritesNothing() {
        merges.merge(request());
        String file = "customer_number,name,registration_number,vat_number,street,post_code,city,country,email,phone,"
                + "currency,internal_limit,onboarded_on\nN2,Old,,,,,,FR,,,EUR,,\n";

        assertThat(work.imports()
                        .customers(new StringReader(file), "customers.csv")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("merged into N1"));
        assertThat(customer(STAYS).name()).isEqualTo("Société Générale d'Essai S.A.");
    }

    @Test
    void whatIsDecidedUnderTheOldIdIsDecidedOnTheCustomerThatStays() {
        merges.merge(request());

        work.limits().standings().set(LimitSubject.of(GOES), CreditStatus.NO_CHECK, "Pays in advance.");
        CreditCheck check = work.limits().checks().reserve(CheckRequest.order(GOES, "O-8", Money.of("100", "EUR")));

        assertThat(work.limits().standings().of(LimitSubject.of(STAYS))).isPresent();
        assertThat(check.reservation()).isPresent();
        assertThat(work.limits().checks().reservationsOf(STAYS))
                .extracting(Reservation::customerId, Reservation::reference)
                .containsExactly(tuple(STAYS, "O-8"));
        assertThat(work.limits().checks().release(GOES, "O-8").state()).isEqualTo(Reservation.State.RELEASED);
    }

    @Test
    void aScopeThatNamesTheCustomerByBothIdsCountsItOnce() {
        LocalDate day = work.today();
        store(stores -> stores.invoices().save(StorageSamples.invoice("R-1", GOES.value(), day.minusDays(9))));
        merges.merge(request());

        assertThat(owed(LedgerScope.of(List.of(GOES, STAYS)), day)).isEqualTo(owed(LedgerScope.of(STAYS), day));
        assertThat(owed(LedgerScope.of(STAYS), day).toOptional()).isPresent();
    }

    private Measure<Money> owed(LedgerScope scope, LocalDate day) {
        return work.receivables()
                .measures(scope, Currency.getInstance("EUR"), day, MeasureSettings.standard())
                .receivables();
    }

    @Test
    void erasureReachesWhatTheDuplicateWas() {
        merges.merge(request());
        work.privacy().erase(GOES, "asked on the phone");

        assertThat(customer(STAYS).status()).isEqualTo(CustomerStatus.ERASED);
        assertThat(work.customers().versions(GOES)).extracting(Customer::name).containsOnly("erased");
        assertThat(work.audit().of(Subject.of(GOES)))
                .flatExtracting(entry -> entry.changes())
                .allSatisfy(change -> assertThat(change.after()).isEmpty());
        assertThatExceptionOfType(MergeRefusedException.class)
                .isThrownBy(() -> merges.undo(merges.of(STAYS).get(0).id()));
    }

    @Test
    void whatWasSaidOfTheCreditOfTheDuplicateIsShownAndErasedToo() {
        store(unit -> unit.limits().putOverride(StorageSamples.override("h-1", GOES.value(), "His mother pays.")));
        merges.merge(request());
        assertThat(work.privacy().dataOf(STAYS)).anyMatch(one -> one.type().equals("credit override"));

        work.privacy().erase(STAYS, "asked on the phone");

        store(unit -> assertThat(unit.limits().overridesOf(GOES))
                .extracting(HoldOverride::reason)
                .containsExactly("erased"));
    }
}
