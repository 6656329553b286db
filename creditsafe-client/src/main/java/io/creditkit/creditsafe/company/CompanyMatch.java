package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** A company that matches. Source: {@code matchedCompanies[]}. */
public final class CompanyMatch extends ReceivedValue {

    CompanyMatch(OpenValue content) {
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

    /** {@return how sure the match is; 900 and more can be used} */
    public OptionalInt confidence() {
        return integer("matchScoreConfidence");
    }

    /** {@return the telephone number} */
    public Optional<String> phoneNumber() {
        return text("phoneNumber");
    }

    /** {@return the end of the latest year with accounts} */
    public Optional<LocalDate> latestAccounts() {
        return open().get("dateOfLatestAccounts").date(CountryZones.of(country()));
    }

    /** {@return when something of it changed last} */
    public Optional<LocalDate> latestChange() {
        return open().get("dateOfLatestChange").date(CountryZones.of(country()));
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return how the confidence came about, in the provider's grades} */
    public OpenValue explanation() {
        return open().get("matchScoreExplainPlan");
    }
}
