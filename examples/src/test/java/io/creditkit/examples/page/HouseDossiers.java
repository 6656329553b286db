package io.creditkit.examples.page;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.audit.FieldHistory;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.file.CustomerFile;
import io.creditkit.customer.file.CustomerLimits;
import io.creditkit.customer.file.Message;
import io.creditkit.customer.file.Section;
import io.creditkit.customer.file.TimelineEntry;
import io.creditkit.customer.file.Transaction;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.lending.Exposure;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.lending.ExposureLine;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.lending.RefinancedLoan;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitApproval;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.privacy.Consent;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.report.NegativeItem;
import io.creditkit.customer.supply.SupplyPeriod;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A customer of whom we know everything ourselves too: its file, our limit, and what happened to it. */
final class HouseDossiers {
    static final URI AGENCY_PAGE = URI.create("https://portal.example.com/companies/FR-0-552100554");

    private static final CustomerId ID = CustomerId.of("id-C-1001");
    private static final Actor ANNA = Actor.of("anna");

    private HouseDossiers() {}

    static CustomerDossier full() {
        return CustomerDossier.builder()
                .from(Dossiers.full())
                .profile(Dossiers.profile(Dossiers.linked(Dossiers.customer("C-1001", "Ateliers Lumière")
                                        .status(CustomerStatus.DISABLED)
                                        .email("compta@lumiere.example"))
                                .build())
                        .company(AgencySamples.file(AgencySamples.figures().build())
                                .build())
                        .assessment(Dossiers.assessment())
                        .receivables(Dossiers.ledger().build())
                        .agencyPage(AGENCY_PAGE)
                        .build())
                .report(AgencySamples.report()
                        .addNegativeItems(
                                item(NegativeItem.Kind.JUDGMENT, "8480.50", "Tribunal de commerce"),
                                item(NegativeItem.Kind.PRIVILEGE, "4000", "URSSAF"),
                                item(NegativeItem.Kind.PROTEST, "1200", "Banque"))
                        .build())
                .ownLimit(new OwnLimit(
                        new LimitInForce(
                                Dossiers.TODAY,
                                decision().amount(),
                                Optional.of(decision()),
                                LimitInForce.Origin.PERMANENT),
                        LimitSubject.of(Dossiers.COMPANY),
                        Measure.known(Money.of("18420.75", "EUR"))))
                .limitDecisions(List.of(decision()))
                .assessments(List.of(Dossiers.assessment()))
                .file(file())
                .statusChange(new FieldHistory(
                        Dossiers.NOW,
                        ANNA,
                        Optional.of("Pays only after the second reminder"),
                        ChangeSource.BY_HAND,
                        new FieldChange("status", Optional.of("ENABLED"), Optional.of("DISABLED"))))
                .portal(Map.of("u-1", access()))
                .portalEvents(Map.of(
                        "u-1",
                        List.of(
                                portalEvent(1, AuditEntry.Action.CREATED, "name", "email"),
                                portalEvent(2, AuditEntry.Action.CHANGED, "roles"),
                                portalEvent(3, AuditEntry.Action.CHANGED, "portalStatus", "registeredAt"),
                                portalEvent(4, AuditEntry.Action.CHANGED, "lastLoginAt"),
                                portalEvent(5, AuditEntry.Action.CHANGED, "portalStatus", "invitedAt"))))
                .timeline(List.of(
                        new TimelineEntry(
                                Dossiers.NOW, TimelineEntry.Kind.CHANGE, "changed", "status,email", Optional.of(ANNA)),
                        new TimelineEntry(
                                Dossiers.NOW,
                                TimelineEntry.Kind.REPORT_ORDER,
                                "ordered",
                                "o-1 NOT_DELIVERED",
                                Optional.of(ANNA)),
                        new TimelineEntry(
                                Dossiers.NOW,
                                TimelineEntry.Kind.ASSESSMENT,
                                "assessed",
                                "starter ELEVATED",
                                Optional.empty()),
                        new TimelineEntry(
                                Dossiers.NOW,
                                TimelineEntry.Kind.WATCH_EVENT,
                                "negative_record",
                                "New judgment",
                                Optional.empty()),
                        new TimelineEntry(
                                Dossiers.NOW, TimelineEntry.Kind.ALERT, "fired", "overdue-60", Optional.empty()),
                        happened(TimelineEntry.Kind.DOCUMENT, "written-off", "R-7 1234.5 EUR"),
                        happened(TimelineEntry.Kind.PAYMENT, "set-off", "R-8 12 EUR"),
                        happened(TimelineEntry.Kind.LOAN, "in-arrears", "L-1"),
                        happened(
                                TimelineEntry.Kind.CREDIT_LIMIT,
                                "decided",
                                decision().id()),
                        happened(TimelineEntry.Kind.CONSENT, "given", "CREDIT_DATA"),
                        happened(TimelineEntry.Kind.PORTAL, "used-last", "u-1"),
                        happened(TimelineEntry.Kind.MESSAGE, "from-customer", "PHONE crm/77"),
                        happened(TimelineEntry.Kind.ACTION, "created", "a-1"),
                        happened(TimelineEntry.Kind.FILE, "attached", "f-1")))
                .build();
    }

