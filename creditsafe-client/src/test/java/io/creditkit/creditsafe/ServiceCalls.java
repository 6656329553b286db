package io.creditkit.creditsafe;

import static io.creditkit.creditsafe.ContractCalls.COMPANY;
import static io.creditkit.creditsafe.ContractCalls.GB;

import io.creditkit.creditsafe.bank.AccountType;
import io.creditkit.creditsafe.bank.AuditionId;
import io.creditkit.creditsafe.bank.BankMatchRequest;
import io.creditkit.creditsafe.bank.BankVerificationRequest;
import io.creditkit.creditsafe.bank.InternationalBankMatchRequest;
import io.creditkit.creditsafe.bank.NameMatch;
import io.creditkit.creditsafe.bank.VerificationHistoryQuery;
import io.creditkit.creditsafe.bank.VerificationId;
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
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigations;
import io.creditkit.creditsafe.freshinvestigation.OrderContact;
import io.creditkit.creditsafe.freshinvestigation.OrderId;
import io.creditkit.creditsafe.freshinvestigation.TargetCompany;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The part of {@link ContractCalls} for investigations, decisions and bank accounts. */
final class ServiceCalls {

    private static final OrderId ORDER = OrderId.of("4711");
    private static final DecisionTreeId TREE = DecisionTreeId.of("0a1b2c3d");
    private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = MOMENT.plusSeconds(60);
    private static final TargetCompany TARGET = TargetCompany.builder()
            .name("Inkwell Trading")
            .country(CountryCode.of("CN"))
            .registrationNumber("03977902")
            .vatNumber("CN987654321")
            .telephone("02920112233")
            .address("12 Parchment Row")
            .postalCode("CF83 3GG")
            .city("Bryngarth")
            .additionalInformation("Look behind the blotting paper")
            .build();
    private static final OrderContact CONTACT = OrderContact.builder()
            .name("Persephone Quillfeather")
            .emailAddress("persephone@quillfeather.example")
            .telephone("02920445566")
            .companyName("Quillfeather & Sons")
            .companyNumber("03033453")
            .build();

    private ServiceCalls() {}

    static List<Consumer<CreditsafeClient>> investigations() {
        return List.of(
                client -> client.freshInvestigations()
                        .order(FreshInvestigationOrder.builder()
                                .company(TARGET)
                                .contact(CONTACT)
                                .chargeReference("dossier-4711")
                                .disclosure(FreshInvestigationOrder.Disclosure.GIVE_NAME)
                                .build()),
                client -> client.freshInvestigations().list(wholeQuery()).first(),
                client -> client.freshInvestigations()
                        .list(FreshInvestigationQuery.builder()
                                .name("Inkwell Trading")
                                .country(GB)
                                .build())
                        .first(),
                client -> client.freshInvestigations().get(ORDER, Set.of("creditScore")),
                client -> client.freshInvestigations()
                        .get(ORDER, Set.of("directors"), FreshInvestigations.ShownComments.RECENT),
                client -> client.freshInvestigations()
                        .change(
                                ORDER,
                                FreshInvestigationChange.builder()
                                        .company(TARGET)
                                        .contact(CONTACT)
                                        .pendingCompany(TARGET)
                                        .pendingContact(CONTACT)
                                        .chargeReference("dossier-4711")
                                        .disclosure(FreshInvestigationOrder.Disclosure.WITHHOLD_NAME)
                                        .build()),
                client -> client.freshInvestigations().cancel(ORDER),
                client -> client.freshInvestigations().report(ORDER),
                client -> client.freshInvestigations().comments().list(ORDER),
                client -> client.freshInvestigations().comments().add(ORDER, "Ask Persephone Quillfeather"),
                client -> client.freshInvestigations().attachments().list(ORDER),
                client -> client.freshInvestigations().attachments().get(ORDER, AttachmentId.of("a")),
                client -> client.freshInvestigations()
                        .attachments()
                        .add(
                                ORDER,
                                Upload.of("f.txt", "text/plain", "Quillfeather".getBytes(StandardCharsets.UTF_8)),
                                "Letter of Persephone"));
    }

    private static FreshInvestigationQuery wholeQuery() {
        return FreshInvestigationQuery.builder()
                .transactionId("1234")
                .createdSince(MOMENT)
                .createdBefore(LATER)
                .reportCreatedAfter(MOMENT)
                .reportCreatedBefore(LATER)
                .lookUp(FreshInvestigationQuery.LookUp.COMPANY_DETAILS)
                .name("Inkwell Trading")
                .country(GB)
                .sortBy(FreshInvestigationQuery.SortBy.STATUS)
                .direction(FreshInvestigationQuery.Direction.DESCENDING)
                .build();
    }

