package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.Upload;
import io.creditkit.creditsafe.internal.ApiCall;
import io.creditkit.creditsafe.internal.Dispatcher;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.internal.Endpoint.Method;
import io.creditkit.creditsafe.internal.FormData;
import java.nio.charset.StandardCharsets;

/**
 * Companies by the file. The provider takes a file and works through it within minutes; look at the list of companies, or give
 * an e-mail address, to know that it is done. Each company takes a place of the subscription. Thread-safe.
 */
public final class PortfolioFiles {

    private static final Endpoint IMPORT =
            Endpoint.once("importAPortfolioFile", Method.POST, "/monitoring/portfolios/{portfolioId}/import");
    private static final Endpoint SYNC =
            Endpoint.once("syncAPortfolioFile", Method.POST, "/monitoring/portfolios/{portfolioId}/sync");

    private final Dispatcher dispatcher;

    PortfolioFiles(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /**
     * Adds the companies of a file; those that are there already stay as they are.
     *
     * <p>One request, never repeated: if its answer is lost, look into the list of companies after some minutes. Source:
     * {@code POST /monitoring/portfolios/{portfolioId}/import}.
     *
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public PortfolioImport addAll(PortfolioId portfolio, CompanyFile file) {
        return send(IMPORT, portfolio, file);
    }

    /**
     * Makes the portfolio hold the companies of a file and no others.
     *
     * <p><strong>The provider first removes every company of the portfolio.</strong> Their texts and their place in it are
     * gone, and while the file is worked through nothing is watched. One request, never repeated. Source:
     * {@code POST /monitoring/portfolios/{portfolioId}/sync}.
     *
     * @throws IllegalArgumentException if the file has a single line, which may be its heading: that would empty the portfolio
     * @throws io.creditkit.creditsafe.NotFoundException if there is no such portfolio
     */
    public PortfolioImport replaceAll(PortfolioId portfolio, CompanyFile file) {
        if (file.lines() < 2) {
            throw new IllegalArgumentException("A file of one line may be a heading alone and would empty portfolio "
                    + portfolio + "; to empty it, clear it");
        }
        return send(SYNC, portfolio, file);
    }

    private PortfolioImport send(Endpoint endpoint, PortfolioId portfolio, CompanyFile file) {
        Upload csv =
                Upload.of(file.fileName(), "text/csv; charset=utf-8", file.csv().getBytes(StandardCharsets.UTF_8));
        FormData form = new FormData().file("importcsv", csv);
        file.notificationEmail().ifPresent(email -> form.field("email", email));
        return new PortfolioImport(dispatcher.read(ApiCall.to(endpoint)
                .path("portfolioId", portfolio.value())
                .body(form.payload())
                .build()));
    }
}
