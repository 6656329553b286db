package io.creditkit.customer.onboarding;

import static io.creditkit.customer.Workbench.NOW;
import static io.creditkit.customer.storage.StorageSamples.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreatedCustomer;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.SlowClock;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.attachment.AttachmentSettings;
import io.creditkit.customer.attachment.Attachments;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.audit.FieldHistory;
import io.creditkit.customer.csv.CsvImports;
import io.creditkit.customer.csv.CsvTable;
import io.creditkit.customer.file.CustomerFiles;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.CreditOffers;
import io.creditkit.customer.lending.Lending;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.OfferedCredit;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.quality.DuplicateCheck;
import io.creditkit.customer.quality.DuplicateReason;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.search.DateFilter;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.search.ExportRecord;
import io.creditkit.customer.search.ExportTooLargeException;
import io.creditkit.customer.search.ExportTooSlowException;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.Period;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PreCustomersTest {
    private static final ActivationTerms TERMS = ActivationTerms.of("000004", Currency.getInstance("EUR"));

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final PreCustomers preCustomers = new PreCustomers(Workbench.on(storage));
    private final Customers customers = new Customers(Workbench.on(storage));

    @Test
    void anEMailAddressAloneMakesALeadThatIsCompletedLater() {
        PreCustomer lead = preCustomers.save(lead("p-1"));
        assertThat(lead.status()).isEqualTo(PreCustomerStatus.REQUIREMENTS_PENDING);
        assertThat(preCustomers.progress(lead.id()).lacking())
                .extracting(Requirement::code)
                .containsExactly("name", "country");

        PreCustomer complete = preCustomers.save(PreCustomer.builder()
                .from(lead)
                .name("Lead Ltd")
                .country(new CountryCode("GB"))
                .build());

        assertThat(complete.status()).isEqualTo(PreCustomerStatus.READY);
        assertThat(preCustomers.progress(lead.id()).isReady()).isTrue();
    }

    @Test
    void aFieldWithNothingButBlanksMeetsNoRequirement() {
        preCustomers.publish(
                PartyKind.COMPANY,
                Stream.of(
                                Requirement.Rule.PHONE,
                                Requirement.Rule.CITY,
                                Requirement.Rule.REGISTRATION_NUMBER,
                                Requirement.Rule.VAT_NUMBER,
                                Requirement.Rule.IDENTITY_DOCUMENT)
                        .map(rule -> Requirement.required(rule.name(), rule))
                        .toList());

        PreCustomer blank = preCustomers.save(PreCustomer.builder()
                .from(lead("p-1"))
                .phone(" ")
                .city("")
                .registrationNumber(" ")
                .vatNumber("")
                .idType("passport")
                .idNumber(" ")
                .build());

        assertThat(blank.status()).isEqualTo(PreCustomerStatus.REQUIREMENTS_PENDING);
        assertThat(preCustomers.progress(blank.id()).met()).isEmpty();
    }

    @Test
    void whoIsReadyBecomesACustomerAndKeepsTheLink() {
        PreCustomer ready = ready("p-1");

        Customer customer = preCustomers.activate(ready.id(), TERMS);

        assertThat(customers.findByNumber("000004")).contains(customer);
        assertThat(customer.name()).isEqualTo("Lead Ltd");
        assertThat(customer.email()).isEqualTo(ready.email());
        assertThat(customer.onboardedAt()).isEqualTo(NOW);
        PreCustomer converted = preCustomers.find(ready.id()).orElseThrow();
        assertThat(converted.status()).isEqualTo(PreCustomerStatus.CONVERTED);
        assertThat(converted.convertedTo()).contains(customer.id());
        assertThatThrownBy(() -> preCustomers.activate(ready.id(), TERMS)).isInstanceOf(MoveRefusedException.class);
        assertThatThrownBy(() -> preCustomers.save(converted)).isInstanceOf(MoveRefusedException.class);
    }

    @Test
    void aPreCustomerCanBeReadAsItWasOnAPastDay() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        preCustomers.publish(PartyKind.COMPANY, List.of(Requirement.required("contract", Requirement.Rule.EVIDENCE)));
        PreCustomer first = preCustomers.save(PreCustomer.builder()
                .from(StorageSamples.preCustomer("p-1"))
                .evidence(List.of())
                .convertedTo(Optional.empty())
                .statusReason(Optional.empty())
                .status(PreCustomerStatus.STARTED)
                .build());
        PreCustomer second = at(NOW.plus(Duration.ofDays(1))).meet(first.id(), "contract", "archive/7");
        PreCustomers later = at(NOW.plus(Duration.ofDays(2)));
        later.save(PreCustomer.builder()
                .from(second)
                .name("Renamed")
                .idNumber("Z-9")
                .fieldSources(Map.of())
                .build());

        assertThat(later.asOf(first.id(), day.minusDays(1))).isEmpty();
        assertThat(later.asOf(first.id(), day)).hasValueSatisfying(past -> {
            assertThat(past.name()).isEqualTo(first.name());
            assertThat(past.status()).isEqualTo(PreCustomerStatus.REQUIREMENTS_PENDING);
            assertThat(past.evidence()).isEmpty();
            assertThat(past.agencyCompany()).isEqualTo(first.agencyCompany());
            assertThat(past.country()).isEqualTo(first.country());
            assertThat(past.createdAt()).isEqualTo(NOW);
            assertThat(past.version()).isZero();
            assertThat(past.idNumber()).isEqualTo(first.maskedIdNumber());
        });
        assertThat(later.asOf(first.id(), day.plusDays(1))).hasValueSatisfying(past -> {
            assertThat(past.status()).isEqualTo(PreCustomerStatus.READY);
            assertThat(past.statusChangedAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
            assertThat(past.evidence()).isEqualTo(second.evidence());
        });
        assertThat(later.asOf(first.id(), day.plusDays(2))).isEqualTo(later.find(first.id()));
        assertThat(later.asOf(PreCustomerId.of("none"), day)).isEmpty();
    }

    @Test
    void aFileIsNoChangeOfThePreCustomerItself() throws IOException {
        LocalDate day = LocalDate.of(2026, 3, 31);
        PreCustomer first = preCustomers.save(lead("p-1"));
        new Attachments(
                        Workbench.on(storage, NOW.plus(Duration.ofDays(1)), Actor.of("joe")),
                        AttachmentSettings.standard())
                .add(Subject.of(first.id()), "a.txt", "text/plain", new ByteArrayInputStream(new byte[] {'a'}));
        PreCustomers later = at(NOW.plus(Duration.ofDays(3)));
        later.save(PreCustomer.builder().from(first).name("Lead Ltd").build());

        assertThat(later.asOf(first.id(), day.plusDays(2))).hasValueSatisfying(past -> {
            assertThat(past.updatedAt()).isEqualTo(first.updatedAt());
            assertThat(past.updatedBy()).isEqualTo(first.updatedBy());
        });
    }

    @Test
    void whoLooksAtAPastDayMayReadTheTrailAndIsInTheAccessLog() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        PreCustomer first = preCustomers.save(StorageSamples.lead("p-1"));
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        WorkContext clerk =
                Workbench.on(storage, tomorrow, Actor.of("joe", Role.of("clerk", Permission.VIEW_PRE_CUSTOMERS)));

        assertThat(new PreCustomers(clerk).asOf(first.id(), day.plusDays(1))).contains(first);
        assertThatThrownBy(() -> new PreCustomers(clerk).asOf(first.id(), day))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("VIEW_AUDIT_TRAIL");
        at(tomorrow).asOf(first.id(), day.minusDays(1));
        at(tomorrow).asOf(first.id(), day);

        List<AccessEntry> looks = clerk.inUnitOfWork(work -> work.accesses().of(Subject.of(first.id())));
        assertThat(looks)
                .extracting(AccessEntry::kind, AccessEntry::detail)
                .containsExactly(tuple(AccessEntry.Kind.PERSONAL_DATA, "as it was on 2026-03-31"));
    }

    @Test
    void pastEvidenceIsToldOfWhoRecordedItAlsoWithCommasInItsCode() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        preCustomers.publish(
                PartyKind.COMPANY,
                Stream.of("contract", "passport, copy", "a\\b,c")
                        .map(code -> Requirement.required(code, Requirement.Rule.EVIDENCE))
                        .toList());
        PreCustomerId id = preCustomers.save(StorageSamples.lead("p-1")).id();
        as("ann", NOW).meet(id, "passport, copy", "archive/1");
        as("bob", NOW.plusSeconds(1)).meet(id, "contract", "archive/2");
        as("cid", NOW.plusSeconds(2)).meet(id, "a\\b,c", "archive/3");
        PreCustomers later = as("dan", NOW.plus(Duration.ofDays(2)));
        for (String code : List.of("contract", "passport, copy", "a\\b,c")) {
            later.takeBack(id, code);
        }

        assertThat(later.asOf(id, day))
                .hasValueSatisfying(past -> assertThat(past.evidence())
                        .extracting(Evidence::code, met -> met.by().id(), Evidence::metAt)
                        .containsExactlyInAnyOrder(
                                tuple("passport, copy", "ann", NOW),
                                tuple("contract", "bob", NOW.plusSeconds(1)),
                                tuple("a\\b,c", "cid", NOW.plusSeconds(2))));
    }

    private PreCustomers as(String actor, Instant now) {
        return new PreCustomers(Workbench.on(storage, now, Actor.of(actor)));
    }

    @Test
    void theNewCustomerSeesTheCreditItIsOffered() {
        OfferedCredit offer = new OfferedCredit(
                "INSTALMENT_12",
                Money.of("1500", "EUR"),
                Optional.of(LocalDate.of(2026, 4, 30)),
                Optional.of("first one free"));
        CustomerId customer =
                preCustomers.activate(ready("p-1").id(), TERMS.offering(offer)).id();
        CreditOffers offers = new Lending(Workbench.on(storage), LendingSettings.standard()).offers();
        CustomerFiles files = new CustomerFiles(Workbench.on(storage));

        assertThat(offers.openFor(customer, LocalDate.of(2026, 4, 30)))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.product()).isEqualTo("INSTALMENT_12");
                    assertThat(made.amount()).isEqualTo(Money.of("1500", "EUR"));
                    assertThat(made.offeredAt()).isEqualTo(NOW);
                });
        assertThat(offers.openFor(customer, LocalDate.of(2026, 5, 1))).isEmpty();
        LocalDate before = Workbench.on(storage).today().minusDays(1);
        assertThat(offers.openFor(customer, before)).as("before it was made").isEmpty();
        CreditOffer made = offers.openFor(customer, LocalDate.of(2026, 4, 1)).get(0);
        CustomerId other = preCustomers
                .activate(ready("p-9").id(), ActivationTerms.of("000005", Currency.getInstance("EUR")))
                .id();
        assertThatThrownBy(() -> offers.make(
                        CreditOffer.builder().from(made).customer(other).build()))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(offers.openFor(customer, LocalDate.of(2026, 4, 1))).containsExactly(made);
        assertThat(files.load(customer, LocalDate.of(2026, 4, 1)).creditOffers().content())
                .hasValueSatisfying(shown -> assertThat(shown).hasSize(1));
        offers.withdraw(
                offers.openFor(customer, LocalDate.of(2026, 4, 1)).get(0).id());
        assertThat(files.load(customer, LocalDate.of(2026, 4, 1)).creditOffers().isPresent())
                .isFalse();

        PreCustomers activator = new PreCustomers(Workbench.on(
                storage,
                NOW,
                Actor.of(
                        "joe",
                        Role.of("activator", Permission.ACTIVATE_PRE_CUSTOMERS, Permission.VIEW_PRE_CUSTOMERS))));
        PreCustomerId second = ready("p-2").id();
        assertThatThrownBy(() -> activator.activate(second, TERMS.offering(offer)))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("EDIT_RECEIVABLES");
    }

    @Test
    void eachFieldOfTheNewCustomerSaysWhereItCameFrom() {
        PreCustomer found = preCustomers.save(PreCustomer.builder()
                .from(ready("p-1"))
                .registrationNumber("123")
                .fieldSources(Map.of("name", "creditsafe", "country", "creditsafe", "registrationNumber", "creditsafe"))
                .build());
        Customer customer = preCustomers.activate(found.id(), TERMS);

        assertThat(customers.find(customer.id())).contains(customer);
        Map<String, FieldHistory> provenance = new CustomerFiles(Workbench.on(storage)).provenance(customer.id());
        assertThat(provenance.get("name").source()).isEqualTo(ChangeSource.COMPANY_SEARCH);
        assertThat(provenance.get("registrationNumber").source()).isEqualTo(ChangeSource.COMPANY_SEARCH);
        assertThat(provenance.get("email").source()).isEqualTo(ChangeSource.BY_HAND);
        assertThat(provenance.get("email").at()).isEqualTo(NOW);
        new CsvImports(Workbench.on(storage))
                .customers(
                        new StringReader(
                                "customer_number,name,registration_number,vat_number,street,post_code,city,country,"
                                        + "email,phone,currency,internal_limit,onboarded_on\r\n000004,Lead Ltd,124,,,,,GB,,,EUR,,\r\n"),
                        "customers.csv");
        assertThat(new CustomerFiles(Workbench.on(storage))
                        .provenance(customer.id())
                        .get("registrationNumber")
                        .source())
                .isEqualTo(ChangeSource.FILE);
    }

    @Test
    void whoIsNotReadyIsRefusedWithWhatIsLacking() {
        PreCustomer lead = preCustomers.save(lead("p-1"));

        assertThatThrownBy(() -> preCustomers.activate(lead.id(), TERMS))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("p-1")
                .hasMessageContaining("REQUIREMENTS_PENDING")
                .hasMessageContaining("name, country");
        assertThat(customers.count()).isZero();
    }

    @Test
    void anActivationThatFailsLeavesEverythingAsItWas() {
        preCustomers.activate(ready("p-1").id(), TERMS);
        PreCustomer second = ready("p-2");

        assertThatThrownBy(() -> preCustomers.activate(second.id(), TERMS)).isInstanceOf(DuplicateKeyException.class);

        assertThat(preCustomers.find(second.id())).contains(second);
        assertThat(customers.count()).isEqualTo(1);
    }

    @Test
    void aTenantPublishesItsOwnPolicyForEachKindAndEvidenceCounts() {
        PreCustomer ready = ready("p-1");
        OnboardingPolicy policy = preCustomers.publish(
                PartyKind.COMPANY,
                List.of(
                        Requirement.required("contract", Requirement.Rule.EVIDENCE),
                        Requirement.optional("vat", Requirement.Rule.VAT_NUMBER)));

        assertThat(policy.number()).isEqualTo(1);
        assertThat(preCustomers.policy(PartyKind.COMPANY)).isEqualTo(policy);
        assertThat(preCustomers.policy(PartyKind.PERSON).number()).isZero();
        assertThatThrownBy(() -> preCustomers.activate(ready.id(), TERMS))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("contract");
        assertThatThrownBy(() -> preCustomers.meet(ready.id(), "vat", "")).isInstanceOf(InvalidEntryException.class);

        assertThat(preCustomers.meet(ready.id(), "contract", "doc-7").status()).isEqualTo(PreCustomerStatus.READY);
        assertThat(preCustomers.takeBack(ready.id(), "contract").status())
                .isEqualTo(PreCustomerStatus.REQUIREMENTS_PENDING);
        preCustomers.meet(ready.id(), "contract", "doc-8");
        assertThat(preCustomers.activate(ready.id(), TERMS).number()).isEqualTo("000004");
    }

    @Test
    void idleOnesExpireAndAnotherRunDoesNothing() {
        PreCustomer idle = preCustomers.save(lead("p-1"));
        PreCustomers later = at(NOW.plus(Duration.ofDays(31)));
        PreCustomer fresh = later.save(lead("p-2"));

        assertThat(later.expireIdle(Duration.ofDays(30))).containsExactly(idle.id());
        assertThat(later.expireIdle(Duration.ofDays(30))).isEmpty();
        assertThat(later.find(idle.id()).orElseThrow().status()).isEqualTo(PreCustomerStatus.EXPIRED);
        assertThat(later.find(fresh.id()).orElseThrow().status()).isEqualTo(PreCustomerStatus.REQUIREMENTS_PENDING);
    }

    @Test
    void aCompanyThatTheAgencyFoundFillsTheFieldsAndSaysWhereTheyCameFrom() {
        CompanyHit hit = CompanyHit.builder()
                .company(AgencyCompanyId.of("creditsafe", "GB-0-1"))
                .country(new CountryCode("GB"))
                .name("Found Ltd")
                .registrationNumber("00000001")
                .city("London")
                .build();

        PreCustomer found = preCustomers.createFromCompany(hit).preCustomer();

        assertThat(found.status()).isEqualTo(PreCustomerStatus.READY);
        assertThat(found.fieldSources())
                .containsEntry("name", "creditsafe")
                .containsEntry("city", "creditsafe")
                .doesNotContainKey("vatNumber");
        Customer customer = preCustomers.activate(found.id(), TERMS);
        assertThat(customer.agencyLink().orElseThrow().company()).isEqualTo(hit.company());
        assertThatThrownBy(() -> preCustomers.createFromCompany(hit))
                .isInstanceOfSatisfying(
                        CompanyIsCustomerException.class,
                        known -> assertThat(known.customers()).containsExactly(customer.id()));
    }

    @Test
    void whoMayNotSeeCustomersIsNotToldWhichOneACompanyIs() {
        CompanyHit hit = CompanyHit.builder()
                .company(AgencyCompanyId.of("creditsafe", "GB-0-1"))
                .country(new CountryCode("GB"))
                .name("Found Ltd")
                .build();
        Customer customer = preCustomers.activate(
                preCustomers.createFromCompany(hit).preCustomer().id(), TERMS);
        PreCustomers clerks = new PreCustomers(
                Workbench.on(storage, NOW, Actor.of("joe", Role.of("clerk", Permission.EDIT_PRE_CUSTOMERS))));

        assertThatThrownBy(() -> clerks.createFromCompany(hit))
                .isInstanceOfSatisfying(CompanyIsCustomerException.class, known -> {
                    assertThat(known.customers()).isEmpty();
                    assertThat(known).hasMessageNotContaining(customer.id().value());
                });
    }

    @Test
    void whyAPreCustomerWasRejectedIsNotPrinted() {
        PreCustomer rejected =
                preCustomers.reject(preCustomers.save(lead("p-1")).id(), "Zo\u00eb M\u00fcller is a minor.");

        assertThat(rejected.statusReason()).contains("Zo\u00eb M\u00fcller is a minor.");
        assertThat(rejected.toString()).contains("REJECTED").doesNotContain("M\u00fcller");
    }

    @Test
    void aFilterPrintsNothingOfTheTextThatWasTyped() {
        PreCustomerFilter filter =
                PreCustomerFilter.text("Zo\u00eb M\u00fcller").in(EnumSet.of(PreCustomerStatus.READY));

        assertThat(filter.toString()).contains("READY", "a text").doesNotContain("M\u00fcller");
    }

    @Test
    void theListFindsNamesPhonesDaysAndStates() {
        ready("p-1");
        preCustomers.save(PreCustomer.builder()
                .from(lead("p-2"))
                .name("Zo\u00eb M\u00fcller")
                .phone("+49 (30) 123-456")
                .build());
        at(NOW.plus(Duration.ofDays(3))).save(lead("p-3"));

        assertThat(ids(PreCustomerFilter.all())).containsExactly("p-3", "p-1", "p-2");
        assertThat(ids(PreCustomerFilter.text("mull zoe"))).containsExactly("p-2");
        assertThat(ids(PreCustomerFilter.text("30123"))).containsExactly("p-2");
        assertThat(ids(PreCustomerFilter.text("nobody"))).isEmpty();
        LocalDate day = LocalDate.of(2026, 3, 31);
        assertThat(ids(PreCustomerFilter.all()
                        .created(DateRange.of(day, day))
                        .modified(DateRange.of(day.minusDays(9), day))))
                .containsExactly("p-1", "p-2");
        assertThat(ids(PreCustomerFilter.all().created(Period.TODAY))).containsExactly("p-1", "p-2");
        assertThat(ids(PreCustomerFilter.all().in(EnumSet.of(PreCustomerStatus.READY))))
                .containsExactly("p-1");
        PreCustomerPage page = preCustomers.list(PreCustomerFilter.all(), 1, 1);
        assertThat(page.rows()).hasSize(1);
        assertThat(page.matching()).isEqualTo(3);
        assertThat(page.total()).isEqualTo(preCustomers.count()).isEqualTo(3);
    }

    /** What the list of customers finds, that of pre-customers finds: it is the same engine. */
    @Test
    void namesAndPhonesAreFoundAsThoseOfCustomersAre() {
        preCustomers.save(PreCustomer.builder()
                .from(lead("p-1"))
                .name("Stra\u00dfenbau \u0141\u00f3d\u017a")
                .phone("+44 (0)20 7946 0018")
                .email("seven@example.org")
                .build());

        for (String typed : List.of("strassenbau", "lodz stra", "+4420 79", "2079460018", "0044 20", "020 7946")) {
            assertThat(ids(PreCustomerFilter.text(typed))).as(typed).containsExactly("p-1");
        }
        for (String typed : List.of("enbau", "460018", "seven", "lodz x")) {
            assertThat(ids(PreCustomerFilter.text(typed))).as(typed).isEmpty();
        }
        assertThat(ids(PreCustomerFilter.text(" - "))).as("asks for nothing").containsExactly("p-1");
    }

    @Test
    void daysOfAnotherFieldAreRefused() {
        DateFilter other = DateFilter.in(FieldCatalogue.standard().get("updatedOn"), Period.TODAY);

        assertThatThrownBy(() -> new PreCustomerFilter("", List.of(other), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("updatedOn");
    }

    @Test
    void anErasedOneIsNeitherInTheListNorInTheFile() {
        preCustomers.save(lead("p-1"));
        preCustomers.save(lead("p-2"));
        new Privacy(Workbench.on(storage), PrivacySettings.standard())
                .erase(PreCustomerId.of("p-1"), "Asked for by letter.");

        assertThat(ids(PreCustomerFilter.all())).containsExactly("p-2");
        assertThat(preCustomers
                        .list(PreCustomerFilter.all().in(EnumSet.of(PreCustomerStatus.ERASED)), 0, 10)
                        .matching())
                .isZero();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        preCustomers
                .export()
                .write(out, PreCustomerFilter.all(), List.of(PreCustomerColumn.ID), CsvTable.Dialect.MACHINE, 9);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("id\r\np-2\r\n");
    }

    @Test
    void aCompanyThatIsLikeACustomerIsBegunWithAWarning() {
        preCustomers.activate(ready("p-1").id(), TERMS);
        CompanyHit hit = CompanyHit.builder()
                .company(AgencyCompanyId.of("creditsafe", "GB-0-9"))
                .country(new CountryCode("GB"))
                .name("LEAD LIMITED")
                .build();

        CompanyLead shown = preCustomers.createFromCompany(hit);
        CompanyLead hidden = new PreCustomers(
                        Workbench.on(storage, NOW, Actor.of("joe", Role.of("clerk", Permission.EDIT_PRE_CUSTOMERS))))
                .createFromCompany(hit);

        assertThat(shown.duplicates().candidates())
                .singleElement()
                .satisfies(found -> assertThat(found.reasons()).contains(DuplicateReason.SAME_NAME));
        assertThat(hidden.duplicates()).isEqualTo(new DuplicateCheck(List.of(), 1));
    }

    @Test
    void whoIsACustomerForCertainIsActivatedOnlyIfSomebodySaysSo() {
        Customer known = customers.save(Customer.builder()
                .from(StorageSamples.bareCustomer("1"))
                .name("Quite Otherwise")
                .vatNumber("GB980780684")
                .build());
        PreCustomer ready = preCustomers.save(PreCustomer.builder()
                .from(ready("p-1"))
                .vatNumber("GB 980 7806 84")
                .build());
        PreCustomers activator = new PreCustomers(
                Workbench.on(storage, NOW, Actor.of("joe", Role.of("activator", Permission.ACTIVATE_PRE_CUSTOMERS))));

        assertThatThrownBy(() -> preCustomers.activate(ready.id(), TERMS))
                .isInstanceOfSatisfying(
                        KnownCustomerException.class,
                        refused -> assertThat(refused.customers()).containsExactly(known.id()));
        assertThatThrownBy(() -> activator.activate(ready.id(), TERMS))
                .isInstanceOfSatisfying(
                        KnownCustomerException.class,
                        refused -> assertThat(refused.customers()).isEmpty())
                .hasMessageNotContaining(known.id().value());
        CreatedCustomer asked = preCustomers.activate(ready.id(), TERMS, CreatedCustomer.IfAlike.ASK);
        assertThat(asked.customer()).isEmpty();
        assertThat(asked.duplicates().candidates())
                .singleElement()
                .satisfies(found -> assertThat(found.isCertain()).isTrue());
        assertThat(preCustomers.find(ready.id())).contains(ready);

        CreatedCustomer stored = activator.activate(ready.id(), TERMS, CreatedCustomer.IfAlike.STORE);

        assertThat(stored.customer()).isEqualTo(customers.findByNumber("000004"));
        assertThat(stored.duplicates()).isEqualTo(new DuplicateCheck(List.of(), 1));
        assertThat(preCustomers.find(ready.id()).orElseThrow().status()).isEqualTo(PreCustomerStatus.CONVERTED);
    }

    @Test
    void whoIsLikeACustomerIsActivatedAndToldToWhoAsks() {
        preCustomers.activate(ready("p-1").id(), TERMS);
        ActivationTerms terms = ActivationTerms.of("000005", Currency.getInstance("EUR"));

        CreatedCustomer asked = preCustomers.activate(ready("p-2").id(), terms, CreatedCustomer.IfAlike.ASK);

        assertThat(asked.customer()).isEmpty();
        assertThat(asked.duplicates().candidates()).hasSize(1);
        assertThat(preCustomers.activate(PreCustomerId.of("p-2"), terms).number())
                .isEqualTo("000005");
    }

    @Test
    void pageBehindPageIsTheListAndEachOrderIsThatOfItsColumn() {
        for (int i = 1; i <= 7; i++) {
            at(NOW.plusSeconds(i % 3))
                    .save(PreCustomer.builder()
                            .from(lead("p-" + i))
                            .name(List.of("Émile", "zoe", "Adam", "Bert", "ärger", "Carl", "emil")
                                    .get(i - 1))
                            .build());
        }
        preCustomers.reject(PreCustomerId.of("p-3"), "no need");
        PreCustomerFilter open = PreCustomerFilter.all().in(EnumSet.of(PreCustomerStatus.REQUIREMENTS_PENDING));
        for (PreCustomerFilter filter : List.of(PreCustomerFilter.all(), open)) {
            List<PreCustomer> all = preCustomers.list(filter, 0, 100).rows();
            for (int limit = 1; limit <= 8; limit++) {
                List<PreCustomer> read = new ArrayList<>();
                PreCustomerRows page = preCustomers.page(filter, Optional.empty(), limit);
                read.addAll(page.rows());
                while (page.next().isPresent()) {
                    page = preCustomers.page(filter, page.next(), limit);
                    assertThat(page.rows()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
                    read.addAll(page.rows());
                }
                assertThat(read).isEqualTo(all);
            }
            assertThat(preCustomers
                            .list(filter, PreCustomerOrder.NEWEST_FIRST, 0, 100)
                            .rows())
                    .isEqualTo(all);
            for (PreCustomerOrder order : PreCustomerOrder.values()) {
                PreCustomerPage sorted = preCustomers.list(filter, order, 0, 100);
                assertThat(sorted.rows())
                        .containsExactlyInAnyOrderElementsOf(all)
                        .isSortedAccordingTo(order.comparator());
                assertThat(preCustomers.list(filter, order, 2, 3).rows())
                        .isEqualTo(sorted.rows().subList(2, 5));
                assertThat(sorted.matching()).isEqualTo(all.size());
                assertThat(idsInFile(filter, order))
                        .isEqualTo(sorted.rows().stream()
                                .map(row -> row.id().value())
                                .toList());
            }
        }
        assertThat(preCustomers
                        .list(PreCustomerFilter.all(), PreCustomerOrder.NAME, 0, 100)
                        .rows())
                .extracting(lead -> lead.name().orElseThrow())
                .containsExactly("Adam", "ärger", "Bert", "Carl", "emil", "Émile", "zoe");
        assertThatThrownBy(() -> preCustomers.page(open, Optional.of(PreCustomerId.of("nobody")), 1))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void weeksBeginAsInTheLocaleOfTheReader() {
        // Today is a Tuesday, and this a Sunday.
        at(Instant.parse("2026-03-29T12:00:00Z")).save(lead("p-1"));
        PreCustomerFilter thisWeek = PreCustomerFilter.all().created(Period.THIS_WEEK);

        assertThat(ids(thisWeek)).isEmpty();
        assertThat(ids(thisWeek.weeksOf(Locale.US))).containsExactly("p-1");
        assertThat(ids(thisWeek.weeksOf(Locale.FRANCE))).isEmpty();
    }

    @Test
    void eachEdgeAsksForItsPermission() {
        PreCustomer ready = ready("p-1");
        PreCustomers reader = new PreCustomers(
                Workbench.on(storage, NOW, Actor.of("joe", Role.of("reader", Permission.VIEW_PRE_CUSTOMERS))));

        assertThat(reader.find(ready.id())).contains(ready);
        assertThatThrownBy(() -> reader.save(ready)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> reader.activate(ready.id(), TERMS)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> reader.publish(PartyKind.COMPANY, List.of()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    /** The moves as the domain guide lists them. */
    private static final Set<String> LISTED = Set.of(
            "STARTED>REQUIREMENTS_PENDING",
            "REQUIREMENTS_PENDING>READY",
            "READY>REQUIREMENTS_PENDING",
            "READY>CONVERTED",
            "REQUIREMENTS_PENDING>REJECTED",
            "READY>REJECTED",
            "REQUIREMENTS_PENDING>WITHDRAWN",
            "READY>WITHDRAWN",
            "REQUIREMENTS_PENDING>EXPIRED",
            "READY>EXPIRED");

    @Property(tries = 150)
    void whateverIsDoneOnlyListedMovesHappenAndReadyMeansReady(
            @ForAll @Size(max = 15) List<@IntRange(min = 0, max = 6) Integer> deeds) {
        PreCustomers service = new PreCustomers(Workbench.on(InMemoryStorage.create()));
        PreCustomerId id = service.save(lead("p-1")).id();
        for (int deed : deeds) {
            PreCustomer before = service.find(id).orElseThrow();
            boolean refused = false;
            try {
                act(service, before, deed);
            } catch (MoveRefusedException expected) {
                refused = true;
            }
            PreCustomer after = service.find(id).orElseThrow();
            if (refused) {
                assertThat(after).isEqualTo(before);
            }
            if (after.status() != before.status()) {
                assertThat(LISTED).contains(before.status() + ">" + after.status());
            }
            if (after.status().isOpen()) {
                assertThat(after.status() == PreCustomerStatus.READY)
                        .isEqualTo(service.progress(id).isReady());
            }
        }
    }

    private static void act(PreCustomers service, PreCustomer known, int deed) {
        switch (deed) {
            case 0 ->
                service.save(PreCustomer.builder()
                        .from(known)
                        .name("Lead Ltd")
                        .country(new CountryCode("GB"))
                        .build());
            case 1 ->
                service.save(
                        PreCustomer.builder().from(known).name(Optional.empty()).build());
            case 2 -> service.activate(known.id(), TERMS);
            case 3 -> service.reject(known.id(), "no need");
            case 4 -> service.withdraw(known.id(), "no need");
            default -> service.save(known);
        }
    }

    private PreCustomer ready(String id) {
        return preCustomers.save(PreCustomer.builder()
                .from(lead(id))
                .name("Lead Ltd")
                .country(new CountryCode("GB"))
                .build());
    }

    private PreCustomers at(Instant moment) {
        return new PreCustomers(Workbench.on(storage, moment, Actor.of("tester")));
    }

    private List<String> ids(PreCustomerFilter filter) {
        return preCustomers.list(filter, 0, 100).rows().stream()
                .map(one -> one.id().value())
                .toList();
    }

    @Test
    void aListIsWrittenAsAFileWithTheRowsAndTheOrderOfTheList() {
        preCustomers.save(PreCustomer.builder()
                .from(lead("p-1"))
                .name("=Danger")
                .idNumber("AB123456789")
                .build());
        preCustomers.save(PreCustomer.builder().from(lead("p-2")).name("Martin").build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ExportRecord written = preCustomers
                .export()
                .write(
                        out,
                        PreCustomerFilter.all(),
                        List.of(PreCustomerColumn.ID, PreCustomerColumn.NAME, PreCustomerColumn.ID_NUMBER),
                        CsvTable.Dialect.MACHINE,
                        10);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("id,name,idNumber\r\np-1,\"'=Danger\",********789\r\np-2,Martin,\r\n");
        assertThat(preCustomers.list(PreCustomerFilter.all(), 0, 10).rows())
                .extracting(row -> row.id().value())
                .containsExactly("p-1", "p-2");
        assertThat(written.rows()).isEqualTo(2);
        assertThat(written.filter()).isEqualTo("all pre-customers");
    }

    private List<String> idsInFile(PreCustomerFilter filter, PreCustomerOrder order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        preCustomers.export(order).write(out, filter, List.of(PreCustomerColumn.ID), CsvTable.Dialect.MACHINE, 100);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    @Test
    void aListThatTakesTooLongIsBrokenOff() {
        preCustomers.save(lead("p-1"));
        preCustomers.save(lead("p-2"));
        preCustomers.save(lead("p-3"));
        WorkContext bench = Workbench.on(storage);
        WorkContext slow = new WorkContext(
                storage,
                bench.tenant(),
                bench.actor(),
                new SlowClock(Workbench.NOW, Duration.ofSeconds(10)),
                bench.zone(),
                bench.ids(),
                bench.rates());

        assertThatThrownBy(() -> written(slow, Duration.ofSeconds(25))).isInstanceOf(ExportTooSlowException.class);
        assertThatThrownBy(() -> written(slow, Duration.ZERO)).isInstanceOf(InvalidEntryException.class);
        assertThat(written(slow, Duration.ofHours(1)).rows()).isEqualTo(3);
        assertThatThrownBy(() -> written(slow, PreCustomerOrder.NAME, Duration.ofSeconds(25)))
                .isInstanceOf(ExportTooSlowException.class)
                .hasMessageContaining("after 0 rows");
        assertThat(storage.<List<AccessEntry>>inUnitOfWork(
                        bench.tenant(),
                        work -> work.accesses().between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 10)))
                .extracting(AccessEntry::detail)
                .anyMatch(detail -> detail.contains(" pre-customers, then it broke off"));
    }

    private static ExportRecord written(WorkContext context, Duration maxTime) {
        return written(context, PreCustomerOrder.NEWEST_FIRST, maxTime);
    }

    private static ExportRecord written(WorkContext context, PreCustomerOrder order, Duration maxTime) {
        return new PreCustomers(context)
                .export(order)
                .write(
                        new ByteArrayOutputStream(),
                        PreCustomerFilter.all(),
                        List.of(PreCustomerColumn.ID),
                        CsvTable.Dialect.MACHINE,
                        10,
                        Optional.empty(),
                        Optional.of(maxTime));
    }

    @Test
    void everyColumnTellsItsTypeAndIsAsPersonalAsTheSameOneOfCustomers() {
        FieldCatalogue customersFields = FieldCatalogue.standard();
        for (PreCustomerColumn column : PreCustomerColumn.values()) {
            customersFields
                    .find(column.key())
                    .filter(field -> field.type() == column.type())
                    .ifPresent(same ->
                            assertThat(column.isPersonalData()).as(column.key()).isEqualTo(same.isPersonalData()));
        }
        assertThat(PreCustomerColumn.values())
                .filteredOn(PreCustomerColumn::isPersonalData)
                .containsExactly(
                        PreCustomerColumn.NAME,
                        PreCustomerColumn.EMAIL,
                        PreCustomerColumn.PHONE,
                        PreCustomerColumn.ID_NUMBER,
                        PreCustomerColumn.CITY);
        assertThat(PreCustomerColumn.CREATED_AT.type()).isEqualTo(FieldType.DATE);
        assertThat(PreCustomerColumn.STATUS.type()).isEqualTo(FieldType.ENUM);
        assertThat(PreCustomerColumn.NAME.type()).isEqualTo(FieldType.TEXT);
    }

    @Test
    void aFileForPeopleIsHeadedInTheirLanguage() {
        ResourceBundle french = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"name", "Nom"}, {"idNumber", "Num\u00e9ro"}};
            }
        };
        List<PreCustomerColumn> columns =
                List.of(PreCustomerColumn.NAME, PreCustomerColumn.ID_NUMBER, PreCustomerColumn.CITY);

        assertThat(headings(columns, CsvTable.Dialect.SPREADSHEET_EU, Optional.of(french)))
                .isEqualTo("\uFEFFNom;Num\u00e9ro;Town\r\n");
        assertThat(headings(columns, CsvTable.Dialect.SPREADSHEET_EU, Optional.empty()))
                .isEqualTo("\uFEFFName;Number of identity document;Town\r\n");
        assertThat(headings(columns, CsvTable.Dialect.MACHINE, Optional.of(french)))
                .isEqualTo("name,idNumber,city\r\n");
    }

    private String headings(List<PreCustomerColumn> columns, CsvTable.Dialect dialect, Optional<ResourceBundle> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        preCustomers.export().write(out, PreCustomerFilter.all(), columns, dialect, 10, texts);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aListOfSeveralPagesIsReadToItsEndInOneOrder() {
        List<String> ids =
                IntStream.range(0, 1203).mapToObj("p-%04d"::formatted).toList();
        ids.forEach(id -> preCustomers.save(lead(id)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        preCustomers
                .export()
                .write(
                        out,
                        PreCustomerFilter.all(),
                        List.of(PreCustomerColumn.ID),
                        CsvTable.Dialect.MACHINE,
                        ids.size());
        PreCustomerPage page = preCustomers.list(PreCustomerFilter.all(), 998, 4);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("id\r\n" + String.join("\r\n", ids) + "\r\n");
        assertThat(page.rows()).extracting(row -> row.id().value()).containsExactlyElementsOf(ids.subList(998, 1002));
        assertThat(page.matching()).isEqualTo(1203);
    }

    @Test
    void aListThatIsTooLongForItsFileIsRefusedBeforeAnythingIsWritten() {
        preCustomers.save(lead("p-1"));
        preCustomers.save(lead("p-2"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> preCustomers
                        .export()
                        .write(
                                out,
                                PreCustomerFilter.all(),
                                List.of(PreCustomerColumn.ID),
                                CsvTable.Dialect.MACHINE,
                                1))
                .isInstanceOf(ExportTooLargeException.class);
        assertThat(out.size()).isZero();
    }
}