    static List<Consumer<CreditsafeClient>> decisions() {
        return List.of(
                client -> client.decisionEngine()
                        .trees(DecisionTreeQuery.builder()
                                .type(TreeType.CREDIT_APPROVAL)
                                .sortByName(DecisionTreeQuery.SortDirection.ASCENDING)
                                .outcomes(DecisionTreeQuery.Outcomes.INCLUDE)
                                .build()),
                client -> client.decisionEngine().fields(TREE),
                client -> client.decisionEngine()
                        .decide(
                                TREE,
                                DecisionRequest.builder()
                                        .company(COMPANY)
                                        .originationId("dossier-4711")
                                        .putValues("applicant", "Persephone Quillfeather")
                                        .build()),
                client -> client.decisionEngine().instances(),
                client -> client.decisionEngine().instancesOfCustomer(1000001),
                client -> client.decisionEngine().instancesOfUser(1000002),
                client -> client.decisionEngine().configuration(TREE),
                client -> client.decisionEngine()
                        .configure(
                                TREE,
                                DecisionConfiguration.parse(
                                        "{\"templateId\":\"t\",\"guid\":\"g\",\"decisionTreeName\":\"Inkwell\",\"customerId\":1000001,"
                                                + "\"inputParams\":{},\"configurationVariables\":{},\"scalarVariables\":{}}")),
                client -> client.decisionEngine().outcomes(TREE),
                client -> client.decisionEngine()
                        .nameOutcomes(
                                TREE,
                                DecisionOutcomesChange.builder()
                                        .manualReview(DecisionOutcomesChange.ManualReview.INCLUDE)
                                        .addOutcomes(new NamedOutcome(DecisionStatus.POSITIVE, "Blotted", "all fine"))
                                        .build()),
                client -> client.decisionEngine()
                        .log()
                        .list(DecisionLogQuery.builder()
                                .tree(TREE)
                                .company(COMPANY)
                                .companyName("Quillfeather & Sons")
                                .status(DecisionStatus.POSITIVE)
                                .since(MOMENT)
                                .until(LATER)
                                .build())
                        .first(),
                client -> client.decisionEngine().log().get(DecisionLogId.of("1")),
                client -> client.decisionEngine()
                        .log()
                        .decideByHand(DecisionLogId.of("1"), DecisionStatus.MANUALLY_APPROVED, "Persephone agrees"));
    }

    static List<Consumer<CreditsafeClient>> banks() {
        VerificationId verification = VerificationId.of("v");
        return List.of(
                client -> client.bankAccounts()
                        .match(BankMatchRequest.builder()
                                .company(COMPANY)
                                .check(BankMatchRequest.Check.BOTH)
                                .sortCode("200318")
                                .accountNumber("55779911")
                                .iban("GB33BUKB20201555555555")
                                .vatNumber("GB987654321")
                                .build()),
                client -> client.bankAccounts()
                        .match(InternationalBankMatchRequest.builder()
                                .registrationNumber("552100554")
                                .country(CountryCode.of("FR"))
                                .iban("FR7630006000011234567890189")
                                .bban("30006000011234567890189")
                                .bic("AGRIFRPP")
                                .routingCode("30006")
                                .build()),
                client -> client.bankAccounts().pending(AuditionId.of("a")),
                client -> client.bankAccounts()
                        .verifications()
                        .verify(BankVerificationRequest.builder()
                                .customerName("Persephone Quillfeather")
                                .accountNumber("55779911")
                                .sortCode("200318")
                                .accountType(AccountType.PERSONAL)
                                .secondaryReference("roll 99")
                                .customerReference("dossier-4711")
                                .build()),
                client -> client.bankAccounts().verifications().validate(verification, "55779911", "200318"),
                client -> client.bankAccounts()
                        .verifications()
                        .history(VerificationHistoryQuery.builder()
                                .scope(VerificationHistoryQuery.Scope.CUSTOMER)
                                .customerName("Persephone Quillfeather")
                                .nameMatch(NameMatch.FULL)
                                .since(LocalDate.of(2026, 1, 1))
                                .until(LocalDate.of(2026, 1, 2))
                                .accountType(AccountType.BUSINESS)
                                .customerReference("dossier-4711")
                                .build()),
                client -> client.bankAccounts().verifications().get(verification),
                client -> client.bankAccounts().verifications().refer(verification, "dossier-4711"));
    }
}
