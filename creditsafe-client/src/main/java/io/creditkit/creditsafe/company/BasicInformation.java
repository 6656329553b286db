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
        return open().get("businessName").text();
    }

    /** {@return the name in the register} */
    public Optional<String> registeredName() {
        return open().get("registeredCompanyName").text();
    }

    /** {@return the number in the register} */
    public Optional<String> registrationNumber() {
        return open().get("companyRegistrationNumber").text();
    }

    /** {@return the provider's number that is the same in all its systems} */
    public Optional<String> ggsId() {
        return open().get("ggsId").text();
    }

    /** {@return the country} */
    public Optional<CountryCode> country() {
        return open().get("country").text().flatMap(CountryCode::find);
    }

    /** {@return the number for value added tax} */
    public Optional<String> vatNumber() {
        return open().get("vatRegistrationNumber").text();
    }

    /** {@return the day of registration for value added tax} */
    public Optional<LocalDate> vatRegistrationDate() {
        return open().get("vatRegistrationDate").date();
    }

    /** {@return the day of entry into the register} */
    public Optional<LocalDate> registrationDate() {
        return open().get("companyRegistrationDate").date();
    }

    /** {@return the day of the start of business} */
    public Optional<LocalDate> operationsStartDate() {
        return open().get("operationsStartDate").date();
    }

    /** {@return the court that keeps the register} */
    public Optional<String> commercialCourt() {
        return open().get("commercialCourt").text();
    }

    /** {@return the legal form} */
    public Optional<CodedText> legalForm() {
        return Parts.one(open().get("legalForm"), CodedText::new);
    }

    /** {@return the kind of ownership} */
    public Optional<String> ownershipType() {
        return open().get("ownershipType").text();
    }

    /** {@return the kind of place of business} */
    public Optional<OfficeType> officeType() {
        return open().get("officeType").text().map(OfficeType::of);
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
