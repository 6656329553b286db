package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.Address;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.time.LocalDate;
import java.util.Optional;

/** Who the company is. Source: {@code companyIdentification.basicInformation}. */
public final class BasicInformation extends ReceivedValue {

    BasicInformation(OpenValue content) {
        super(content);
    }

    /** {@return the name in business} */
    public Optional<String> businessName() {
        return text("businessName");
    }

    /** {@return the name in the register} */
    public Optional<String> registeredName() {
        return text("registeredCompanyName");
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return text("companyRegistrationNumber");
    }

    /** {@return the provider's number that is the same in all its systems} */
    public Optional<String> ggsId() {
        return text("ggsId");
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return text("country").flatMap(CountryCode::find);
    }

    /** {@return the number for value added tax} */
    public Optional<String> vatNumber() {
        return text("vatRegistrationNumber");
    }

    /** {@return the day of registration for value added tax} */
    public Optional<LocalDate> vatRegistrationDate() {
        return date("vatRegistrationDate");
    }

    /** {@return the day of entry into the register} */
    public Optional<LocalDate> registrationDate() {
        return date("companyRegistrationDate");
    }

    /** {@return the day of the start of business} */
    public Optional<LocalDate> operationsStartDate() {
        return date("operationsStartDate");
    }

    /** {@return the court that keeps the register} */
    public Optional<String> commercialCourt() {
        return text("commercialCourt");
    }

    /** {@return the legal form} */
    public Optional<CodedText> legalForm() {
        return Parts.one(open().get("legalForm"), CodedText::new);
    }

    /** {@return the kind of ownership} */
    public Optional<String> ownershipType() {
        return text("ownershipType");
    }

    /** {@return the kind of place of business} */
    public Optional<OfficeType> officeType() {
        return text("officeType").map(OfficeType::of);
    }

    /** {@return whether it is in business} */
    public Optional<ReportedStatus> status() {
        return Parts.one(open().get("companyStatus"), ReportedStatus::new);
    }

    /** {@return what it mainly does} */
    public Optional<CodedText> principalActivity() {
        return Parts.one(open().get("principalActivity"), CodedText::new);
    }

    /** {@return the address} */
    public Optional<Address> contactAddress() {
        return Address.from(open().get("contactAddress"));
    }
}
