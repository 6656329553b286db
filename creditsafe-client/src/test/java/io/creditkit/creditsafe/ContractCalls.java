package io.creditkit.creditsafe;

import io.creditkit.creditsafe.bank.AccountType;
import io.creditkit.creditsafe.bank.AuditionId;
import io.creditkit.creditsafe.bank.BankMatchRequest;
import io.creditkit.creditsafe.bank.BankVerificationRequest;
import io.creditkit.creditsafe.bank.InternationalBankMatchRequest;
import io.creditkit.creditsafe.bank.NameMatch;
import io.creditkit.creditsafe.bank.VerificationHistoryQuery;
import io.creditkit.creditsafe.bank.VerificationId;
import io.creditkit.creditsafe.company.CompanyMatchRequest;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.CompanyStatus;
import io.creditkit.creditsafe.company.OfficeType;
import io.creditkit.creditsafe.company.PdfReports;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.company.SchemaSection;
import io.creditkit.creditsafe.decision.DecisionConfiguration;
import io.creditkit.creditsafe.decision.DecisionLogId;
import io.creditkit.creditsafe.decision.DecisionLogQuery;
import io.creditkit.creditsafe.decision.DecisionOutcomesChange;
import io.creditkit.creditsafe.decision.DecisionOutcomesChange.NamedOutcome;
import io.creditkit.creditsafe.decision.DecisionRequest;
import io.creditkit.creditsafe.decision.DecisionStatus;
import io.creditkit.creditsafe.decision.DecisionTreeId;
import io.creditkit.creditsafe.decision.DecisionTreeQuery;
import io.creditkit.creditsafe.decision.TreeType;
import io.creditkit.creditsafe.freshinvestigation.AttachmentId;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationChange;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationOrder;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationQuery;
import io.creditkit.creditsafe.freshinvestigation.OrderContact;
import io.creditkit.creditsafe.freshinvestigation.OrderId;
import io.creditkit.creditsafe.freshinvestigation.TargetCompany;
import io.creditkit.creditsafe.images.ImageId;
import io.creditkit.creditsafe.monitoring.EventRuleSetting;
import io.creditkit.creditsafe.monitoring.NewPortfolio;
import io.creditkit.creditsafe.monitoring.NewPortfolioCompany;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.PortfolioEmail;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.creditsafe.people.PersonId;
import io.creditkit.creditsafe.people.PersonReportRequest;
import io.creditkit.creditsafe.people.PersonSearchRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One call of every method that sends something, with as many of its values as can stand together. */
final class ContractCalls {

    private static final CountryCode GB = CountryCode.of("GB");
    private static final ConnectId COMPANY = ConnectId.of("GB-0-03977902");
    private static final PersonId PERSON = PersonId.of("GB-912345678");
    private static final PortfolioId PORTFOLIO = PortfolioId.of("1");
    private static final OrderId ORDER = OrderId.of("4711");
    private static final DecisionTreeId TREE = DecisionTreeId.of("0a1b2c3d");
    private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05Z");
    private static final TargetCompany TARGET = TargetCompany.builder()
            .name("Beta")
            .country(CountryCode.of("CN"))
            .registrationNumber("r")
            .vatNumber("v")
            .telephone("1")
            .address("Road 1")
            .postalCode("1")
            .city("Beijing")
            .additionalInformation("i")
            .build();
    private static final OrderContact CONTACT = OrderContact.builder()
            .name("Jo")
            .emailAddress("jo@example.com")
            .telephone("1")
            .companyName("Asker")
            .companyNumber("1")
            .build();

    private ContractCalls() {}

    static List<Consumer<CreditsafeClient>> all() {
        return List.of(
                ContractCalls::access,
                ContractCalls::companies,
                ContractCalls::people,
                ContractCalls::images,
                ContractCalls::orders,
                ContractCalls::decisions,
                ContractCalls::banks,
                ContractCalls::monitoring);
    }

