package io.creditkit.customer.file;

import static io.creditkit.customer.Workbench.NOW;
import static io.creditkit.customer.storage.StorageSamples.assessment;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.bareLoan;
import static io.creditkit.customer.storage.StorageSamples.contact;
import static io.creditkit.customer.storage.StorageSamples.fullLoan;
import static io.creditkit.customer.storage.StorageSamples.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.FieldHistory;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Commitment;
import io.creditkit.customer.lending.CommitmentSource;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.lending.Lending;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.RefinancedLoan;
import io.creditkit.customer.limit.CreditLimits;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitEntry;
import io.creditkit.customer.limit.LimitSettings;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.Consents;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.report.CompanyHistory;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.LatestChange;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportPolicy;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import io.creditkit.customer.supply.Supplies;
import io.creditkit.customer.supply.SupplyPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomerFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final CustomerId ONE = CustomerId.of("c-1");
    private static final Set<TimelineEntry.Kind> EVERYTHING = EnumSet.allOf(TimelineEntry.Kind.class);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final Customers customers = new Customers(context);
    private final CustomerFiles files = new CustomerFiles(context);

    @Test
    void whoOpensTheFileOfAPersonOrSeesWhatTheAgencyTellsIsInTheAccessLog() {
        customers.save(bareCustomer("2"));
        customers.save(StorageSamples.fullCustomer("1"));
        context.inUnitOfWork(work -> work.reports().saveFile(StorageSamples.fullFile("FR-X-784301772")));

        files.load(CustomerId.of("c-2"), TODAY);
        files.load(ONE, TODAY);
        new CustomerFiles(Workbench.on(
                        storage, Workbench.NOW, Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS))))
                .load(ONE, TODAY);

        assertThat(looks(Subject.of(CustomerId.of("c-2"))))
                .as("a company without a report")
                .isEmpty();
        assertThat(looks(Subject.of(ONE)))
                .extracting(AccessEntry::kind, look -> look.by().id())
                .containsExactly(
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "tester"), tuple(AccessEntry.Kind.PERSONAL_DATA, "joe"));
        assertThat(looks(Subject.of(Subject.Kind.COMPANY, "creditsafe:FR-X-784301772")))
                .extracting(AccessEntry::kind, look -> look.by().id())
                .as("who may see it and saw it")
                .containsExactly(tuple(AccessEntry.Kind.REPORT, "tester"));
    }

    @Test
    void whoSeesTheDirectorsOfACompanyIsInTheAccessLog() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .agencyLink(StorageSamples.link("FR-X-1"))
                .build());
        HistoryPoint directors = HistoryPoint.builder()
                .from(StorageSamples.score("FR-X-1", 60, TODAY, NOW))
                .criterion(Criterion.DIRECTORS)
                .number(Optional.empty())
                .text("J. Doe")
                .build();
        context.inUnitOfWork(work -> work.history().append(directors));

        new CustomerFiles(Workbench.on(storage, NOW, Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS))))
                .load(ONE, TODAY);
        files.load(ONE, TODAY);

        assertThat(looks(Subject.of(ONE)))
                .extracting(
                        AccessEntry::kind,
                        AccessEntry::detail,
                        look -> look.by().id())
                .as("who may see them and saw them")
                .containsExactly(tuple(AccessEntry.Kind.PERSONAL_DATA, "directors, in the customer's file", "tester"));
    }

    private List<AccessEntry> looks(Subject subject) {
        return context.inUnitOfWork(work -> work.accesses().of(subject));
    }

    @Test
    void whatWasSaidWithACustomerIsAskedOfTheHost() {
        CreditKit kit = CreditKit.builder()
                .communication((tenant, customer) -> customer.equals(CustomerId.of("c-7"))
                        ? List.of(new Message(
                                "m-1",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Message.Direction.FROM_CUSTOMER,
                                "EMAIL",
                                tenant + " asks for time",
                                "mail/1"))
                        : List.of())
                .build();
        Workspace work = kit.tenant("acme").as(Actor.of("jane"));
        work.customers().save(StorageSamples.bareCustomer("7"));
        work.customers().save(StorageSamples.bareCustomer("8"));

        assertThat(work.files()
                        .load(CustomerId.of("c-7"), work.today())
                        .communication()
                        .content())
                .hasValueSatisfying(messages -> assertThat(messages)
                        .singleElement()
                        .satisfies(message -> {
                            assertThat(message.subject()).isEqualTo("acme asks for time");
                            assertThat(message.toString())
                                    .doesNotContain("time,")
                                    .doesNotContain("asks");
                        }));
        assertThat(work.files()
                        .load(CustomerId.of("c-8"), work.today())
                        .communication()
                        .isPresent())
                .isFalse();
    }

    @Test
    void whatIsNotThereIsAbsentAndNotEmpty() {
        Customer customer = customers.save(bareCustomer("1"));

        CustomerFile file = files.load(ONE, TODAY);

        assertThat(file.details().content()).contains(customer);
        assertThat(file.details().asOf()).contains(NOW);
        assertThat(file.sections()).extracting(Section::key).containsExactly(Section.Key.values());
        assertThat(file.sections())
                .filteredOn(Section::isPresent)
                .extracting(Section::key)
                .isEqualTo(List.of(Section.Key.DETAILS));
        assertThat(file.contacts().asOf()).isEmpty();
    }

    @Test
    void theFileOfAPastDayIsForThoseAloneWhoSeeTheAuditTrail() {
        customers.save(bareCustomer("1"));
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        CustomerFiles clerks = new CustomerFiles(
                Workbench.on(storage, tomorrow, Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS))));

        assertThat(clerks.load(ONE, TODAY.plusDays(1)).details().isPresent()).isTrue();
        assertThatThrownBy(() -> clerks.load(ONE, TODAY))
                .isInstanceOfSatisfying(
                        PermissionDeniedException.class,
                        denied -> assertThat(denied.permission()).isEqualTo(Permission.VIEW_AUDIT_TRAIL));
    }

    @Test
    void whatIsThereIsShownWithItsDateAndSource() {
        customers.save(bareCustomer("1"));
        CustomerGroup group = new Groups(context).create("Wholesale");
        new Groups(context).move(List.of(ONE), Optional.of(group.id()));
        context.inUnitOfWork(work -> {
            work.people().putContact(contact("p-1", "c-1"));
            work.assessments().add(assessment("c-1", 71));
            return true;
        });

        CustomerFile file = files.load(ONE, TODAY);

        assertThat(file.group().content()).contains(group);
        assertThat(file.contacts().content()).contains(List.of(contact("p-1", "c-1")));
        assertThat(file.assessment().asOf()).contains(assessment("c-1", 71).assessedAt());
        assertThat(file.assessment().source()).isEqualTo("host");
    }

    @Test
    void reportsThatAreDocumentsAreInTheFileAndHiddenFromWhoMayNotSeeCredit() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .agencyLink(StorageSamples.link("FR-X-1"))
                .build());
        ReportDocument data = ReportDocument.of(new byte[] {1}, "application/json", NOW);
        ReportDocument document = ReportDocument.of(new byte[] {2}, "application/pdf", NOW);
        KeptReport kept = StorageSamples.report("r-2", "FR-X-1", document);
        context.inUnitOfWork(work -> {
            work.reports().keep(StorageSamples.report("r-1", "FR-X-1", data), data);
            work.reports().keep(kept, document);
            return true;
        });

        Section<List<KeptReport>> shown = files.load(ONE, TODAY).reportDocuments();

        assertThat(shown.content()).contains(List.of(kept));
        assertThat(shown.asOf()).contains(kept.receivedAt());
        assertThat(shown.source()).isEqualTo("creditsafe");
        Actor clerk = Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        assertThat(new CustomerFiles(Workbench.on(storage, NOW, clerk))
                        .load(ONE, TODAY)
                        .reportDocuments()
                        .visibility())
                .isEqualTo(Section.Visibility.HIDDEN);
    }

    @Test
    void whereEachFigureStoodBeforeIsInTheFileAndHiddenFromWhoMayNotSeeCredit() {
        customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .agencyLink(StorageSamples.link("FR-X-1"))
                .build());
        HistoryPoint before = StorageSamples.score("FR-X-1", 60, TODAY.minusDays(9), NOW.minusSeconds(60));
        HistoryPoint fell = StorageSamples.score("FR-X-1", 40, TODAY.minusDays(5), NOW.minusSeconds(30));
        HistoryPoint confirmed = StorageSamples.score("FR-X-1", 40, TODAY.minusDays(1), NOW);
        HistoryPoint limit =
                HistoryPoint.builder().from(before).criterion(Criterion.LIMIT).build();
        context.inUnitOfWork(work -> {
            work.reports().saveFile(StorageSamples.fullFile("FR-X-1"));
            List.of(confirmed, limit, fell, before).forEach(work.history()::append);
            return true;
        });

        Section<Map<Criterion, LatestChange>> shown = files.load(ONE, TODAY).creditChanges();

        assertThat(shown.content())
                .contains(Map.of(
                        Criterion.SCORE, new LatestChange(confirmed, TODAY.minusDays(5), Optional.of(before), fell),
                        Criterion.LIMIT, new LatestChange(limit, TODAY.minusDays(9), Optional.empty(), limit)));
        assertThat(shown.asOf()).contains(NOW);
        assertThat(shown.source()).isEqualTo("creditsafe");
        assertThat(new CompanyHistory(context).latestChanges(StorageSamples.company("FR-X-1")))
                .isEqualTo(shown.content().orElseThrow());
        Actor clerk = Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        assertThat(new CustomerFiles(Workbench.on(storage, NOW, clerk))
                        .load(ONE, TODAY)
                        .creditChanges()
                        .visibility())
                .isEqualTo(Section.Visibility.HIDDEN);
    }

    @Test
    void theDetailsAreThoseOfThePastDay() {
        Customer first = customers.save(bareCustomer("1"));
        Customers tomorrow = new Customers(Workbench.on(storage, NOW.plus(Duration.ofDays(1)), Actor.of("tester")));
        tomorrow.save(Customer.builder().from(first).name("Renamed").build());

        assertThat(files.load(ONE, TODAY).details().content()).contains(first);
        assertThatThrownBy(() -> files.load(ONE, TODAY.minusDays(1))).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void whoMayNotSeeCreditSeesThatItIsHidden() {
        customers.save(bareCustomer("1"));
        context.inUnitOfWork(work -> {
            work.assessments().add(assessment("c-1", 71));
            return true;
        });
        CustomerFiles clerk = new CustomerFiles(
                Workbench.on(storage, NOW, Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS))));

        CustomerFile file = clerk.load(ONE, TODAY);

        assertThat(file.assessment().visibility()).isEqualTo(Section.Visibility.HIDDEN);
        assertThat(file.assessment().isPresent()).isFalse();
        assertThat(file.receivables().visibility()).isEqualTo(Section.Visibility.HIDDEN);
        assertThat(clerk.timeline(ONE, EVERYTHING, 10))
                .extracting(TimelineEntry::kind)
                .containsOnly(TimelineEntry.Kind.CHANGE);
        assertThatThrownBy(() -> clerk.edit(ONE, CustomerPatch.over(1))).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        Customer before = customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .phone("+33 1")
                .vatNumber("FR1")
                .build());

        Customer after = files.edit(
                ONE,
                CustomerPatch.over(before.version())
                        .with(EditableField.EMAIL, " new@example.org ")
                        .with(EditableField.CITY, "Lyon")
                        .without(EditableField.PHONE));

        assertThat(after.email()).contains("new@example.org");
        assertThat(after.address().city()).contains("Lyon");
        assertThat(after.phone()).isEmpty();
        assertThat(after.vatNumber()).contains("FR1");
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void allFaultsAreFoundAtOnceByFieldAndNothingIsStored() {
        Customer before = customers.save(bareCustomer("1"));
        CustomerPatch patch = CustomerPatch.over(1)
                .with(EditableField.NAME, " ")
                .with(EditableField.NUMBER, "9".repeat(33))
                .with(EditableField.COUNTRY, "Utopia")
                .with(EditableField.RISK_CURRENCY, "XXY")
                .with(EditableField.EMAIL, "no address")
                .with(EditableField.CITY, "Ly\0on")
                .with(EditableField.PHONE, "+33 1");

        InvalidEntryException refused = catchThrowableOfType(InvalidEntryException.class, () -> files.edit(ONE, patch));

        assertThat(refused.faults())
                .extracting(fault -> fault.field() + " " + fault.key() + " " + fault.parameters())
                .containsExactly(
                        "number too-long {most=32}",
                        "name required {}",
                        "city malformed {}",
                        "country too-long {most=2}",
                        "email malformed {}",
                        "riskCurrency unknown-code {}");
        assertThat(refused).hasMessageContaining("name").hasMessageNotContaining("no address");
        assertThat(customers.find(ONE)).contains(before);
        assertThat(patch.toString()).doesNotContain("+33");
    }

    @Test
    void anEditOverAnOldVersionIsRefusedWithBothVersions() {
        Customer first = customers.save(bareCustomer("1"));
        customers.save(Customer.builder().from(first).name("Second").build());

        StaleVersionException stale = catchThrowableOfType(
                StaleVersionException.class,
                () -> files.edit(ONE, CustomerPatch.over(1).with(EditableField.CITY, "Lyon")));

        assertThat(stale.given()).isEqualTo(1);
        assertThat(stale.stored()).isEqualTo(2);
    }

    @Test
    void theTimelineBringsAllKindsIntoOneOrderNewestFirst() {
        Customer first = customers.save(bareCustomer("1"));
        WorkContext later =
                Workbench.on(storage, NOW.plusSeconds(60), Actor.of("jane").because("asked by phone"));
        new Customers(later).save(Customer.builder().from(first).name("Renamed").build());
        context.inUnitOfWork(work -> {
            work.assessments().add(assessment("c-1", 71));
            return true;
        });

        List<TimelineEntry> all = files.timeline(ONE, EVERYTHING, 10);

        assertThat(all)
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(files.timeline(ONE, EnumSet.of(TimelineEntry.Kind.CHANGE), 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.key()).isEqualTo("changed");
                    assertThat(entry.detail()).isEqualTo("name");
                    assertThat(entry.by()).contains(Actor.of("jane"));
                });
        Map<String, FieldHistory> provenance = files.provenance(ONE);
        assertThat(provenance.get("name").reason()).contains("asked by phone");
        assertThat(provenance.get("number").by()).isEqualTo(Actor.of("tester"));
        assertThat(provenance.get("name").change().after()).isEmpty();
    }

    @Test
    void whatIsOwedIsToldDocumentByDocumentUpToTheDay() {
        customers.save(bareCustomer("1"));
        context.inUnitOfWork(work -> {
            work.invoices()
                    .save(Invoice.builder()
                            .from(invoice("R-1", "c-1", TODAY.minusDays(9)))
                            .gross(Money.of("100", "EUR"))
                            .addPayments(new Payment(TODAY.minusDays(2), Money.of("30", "EUR")))
                            .build());
            work.invoices()
                    .save(Invoice.builder()
                            .from(invoice("D-1", "c-1", TODAY.minusDays(10)))
                            .kind(Invoice.Kind.DEBIT_NOTE)
                            .gross(Money.of("5", "EUR"))
                            .build());
            work.invoices().save(invoice("R-2", "c-1", TODAY.plusDays(1)));
            return true;
        });

        assertThat(files.load(ONE, TODAY).transactions().content())
                .contains(List.of(
                        new Transaction(Transaction.Kind.PAYMENT, "R-1", TODAY.minusDays(2), Money.of("-30", "EUR")),
                        new Transaction(Transaction.Kind.INVOICE, "R-1", TODAY.minusDays(9), Money.of("100", "EUR")),
                        new Transaction(
                                Transaction.Kind.DEBIT_NOTE, "D-1", TODAY.minusDays(10), Money.of("5", "EUR"))));
    }

    @Test
    void moneyThatACancelledInvoiceHadIsToldOnce() {
        customers.save(bareCustomer("1"));
        context.inUnitOfWork(work -> work.invoices().save(invoice("R-1", "c-1", TODAY.minusDays(9))));
        Receivables receivables = new Receivables(context);
        IncomingPayment payment =
                receivables.payments().receive(ONE, Money.of("40", "EUR"), TODAY.minusDays(2), Optional.empty());
        receivables.payments().allocate(payment.id(), "R-1", Money.of("40", "EUR"));
        receivables.invoicing().cancel("R-1");

        assertThat(files.load(ONE, TODAY).transactions().content())
                .contains(List.of(new Transaction(
                        Transaction.Kind.PAYMENT, payment.id(), TODAY.minusDays(2), Money.of("-40", "EUR"))));
    }

    @Test
    void theRefinancedLoansAreThereOnlyIfThereIsOne() {
        customers.save(bareCustomer("1"));
        context.inUnitOfWork(work -> work.loans().save(bareLoan("l-1", "c-1")));

        assertThat(files.load(ONE, TODAY).loans().isPresent()).isTrue();
        assertThat(files.load(ONE, TODAY).refinancedLoans().isPresent()).isFalse();

        context.inUnitOfWork(work -> {
            // Its successor is called so.
            work.loans().save(fullLoan("l-2", "c-1"));
            return work.loans().save(bareLoan("after", "c-1"));
        });
        assertThat(files.load(ONE, TODAY).refinancedLoans().content().orElseThrow())
                .extracting(RefinancedLoan::oldLoan, RefinancedLoan::newLoan)
                .containsExactly(tuple("l-2", "after"));
    }

    @Test
    void filesAreHiddenFromThoseWhoMayNotSeeThemAndCommentsAreNot() {
        customers.save(bareCustomer("1"));
        new Comments(context).write(ONE, "Pays in May.", Comment.Place.PINNED);
        CustomerFiles clerk = new CustomerFiles(
                Workbench.on(storage, NOW, Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS))));

        CustomerFile file = clerk.load(ONE, TODAY);

        assertThat(file.files().visibility()).isEqualTo(Section.Visibility.HIDDEN);
        assertThat(file.transactions().visibility()).isEqualTo(Section.Visibility.HIDDEN);
        assertThat(file.comments().content().orElseThrow())
                .extracting(Comment::text)
                .containsExactly("Pays in May.");
    }

    @Test
    void aCustomerWithoutAnAgencyHasItsLimitsItsStopAndWhatIsAtRisk() {
        customers.save(bareCustomer("1"));
        CreditLimits limits = new CreditLimits(context, LimitSettings.standard(), LendingSettings.standard());
        LimitSubject account = LimitSubject.of(ONE);
        LimitDecision permanent = limits.decisions()
                .decide(LimitEntry.permanent(account, Money.of("1000", "EUR"), "As every year.")
                        .from(TODAY));
        LimitDecision season = limits.decisions()
                .decide(LimitEntry.temporary(account, Money.of("3000", "EUR"), TODAY, TODAY.plusDays(30), "Season."));
        limits.standings().set(account, CreditStatus.STOP, "Two returned debits.");
        context.inUnitOfWork(work -> work.invoices().save(invoice("R-1", "c-1", TODAY.minusDays(9))));

        CustomerFile file = files.load(ONE, TODAY);

        assertThat(file.credit().isPresent()).isFalse();
        CustomerLimits held = file.limits().content().orElseThrow();
        assertThat(held.decisions())
                .extracting(LimitDecision::id)
                .containsExactlyInAnyOrder(permanent.id(), season.id());
        assertThat(held.setByHand()).contains(CreditStatus.STOP);
        assertThat(file.limits().source()).isEqualTo("host");
        assertThat(file.exposure().content())
                .hasValueSatisfying(exposure -> assertThat(exposure.total())
                        .isEqualTo(new Lending(context, LendingSettings.standard())
                                .exposure(customers.find(ONE).orElseThrow(), TODAY)
                                .total()));
        CustomerFile hidden = clerk().load(ONE, TODAY);
        assertThat(List.of(hidden.limits().visibility(), hidden.exposure().visibility()))
                .containsOnly(Section.Visibility.HIDDEN);
    }

    @Test
    void whatTheHostPromisedIsAtRiskEvenIfNothingIsBooked() {
        customers.save(bareCustomer("1"));
        CommitmentSource orders = new CommitmentSource() {
            @Override
            public Set<Commitment.Kind> kinds() {
                return Set.of(Commitment.Kind.ORDER);
            }

            @Override
            public List<Commitment> of(CustomerId customer, LocalDate asOf) {
                return List.of(
                        new Commitment(Commitment.Kind.ORDER, "SO-1", Money.of("80", "EUR"), Money.of("0", "EUR")));
            }
        };
        CustomerFiles withOrders = asking(orders, (tenant, customer) -> List.of());

        assertThat(files.load(ONE, TODAY).exposure().isPresent()).isFalse();
        assertThat(withOrders.load(ONE, TODAY).exposure().content())
                .hasValueSatisfying(exposure -> assertThat(exposure.of(ExposureComponent.ORDER_BACKLOG))
                        .isEqualTo(Measure.known(Money.of("80", "EUR"))));
    }

    @Test
    void whoOwesNothingAnyMoreIsToldWhatIsNotLoaded() {
        customers.save(bareCustomer("1"));
        context.inUnitOfWork(work -> work.invoices()
                .save(Invoice.builder()
                        .from(invoice("R-1", "c-1", TODAY.minusDays(9)))
                        .gross(Money.of("100", "EUR"))
                        .addPayments(new Payment(TODAY.minusDays(2), Money.of("100", "EUR")))
                        .build()));

        assertThat(files.load(ONE, TODAY).exposure().content()).hasValueSatisfying(exposure -> {
            assertThat(exposure.lines()).isEmpty();
            assertThat(exposure.notLoaded()).contains(ExposureComponent.ORDER_BACKLOG);
        });
    }

    @Test
    void aFileIsOpenedAlsoIfTheHostsSystemsFailAndSaysWhatIsNotKnown() {
        customers.save(bareCustomer("1"));
        context.inUnitOfWork(work -> work.invoices().save(invoice("R-1", "c-1", TODAY.minusDays(9))));
        CommitmentSource failing = new CommitmentSource() {
            @Override
            public Set<Commitment.Kind> kinds() {
                return Set.of(Commitment.Kind.ORDER);
            }

            @Override
            public List<Commitment> of(CustomerId customer, LocalDate asOf) {
                throw new IllegalStateException("https://user:secret@erp");
            }
        };

        CustomerFile file = asking(failing, (tenant, customer) -> {
                    throw new IllegalStateException("https://user:secret@crm");
                })
                .load(ONE, TODAY);

        assertThat(file.communication().visibility()).isEqualTo(Section.Visibility.NOT_KNOWN);
        assertThat(file.exposure().content()).hasValueSatisfying(exposure -> {
            assertThat(exposure.of(ExposureComponent.OVERDUE))
                    .isEqualTo(files.load(ONE, TODAY)
                            .exposure()
                            .content()
                            .orElseThrow()
                            .of(ExposureComponent.OVERDUE));
            assertThat(exposure.of(ExposureComponent.ORDER_BACKLOG)).isInstanceOf(Measure.Unknown.class);
            assertThat(exposure.total())
                    .isInstanceOfSatisfying(
                            Measure.Unknown.class,
                            unknown -> assertThat(unknown.detail())
                                    .contains("orders and deliveries could not be read", "IllegalStateException")
                                    .doesNotContain("secret"));
        });
    }

    private CustomerFiles asking(CommitmentSource orders, CommunicationLog communication) {
        LendingSettings standard = LendingSettings.standard();
        return new CustomerFiles(
                context,
                communication,
                ReportPolicy.standard().maxAge(),
                new LendingSettings(standard.activeStates(), standard.delinquency(), orders, standard.components()));
    }

    @Test
    void whatACustomerAgreedToAndWhereItIsSuppliedIsInItsFile() {
        customers.save(bareCustomer("1"));
        Consents consents = new Privacy(context, PrivacySettings.standard()).consents();
        Consent given = consents.give(
                ONE,
                ConsentPurpose.MARKETING,
                new ConsentNotice("notice", 1),
                "web-form",
                Optional.empty(),
                Optional.empty());
        SupplyPeriod period = new Supplies(context).moveIn(ONE, "Meter 7", TODAY);

        CustomerFile file = clerk().load(ONE, TODAY);

        assertThat(file.consents().content()).contains(List.of(given));
        assertThat(file.supply().content()).contains(List.of(period));
        assertThat(file.tabs())
                .filteredOn(tab -> tab.key() == FileTab.Key.CUSTOMER_DETAILS)
                .flatExtracting(FileTab::sections)
                .contains(file.consents(), file.supply());
    }

    private CustomerFiles clerk() {
        return new CustomerFiles(
                Workbench.on(storage, NOW, Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS))));
    }
}
