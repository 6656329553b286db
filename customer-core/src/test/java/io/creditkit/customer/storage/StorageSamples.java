package io.creditkit.customer.storage;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Money;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionOrigin;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.alert.rule.AlertRuleVersion;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.attribute.SubjectDetails;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.bulk.BulkJob;
import io.creditkit.customer.bulk.BulkState;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.DelinquencyTag;
import io.creditkit.customer.lending.ExposureComponent;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitApproval;
import io.creditkit.customer.limit.LimitBasis;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.merge.MovedRecord;
import io.creditkit.customer.monitoring.ActionOnEvent;
import io.creditkit.customer.monitoring.EventTopic;
import io.creditkit.customer.monitoring.MemberNotes;
import io.creditkit.customer.monitoring.MemberState;
import io.creditkit.customer.monitoring.Membership;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.monitoring.PortfolioAccess;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.monitoring.PortfolioRight;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.monitoring.WatchRule;
import io.creditkit.customer.onboarding.Evidence;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.onboarding.Requirement;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.privacy.ConsentNotice;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.privacy.ConsentState;
import io.creditkit.customer.privacy.Erasure;
import io.creditkit.customer.privacy.ErasureLine;
import io.creditkit.customer.receivables.AgeingBucket;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.PromiseToPay;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.OrderId;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportDocument;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.report.ReportPurpose;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.InputSource;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.risk.ScoreCardVersion;
import io.creditkit.customer.risk.ScoredCharacteristic;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.AssignmentRule;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.scenario.Scenario;
import io.creditkit.customer.scenario.ScenarioStep;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.segment.SearchDefinition;
import io.creditkit.customer.segment.Sharing;
import io.creditkit.customer.supply.SupplyPeriod;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values to store: the same ones in every run. A "full" value has every optional part, so that a forgotten column shows; a
 * "bare" one has none, so that an absent part that comes back as something shows.
 */
public final class StorageSamples {
    /** The moment most samples carry. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    private static final Currency EUR = Currency.getInstance("EUR");

    private StorageSamples() {}

    /** {@return a company at the agency} */
    public static AgencyCompanyId company(String value) {
        return AgencyCompanyId.of("creditsafe", value);
    }

    /** {@return a customer with nothing optional, whose id is {@code c-} and the number} */
    public static Customer bareCustomer(String number) {
        return Customer.builder()
                .id(CustomerId.of("c-" + number))
                .number(number)
                .name("Company " + number)
                .address(Address.builder().country(CountryCode.of("FR")).build())
                .riskCurrency(EUR)
                .statusChangedAt(NOON)
                .onboardedAt(NOON)
                .createdAt(NOON)
                .updatedAt(NOON)
                .updatedBy(Actor.of("import"))
                .build();
    }

    /** {@return a customer with everything optional} */
    public static Customer fullCustomer(String number) {
        return Customer.builder()
                .from(bareCustomer(number))
                .kind(PartyKind.PERSON)
                .legalName("Zoë & Fils S.à r.l.")
                .registrationNumber("784 301 772")
                .vatNumber("FR03784301772")
                .lei("5493000IBP32UQZ0KL24")
                .tradeNames(List.of("Café de l'Église", "Chez 'Zoë'"))
                .tags(List.of("Zoë's", "key account", "=1, \"2\""))
                .externalIds(Map.of("erp", "E/" + number, "crm", "ö-" + number))
                .address(Address.builder()
                        .street("1 rue de l'Église")
                        .postCode("01000")
                        .city("Bourg-en-Bresse")
                        .region("Auvergne-Rhône-Alpes")
                        .country(CountryCode.of("FR"))
                        .build())
                .email("accounts@example.org")
                .phone("+33 1 23 45 67 89")
                .riskCurrency(Currency.getInstance("GBP"))
                .internalLimit(Money.of("25000.50", "GBP"))
                .status(CustomerStatus.DISABLED)
                .statusChangedAt(NOON.plusSeconds(1))
                .onboardedAt(NOON.plusSeconds(2))
                .agencyLink(link("FR-X-784301772"))
                .createdAt(NOON.plusSeconds(3))
                .createdBy(Actor.of("user-6"))
                .updatedAt(NOON.plusSeconds(4))
                .updatedBy(Actor.of("user-7"))
                .build();
    }

    /** {@return a customer with values of the tenant's own fields, one of each type} */
    public static Customer ownFields(String number) {
        return Customer.builder()
                .from(bareCustomer(number))
                .putAttributes("note", new FieldValue.Text("=ÄÖ, \"quoted\"\nand 1 line more"))
                .putAttributes("seats", new FieldValue.Numeric(new BigDecimal("12.50")))
                .putAttributes("deposit", new FieldValue.Amount(Money.of("-1000.25", "JPY")))
                .putAttributes("tier", new FieldValue.Choice("GOLD"))
                .putAttributes("auditedOn", new FieldValue.Day(LocalDate.of(2024, 2, 29)))
                .putAttributes("vip", new FieldValue.Flag(false))
                .build();
    }

