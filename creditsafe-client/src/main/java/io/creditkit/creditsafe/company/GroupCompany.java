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
import java.util.OptionalInt;

/** A company of the same group. */
public final class GroupCompany extends ReceivedValue {

    GroupCompany(OpenValue content) {
        super(content);
    }

    /** {@return the key} */
    public Optional<ConnectId> id() {
        return text("id").flatMap(ConnectId::find);
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return open().get("registrationNumber", "regNo", "registeredNumber").text();
    }

    /** {@return the provider's safe number} */
    public Optional<String> safeNumber() {
        return open().get("safeNumber", "safeNo").text();
    }

    /** {@return the name} */
    public Optional<String> name() {
        return open().get("name", "companyName").text();
    }

    /** {@return the kind of company} */
    public Optional<String> type() {
        return text("type");
    }

    /** {@return the kind of place of business} */
    public Optional<OfficeType> officeType() {
        return text("officeType").map(OfficeType::of);
    }

    /** {@return whether it is in business} */
    public Optional<String> status() {
        return text("status");
    }

    /** {@return the numbers for value added tax} */
    public List<String> vatNumbers() {
        return Parts.texts(open().get("vatNumber", "vatNo"));
    }

    /** {@return the address} */
    public Optional<Address> address() {
        return Address.from(open().get("address"));
    }

    /** {@return what kind of id its key is} */
    public Optional<String> idType() {
        return text("idType");
    }

    /** {@return what it mainly does} */
    public Optional<CodedText> activity() {
        return Parts.one(open().get("activity"), CodedText::new);
    }

    /** {@return the legal form} */
    public Optional<String> legalForm() {
        return text("legalForm");
    }

    /** {@return how far below the top, where the whole tree is reported} */
    public OptionalInt level() {
        return integer("level");
    }

    /** {@return percent owned, 0 to 100} */
    public Optional<BigDecimal> percentOfOwnership() {
        return number("percentOfOwnership");
    }

    /** {@return the end of the latest year with accounts} */
    public Optional<LocalDate> latestAccounts() {
        return open().get("latestAnnualAccounts").date(CountryZones.of(country()));
    }

    /** {@return the score of that company} */
    public Optional<InternationalScore> internationalScore() {
        return open().get("commonRatingBand", "commonRating", "commonValue")
                .text()
                .map(InternationalScore::of);
    }

    /** {@return what a country adds} */
    public OpenValue additionalData() {
        return open().get("additionalData");
    }
}