    private static TimelineEntry happened(TimelineEntry.Kind kind, String key, String detail) {
        return new TimelineEntry(Dossiers.NOW, kind, key, detail, Optional.of(ANNA));
    }

    private static CustomerFile file() {
        return new CustomerFile(
                none(Section.Key.DETAILS),
                some(
                        Section.Key.GROUP,
                        CustomerGroup.builder()
                                .id(GroupId.of("g-1"))
                                .name("Electrical trade")
                                .createdAt(Dossiers.NOW)
                                .updatedAt(Dossiers.NOW)
                                .updatedBy(ANNA)
                                .build()),
                some(
                        Section.Key.CONTACTS,
                        List.of(Contact.builder()
                                .id("c-1")
                                .customerId(ID)
                                .name("Zoë O'Néill")
                                .role("CFO")
                                .email("zoe@lumiere.example")
                                .phone("+33 1 23 45 67 89")
                                .language(Locale.forLanguageTag("fr-CH"))
                                .preferredChannel(Reminder.Channel.TEXT_MESSAGE)
                                .build())),
                some(
                        Section.Key.PORTAL,
                        List.of(UserAccount.builder()
                                .id("u-1")
                                .email("portal@lumiere.example")
                                .name("Jean Dupont")
                                .putRoles(ID, UserAccount.Role.OWNER)
                                .build())),
                some(
                        Section.Key.CONSENTS,
                        List.of(new Consent(
                                "k-1",
                                ConsentPurpose.MARKETING,
                                ConsentState.GIVEN,
                                new ConsentNotice("notice", 2),
                                Optional.of(Dossiers.NOW),
                                List.of(new ConsentRecord(
                                        "k-1",
                                        ID,
                                        ConsentPurpose.MARKETING,
                                        ConsentState.GIVEN,
                                        new ConsentNotice("notice", 2),
                                        "web-form",
                                        Dossiers.NOW,
                                        Optional.empty(),
                                        Optional.empty(),
                                        ANNA))))),
                some(
                        Section.Key.SUPPLY,
                        List.of(new SupplyPeriod(
                                "s-1",
                                ID,
                                "Meter 4711",
                                LocalDate.of(2026, 1, 1),
                                Optional.empty(),
                                Dossiers.NOW,
                                ANNA,
                                1))),
                none(Section.Key.CREDIT),
                none(Section.Key.CREDIT_CHANGES),
                none(Section.Key.REPORT_DOCUMENTS),
                none(Section.Key.ASSESSMENT),
                some(Section.Key.LIMITS, limits()),
                some(
                        Section.Key.EXPOSURE,
                        new Exposure(
                                Dossiers.TODAY,
                                Currency.getInstance("EUR"),
                                List.of(
                                        line(ExposureComponent.OVERDUE, "R-7", "18000"),
                                        line(ExposureComponent.ORDER_BACKLOG, "SO-1", "420.75")),
                                Set.of(ExposureComponent.LOAN_PRINCIPAL, ExposureComponent.DELIVERED_NOT_INVOICED))),
                none(Section.Key.RECEIVABLES),
                some(Section.Key.LOANS, List.of(loan())),
                some(
                        Section.Key.REFINANCED_LOANS,
                        List.of(new RefinancedLoan(
                                "L-0",
                                "L-1",
                                LocalDate.of(2026, 3, 1),
                                Money.of("7500", "EUR"),
                                Optional.of(LocalDate.of(2026, 6, 30)),
                                Optional.of(LocalDate.of(2027, 6, 30)),
                                Optional.of(new BigDecimal("0.05")),
                                Optional.empty(),
                                1))),
                none(Section.Key.CREDIT_OFFERS),
                some(
                        Section.Key.TRANSACTIONS,
                        List.of(new Transaction(
                                Transaction.Kind.CREDIT_NOTE, "GU-7", Dossiers.TODAY, Money.of("-300", "EUR")))),
                none(Section.Key.ALERTS),
                some(
                        Section.Key.FILES,
                        List.of(new Attachment(
                                "f-1",
                                Subject.of(ID),
                                "contract <2026>.pdf",
                                "application/pdf",
                                48_200,
                                "0".repeat(64),
                                Dossiers.NOW,
                                ANNA))),
                some(
                        Section.Key.COMMUNICATION,
                        List.of(new Message(
                                "m-1",
                                Dossiers.NOW,
                                Message.Direction.FROM_CUSTOMER,
                                "PHONE",
                                "Promises to pay on Friday",
                                "crm/77"))),
                some(
                        Section.Key.COMMENTS,
                        List.of(
                                comment("k-1", "Call before delivering.", Comment.Place.PINNED),
                                comment("k-2", "Visited in spring.", Comment.Place.BELOW))));
    }

