package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.monitoring.CompanyEventsRequest;
import io.creditkit.creditsafe.monitoring.CompanyFile;
import io.creditkit.creditsafe.monitoring.Monitoring;
import io.creditkit.creditsafe.monitoring.NewPortfolio;
import io.creditkit.creditsafe.monitoring.NotificationEventsRequest;
import io.creditkit.creditsafe.monitoring.PortfolioCompany;
import io.creditkit.creditsafe.monitoring.PortfolioId;
import io.creditkit.creditsafe.monitoring.PortfolioSharing;
import io.creditkit.creditsafe.monitoring.ShareGrant;
import io.creditkit.creditsafe.monitoring.SharePermission;
import io.creditkit.creditsafe.monitoring.TransferResult;
import java.util.List;

/** What is done with portfolios as a whole, by the client. */
final class TransferSteps {
    private final Monitoring monitoring;

    TransferSteps(CreditsafeClient client) {
        this.monitoring = client.monitoring();
    }

    /** Leaves the portfolio as it was. */
    void all(PortfolioId portfolio, ConnectId company) {
        PortfolioId other = monitoring
                .portfolios()
                .create(NewPortfolio.named("Others"))
                .id()
                .orElseThrow();
        copied(portfolio, other, company);
        byTheFile(other, company);
        shared(other);
        monitoring.portfolios().delete(other);
    }

    private void copied(PortfolioId from, PortfolioId to, ConnectId company) {
        TransferResult first = monitoring.transfers().copy(from, List.of(to), List.of(company));
        assertThat(first.successful()).hasValue(1);
        TransferResult again = monitoring.transfers().copyAll(from, List.of(to));
        assertThat(again.failed()).hasValue(1);
        assertThat(again.reason().orElseThrow()).startsWith("Duplicate entry");
        assertThat(texts(to)).containsExactly("C2");

        monitoring.companies().clear(from, List.of(company));
        assertThat(monitoring
                        .transfers()
                        .move(to, List.of(from), List.of(company))
                        .successful())
                .hasValue(1);
        assertThat(texts(from)).containsExactly("C2");
        assertThat(texts(to)).isEmpty();
    }

    private void byTheFile(PortfolioId portfolio, ConnectId company) {
        String line = "\n" + company + ",F1,from a file,900";
        assertThat(monitoring
                        .files()
                        .addAll(portfolio, CompanyFile.ofCsv("id,reference" + line + line))
                        .importId())
                .isPresent();
        assertThat(texts(portfolio)).containsExactly("F1");
        monitoring.files().replaceAll(portfolio, CompanyFile.ofCsv("id,reference" + line.replace("F1", "F2")));
        assertThat(texts(portfolio)).containsExactly("F2");
    }

    private List<String> texts(PortfolioId portfolio) {
        return monitoring.companies().list(portfolio).stream()
                .map(PortfolioCompany::personalReference)
                .map(text -> text.orElse(""))
                .toList();
    }

    private void shared(PortfolioId portfolio) {
        PortfolioSharing sharing = monitoring.sharing();
        String colleague = sharing.users(portfolio).get(0).csUserId().orElseThrow();
        sharing.share(portfolio, List.of(new ShareGrant(colleague, List.of(SharePermission.ADD))));
        assertThat(sharing.users(portfolio).get(0).permissions())
                .containsExactly(SharePermission.VIEW, SharePermission.ADD);
        sharing.revokeAll(portfolio);
        assertThat(sharing.users(portfolio).get(0).permissions()).isEmpty();
    }

    /** The events of a company are those of its portfolio. */
    void events(PortfolioId portfolio, ConnectId company) {
        assertThat(monitoring
                        .events()
                        .companyEvents(company, CompanyEventsRequest.all())
                        .toList(100))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.portfolio()).contains(portfolio))
                .extracting(event -> event.eventId().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(
                        monitoring
                                .events()
                                .ofCompany(portfolio, company, NotificationEventsRequest.all())
                                .toList(100)
                                .stream()
                                .map(event -> event.eventId().orElseThrow())
                                .toList());
    }
}
