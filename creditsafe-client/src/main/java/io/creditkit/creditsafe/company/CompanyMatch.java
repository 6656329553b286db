package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Optional;
import java.util.OptionalInt;

/** A company that matches. Source: {@code matchedCompanies[]}. */
public final class CompanyMatch extends ReceivedValue {

    CompanyMatch(OpenValue content) {
        super(content);
    }

    /** {@return the key to order the report with} */
    public Optional<ConnectId> id() {
        return open().get("id").text().flatMap(ConnectId::find);
    }

    /** {@return the key in its other form, while the provider changes forms} */
    public Optional<String> formerId() {
        return open().get("id2").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("country").text().flatMap(CountryCode::find);
    }

    /** {@return the number in the register; missing for many without limited liability} */
    public Optional<String> registrationNumber() {
        return open().get("regNo").text();
    }

    /** {@return the provider's safe number} */
    public Optional<String> safeNumber() {
        return open().get("safeNo").text();
    }

    /** {@return the name} */
    public Optional<String> name() {
        return open().get("name").text();
    }

    /** {@return the kind of company} */
    public Optional<CompanyType> type() {
        return open().get("type").text().map(CompanyType::of);
    }

    /** {@return the kind of place of business} */
    public Optional<OfficeType> officeType() {
        return open().get("officeType").text().map(OfficeType::of);
    }

    /** {@return whether it is in business} */
    public Optional<CompanyStatus> status() {
        return open().get("status").text().map(CompanyStatus::of);
    }

    /** {@return how sure the match is; 900 and more can be used} */
    public OptionalInt confidence() {
        return open().get("matchScoreConfidence").integer();
    }

    /** {@return the telephone number} */
    public Optional<String> phoneNumber() {
        return open().get("phoneNumber").text();
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
