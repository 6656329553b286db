package io.creditkit.creditsafe;

import io.creditkit.creditsafe.bank.BankAccounts;
import io.creditkit.creditsafe.bank.BankMatchRequest;
import io.creditkit.creditsafe.bank.BankVerificationRequest;
import io.creditkit.creditsafe.bank.InternationalBankMatchRequest;
import io.creditkit.creditsafe.bank.VerificationHistoryQuery;
import io.creditkit.creditsafe.company.Companies;
import io.creditkit.creditsafe.company.CompanyMatchRequest;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.decision.DecisionEngine;
import io.creditkit.creditsafe.decision.DecisionLogQuery;
import io.creditkit.creditsafe.decision.DecisionOutcomesChange;
import io.creditkit.creditsafe.decision.DecisionRequest;
import io.creditkit.creditsafe.decision.DecisionTreeId;
import io.creditkit.creditsafe.decision.DecisionTreeQuery;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationChange;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationOrder;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigationQuery;
import io.creditkit.creditsafe.freshinvestigation.FreshInvestigations;
import io.creditkit.creditsafe.freshinvestigation.OrderContact;
import io.creditkit.creditsafe.freshinvestigation.OrderId;
import io.creditkit.creditsafe.freshinvestigation.TargetCompany;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.monitoring.CompanyEventsRequest;
import io.creditkit.creditsafe.monitoring.CompanyFile;
import io.creditkit.creditsafe.monitoring.EventRuleSetting;
import io.creditkit.creditsafe.monitoring.Monitoring;
import io.creditkit.creditsafe.monitoring.NewPortfolio;
import io.creditkit.creditsafe.monitoring.NewPortfolioCompany;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.PortfolioChange;
import io.creditkit.creditsafe.monitoring.PortfolioCompaniesFilter;
import io.creditkit.creditsafe.monitoring.PortfolioEmail;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.creditsafe.monitoring.ShareGrant;
import io.creditkit.creditsafe.people.People;
import io.creditkit.creditsafe.people.PersonId;
import io.creditkit.creditsafe.people.PersonReportRequest;
import io.creditkit.creditsafe.people.PersonSearchRequest;
import java.util.List;
import java.util.function.BiConsumer;

/** How each value that is part of a request is sent. */
final class RequestSenders {

    private static final ConnectId COMPANY = ConnectId.of("GB-0-1");
    private static final CountryCode GB = CountryCode.of("GB");
    private static final PortfolioId PORTFOLIO = PortfolioId.of("1");
    private static final DecisionTreeId TREE = DecisionTreeId.of("t");
    private static final OrderId ORDER = OrderId.of("1");

