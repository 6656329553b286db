package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import io.creditkit.creditsafe.ReportedMoney;
import java.util.Optional;

/** The company at a glance. Source: {@code companySummary}. */
public final class CompanySummary extends ReceivedValue {

    CompanySummary(OpenValue content) {
        super(content);
    }

    /** {@return the name} */
    public Optional<String> businessName() {
        return text("businessName");
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return the provider's safe number, which the report calls company number} */
    public Optional<String> safeNumber() {
        return text("companyNumber");
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return text("companyRegistrationNumber");
    }

    /** {@return the legal entity identifier} */
    public Optional<String> leiNumber() {
        return text("leiNumber");
    }

    /** {@return the provider's number that is the same in all its systems} */
    public Optional<String> ggsId() {
        return text("ggsId");
    }

    /** {@return whether it is in business} */
    public Optional<Boolean> active() {
        return open().get("isActive").truth();
    }

    /** {@return what it mainly does} */
    public Optional<CodedText> mainActivity() {
        return Parts.one(open().get("mainActivity"), CodedText::new);
    }

    /** {@return whether it is in business} */
    public Optional<ReportedStatus> status() {
        return Parts.one(open().get("companyStatus"), ReportedStatus::new);
    }

    /** {@return the latest turnover} */
    public Optional<ReportedMoney> latestTurnover() {
        return ReportedMoney.from(open().get("latestTurnoverFigure"));
    }

    /** {@return the latest equity of the owners} */
    public Optional<ReportedMoney> latestEquity() {
        return ReportedMoney.from(open().get("latestShareholdersEquityFigure"));
    }

    /** {@return a copy of the current rating} */
    public Optional<CreditRating> creditRating() {
        return Parts.one(open().get("creditRating"), CreditRating::new);
    }
}