    /** {@return the definition of a field of the tenant's own} */
    public static AttributeDefinition attribute(String key) {
        return AttributeDefinition.builder()
                .key(key)
                .heading("Tier of 'service'")
                .type(FieldType.ENUM)
                .addChoices("GOLD", "SILVER")
                .privacy(AttributeDefinition.Privacy.IMPERSONAL)
                .build();
    }

    /** {@return details of a thing with ids in two systems and a value of each type} */
    public static SubjectDetails details(Subject subject) {
        return SubjectDetails.builder()
                .subject(subject)
                .putExternalIds("erp", "Ä 1, \"quoted\"")
                .putExternalIds("crm", "7")
                .attributes(ownFields("1").attributes())
                .build();
    }

    /** {@return an offer of credit with everything optional} */
    public static CreditOffer creditOffer(String id, String customer) {
        return CreditOffer.builder()
                .id(id)
                .customer(CustomerId.of(customer))
                .product("INSTALMENT_12")
                .amount(Money.of("1500.50", "EUR"))
                .validUntil(LocalDate.of(2026, 12, 31))
                .terms("12 × 130.00, 'first' one free")
                .offeredAt(NOON)
                .offeredBy(Actor.of("user-7"))
                .build();
    }

    /** {@return the national id of the customer with that id} */
    public static NationalId nationalId(String customer, String number) {
        return NationalId.builder()
                .customer(CustomerId.of(customer))
                .number(number)
                .type("PASSPORT")
                .country(CountryCode.of("FR"))
                .build();
    }

    /** {@return a link to that company} */
    public static AgencyLink link(String company) {
        return AgencyLink.builder()
                .company(company(company))
                .agencyName("COMPANY OF THE REGISTER")
                .confidence(97)
                .addReasons("The registration number is the same.", "The name is the same.")
                .linkedBy(Actor.of("linking"))
                .linkedAt(NOON)
                .build();
    }

    /** {@return a review with one candidate that has every part, and one that has none} */
    public static LinkReview review(String customer) {
        CompanyHit bare = CompanyHit.builder()
                .company(company("FR-X-1"))
                .country(CountryCode.of("FR"))
                .name("One")
                .build();
        CompanyHit full = CompanyHit.builder()
                .from(bare)
                .company(company("FR-X-2"))
                .registrationNumber("784301772")
                .addVatNumbers("FR03784301772", "FR04784301773")
                .street("1 rue Haute")
                .postCode("01000")
                .city("Bourg")
                .status(CompanyStatus.ACTIVE)
                .officeType("headOffice")
                .build();
        return LinkReview.builder()
                .customerId(CustomerId.of(customer))
                .outcome(LinkReview.Outcome.CANDIDATES)
                .addCandidates(candidate(full, 74, "The name is alike."), candidate(bare, 60, "The town is the same."))
                .note("Looked for the name; two came.")
                .checkedAt(NOON)
                .build();
    }

    /** {@return a contact with everything optional} */
    public static Contact contact(String id, String customer) {
        return Contact.builder()
                .id(id)
                .customerId(CustomerId.of(customer))
                .name("Zoë Nguyễn")
                .role("CFO")
                .email("zoe@example.org")
                .phone("+44 20 0000 0000")
                .language(Locale.forLanguageTag("zh-Hant-TW"))
                .preferredChannel(Reminder.Channel.LETTER)
                .build();
    }

    /** {@return a portal account that owns one customer and views another} */
    public static UserAccount account(String id, String email, String owned, String viewed) {
        return UserAccount.builder()
                .id(id)
                .email(email)
                .name("Ada Example")
                .putRoles(CustomerId.of(owned), UserAccount.Role.OWNER)
                .putRoles(CustomerId.of(viewed), UserAccount.Role.VIEWER)
                .build();
    }

    /** {@return an open invoice over 1 200.50 EUR} */
    public static Invoice invoice(String number, String customer, LocalDate issued) {
        return Invoice.builder()
                .number(number)
                .customerId(CustomerId.of(customer))
                .issueDate(issued)
                .dueDate(issued.plusDays(30))
                .gross(Money.of("1200.50", "EUR"))
                .build();
    }

    /** {@return an invoice with two payments, the second on the first one's day} */
    public static Invoice paidInvoice(String number, String customer) {
        LocalDate issued = LocalDate.of(2026, 1, 15);
        return Invoice.builder()
                .from(invoice(number, customer, issued))
                .addPayments(
                        new Payment(issued.plusDays(20), Money.of("1000", "EUR")),
                        new Payment(issued.plusDays(20), Money.of("200.50", "EUR")))
                .build();
    }

    /** {@return a company's file of which nothing is known yet} */
    public static CompanyFile bareFile(String company) {
        return CompanyFile.builder()
                .company(company(company))
                .country(CountryCode.of("FR"))
                .name("COMPANY OF THE REGISTER")
                .state(ReportState.LINKED)
                .build();
    }

    /** {@return a company's file with every figure} */
    public static CompanyFile fullFile(String company) {
        return CompanyFile.builder()
                .from(bareFile(company))
                .state(ReportState.STALE)
                .stateReason("An event came after the report.")
                .figures(figures())
                .latestReport(ReportId.of("r-1"))
                .reportReceivedAt(NOON)
                .lastEventAt(NOON.plusSeconds(60))
                .override(agencyOverride())
                .build();
    }