    private static CustomerLimits limits() {
        return new CustomerLimits(
                List.of(decision()),
                List.of(CreditStanding.builder()
                        .subject(LimitSubject.of(Dossiers.COMPANY))
                        .status(CreditStatus.STOP)
                        .reason("Two returned debits")
                        .by(ANNA)
                        .at(Dossiers.NOW)
                        .build()));
    }

    private static ExposureLine line(ExposureComponent component, String reference, String amount) {
        Money money = Money.of(amount, "EUR");
        return new ExposureLine(component, reference, money, Measure.known(money));
    }

    private static Loan loan() {
        return Loan.builder()
                .id("L-1")
                .customerId(ID)
                .principal(Money.of("10000", "EUR"))
                .addMoves(new LoanMove(LoanState.ACTIVE, LocalDate.of(2026, 3, 1), Dossiers.NOW, ANNA, "Paid out"))
                .build();
    }

    static LimitDecision decision() {
        return LimitDecision.builder()
                .id("l-1")
                .subject(LimitSubject.of(Dossiers.COMPANY))
                .amount(new LimitAmount.Credit(Money.of("15000", "EUR")))
                .kind(LimitDecision.Kind.PERMANENT)
                .validFrom(LocalDate.of(2026, 5, 1))
                .validUntil(LocalDate.of(2027, 4, 30))
                .state(LimitState.APPROVED)
                .reason("Committee of May")
                .requestedBy(ANNA)
                .requestedAt(Dossiers.NOW)
                .addApprovals(new LimitApproval(1, LimitApproval.Verdict.APPROVED, ANNA, Dossiers.NOW, "Yes."))
                .build();
    }

    private static NegativeItem item(NegativeItem.Kind kind, String amount, String authority) {
        return NegativeItem.builder()
                .kind(kind)
                .on(LocalDate.of(2026, 9, 14))
                .amount(Money.of(amount, "EUR"))
                .state("open")
                .authority(authority)
                .build();
    }

    private static AuditEntry portalEvent(long sequence, AuditEntry.Action action, String... fields) {
        return new AuditEntry(
                Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1"),
                sequence,
                action,
                Dossiers.NOW,
                ANNA,
                Optional.empty(),
                ChangeSource.BY_HAND,
                Arrays.stream(fields)
                        .map(field -> new FieldChange(field, Optional.empty(), Optional.of("x")))
                        .toList());
    }

    private static PortalAccess access() {
        return new PortalAccess(
                "u-1",
                PortalAccess.Status.NOT_CONFIRMED,
                Optional.empty(),
                Optional.of(Dossiers.NOW),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static Comment comment(String id, String text, Comment.Place place) {
        return new Comment(id, ID, text, place, Dossiers.NOW, ANNA);
    }

    private static <T> Section<T> some(Section.Key key, T content) {
        return new Section<>(key, Optional.of(Dossiers.NOW), "host", Optional.of(content), Section.Visibility.SHOWN);
    }

    private static <T> Section<T> none(Section.Key key) {
        return new Section<>(key, Optional.empty(), "host", Optional.empty(), Section.Visibility.SHOWN);
    }
}