    private static final List<Sender> ALL = List.of(
            sender(CompanySearchRequest.class, (to, value) -> new Companies(to).search(value)),
            sender(CompanyMatchRequest.class, (to, value) -> new Companies(to).match(value)),
            sender(ReportRequest.class, (to, value) -> new Companies(to).report(COMPANY, value)),
            sender(PersonSearchRequest.class, List.of("monthOfBirth"), (to, value) -> new People(to).search(value)),
            sender(PersonSearchRequest.class, List.of("dateOfBirth"), (to, value) -> new People(to).search(value)),
            sender(PersonReportRequest.class, (to, value) -> new People(to).report(PersonId.of("p"), value)),
            sender(FreshInvestigationOrder.class, (to, value) -> new FreshInvestigations(to).order(value)),
            sender(FreshInvestigationChange.class, (to, value) -> new FreshInvestigations(to).change(ORDER, value)),
            sender(FreshInvestigationQuery.class, (to, value) -> new FreshInvestigations(to).list(value)),
            sender(
                    TargetCompany.class,
                    (to, value) -> new FreshInvestigations(to)
                            .order(FreshInvestigationOrder.builder()
                                    .company(value)
                                    .build())),
            sender(
                    OrderContact.class,
                    (to, value) -> new FreshInvestigations(to)
                            .change(
                                    ORDER,
                                    FreshInvestigationChange.builder()
                                            .contact(value)
                                            .build())),
            sender(DecisionTreeQuery.class, (to, value) -> new DecisionEngine(to).trees(value)),
            sender(DecisionRequest.class, (to, value) -> new DecisionEngine(to).decide(TREE, value)),
            sender(DecisionOutcomesChange.class, (to, value) -> new DecisionEngine(to).nameOutcomes(TREE, value)),
            sender(
                    DecisionOutcomesChange.NamedOutcome.class,
                    (to, value) -> new DecisionEngine(to)
                            .nameOutcomes(
                                    TREE,
                                    DecisionOutcomesChange.builder()
                                            .addOutcomes(value)
                                            .build())),
            sender(
                    DecisionLogQuery.class,
                    (to, value) -> new DecisionEngine(to).log().list(value)),
            sender(BankMatchRequest.class, (to, value) -> new BankAccounts(to).match(value)),
            sender(InternationalBankMatchRequest.class, (to, value) -> new BankAccounts(to).match(value)),
            sender(
                    BankVerificationRequest.class,
                    (to, value) -> new BankAccounts(to).verifications().verify(value)),
            sender(
                    VerificationHistoryQuery.class,
                    (to, value) -> new BankAccounts(to).verifications().history(value)),
            sender(
                    NewPortfolio.class,
                    (to, value) -> new Monitoring(to).portfolios().create(value)),
            sender(
                    PortfolioEmail.class,
                    (to, value) -> new Monitoring(to)
                            .portfolios()
                            .create(NewPortfolio.builder()
                                    .name("n")
                                    .addEmails(value)
                                    .build())),
            sender(
                    PortfolioChange.class,
                    (to, value) -> new Monitoring(to).portfolios().update(PORTFOLIO, value)),
            sender(CompanyFile.class, (to, value) -> new Monitoring(to).files().replaceAll(PORTFOLIO, value)),
            sender(
                    PortfolioCompaniesFilter.class,
                    (to, value) -> new Monitoring(to).companies().list(PORTFOLIO, value)),
            sender(
                    NewPortfolioCompany.class,
                    (to, value) -> new Monitoring(to).companies().add(PORTFOLIO, value)),
            sender(ShareGrant.class, (to, value) -> new Monitoring(to).sharing().share(PORTFOLIO, List.of(value))),
            sender(
                    EventRuleSetting.class,
                    (to, value) -> new Monitoring(to).rules().put(PORTFOLIO, GB, List.of(value))),
            sender(
                    NotificationEventsRequest.class,
                    List.of("processing"),
                    (to, value) -> new Monitoring(to).events().all(value)),
            sender(NotificationEventsRequest.class, List.of("startDate", "endDate"), RequestSenders::ofCompany),
            sender(
                    CompanyEventsRequest.class,
                    (to, value) -> new Monitoring(to).events().companyEvents(COMPANY, value)));

    private RequestSenders() {}

    /**
     * How a value is sent.
     *
     * @param type its type
     * @param leftOut optional properties that do not stand beside the others, each sent by another sender
     * @param sending sends it
     */
    record Sender(Class<?> type, List<String> leftOut, BiConsumer<Dispatcher, Object> sending) {}

    static List<Sender> all() {
        return ALL;
    }

    /** The date to compare with is of no use without dates, and the call says so. */
    private static void ofCompany(Dispatcher to, NotificationEventsRequest value) {
        NotificationEventsRequest undated = NotificationEventsRequest.builder()
                .searchQuery(value.searchQuery())
                .sortBy(value.sortBy())
                .sortDirection(value.sortDirection())
                .processing(value.processing())
                .pageSize(value.pageSize())
                .build();
        new Monitoring(to).events().ofCompany(PORTFOLIO, COMPANY, undated);
    }

    private static <T> Sender sender(Class<T> type, BiConsumer<Dispatcher, T> sending) {
        return sender(type, List.of(), sending);
    }

    private static <T> Sender sender(Class<T> type, List<String> leftOut, BiConsumer<Dispatcher, T> sending) {
        return new Sender(type, leftOut, (to, value) -> sending.accept(to, type.cast(value)));
    }
}