    /** Goes on after an answer that cannot be read: what is looked at is the request. */
    private static void send(Runnable call) {
        try {
            call.run();
        } catch (CreditsafeException answered) {
            return;
        }
    }

    private static void access(CreditsafeClient client) {
        send(() -> client.access().subscription());
        send(() -> client.access().activeUsers());
        send(() -> client.access().me());
    }

    private static void companies(CreditsafeClient client) {
        send(() -> client.companies().searchCriteria(Set.of(GB)));
        send(() -> client.companies()
                .search(CompanySearchRequest.builder()
                        .addCountries(GB)
                        .id(COMPANY)
                        .name("Alpha")
                        .officeType(OfficeType.REGISTERED)
                        .status(CompanyStatus.ACTIVE)
                        .addPhoneNumbers("1", "2")
                        .build()));
        send(() -> client.companies()
                .match(CompanyMatchRequest.builder().country(GB).name("Alpha").build()));
        send(() -> client.companies().report(COMPANY, ReportRequest.usual()));
        send(() -> client.companies()
                .pdfReports()
                .order(COMPANY, ReportRequest.usual(), PdfReports.Form.DATA_AND_DOCUMENT));
        send(() -> client.companies().reference().schema(GB, SchemaSection.COMPANY_REPORT, "full"));
        send(() -> client.companies().reference().customData(CountryCode.of("DE")));
    }

    private static void people(CreditsafeClient client) {
        send(() -> client.people().searchCriteria(Set.of(GB)));
        send(() -> client.people()
                .search(PersonSearchRequest.builder()
                        .addCountries(GB)
                        .id(PERSON)
                        .firstName("Jo")
                        .lastName("Smith")
                        .localDirectorNumber("9")
                        .dateOfBirth(LocalDate.of(1970, 1, 1))
                        .callReference("r")
                        .build()));
        send(() -> client.people().report(PERSON, PersonReportRequest.usual()));
    }

    private static void images(CreditsafeClient client) {
        send(() -> client.images().list(COMPANY));
        send(() -> client.images().types(Set.of(GB)));
        send(() -> client.images().get(ImageId.of("i")));
    }

