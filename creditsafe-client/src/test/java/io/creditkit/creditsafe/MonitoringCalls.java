package io.creditkit.creditsafe;

import static io.creditkit.creditsafe.ContractCalls.COMPANY;
import static io.creditkit.creditsafe.ContractCalls.GB;

import io.creditkit.creditsafe.monitoring.CompanyEventsRequest;
import io.creditkit.creditsafe.monitoring.CompanyFile;
import io.creditkit.creditsafe.monitoring.EventRuleSetting;
import io.creditkit.creditsafe.monitoring.NewPortfolio;
import io.creditkit.creditsafe.monitoring.NewPortfolioCompany;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.PortfolioChange;
import io.creditkit.creditsafe.monitoring.PortfolioCompaniesFilter;
import io.creditkit.creditsafe.monitoring.PortfolioEmail;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.creditsafe.monitoring.ShareGrant;
import io.creditkit.creditsafe.monitoring.SharePermission;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The part of {@link ContractCalls} for monitoring. */
final class MonitoringCalls {

    private static final PortfolioId PORTFOLIO = PortfolioId.of("1");
    private static final List<PortfolioId> OTHERS = List.of(PortfolioId.of("2"), PortfolioId.of("3"));
    private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = MOMENT.plusSeconds(60);
    private static final PortfolioEmail READER =
            new PortfolioEmail("Persephone", "Quillfeather", "persephone@quillfeather.example");
    private static final NewPortfolioCompany MEMBER = NewPortfolioCompany.builder()
            .id(COMPANY)
            .personalReference("dossier-4711")
            .freeText("Ask Persephone")
            .personalLimit("54321")
            .build();
    private static final CompanyFile FILE = CompanyFile.builder()
            .csv("safeNumber,reference\nUK03033453,Quillfeather\n")
            .notificationEmail("persephone@quillfeather.example")
            .build();

    private MonitoringCalls() {}

    static List<Consumer<CreditsafeClient>> portfolios() {
        return List.of(
                client -> client.monitoring().users(),
                client -> client.monitoring().portfolios().search("Inkwell").first(),
                client -> client.monitoring().portfolios().get(PORTFOLIO),
                client -> client.monitoring()
                        .portfolios()
                        .create(NewPortfolio.builder()
                                .name("Inkwell debtors")
                                .standing(NewPortfolio.Standing.DEFAULT)
                                .addEmails(READER)
                                .emailSubject("News of {{portfolioName}}")
                                .emailLanguage("en")
                                .build()),
                client -> client.monitoring()
                        .portfolios()
                        .update(
                                PORTFOLIO,
                                PortfolioChange.builder()
                                        .name("Inkwell debtors")
                                        .standing(NewPortfolio.Standing.ORDINARY)
                                        .emails(List.of(READER))
                                        .emailSubject("News of {{portfolioName}}")
                                        .emailLanguage("en")
                                        .build()),
                client -> client.monitoring().portfolios().riskSummary(PORTFOLIO),
                client -> client.monitoring().portfolios().delete(PORTFOLIO),
                client -> client.monitoring().files().addAll(PORTFOLIO, FILE),
                client -> client.monitoring().files().replaceAll(PORTFOLIO, FILE),
                client -> client.monitoring().sharing().users(PORTFOLIO),
                client -> client.monitoring()
                        .sharing()
                        .share(
                                PORTFOLIO,
                                List.of(new ShareGrant("1000001", List.of(SharePermission.ADD, SharePermission.EDIT)))),
                client -> client.monitoring().sharing().revokeAll(PORTFOLIO));
    }

    static List<Consumer<CreditsafeClient>> companies() {
        return List.of(
                client -> client.monitoring()
                        .companies()
                        .list(
                                PORTFOLIO,
                                PortfolioCompaniesFilter.builder()
                                        .searchQuery("Inkwell")
                                        .country(GB)
                                        .build())
                        .first(),
                client -> client.monitoring().companies().find(PORTFOLIO, COMPANY),
                client -> client.monitoring().companies().countries(PORTFOLIO),
                client -> client.monitoring().companies().add(PORTFOLIO, MEMBER),
                client -> client.monitoring().companies().add(PORTFOLIO, NewPortfolioCompany.of(COMPANY)),
                client -> client.monitoring().companies().update(PORTFOLIO, MEMBER),
                client -> client.monitoring().companies().remove(PORTFOLIO, COMPANY),
                client -> client.monitoring().companies().clear(PORTFOLIO, List.of(COMPANY)),
                client -> client.monitoring().companies().clearAll(PORTFOLIO),
                client -> client.monitoring().transfers().copy(PORTFOLIO, OTHERS, List.of(COMPANY)),
                client -> client.monitoring().transfers().copyAll(PORTFOLIO, OTHERS),
                client -> client.monitoring().transfers().move(PORTFOLIO, OTHERS, List.of(COMPANY)),
                client -> client.monitoring().transfers().moveAll(PORTFOLIO, OTHERS));
    }

    static List<Consumer<CreditsafeClient>> rulesAndEvents() {
        NotificationEventsRequest dated = NotificationEventsRequest.builder()
                .searchQuery("Inkwell")
                .sortBy(NotificationEventsRequest.SortKey.COMPANY_NAME)
                .sortDirection(NotificationEventsRequest.SortDirection.DESCENDING)
                .startDate(MOMENT)
                .endDate(LATER)
                .dateFilter(NotificationEventsRequest.DateFilter.CREATED)
                .build();
        NotificationEventsRequest marked = NotificationEventsRequest.builder()
                .searchQuery("Inkwell")
                .processing(NotificationEventsRequest.Processing.OPEN)
                .build();
        CompanyEventsRequest span =
                CompanyEventsRequest.builder().startDate(MOMENT).endDate(LATER).build();
        return List.of(
                client -> client.monitoring().rules().catalogue(),
                client -> client.monitoring().rules().catalogue(GB),
                client -> client.monitoring().rules().ofPortfolio(PORTFOLIO),
                client -> client.monitoring().rules().ofPortfolio(PORTFOLIO, GB),
                client -> client.monitoring()
                        .rules()
                        .put(
                                PORTFOLIO,
                                GB,
                                List.of(
                                        new EventRuleSetting(
                                                1801, EventRuleSetting.Activation.ON, List.of("15", "", "true")),
                                        new EventRuleSetting(101, EventRuleSetting.Activation.OFF, List.of()))),
                client -> client.monitoring().rules().switchAllOff(PORTFOLIO),
                client -> client.monitoring().events().list(PORTFOLIO, dated).first(),
                client -> client.monitoring().events().all(dated).first(),
                client -> client.monitoring()
                        .events()
                        .ofCompany(PORTFOLIO, COMPANY, marked)
                        .first(),
                client -> client.monitoring()
                        .events()
                        .companyEvents(COMPANY, span)
                        .first());
    }
}
