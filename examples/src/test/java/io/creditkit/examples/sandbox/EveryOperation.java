package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.ReceivedFile;
import io.creditkit.creditsafe.bank.AccountType;
import io.creditkit.creditsafe.bank.BankMatchRequest;
import io.creditkit.creditsafe.bank.BankVerification;
import io.creditkit.creditsafe.bank.BankVerificationRequest;
import io.creditkit.creditsafe.bank.BankVerifications;
import io.creditkit.creditsafe.bank.CheckStatus;
import io.creditkit.creditsafe.bank.InternationalBankMatch;
import io.creditkit.creditsafe.bank.InternationalBankMatchRequest;
import io.creditkit.creditsafe.bank.VerificationHistoryQuery;
import io.creditkit.creditsafe.bank.VerificationId;
import io.creditkit.creditsafe.company.CompanyHit;
import io.creditkit.creditsafe.company.CompanyMatchRequest;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.PdfReport;
import io.creditkit.creditsafe.company.PdfReports;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.company.SchemaSection;
import io.creditkit.creditsafe.images.ImageDocument;
import io.creditkit.creditsafe.monitoring.EventRule;
import io.creditkit.creditsafe.monitoring.EventRuleSetting;
import io.creditkit.creditsafe.monitoring.NewPortfolio;
import io.creditkit.creditsafe.monitoring.NewPortfolioCompany;
import io.creditkit.creditsafe.monitoring.NotificationEvent;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.PortfolioChange;
import io.creditkit.creditsafe.monitoring.PortfolioCompanies.AddOutcome;
import io.creditkit.creditsafe.monitoring.PortfolioCompanies.RemoveOutcome;
import io.creditkit.creditsafe.monitoring.PortfolioCompany;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.creditsafe.people.PersonHit;
import io.creditkit.creditsafe.people.PersonId;
import io.creditkit.creditsafe.people.PersonReportRequest;
import io.creditkit.creditsafe.people.PersonSearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One call at least of every operation that the client has a method for, and a look at each answer. */
final class EveryOperation {

    private static final CountryCode GB = CountryCode.of("GB");

    private final Sandbox sandbox;
    private final CreditsafeClient client;

    EveryOperation(Sandbox sandbox, CreditsafeClient client) {
        this.sandbox = sandbox;
        this.client = client;
    }

    void all() {
        theAccount();
        ConnectId company = aCompany();
        aPerson(company);
        itsDocuments(company);
        anAccount(company);
        new DecisionSteps(client).all(company);
        new InvestigationSteps(sandbox, client).all(company);
        PortfolioId portfolio = aPortfolio();
        itsCompanies(portfolio, company);
        new TransferSteps(client).all(portfolio, company);
        itsRules(portfolio);
        sandbox.moveTo(sandbox.date().plusDays(30));
        itsEvents(portfolio, company);
        new TransferSteps(client).events(portfolio, company);
        theEnd(portfolio, company);
    }

    private void theAccount() {
        assertThat(client.access().subscription().lines()).isNotEmpty();
        assertThat(client.access().me().username()).isPresent();
        assertThat(client.access().activeUsers()).isNotEmpty();
        assertThat(client.access().reportLanguages(CountryCode.of("DE")).codes())
                .containsExactly("DE", "EN");
    }

    private ConnectId aCompany() {
        assertThat(client.companies().searchCriteria(Set.of(GB)).sets()).isNotEmpty();
        assertThat(client.companies()
                        .reference()
                        .schema(GB, SchemaSection.COMPANY_REPORT)
                        .isObject())
                .isTrue();
        assertThat(client.companies()
                        .reference()
                        .customData(CountryCode.of("DE"))
                        .parameters())
                .isNotEmpty();
        CompanyHit hit = client.companies()
                .search(CompanySearchRequest.builder()
                        .addCountries(GB)
                        .name("Wexcote")
                        .build())
                .first()
                .items()
                .get(0);
        ConnectId company = hit.id().orElseThrow();
        assertThat(client.companies()
                        .match(CompanyMatchRequest.builder()
                                .country(GB)
                                .name(hit.name().orElseThrow())
                                .threshold(898)
                                .build())
                        .matches())
                .anySatisfy(match -> assertThat(match.id()).contains(company));
        CompanyReport report = client.companies().report(company, ReportRequest.usual());
        assertThat(report.keyFigures().businessName()).isEqualTo(hit.name());
        assertThat(report.findings()).isEmpty();
        for (PdfReports.Form form : PdfReports.Form.values()) {
            PdfReport document = client.companies().pdfReports().order(company, ReportRequest.usual(), form);
            assertThat(document.pdf()).isPresent();
            assertThat(document.report().orElseThrow().keyFigures()).isEqualTo(report.keyFigures());
        }
        return company;
    }

    private void itsDocuments(ConnectId company) {
        assertThat(client.images().types(Set.of(GB)))
                .singleElement()
                .satisfies(catalogue -> assertThat(catalogue.country()).contains(GB));
        List<ImageDocument> documents = client.images().list(company).stream().toList();
        assertThat(documents)
                .isNotEmpty()
                .allSatisfy(document -> assertThat(document.filingDate()).isPresent());
        ReceivedFile file = client.images().get(documents.get(0).id().orElseThrow());
        assertThat(file.isPdf()).isTrue();
        assertThat(sandbox.ledger().deliveries())
                .last()
                .extracting(SandboxLedger.Delivery::service)
                .isEqualTo(SandboxLedger.Service.IMAGE_DOCUMENT);
    }

