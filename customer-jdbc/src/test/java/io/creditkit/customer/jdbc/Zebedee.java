package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Money;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.access.EnquiryPayload;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.LimitApproval;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.monitoring.MemberNotes;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.onboarding.Evidence;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.report.AgencyField;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.RejectedValue;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.ScoredCharacteristic;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SearchDefinition;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A person of whom there is everything that there can be, with one word in each of the texts. */
final class Zebedee {
    /** In lower case, as some columns fold what they hold. */
    static final String WORD = "zebedee";

    static final CustomerId ID = CustomerId.of("c-1");
    private static final String COMPANY = "FR-X-1";
    private static final String SAID = "Zebedee says so.";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final List<Subject.Kind> DETAILED = List.of(
            Subject.Kind.INVOICE,
            Subject.Kind.PAYMENT,
            Subject.Kind.LOAN,
            Subject.Kind.ADJUSTMENT,
            Subject.Kind.ACTION);

    private Zebedee() {}

    static void moveIn(WorkContext context) {
        context.inUnitOfWork(work -> {
            if (work.attributes().all().isEmpty()) {
                house(work);
            }
            customer(work);
            merge(work);
            people(work);
            agency(work);
            money(work);
            limits(work);
            file(work);
            work(work);
            lead(work);
            described(work, Subject.of(PreCustomerId.of("pc-1")));
            for (Subject.Kind kind : DETAILED) {
                described(work, Subject.of(kind, id(kind)));
            }
            for (Subject.Kind kind : List.of(
                    Subject.Kind.INVOICE,
                    Subject.Kind.PAYMENT,
                    Subject.Kind.LOAN,
                    Subject.Kind.ADJUSTMENT,
                    Subject.Kind.CONSENT,
                    Subject.Kind.ALERT,
                    Subject.Kind.ACTION,
                    Subject.Kind.SILENCE)) {
                // What the services do: the reason is that of the actor.
                context.note(work, Subject.of(kind, id(kind)), AuditEntry.Action.CHANGED, "changed", Map.of());
            }
            return true;
        });
    }

    /** What the host itself keeps of a thing of the person. */
    private static void described(UnitOfWork work, Subject thing) {
        work.details()
                .save(SubjectDetails.builder()
                        .subject(thing)
                        .putExternalIds("crm", "Zebedee's " + thing.id())
                        .putAttributes("nickname", new FieldValue.Text("Zebedee"))
                        .build());
    }

