package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is told of a company of the group beyond its place in it.
 *
 * <p>Source: {@code extendedGroupStructureExtra}, a list in Germany, an object with the list {@code groupStructure} in Great
 * Britain and the Netherlands.
 */
public final class GroupCompanyDetail extends ReceivedValue {

    GroupCompanyDetail(OpenValue content) {
        super(content);
    }

    /** {@return the key} */
    public Optional<ConnectId> id() {
        return text("id").flatMap(ConnectId::find);
    }

    /** {@return the provider's safe number} */
    public Optional<String> safeNumber() {
        return open().get("safeNumber", "safeNo").text();
    }

    /** {@return the name} */
    public Optional<String> name() {
        return open().get("companyName", "name").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return how far below the top} */
    public OptionalInt level() {
        return integer("level");
    }

    /** {@return whether it is in business} */
    public Optional<String> status() {
        return text("status");
    }

    /** {@return the end of the latest year with accounts} */
    public Optional<LocalDate> latestAccounts() {
        return open().get("latestAnnualAccounts").date(CountryZones.of(country()));
    }

    /** {@return whether those are of the whole group} */
    public Optional<Boolean> consolidated() {
        return open().get("consolidatedAccounts").truth();
    }

    /** {@return the latest turnover} */
    public Optional<ReportedMoney> latestTurnover() {
        return ReportedMoney.from(open().get("latestTurnoverValue"));
    }

    /** {@return what stands in the place of the score of the country's own model, number or text} */
    public Optional<String> scoreText() {
        return Parts.score(open().get("providerValue")).text();
    }

    /** {@return the score of the country's own model, 0 (worst) to 100 (best)} */
    public OptionalInt score() {
        return ProviderScore.inRange(Parts.score(open().get("providerValue")));
    }

    /** {@return the score that compares countries} */
    public Optional<InternationalScore> internationalScore() {
        return open().get("commonValue", "commonRatingBand", "commonRating")
                .text()
                .map(InternationalScore::of);
    }

    /** {@return the recommended limit} */
    public Optional<ReportedMoney> limit() {
        return ReportedMoney.from(open().get("creditLimit"));
    }

    /** {@return days beyond terms} */
    public Optional<BigDecimal> daysBeyondTerms() {
        return number("dbt");
    }

    /** {@return how many judgments or other legal records} */
    public OptionalInt legalCount() {
        return integer("legalCount");
    }

    /** {@return what they amount to} */
    public Optional<ReportedMoney> legalAmount() {
        return ReportedMoney.from(open().get("legalAmount"));
    }
}