    /** {@return a score, a band and a limit that a person decided to go by} */
    public static AgencyOverride agencyOverride() {
        return AgencyOverride.builder()
                .score(55)
                .band(RiskBand.C)
                .limit(Money.of("12500.50", "EUR"))
                .reason("The agency mixed up two companies.")
                .until(LocalDate.of(2026, 6, 30))
                .noticeFor("user-7")
                .by(Actor.of("clerk"))
                .at(NOON)
                .build();
    }

    /** {@return every figure, none of them a default} */
    public static KeyFigures figures() {
        return KeyFigures.builder()
                .score(ProviderScore.of(78))
                .previousScore(ProviderScore.unrated("Not Rated"))
                .band(RiskBand.B)
                .ratingDescription("Low Risk")
                .ratingChangedOn(LocalDate.of(2026, 2, 28))
                .limit(ProviderLimit.of(Money.of("75000", "EUR")))
                .contractLimit(Money.of("150000", "EUR"))
                .probabilityOfDefault(new BigDecimal("0.0123"))
                .dbt(12)
                .industryDbt(9)
                .judgmentCount(0)
                .judgmentTotal(Money.of("0", "EUR"))
                .insolvent(false)
                .privilegeCount(2)
                .protested(true)
                .privilegeTotal(Money.of("4000.5", "EUR"))
                .prejudiced(true)
                .paymentRemarkCount(3)
                .companyStatus(CompanyStatus.ACTIVE)
                .turnover(Money.of("9000000", "EUR"))
                .equity(Money.of("-1250.75", "EUR"))
                .employees(41)
                .build();
    }

    /** {@return a document with these bytes} */
    public static ReportDocument document(byte[] bytes, Instant receivedAt) {
        return ReportDocument.of(bytes, "application/json", receivedAt);
    }

    /** {@return what is to be known of a report with that document} */
    public static KeptReport report(String id, String company, ReportDocument document) {
        return KeptReport.builder()
                .id(ReportId.of(id))
                .company(company(company))
                .orderId(OrderId.of("o-" + id))
                .receivedAt(document.receivedAt())
                .mediaType(document.mediaType())
                .sha256(sha256(document.bytes()))
                .size(document.size())
                .addFailedSections("paymentData")
                .figures(figures())
                .build();
    }

    /** {@return an order that was just placed} */
    public static ReportOrder order(String id, String company, Instant requestedAt) {
        return ReportOrder.builder()
                .id(OrderId.of(id))
                .company(company(company))
                .country(CountryCode.of("FR"))
                .requestedBy(Actor.of("user-7"))
                .requestedAt(requestedAt)
                .reason("A new customer asks for credit.")
                .purpose(ReportPurpose.CREDIT_DECISION)
                .costUnit("sales-north")
                .price(Money.of("12.50", "EUR"))
                .outcome(ReportOrder.Outcome.PLACED)
                .build();
    }

    /** {@return the same order with an outcome, and with every part that an outcome may bring} */
    public static ReportOrder completed(ReportOrder order, ReportOrder.Outcome outcome) {
        return ReportOrder.builder()
                .from(order)
                .outcome(outcome)
                .meterBefore(41)
                .correlationId("call-7")
                .completedAt(order.requestedAt().plusSeconds(5))
                .reportId(ReportId.of("r-1"))
                .note("As the agency said.")
                .build();
    }

    /** {@return an observation of the score} */
    public static HistoryPoint score(String company, int score, LocalDate on, Instant recordedAt) {
        return HistoryPoint.builder()
                .company(company(company))
                .criterion(Criterion.SCORE)
                .number(BigDecimal.valueOf(score))
                .text(Integer.toString(score))
                .observedOn(on)
                .recordedAt(recordedAt)
                .source(HistoryPoint.Source.REPORT)
                .sourceId("r-1")
                .build();
    }

    /** {@return an assessment with everything} */
    public static RiskAssessment assessment(String customer, int score) {
        return RiskAssessment.builder()
                .customerId(CustomerId.of(customer))
                .scoreCard("starter")
                .scoreCardVersion(3)
                .asOf(LocalDate.of(2026, 3, 2))
                .assessedAt(NOON)
                .score(score)
                .riskClass(RiskClass.MODERATE)
                .certainty(RiskAssessment.Certainty.FIRM)
                .completeness(new BigDecimal("0.85"))
                .addCharacteristics(new ScoredCharacteristic(
                        "provider.score",
                        "78",
                        "70 to 84",
                        new BigDecimal("21.5"),
                        new BigDecimal("30"),
                        Optional.of(InputSource.AGENCY),
                        Optional.of(LocalDate.of(2026, 2, 28)),
                        Optional.of("85 or more")))
                .addReasons("The agency's score is not in the best range.")
                .knockOut("None, but a text all the same.")
                .probabilityOfDefault(new BigDecimal("0.01960784"))
                .build();
    }