    private void anAccount(ConnectId company) {
        BankMatchRequest.Builder match = BankMatchRequest.builder();
        assertThat(client.bankAccounts()
                        .match(match.company(company)
                                .check(BankMatchRequest.Check.BOTH)
                                .sortCode("200000")
                                .accountNumber("55779911")
                                .build()))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.scanText()).contains("Full");
                    assertThat(result.logged()).isPresent();
                });
        BankVerificationRequest.Builder wanted = BankVerificationRequest.builder();
        BankVerification close = client.bankAccounts()
                .verifications()
                .verify(wanted.customerName("Jane Doe")
                        .accountNumber("55779917")
                        .sortCode("200000")
                        .accountType(AccountType.BUSINESS)
                        .build());
        VerificationId id = close.id().orElseThrow();
        assertThat(close.matches()).contains(false);
        BankVerifications known = client.bankAccounts().verifications();
        assertThat(known.validate(id, "55779917", "200000")).contains(true);
        known.refer(id, "case 7");
        assertThat(known.get(id).customerReference()).contains("case 7");
        assertThat(known.history(VerificationHistoryQuery.builder().build()))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).contains(id));
        InternationalBankMatchRequest.Builder abroad = InternationalBankMatchRequest.builder();
        InternationalBankMatch later = client.bankAccounts()
                .match(abroad.registrationNumber("B13985940")
                        .country(CountryCode.of("ES"))
                        .iban("ES9121000418450200051339")
                        .build());
        assertThat(later.deferred()).contains(true);
        assertThat(later.status()).contains(CheckStatus.PENDING);
        assertThat(client.bankAccounts().pending(later.id().orElseThrow()).deferred())
                .contains(false);
    }

    private void aPerson(ConnectId company) {
        assertThat(client.people().searchCriteria(Set.of(GB)).sets()).isNotEmpty();
        String surname = client.companies()
                .report(company, ReportRequest.usual())
                .directors()
                .orElseThrow()
                .current()
                .get(0)
                .surname()
                .orElseThrow();
        PersonHit hit = client.people()
                .search(PersonSearchRequest.builder()
                        .addCountries(GB)
                        .lastName(surname)
                        .build())
                .first()
                .items()
                .get(0);
        PersonId person = hit.id().orElseThrow();
        assertThat(client.people().report(person, PersonReportRequest.usual()).id())
                .contains(person);
    }

    private PortfolioId aPortfolio() {
        assertThat(client.monitoring().users()).isNotEmpty();
        PortfolioId portfolio = client.monitoring()
                .portfolios()
                .create(NewPortfolio.named("Customers"))
                .id()
                .orElseThrow();
        client.monitoring().portfolios().update(portfolio, PortfolioChange.rename("Clients"));
        assertThat(client.monitoring().portfolios().get(portfolio).name()).contains("Clients");
        assertThat(client.monitoring().portfolios().list().toList(10))
                .anySatisfy(listed -> assertThat(listed.id()).contains(portfolio));
        return portfolio;
    }

    private void itsCompanies(PortfolioId portfolio, ConnectId company) {
        NewPortfolioCompany watched = NewPortfolioCompany.builder()
                .id(company)
                .personalReference("C1")
                .build();
        assertThat(client.monitoring().companies().add(portfolio, watched)).isEqualTo(AddOutcome.ADDED);
        client.monitoring()
                .companies()
                .update(
                        portfolio,
                        NewPortfolioCompany.builder()
                                .id(company)
                                .personalReference("C2")
                                .build());
        PortfolioCompany found =
                client.monitoring().companies().find(portfolio, company).orElseThrow();
        assertThat(found.personalReference()).contains("C2");
        assertThat(client.monitoring().companies().list(portfolio).toList(10))
                .singleElement()
                .satisfies(listed -> assertThat(listed.id()).contains(company));
        assertThat(client.monitoring().companies().countries(portfolio)).containsExactly(GB);
        assertThat(client.monitoring().portfolios().riskSummary(portfolio).totalCompanies())
                .hasValue(1);
    }

    private void itsRules(PortfolioId portfolio) {
        assertThat(client.monitoring().rules().catalogue()).isNotEmpty();
        List<EventRuleSetting> all = client.monitoring().rules().catalogue(CountryCode.GLOBAL).stream()
                .map(rule -> rule.setting(EventRuleSetting.Activation.ON))
                .toList();
        client.monitoring().rules().switchAllOff(portfolio);
        assertThat(client.monitoring().rules().putAndVerify(portfolio, CountryCode.GLOBAL, all))
                .as("settings that are not in force")
                .isEmpty();
        assertThat(client.monitoring().rules().ofPortfolio(portfolio, CountryCode.GLOBAL))
                .allSatisfy(rule -> assertThat(rule.active()).contains(true));
        assertThat(client.monitoring().rules().ofPortfolio(portfolio))
                .extracting(EventRule::active)
                .isNotEmpty()
                .allSatisfy(active -> assertThat(active).isPresent());
    }

    private void itsEvents(PortfolioId portfolio, ConnectId company) {
        NotificationEventsRequest request = NotificationEventsRequest.all();
        List<List<NotificationEvent>> told = new ArrayList<>();
        told.add(client.monitoring().events().list(portfolio, request).toList(100));
        told.add(client.monitoring().events().all(request).toList(100));
        told.add(client.monitoring()
                .events()
                .ofCompany(portfolio, company, request)
                .toList(100));

        assertThat(told.get(0))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.ruleCode()).isPresent());
        assertThat(told).containsOnly(told.get(0));
    }

    private void theEnd(PortfolioId portfolio, ConnectId company) {
        assertThat(client.monitoring().companies().remove(portfolio, company)).isEqualTo(RemoveOutcome.REMOVED);
        client.monitoring().portfolios().delete(portfolio);
        assertThat(client.monitoring().portfolios().list().toList(10))
                .noneSatisfy(listed -> assertThat(listed.id()).contains(portfolio));
    }
}
