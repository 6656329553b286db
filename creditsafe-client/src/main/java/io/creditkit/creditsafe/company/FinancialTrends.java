package io.creditkit.creditsafe.company;

import java.util.Optional;

/** Where the main figures of the accounts went. Source: {@code additionalInformation.trends}, France. */
public final class FinancialTrends extends ReportView {

    FinancialTrends(CompanyReport report) {
        super(report, ReportSection.ADDITIONAL_INFORMATION);
    }

    /** {@return the profit} */
    public Optional<Tendency> profitability() {
        return additional().get("trends").get("profitability").text().map(Tendency::of);
    }

    /** {@return the means to pay} */
    public Optional<Tendency> liquidity() {
        return additional().get("trends").get("liquidity").text().map(Tendency::of);
    }

    /** {@return the own capital} */
    public Optional<Tendency> netWorth() {
        return additional().get("trends").get("netWorth").text().map(Tendency::of);
    }
}