    /** {@return a version of the card "mine" that is in force from a day on} */
    public static ScoreCardVersion scoreCard(int cardVersion) {
        return ScoreCardVersion.builder()
                .code("mine")
                .cardVersion(cardVersion)
                .state(ScoreCardVersion.State.ACTIVE)
                .validFrom(LocalDate.of(2026, 1, 1))
                .json("{\"code\": \"mine\", \"é\": \"\ud83d\ude80\"}\r\n ")
                .updatedAt(NOON)
                .updatedBy(Actor.of("jane"))
                .build();
    }

    /** {@return an alert that just began} */
    public static Alert alert(String id, String customer, Severity severity, Instant firedAt) {
        return Alert.builder()
                .id(id)
                .rule("overdue")
                .customerId(CustomerId.of(customer))
                .dedupKey("overdue|" + customer)
                .severity(severity)
                .state(Alert.State.FIRING)
                .firedAt(firedAt)
                .explanation("Overdue for 45 days, which is more than 30.")
                .putSnapshot("receivables.oldestOverdueDays", "45")
                .putSnapshot("provider.band", "")
                .build();
    }

    /** {@return an alert with everything: it waited, was taken notice of, and is about to end} */
    public static Alert alertUnderWay(String id, String customer) {
        return Alert.builder()
                .from(alert(id, customer, Severity.HIGH, NOON))
                .ruleVersion(3)
                .since(NOON.minusSeconds(86_400))
                .state(Alert.State.ACKNOWLEDGED)
                .acknowledgedAt(NOON.plusSeconds(60))
                .acknowledgedBy(Actor.of("jane"))
                .clearingSince(NOON.plusSeconds(120))
                .occurrences(4)
                .build();
    }

    /** {@return an alert of an event that its owner alone sees} */
    public static Alert privateAlert(String id, String customer) {
        return Alert.builder()
                .from(alert(id, customer, Severity.HIGH, NOON))
                .category(AlertRule.Category.COLLECTION)
                .owner("jane")
                .discriminator("creditsafe/105/2026-03-02T12:00:00Z")
                .build();
    }

    /** {@return a draft of a rule} */
    public static AlertRuleVersion alertRule(String code, int ruleVersion) {
        return AlertRuleVersion.builder()
                .code(code)
                .ruleVersion(ruleVersion)
                .state(AlertRuleVersion.State.DRAFT)
                .json("{\"code\": \"" + code + "\", \"title\": \"Wörtlich\"}")
                .updatedAt(NOON)
                .updatedBy(Actor.of("jane"))
                .build();
    }

    /** {@return a silence with everything} */
    public static Silence silence(String id, String customer, Instant begins) {
        return Silence.builder()
                .from(bareSilence(id, begins))
                .customerId(CustomerId.of(customer))
                .rule("SCORE")
                .category(AlertRule.Category.RISK)
                .upTo(Severity.MEDIUM)
                .build();
    }

    /** {@return a silence of everything} */
    public static Silence bareSilence(String id, Instant begins) {
        return Silence.builder()
                .id(id)
                .begins(begins)
                .ends(begins.plusSeconds(86_400))
                .reason("Under talks.")
                .by(Actor.of("jane"))
                .build();
    }

    /** {@return an action with everything} */
    public static Action action(String id, String customer, Instant createdAt) {
        return Action.builder()
                .from(bareAction(id, createdAt))
                .customerId(CustomerId.of(customer))
                .dueOn(LocalDate.of(2026, 3, 2))
                .priority(Priority.HIGH)
                .assignee("joe")
                .origin(new ActionOrigin(ActionOrigin.Kind.ALERT, "a-1"))
                .state(Action.State.SNOOZED)
                .snoozedUntil(LocalDate.of(2026, 3, 3))
                .outcome("Reached nobody.")
                .addNotes("First, with \"quotes\"", "Second")
                .follows("t-0")
                .build();
    }

    /** {@return an action with no more than it needs} */
    public static Action bareAction(String id, Instant createdAt) {
        return Action.builder()
                .id(id)
                .key("key " + id)
                .title("Call the customer")
                .state(Action.State.OPEN)
                .createdAt(createdAt)
                .createdBy(Actor.of("jane"))
                .build();
    }

    /** {@return the same alert, ended} */
    public static Alert resolved(Alert alert) {
        return Alert.builder()
                .from(alert)
                .state(Alert.State.RESOLVED)
                .resolvedAt(alert.firedAt().plusSeconds(3600))
                .build();
    }

    /** {@return a portfolio with everything} */
    public static Portfolio portfolio(String name) {
        return Portfolio.builder()
                .name(name)
                .agency("creditsafe")
                .agencyPortfolioId("589960")
                .agencyName("Another name")
                .state(Portfolio.State.INACTIVE)
                .responsible("jane")
                .membership(Membership.ON_EXPOSURE)
                .addCountries(CountryCode.of("GB"), CountryCode.of("FR"))
                .actionOnEvent(ActionOnEvent.PER_COMPANY_AND_DAY)
                .addRules(
                        WatchRule.worldwide(101, "1", "", "true"),
                        WatchRule.of(CountryCode.of("GB"), 1801, "15"),
                        WatchRule.of(CountryCode.of("FR"), 802))
                .access(PortfolioAccess.of(Actor.of("owner"))
                        .withEverybody(Set.of(PortfolioRight.VIEW))
                        .with("joe", Set.of(PortfolioRight.ADD, PortfolioRight.REMOVE)))
                .lastCheckedAt(NOON)
                .followedUntil(NOON.plusSeconds(5))
                .eventsTakenUntil(NOON.minusSeconds(600))
                .build();
    }

