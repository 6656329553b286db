package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A company that a search found. Source: {@code companies[]}. */
public final class CompanyHit extends FoundCompany {

    CompanyHit(OpenValue content) {
        super(content);
    }

    /** {@return the status in words} */
    public Optional<String> statusDescription() {
        return text("statusDescription");
    }

    /** {@return the numbers for value added tax} */
    public List<String> vatNumbers() {
        return Parts.texts(open().get("vatNo"));
    }

    /** {@return further names} */
    public List<String> tradingNames() {
        return Parts.texts(open().get("tradingNames"));
    }

    /** {@return telephone numbers} */
    public List<String> phoneNumbers() {
        return Parts.texts(open().get("phoneNumbers"));
    }

    /** {@return the code of what it does} */
    public Optional<String> activityCode() {
        return text("activityCode");
    }

    /** {@return what it does} */
    public Optional<String> activity() {
        return text("activity");
    }

    /** {@return the legal form} */
    public Optional<String> legalForm() {
        return text("legalForm");
    }

    /** {@return whether its report can be had at once} */
    public Optional<Boolean> onlineReport() {
        return open().get("onlineReports").truth();
    }

    /** {@return whether it can be watched} */
    public Optional<Boolean> monitoring() {
        return open().get("monitoring").truth();
    }

    /** {@return how well it fits} */
    public Optional<BigDecimal> searchRanking() {
        return number("searchRanking");
    }
}