    private static void orders(CreditsafeClient client) {
        var family = client.freshInvestigations();
        send(() -> family.order(FreshInvestigationOrder.builder()
                .company(TARGET)
                .contact(CONTACT)
                .chargeReference("c")
                .build()));
        send(() -> family.list(FreshInvestigationQuery.builder()
                .createdSince(MOMENT)
                .reportCreatedAfter(MOMENT)
                .name("Beta")
                .country(GB)
                .sortBy(FreshInvestigationQuery.SortBy.STATUS)
                .build()));
        send(() -> family.get(ORDER, Set.of("creditScore")));
        send(() -> family.change(
                ORDER,
                FreshInvestigationChange.builder()
                        .company(TARGET)
                        .contact(CONTACT)
                        .build()));
        send(() -> family.cancel(ORDER));
        send(() -> family.report(ORDER));
        send(() -> family.comments().list(ORDER));
        send(() -> family.comments().add(ORDER, "c"));
        send(() -> family.attachments().list(ORDER));
        send(() -> family.attachments().get(ORDER, AttachmentId.of("a")));
        send(() -> family.attachments()
                .add(ORDER, Upload.of("f.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)), "d"));
    }

    private static void decisions(CreditsafeClient client) {
        var family = client.decisionEngine();
        send(() -> family.trees(DecisionTreeQuery.builder()
                .type(TreeType.CREDIT_APPROVAL)
                .sortByName(DecisionTreeQuery.SortDirection.ASCENDING)
                .outcomes(DecisionTreeQuery.Outcomes.INCLUDE)
                .build()));
        send(() -> family.fields(TREE));
        send(() -> family.decide(
                TREE,
                DecisionRequest.builder()
                        .company(COMPANY)
                        .originationId("o")
                        .putValues("limit", "1")
                        .build()));
        send(family::instances);
        send(() -> family.configuration(TREE));
        send(() -> family.configure(TREE, configuration()));
        send(() -> family.outcomes(TREE));
        send(() -> family.nameOutcomes(
                TREE,
                DecisionOutcomesChange.builder()
                        .manualReview(DecisionOutcomesChange.ManualReview.INCLUDE)
                        .addOutcomes(new NamedOutcome(DecisionStatus.POSITIVE, "Yes", "fine"))
                        .build()));
        send(() -> family.log()
                .list(DecisionLogQuery.builder()
                        .tree(TREE)
                        .company(COMPANY)
                        .companyName("Alpha")
                        .status(DecisionStatus.POSITIVE)
                        .since(MOMENT)
                        .until(MOMENT)
                        .build()));
        send(() -> family.log().get(DecisionLogId.of("1")));
        send(() -> family.log().decideByHand(DecisionLogId.of("1"), DecisionStatus.MANUALLY_APPROVED, "n"));
    }

    private static DecisionConfiguration configuration() {
        return DecisionConfiguration.parse(
                "{\"templateId\":\"t\",\"guid\":\"g\",\"decisionTreeName\":\"n\",\"inputParams\":{}}");
    }

    private static void banks(CreditsafeClient client) {
        var family = client.bankAccounts();
        send(() -> family.match(BankMatchRequest.builder()
                .company(COMPANY)
                .check(BankMatchRequest.Check.BOTH)
                .sortCode("200000")
                .accountNumber("12345678")
                .iban("GB1")
                .vatNumber("v")
                .build()));
        send(() -> family.match(InternationalBankMatchRequest.builder()
                .registrationNumber("1")
                .country(CountryCode.of("FR"))
                .iban("FR1")
                .build()));
        send(() -> family.pending(AuditionId.of("a")));
        send(() -> family.verifications()
                .verify(BankVerificationRequest.builder()
                        .customerName("Jo")
                        .accountNumber("12345678")
                        .sortCode("200000")
                        .accountType(AccountType.BUSINESS)
                        .build()));
        send(() -> family.verifications().validate(VerificationId.of("v"), "12345678", "200000"));
        send(() -> family.verifications()
                .history(VerificationHistoryQuery.builder()
                        .customerName("Jo")
                        .nameMatch(NameMatch.FULL)
                        .since(LocalDate.of(2026, 1, 1))
                        .until(LocalDate.of(2026, 1, 2))
                        .accountType(AccountType.BUSINESS)
                        .customerReference("r")
                        .build()));
        send(() -> family.verifications().get(VerificationId.of("v")));
        send(() -> family.verifications().refer(VerificationId.of("v"), "r"));
    }

    private static void monitoring(CreditsafeClient client) {
        var family = client.monitoring();
        send(() -> family.portfolios().list());
        send(() -> family.portfolios().get(PORTFOLIO));
        send(() -> family.portfolios()
                .create(NewPortfolio.builder()
                        .name("n")
                        .standing(NewPortfolio.Standing.DEFAULT)
                        .addEmails(new PortfolioEmail("Jo", "Smith", "jo@example.com"))
                        .emailSubject("s")
                        .emailLanguage("en")
                        .build()));
        send(() -> family.portfolios().delete(PORTFOLIO));
        send(() -> family.companies().list(PORTFOLIO));
        send(() -> family.companies().add(PORTFOLIO, NewPortfolioCompany.of(COMPANY)));
        send(() -> family.companies().remove(PORTFOLIO, COMPANY));
        send(() -> family.rules().catalogue(GB));
        send(() -> family.rules().ofPortfolio(PORTFOLIO, GB));
        send(() -> family.rules()
                .put(
                        PORTFOLIO,
                        GB,
                        List.of(new EventRuleSetting(1801, EventRuleSetting.Activation.ON, List.of("15")))));
        send(() -> family.events()
                .list(PORTFOLIO, NotificationEventsRequest.builder().build()));
    }
}