    /** {@return a member of a portfolio} */
    public static PortfolioMember member(String portfolio, String company) {
        return PortfolioMember.builder()
                .portfolio(portfolio)
                .company(company(company))
                .addedAt(NOON)
                .lastEventAt(NOON.plusSeconds(60))
                .state(MemberState.ERROR)
                .notes(new MemberNotes(
                        Optional.of("R 1"), Optional.of("Née à Évreux."), Optional.of(Money.of("1234.5", "EUR"))))
                .problem("The agency does not watch it.")
                .build();
    }

    /** {@return an event with everything} */
    public static WatchEvent event(String notificationId, String company, Instant happenedAt) {
        return WatchEvent.builder()
                .agency("creditsafe")
                .notificationId(notificationId)
                .company(company(company))
                .happenedAt(happenedAt)
                .createdAt(happenedAt.plusSeconds(30))
                .ruleCode("101")
                .ruleName("International score")
                .topic(EventTopic.BAND)
                .oldValue("B")
                .newValue("D")
                .meaningOfE(RiskBand.NOT_RATED)
                .agencyEventId("e-1")
                .portfolio("p")
                .receivedAt(happenedAt.plusSeconds(90))
                .build();
    }

    /** {@return a scenario with every part} */
    public static Scenario scenario(String code) {
        return Scenario.builder()
                .code(code)
                .name("Rappels été")
                .addSteps(
                        ScenarioStep.of("notice", -3, Reminder.Channel.EMAIL, "notice"),
                        new ScenarioStep(
                                "call",
                                10,
                                Reminder.Channel.PHONE,
                                "call \"1\"",
                                Optional.of("overdue > 100 EUR"),
                                Optional.of("country = \"FR\"")))
                .build();
    }

    /** {@return a rule with every part} */
    public static AssignmentRule assignmentRule(String id, int priority) {
        return AssignmentRule.builder()
                .id(id)
                .name("Big ones")
                .attribute(AssignedAttribute.COLLECTOR)
                .target("joe")
                .segment(SavedSearchId.of("s-1"))
                .priority(priority)
                .customers(AssignmentRule.Customers.NEW)
                .start(AssignmentRule.Start.ON_REQUEST)
                .pinned(AssignmentRule.Pinned.OVERWRITE)
                .minimumStayDays(30)
                .build();
    }

    /** {@return an assignment by a rule} */
    public static Assignment assignment(String customer, AssignedAttribute attribute, String target) {
        return Assignment.builder()
                .customer(CustomerId.of(customer))
                .attribute(attribute)
                .target(target)
                .choice(Assignment.Choice.RULE)
                .rule("r-1")
                .ruleVersion(3)
                .staysUntil(LocalDate.of(2026, 4, 1))
                .at(NOON)
                .by("nightly")
                .why("Rule Big ones (version 3): « en retard ».")
                .build();
    }

    /** {@return a step that is to be done} */
    public static PlannedStep plannedStep(String id, String customer, LocalDate on) {
        return PlannedStep.builder()
                .id(id)
                .customer(CustomerId.of(customer))
                .scenario("soft")
                .step("call")
                .dueDate(on.minusDays(10))
                .on(on)
                .build();
    }

