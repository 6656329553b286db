package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A company that a search found. Source: {@code companies[]}. */
public final class CompanyHit extends ReceivedValue {

    CompanyHit(OpenValue content) {
        super(content);
    }

    /** {@return the key to order the report with} */
    public Optional<ConnectId> id() {
        return text("id").flatMap(ConnectId::find);
    }

    /** {@return the key in its other form, while the provider changes forms} */
    public Optional<String> formerId() {
        return text("id2");
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return the number in the register; missing for many without limited liability} */
    public Optional<String> registrationNumber() {
        return text("regNo");
    }

    /** {@return the provider's safe number} */
    public Optional<String> safeNumber() {
        return text("safeNo");
    }

    /** {@return the name} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the kind of company} */
    public Optional<CompanyType> type() {
        return text("type").map(CompanyType::of);
    }

    /** {@return the kind of place of business} */
    public Optional<OfficeType> officeType() {
        return text("officeType").map(OfficeType::of);
    }

    /** {@return whether it is in business} */
    public Optional<CompanyStatus> status() {
        return text("status").map(CompanyStatus::of);
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

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
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

    /** {@return the last day of the latest accounts, in the company's own zone} */
    public Optional<LocalDate> latestAccounts() {
        return open().get("dateOfLatestAccounts").date(CountryZones.of(country()));
    }

    /** {@return the day of the latest change, in the company's own zone} */
    public Optional<LocalDate> latestChange() {
        return open().get("dateOfLatestChange").date(CountryZones.of(country()));
    }
}