    private static String id(Subject.Kind kind) {
        return "of-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What there is before the person comes: nobody has a reason for it that speaks of the person. */
    static boolean house(UnitOfWork work) {
        work.attributes()
                .save(AttributeDefinition.builder()
                        .key("nickname")
                        .heading("Nickname")
                        .type(FieldType.TEXT)
                        .kinds(Set.of(Subject.Kind.CUSTOMER, Subject.Kind.CONTACT))
                        .build());
        work.monitoring().savePortfolio(StorageSamples.portfolio("watched"));
        return true;
    }

    /** A customer that turned out to be this one. */
    private static void merge(UnitOfWork work) {
        CustomerMerge merge = work.merges()
                .save(new CustomerMerge(
                        "m-1",
                        ID,
                        CustomerId.of("c-twin"),
                        "TWIN",
                        1,
                        2,
                        List.of(),
                        Instant.parse("2026-02-01T12:00:00Z"),
                        Actor.of("clerk"),
                        Optional.empty(),
                        0));
        work.merges().addExternalIds(merge, Set.of(ExternalId.of("erp", "E2-Zebedee")));
        CustomerMerge takenBack = work.merges()
                .save(new CustomerMerge(
                        "m-2",
                        CustomerId.of("c-other"),
                        ID,
                        "1",
                        1,
                        2,
                        List.of(),
                        Instant.parse("2026-02-02T12:00:00Z"),
                        Actor.of("clerk"),
                        Optional.of(new CustomerMerge.Undone(Instant.parse("2026-02-03T12:00:00Z"), Actor.of("clerk"))),
                        0));
        work.merges().addExternalIds(takenBack, Set.of(ExternalId.of("erp", "E3-Zebedee")));
    }

    private static void customer(UnitOfWork work) {
        Customer first = work.customers()
                .save(Customer.builder()
                        .from(StorageSamples.bareCustomer("1"))
                        .kind(PartyKind.PERSON)
                        .name("Zebedee & Sons")
                        .registrationNumber("R-Zebedee")
                        .vatNumber("V-Zebedee")
                        .address(Address.builder()
                                .street("1 Zebedee Street")
                                .postCode("ZEBEDEE")
                                .city("Zebedee-on-Sea")
                                .region("Zebedeeshire")
                                .country(CountryCode.of("FR"))
                                .build())
                        .email("zebedee@example.org")
                        .phone("Zebedee's")
                        .legalName("Zebedee and Sons")
                        .createdBy(Actor.of("importer"))
                        .tags(List.of("Zebedee's own"))
                        .tradeNames(List.of("Zebedee's Shop"))
                        .lei("ZEBEDEE")
                        .externalIds(Map.of("erp", "E-Zebedee"))
                        .attributes(Map.of("nickname", new FieldValue.Text("Zebedee")))
                        .agencyLink(AgencyLink.builder()
                                .from(StorageSamples.link(COMPANY))
                                .agencyName("ZEBEDEE ET FILS")
                                .reasons(List.of(SAID))
                                .build())
                        .build());
        work.customers()
                .save(Customer.builder().from(first).name("Zebedee alone").build());
        CompanyHit hit = CompanyHit.builder()
                .company(company())
                .country(CountryCode.of("FR"))
                .name("ZEBEDEE ET FILS")
                .registrationNumber("R-Zebedee")
                .addVatNumbers("V-Zebedee")
                .street("1 Zebedee Street")
                .postCode("ZEBEDEE")
                .city("Zebedee-on-Sea")
                .build();
        work.customers()
                .putReview(LinkReview.builder()
                        .from(StorageSamples.review("c-1"))
                        .candidates(List.of(Candidate.builder()
                                .hit(hit)
                                .confidence(90)
                                .reasons(List.of(SAID))
                                .build()))
                        .note(SAID)
                        .build());
        work.customers()
                .putSuggestion(FieldSuggestion.builder()
                        .customer(ID)
                        .field(AgencyField.ADDRESS)
                        .before("1 Zebedee Street")
                        .told("2 Zebedee Street")
                        .company(company())
                        .suggestedAt(StorageSamples.NOON)
                        .build());
        work.customers()
                .putRejectedValue(RejectedValue.builder()
                        .customer(ID)
                        .field(AgencyField.ADDRESS)
                        .company(company())
                        .told("3 Zebedee Street")
                        .rejectedBy("clerk")
                        .rejectedAt(StorageSamples.NOON)
                        .build());
    }

    private static void people(UnitOfWork work) {
        for (String contact : List.of("p-1", "p-removed")) {
            work.people()
                    .putContact(Contact.builder()
                            .id(contact)
                            .customerId(ID)
                            .name("Zebedee Junior")
                            .role("Zebedee's son")
                            .email("junior@zebedee.example")
                            .phone("Zebedee's, too")
                            .language(Locale.forLanguageTag("de-CH"))
                            .preferredChannel(Reminder.Channel.LETTER)
                            .build());
        }
        described(work, Subject.of(Subject.Kind.CONTACT, "p-1"));
        described(work, Subject.of(Subject.Kind.CONTACT, "p-removed"));
        work.people().removeContact("p-removed");
        for (String account : List.of("u-1", "u-removed")) {
            work.people()
                    .putAccount(UserAccount.builder()
                            .id(account)
                            .email(account + "@zebedee.example")
                            .name("Zebedee")
                            .putRoles(ID, UserAccount.Role.OWNER)
                            .build());
        }
        described(work, Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1"));
        described(work, Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-removed"));
        work.people().removeAccount("u-removed");
        work.people().putNationalId(StorageSamples.nationalId("c-1", "N-Zebedee"));
    }

    private static void agency(UnitOfWork work) {
        work.reports()
                .saveFile(CompanyFile.builder()
                        .from(StorageSamples.fullFile(COMPANY))
                        .name("ZEBEDEE ET FILS")
                        .stateReason(SAID)
                        .override(AgencyOverride.builder()
                                .from(StorageSamples.agencyOverride())
                                .reason(SAID)
                                .build())
                        .build());
        ReportDocument document =
                ReportDocument.of("{\"name\":\"ZEBEDEE\"}".getBytes(UTF_8), "application/json", StorageSamples.NOON);
        work.reports().keep(StorageSamples.report("r-1", COMPANY, document), document);
        ReportOrder order = ReportOrder.builder()
                .from(StorageSamples.order("o-1", COMPANY, StorageSamples.NOON))
                .reason(SAID)
                .build();
        work.reports().openOrder(order);
        work.reports()
                .updateOrder(ReportOrder.builder()
                        .from(StorageSamples.completed(order, ReportOrder.Outcome.DELIVERED))
                        .note(SAID)
                        .build());
        work.history()
                .append(HistoryPoint.builder()
                        .from(StorageSamples.score(COMPANY, 80, DAY, StorageSamples.NOON))
                        .text("Zebedee 80")
                        .build());
        work.monitoring()
                .addEvent(WatchEvent.builder()
                        .from(StorageSamples.event("n-1", COMPANY, StorageSamples.NOON))
                        .oldValue("Zebedee")
                        .newValue("Zebedee et fils")
                        .build());
        work.monitoring()
                .saveMember(PortfolioMember.builder()
                        .from(StorageSamples.member("watched", COMPANY))
                        .notes(new MemberNotes(Optional.of("Zebedee"), Optional.of(SAID), Optional.empty()))
                        .build());
        work.assessments()
                .add(RiskAssessment.builder()
                        .from(StorageSamples.assessment("c-1", 71))
                        .addCharacteristics(new ScoredCharacteristic(
                                "name", "Zebedee", "is Zebedee", BigDecimal.ONE, BigDecimal.TEN))
                        .addReasons(SAID)
                        .build());
        work.settings().put(SettingOwner.of(ID), "salutation", SAID);
        work.alerts()
                .save(Alert.builder()
                        .from(StorageSamples.alert(id(Subject.Kind.ALERT), "c-1", Severity.HIGH, StorageSamples.NOON))
                        .explanation(SAID)
                        .snapshot(Map.of("name", "Zebedee"))
                        .build());
    }

    private static void money(UnitOfWork work) {
        work.invoices()
                .save(Invoice.builder()
                        .from(StorageSamples.notedInvoice(id(Subject.Kind.INVOICE), "c-1"))
                        .dispute(new Dispute(DAY, SAID))
                        .documentRef(SAID)
                        .build());
        work.ledger()
                .addAdjustment(BalanceAdjustment.builder()
                        .from(StorageSamples.adjustment(id(Subject.Kind.ADJUSTMENT), DAY))
                        .note(SAID)
                        .build());
        work.ledger().savePayment(StorageSamples.incomingPayment(id(Subject.Kind.PAYMENT), DAY));
        work.ledger()
                .addBooked(new BookedReference(
                        "line-1",
                        BookedReference.Booked.PAYMENT,
                        id(Subject.Kind.PAYMENT),
                        "RECEIVED 2026-01-15 100 EUR"));
        work.loans()
                .save(Loan.builder()
                        .from(StorageSamples.fullLoan(id(Subject.Kind.LOAN), "c-1"))
                        .addMoves(new LoanMove(
                                LoanState.REFINANCED, DAY.plusYears(1), StorageSamples.NOON, Actor.of("user-7"), SAID))
                        .addPauses(new DelinquencyPause(DAY.plusYears(1), DAY.plusYears(2), SAID))
                        .build());
        work.loans()
                .putOffer(CreditOffer.builder()
                        .id("of-1")
                        .customer(ID)
                        .product("account")
                        .amount(Money.of("100", "EUR"))
                        .terms(SAID)
                        .offeredAt(StorageSamples.NOON)
                        .offeredBy(Actor.of("clerk"))
                        .build());
        ConsentRecord given = StorageSamples.consent(id(Subject.Kind.CONSENT), ConsentState.GIVEN);
        work.privacy()
                .addConsent(new ConsentRecord(
                        given.consentId(),
                        given.subject(),
                        given.purpose(),
                        given.state(),
                        given.notice(),
                        given.channel(),
                        given.at(),
                        given.expiresAt(),
                        Optional.of(SAID),
                        given.recordedBy()));
        work.privacy()
                .addConsent(
                        StorageSamples.consent("pk-1", ConsentState.GIVEN).of(Subject.of(PreCustomerId.of("pc-1"))));
    }

    private static void limits(UnitOfWork work) {
        work.limits()
                .save(LimitDecision.builder()
                        .from(StorageSamples.bareLimit("l-1", "c-1"))
                        .reason(SAID)
                        .build());
        work.limits()
                .save(LimitDecision.builder()
                        .from(StorageSamples.fullLimit("l-2", COMPANY))
                        .reason(SAID)
                        .approvals(List.of(new LimitApproval(
                                1, LimitApproval.Verdict.APPROVED, Actor.of("boss"), StorageSamples.NOON, SAID)))
                        .build());
        work.limits().putOverride(StorageSamples.override("ov-1", "c-1", SAID));
        work.limits()
                .saveGuarantee(Guarantee.builder()
                        .from(StorageSamples.guarantee("g-1", "c-1"))
                        .reference("Policy of Zebedee")
                        .build());
        work.limits()
                .putStanding(CreditStanding.builder()
                        .from(StorageSamples.standing("c-1", CreditStatus.STOP))
                        .reason(SAID)
                        .build());
    }

    private static void file(UnitOfWork work) {
        byte[] letter = "Dear Zebedee".getBytes(UTF_8);
        String sha256 = Keys.digest(letter);
        Actor clerk = Actor.of("clerk");
        work.accesses()
                .keepPayload(new EnquiryPayload(
                        "r-1",
                        Subject.of(ID),
                        StorageSamples.NOON,
                        "{\"name\":\"Zebedee\"}",
                        "{\"companies\":[{\"name\":\"Zebedee\"}]}"));
        work.comments().save(new Comment("co-1", ID, SAID, Comment.Place.PINNED, StorageSamples.NOON, clerk));
        work.attachments().keepBytes(sha256, letter);
        work.attachments()
                .put(new Attachment(
                        "at-1",
                        Subject.of(ID),
                        "zebedee.txt",
                        "text/plain",
                        letter.length,
                        sha256,
                        StorageSamples.NOON,
                        clerk));
        work.supply()
                .save(new SupplyPeriod(
                        "s-1", ID, "Zebedee's meter", DAY, Optional.empty(), StorageSamples.NOON, clerk, 0));
    }

    private static void work(UnitOfWork work) {
        work.actions()
                .save(Action.builder()
                        .from(StorageSamples.action(id(Subject.Kind.ACTION), "c-1", StorageSamples.NOON))
                        .title("Call Zebedee")
                        .outcome(SAID)
                        .notes(List.of(SAID))
                        .build());
        work.notices()
                .saveSilence(Silence.builder()
                        .from(StorageSamples.silence(id(Subject.Kind.SILENCE), "c-1", StorageSamples.NOON))
                        .reason(SAID)
                        .build());
        work.scenarios()
                .assign(Assignment.builder()
                        .from(StorageSamples.assignment("c-1", AssignedAttribute.COLLECTOR, "joe"))
                        .why(SAID)
                        .build());
        work.searches()
                .save(SavedSearch.builder()
                        .from(StorageSamples.savedSearch("s-1", "clerk", "Mine"))
                        .definition(SearchDefinition.of(
                                CustomerQuery.builder().text("Zebedee alone").build(), List.of()))
                        .build());
    }

    private static void lead(UnitOfWork work) {
        PreCustomer lead = work.preCustomers()
                .save(PreCustomer.builder()
                        .from(StorageSamples.lead("pc-1"))
                        .kind(PartyKind.PERSON)
                        .name("Zebedee")
                        .email("zebedee@example.org")
                        .phone("Zebedee's")
                        .idType("passport")
                        .idNumber("P-Zebedee")
                        .registrationNumber("R-Zebedee")
                        .vatNumber("V-Zebedee")
                        .street("1 Zebedee Street")
                        .postCode("ZEBEDEE")
                        .city("Zebedee-on-Sea")
                        .addEvidence(new Evidence("contract", SAID, StorageSamples.NOON, Actor.of("clerk")))
                        .build());
        work.preCustomers()
                .save(PreCustomer.builder()
                        .from(lead)
                        .status(PreCustomerStatus.CONVERTED)
                        .statusReason(SAID)
                        .convertedTo(ID)
                        .build());
    }

    private static AgencyCompanyId company() {
        return StorageSamples.company(COMPANY);
    }
}
