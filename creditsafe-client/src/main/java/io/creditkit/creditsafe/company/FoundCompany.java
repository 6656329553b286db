package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.Optional;

/** What a search and a match alike tell of a company: enough to choose it and to order its report. */
public abstract sealed class FoundCompany extends ReceivedValue permits CompanyHit, CompanyMatch {

    FoundCompany(OpenValue content) {
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

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
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