    /** {@return that many bytes, every value among them, in no pattern that would compress away} */
    public static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        int state = 42;
        for (int i = 0; i < size; i++) {
            state = state * 1_103_515_245 + 12_345;
            bytes[i] = (byte) (state >>> 16);
        }
        return bytes;
    }

    /** {@return a document with everything that can be decided and noted about one} */
    public static Invoice notedInvoice(String number, String customer) {
        LocalDate issued = LocalDate.of(2026, 1, 15);
        return Invoice.builder()
                .from(invoice(number, customer, issued))
                .net(Money.of("1000.4", "EUR"))
                .tax(Money.of("200.1", "EUR"))
                .documentRef("https://ablage.example/Müller/1?q=\"a\"")
                .origin(Invoice.Origin.MANUAL)
                .stage(Invoice.Stage.WRITTEN_OFF)
                .closedOn(issued.plusDays(90))
                .dispute(new Dispute(issued.plusDays(31), "Die Ware war zerbrochen: \"kaputt\"."))
                .promise(new PromiseToPay(issued.plusDays(40), issued.plusDays(50), Money.of("1200.5", "EUR")))
                .addReminders(
                        new Reminder(issued.plusDays(35), Reminder.Channel.EMAIL),
                        new Reminder(issued.plusDays(36), Reminder.Channel.PHONE))
                .addPayments(
                        new Payment(issued.plusDays(20), Money.of("10", "EUR")),
                        new Payment(issued.plusDays(22), Money.of("-10", "EUR"), Payment.Kind.RETURNED))
                .build();
    }

    /** {@return an adjustment of customer c-1 over 12.34 EUR} */
    public static BalanceAdjustment adjustment(String id, LocalDate effectiveOn) {
        return BalanceAdjustment.builder()
                .id(id)
                .customerId(CustomerId.of("c-1"))
                .amount(Money.of("-12.34", "EUR"))
                .reasonCode("GOODWILL")
                .note("Une remise, accordée.")
                .effectiveOn(effectiveOn)
                .madeBy(Actor.of("user-7"))
                .madeAt(NOON)
                .approval(BalanceAdjustment.Approval.NOT_NEEDED)
                .build();
    }

    /** {@return a payment of customer c-1 with everything} */
    public static IncomingPayment incomingPayment(String id, LocalDate day) {
        return IncomingPayment.builder()
                .id(id)
                .customerId(CustomerId.of("c-1"))
                .receivedOn(day)
                .amount(Money.of("100", "EUR"))
                .method("")
                .stage(IncomingPayment.Stage.RETURNED)
                .closedOn(day.plusDays(3))
                .addAllocations(
                        new IncomingPayment.Allocation("inv-1", Money.of("60.01", "EUR"), day),
                        new IncomingPayment.Allocation("inv, \"2\"", Money.of("39.99", "EUR"), day))
                .build();
    }

    /** {@return a snapshot in which everything is overdue} */
    public static LedgerSnapshot snapshot(String customer, LocalDate day, String currency, String amount) {
        Money open = Money.of(amount, currency);
        return new LedgerSnapshot(
                CustomerId.of(customer),
                day,
                open,
                open,
                12,
                List.of(new AgeingBucket("not due", Money.of("0", currency)), new AgeingBucket("1-30", open)),
                NOON);
    }

    /** A decided limit of an account without anything that can be left out. */
    public static LimitDecision bareLimit(String id, String customer) {
        return LimitDecision.builder()
                .id(id)
                .subject(LimitSubject.of(CustomerId.of(customer)))
                .amount(new LimitAmount.NotApplicable())
                .kind(LimitDecision.Kind.PERMANENT)
                .validFrom(LocalDate.of(2026, 1, 1))
                .state(LimitState.APPROVED)
                .reason("As the committee said.")
                .requestedBy(Actor.of("user-7"))
                .requestedAt(NOON)
                .build();
    }

    /** A request for a limit of a company with everything that there can be. */
    public static LimitDecision fullLimit(String id, String company) {
        return LimitDecision.builder()
                .id(id)
                .subject(LimitSubject.of(company(company)))
                .amount(LimitAmount.of(Money.of("25000.50", "GBP")))
                .putSubLimits(ExposureComponent.DRAFT, Money.of("1000.25", "GBP"))
                .putSubLimits(ExposureComponent.ORDER_BACKLOG, Money.of("0", "GBP"))
                .kind(LimitDecision.Kind.TEMPORARY)
                .validFrom(LocalDate.of(2026, 3, 1))
                .validUntil(LocalDate.of(2026, 3, 31))
                .state(LimitState.SUBMITTED)
                .reason("Größer; \"wie besprochen\"")
                .basis(new LimitBasis(
                        Optional.of(Money.of("26000", "GBP")),
                        Optional.of(Money.of("30000", "EUR")),
                        Optional.of(Money.of("-12.34", "GBP")),
                        Optional.of(ReportId.of("r-1"))))
                .requestedBy(Actor.of("user-7"))
                .requestedAt(NOON.plusNanos(1000))
                .waitsUntil(NOON.plusSeconds(600))
                .levels(List.of(1, 2))
                .addApprovals(new LimitApproval(
                        1, LimitApproval.Verdict.APPROVED, Actor.of("boss"), NOON.plusNanos(2000), "Gut."))
                .endedOn(LocalDate.of(2026, 3, 20))
                .build();
    }

    /** Headroom that is held for a day from that moment on. */
    public static Reservation reservation(String customer, String reference, Instant at) {
        return Reservation.builder()
                .customerId(CustomerId.of(customer))
                .reference(reference)
                .amount(Money.of("100.25", "EUR"))
                .component(ExposureComponent.DELIVERED_NOT_INVOICED)
                .state(Reservation.State.HELD)
                .reservedBy(Actor.of("user-7"))
                .reservedAt(at)
                .expiresAt(at.plusSeconds(86_400))
                .build();
    }

    /** An override with terms. */
    public static HoldOverride override(String id, String customer, String reason) {
        return HoldOverride.builder()
                .id(id)
                .customerId(CustomerId.of(customer))
                .reference("SO-1")
                .amount(Money.of("100.25", "EUR"))
                .termDays(30)
                .reason(reason)
                .by(Actor.of("boss"))
                .at(NOON)
                .expiresAt(NOON.plusSeconds(86_400))
                .build();
    }

    /** Cover for an account, with everything that there can be. */
    public static Guarantee guarantee(String id, String customer) {
        return Guarantee.builder()
                .id(id)
                .subject(LimitSubject.of(CustomerId.of(customer)))
                .kind(Guarantee.Kind.INSURANCE_TEMPORARY)
                .amount(Money.of("5000.25", "EUR"))
                .validFrom(LocalDate.of(2026, 1, 1))
                .validUntil(LocalDate.of(2026, 6, 30))
                .reference("Police 4711/ä")
                .by(Actor.of("user-7"))
                .at(NOON)
                .build();
    }

    /** A status that a person set for an account. */
    public static CreditStanding standing(String customer, CreditStatus status) {
        return CreditStanding.builder()
                .subject(LimitSubject.of(CustomerId.of(customer)))
                .status(status)
                .reason("Wechsel geplatzt")
                .by(Actor.of("boss"))
                .at(NOON)
                .build();
    }

    /** {@return a loan that was just asked for} */
    public static Loan bareLoan(String id, String customer) {
        return Loan.builder()
                .id(id)
                .customerId(CustomerId.of(customer))
                .principal(Money.of("1000", "EUR"))
                .addMoves(move(LoanState.REQUESTED, LocalDate.of(2026, 1, 1)))
                .build();
    }

    /** {@return a loan with everything} */
    public static Loan fullLoan(String id, String customer) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return Loan.builder()
                .from(bareLoan(id, customer))
                .productCode("")
                .disbursedOn(day)
                .maturesOn(day.plusYears(1))
                .annualRateRatio(new BigDecimal("0.0450"))
                .addInstallments(
                        new Installment(
                                1,
                                day.plusMonths(1),
                                Money.of("500", "EUR"),
                                Money.of("3.75", "EUR"),
                                Money.of("0", "EUR"),
                                List.of(
                                        new Payment(day.plusDays(40), Money.of("503.75", "EUR")),
                                        new Payment(
                                                day.plusDays(44), Money.of("-3.75", "EUR"), Payment.Kind.RETURNED))),
                        new Installment(
                                2,
                                day.plusMonths(2),
                                Money.of("500", "EUR"),
                                Money.of("1.9", "EUR"),
                                Money.of("1", "EUR"),
                                List.of()))
                .addMoves(
                        move(LoanState.APPROVED, day),
                        move(LoanState.ACTIVE, day),
                        move(LoanState.REFINANCED, day.plusMonths(3)))
                .refinancedFrom("before")
                .refinancedBy("after")
                .addPauses(new DelinquencyPause(day.plusDays(50), day.plusDays(60), "Congé, \"accordé\"."))
                .addTags(
                        new DelinquencyTag(day.plusDays(32), Optional.of("1-30"), 1),
                        new DelinquencyTag(day.plusDays(40), Optional.empty(), 0))
                .build();
    }

    /** {@return a record of a consent of customer c-1 with everything} */
    public static ConsentRecord consent(String id, ConsentState state) {
        return new ConsentRecord(
                id,
                CustomerId.of("c-1"),
                ConsentPurpose.MARKETING,
                state,
                new ConsentNotice("privacy-notice", 3),
                "web-form",
                NOON,
                Optional.of(NOON.plusSeconds(86_400)),
                Optional.of("sha256:00ff"),
                Actor.of("portal"));
    }

    /** {@return an erasure of customer c-1 that waits until a day} */
    public static Erasure erasure(String id, LocalDate retainUntil) {
        return Erasure.builder()
                .id(id)
                .subject(Subject.of(CustomerId.of("c-1")))
                .reason("The person asked for it.")
                .executedBy(Actor.of("user-7"))
                .executedAt(NOON)
                .addLines(
                        new ErasureLine("contact", ErasureLine.Action.DELETED, 2, "No duty to keep.", Optional.empty()),
                        new ErasureLine("invoice", ErasureLine.Action.KEPT, 7, "Tax law.", Optional.of(retainUntil)))
                .build();
    }

    public static LoanMove move(LoanState to, LocalDate on) {
        return new LoanMove(to, on, NOON, Actor.of("user-7"), "As the committee said.");
    }

    private static Candidate candidate(CompanyHit hit, int confidence, String reason) {
        return Candidate.builder()
                .hit(hit)
                .confidence(confidence)
                .reasons(List.of(reason))
                .build();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first entry of the audit trail of that customer. */
    static AuditEntry auditEntry(String customer, Instant at) {
        return new AuditEntry(
                Subject.of(CustomerId.of(customer)),
                0,
                AuditEntry.Action.CHANGED,
                at,
                Actor.of("jane"),
                Optional.of("asked by phone"),
                ChangeSource.FILE,
                List.of(
                        new FieldChange("name", Optional.of("Old"), Optional.of("New")),
                        new FieldChange("email", Optional.empty(), Optional.of("")),
                        new FieldChange("phone", Optional.of("="), Optional.empty())));
    }

    /** A look at the personal data of that customer. */
    static AccessEntry accessEntry(String customer, Instant at, String detail) {
        return new AccessEntry(
                Subject.of(CustomerId.of(customer)),
                AccessEntry.Kind.PERSONAL_DATA,
                detail,
                at,
                Actor.of("jane"),
                Optional.of("CREDIT_CHECK"));
    }

    /** An event about that customer. */
    static OutboxEvent outboxEvent(String customer, Instant at, String type) {
        return new OutboxEvent(
                Subject.of(CustomerId.of(customer)),
                0,
                type,
                at,
                Actor.of("jane"),
                Map.of("fields", "name,email", "empty", ""));
    }

    /** A lead of which nothing but an e-mail address is known. */
    public static PreCustomer lead(String id) {
        return PreCustomer.builder()
                .id(PreCustomerId.of(id))
                .kind(PartyKind.COMPANY)
                .email("lead@example.org")
                .statusChangedAt(NOON)
                .createdAt(NOON)
                .updatedAt(NOON)
                .updatedBy(Actor.of("jane"))
                .build();
    }

    /** A pre-customer of which everything is known. */
    public static PreCustomer preCustomer(String id) {
        return PreCustomer.builder()
                .from(lead(id))
                .name("Zo\u00eb & Co")
                .phone("+33 1 23")
                .idType("passport")
                .idNumber("X-1")
                .registrationNumber("123")
                .vatNumber("FR123")
                .street("1 rue A")
                .postCode("75001")
                .city("Paris")
                .country(new CountryCode("FR"))
                .agencyCompany(company("X-1"))
                .source("fair")
                .putFieldSources("name", "agency")
                .addEvidence(
                        new Evidence("contract", "ref-1", NOON, Actor.of("jane")),
                        new Evidence("deposit", "", NOON, Actor.of("joe")))
                .status(PreCustomerStatus.CONVERTED)
                .statusReason("all met")
                .convertedTo(CustomerId.of("c-1"))
                .build();
    }

    /** A policy for companies. */
    static OnboardingPolicy policy(int number) {
        return new OnboardingPolicy(
                PartyKind.COMPANY,
                number,
                List.of(
                        Requirement.required("name", Requirement.Rule.NAME),
                        Requirement.optional("contract", Requirement.Rule.EVIDENCE)),
                NOON,
                Actor.of("jane"));
    }

    /** A group at the top of the tree. */
    public static CustomerGroup group(String id, String name) {
        return CustomerGroup.builder()
                .id(GroupId.of(id))
                .name(name)
                .createdAt(NOON)
                .updatedAt(NOON)
                .updatedBy(Actor.of("jane"))
                .build();
    }

    /** A comment that is not pinned. */
    static Comment comment(String id, String customer, String text) {
        return new Comment(id, CustomerId.of(customer), text, Comment.Place.BELOW, NOON, Actor.of("jane"));
    }

    /** A portal account with an open invitation. */
    static PortalAccess invited(String account, String tokenHash) {
        return new PortalAccess(
                account,
                PortalAccess.Status.NOT_CONFIRMED,
                Optional.of(tokenHash),
                Optional.of(NOON),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** A search that asks for something of every kind. */
    public static SavedSearch savedSearch(String id, String owner, String name) {
        return SavedSearch.builder()
                .id(SavedSearchId.of(id))
                .name(name)
                .owner(Actor.of(owner))
                .sharing(Sharing.with(Sharing.Access.EDIT, Set.of("joe", "ann"), Set.of("clerks")))
                .definition(new SearchDefinition(
                        Optional.of("m\u00fcller"),
                        Optional.of("country = \"FR\""),
                        List.of("onboardedOn LAST_30_DAYS"),
                        List.of("N1", "N2"),
                        List.of("name ASCENDING"),
                        "de-AT",
                        List.of("number", "name")))
                .createdAt(NOON)
                .updatedAt(NOON)
                .updatedBy(Actor.of("jane"))
                .build();
    }

    /** A mass action that was planned. */
    static BulkJob bulkJob(String id) {
        return new BulkJob(
                id,
                "move-to-group",
                Map.of("group", "g-1"),
                "all customers",
                "0123456789abcdef",
                BulkState.PLANNED,
                2,
                0,
                NOON,
                Actor.of("jane"),
                Optional.empty());
    }

    /** A merge that stands, with a record of a kind that has all parts. */
    static CustomerMerge merge(String id, String survivor, String duplicate, String number) {
        return new CustomerMerge(
                id,
                CustomerId.of(survivor),
                CustomerId.of(duplicate),
                number,
                3,
                4,
                List.of(
                        new MovedRecord(MovedRecord.Kind.INVOICE, "R-1", 7, ""),
                        new MovedRecord(MovedRecord.Kind.PORTAL_ACCOUNT, "u-1", 0, "OWNER -")),
                NOON,
                Actor.of("jane"),
                Optional.empty(),
                0);
    }

    /** The same merge, taken back. */
    static CustomerMerge undone(CustomerMerge merge, Instant at) {
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
                Optional.of(new CustomerMerge.Undone(at, Actor.of("joe"))),
                merge.version());
    }

    /** A file whose bytes are {@code bytes(2_500_000)}. */
    public static Attachment attachment(String id, String customer, Instant at) {
        return new Attachment(
                id,
                Subject.of(CustomerId.of(customer)),
                "Vertrag \u00e4.pdf",
                "application/pdf",
                2_500_000,
                sha256(bytes(2_500_000)),
                at,
                Actor.of("jane"));
    }

    /** A period of supply. */
    static SupplyPeriod supply(String id, String customer, String location, LocalDate from, Optional<LocalDate> until) {
        return new SupplyPeriod(id, CustomerId.of(customer), location, from, until, NOON, Actor.of("jane"), 0);
    }
}
